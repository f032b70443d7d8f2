namespace PaperGen.Press;

/// <summary>How a stored picture must be turned to stand upright: the value of EXIF tag 274, 1 to 8.</summary>
internal readonly record struct Orientation(int Exif)
{
    public static Orientation Upright { get; } = new(1);

    /// <summary>Whether width and height change places.</summary>
    public bool IsTurned => Exif is >= 5 and <= 8;

    /// <summary>Writes the matrix that draws the unit square of the stored picture into a rectangle (1/1000 pt).</summary>
    public void WriteMatrix(PdfTokens content, long x, long y, long width, long height)
    {
        // Where the stored picture's right and upper edge point to, and where its lower left corner lands.
        var (a, b, c, d, e, f) = Exif switch
        {
            2 => (-1, 0, 0, 1, 1, 0),
            3 => (-1, 0, 0, -1, 1, 1),
            4 => (1, 0, 0, -1, 0, 1),
            5 => (0, -1, -1, 0, 1, 1),
            6 => (0, -1, 1, 0, 0, 1),
            7 => (0, 1, 1, 0, 0, 0),
            8 => (0, 1, -1, 0, 1, 0),
            _ => (1, 0, 0, 1, 0, 0),
        };
        content
            .Thousandths(a * width).Thousandths(b * height).Thousandths(c * width).Thousandths(d * height)
            .Thousandths(x + e * width).Thousandths(y + f * height);
    }
}
