using PaperGen.Pages;

namespace PaperGen.Press;

/// <summary>A rectangle in pixels of a plate, whose edges need not lie between two of them.</summary>
internal readonly record struct PixelBox(double Left, double Top, double Right, double Bottom)
{
    public static PixelBox Of(Rect rect) =>
        new(PagePlates.Pixels(rect.X), PagePlates.Pixels(rect.Y), PagePlates.Pixels(rect.Right), PagePlates.Pixels(rect.Bottom));

    /// <summary>The columns that it reaches, of those that a plate has.</summary>
    public (int From, int To) ColumnsWithin(int width) => (Math.Max(0, (int)Left), Math.Min(width, (int)Math.Ceiling(Right)));

    /// <summary>How much of a row it covers.</summary>
    public double PartOfRow(int y) => Overlap(y, Top, Bottom);

    /// <summary>Shares of the pixels of a row, 0 to 255.</summary>
    /// <param name="from">Its first column.</param>
    /// <param name="down">How much of the row it covers.</param>
    /// <param name="shares">Receives them, to its last column.</param>
    public void WriteShares(int from, double down, Span<byte> shares)
    {
        down *= 255;
        shares.Fill((byte)Math.Round(down));
        shares[0] = (byte)Math.Round(down * Overlap(from, Left, Right));
        shares[^1] = (byte)Math.Round(down * Overlap(from + shares.Length - 1, Left, Right));
    }

    private static double Overlap(int pixel, double from, double to) => Math.Max(0, Math.Min(pixel + 1, to) - Math.Max(pixel, from));
}
