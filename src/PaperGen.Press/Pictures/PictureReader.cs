namespace PaperGen.Press;

/// <summary>Reads the pictures that PDF itself can hold, by what their bytes say and not by their names.</summary>
internal static class PictureReader
{
    // A whole broadsheet page at 600 dpi has 9,000 by 14,000 pixels.
    private const int LongestEdge = 30_000;
    private const long MostPixels = 250_000_000;

    /// <summary>Reads a picture.</summary>
    /// <exception cref="PictureFormatException">It cannot be printed.</exception>
    public static EncodedPicture Read(ReadOnlyMemory<byte> file)
    {
        var kind = PictureKind.Of(file.Span);
        if (kind == PictureKind.Jpeg) return JpegReader.Read(file);
        if (kind == PictureKind.Png) return PngReader.Read(file);
        if (file.IsEmpty) throw new PictureFormatException("the file is empty");
        throw new PictureFormatException(
            kind is null ? "this is not a picture that PaperGen knows" : $"{kind.Name} pictures cannot be printed", "save it as JPEG or PNG");
    }

    /// <summary>Refuses sizes that no page can need and that would cost memory and time.</summary>
    public static void CheckSize(long width, long height)
    {
        if (width is < 1 or > LongestEdge || height is < 1 or > LongestEdge || width * height > MostPixels)
        {
            throw new PictureFormatException(
                $"the picture says that it has {width} × {height} pixels; up to {LongestEdge} a side and {MostPixels / 1_000_000} million in all can be printed",
                "scale it down to the size it is printed in");
        }
    }
}
