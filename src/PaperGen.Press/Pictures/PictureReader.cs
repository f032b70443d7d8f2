namespace PaperGen.Press;

/// <summary>Reads any picture that the press knows, by what its bytes say and not by its name.</summary>
internal static class PictureReader
{
    // A whole broadsheet page at 600 dpi has 9,000 by 14,000 pixels.
    private const int LongestEdge = 30_000;
    private const long MostPixels = 250_000_000;

    private const string Convert = "save it as JPEG or PNG";

    /// <summary>Reads a picture.</summary>
    /// <exception cref="PictureFormatException">It cannot be printed.</exception>
    public static EncodedPicture Read(ReadOnlyMemory<byte> file)
    {
        var start = file.Span;
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return JpegReader.Read(file);
        if (start.StartsWith(PngReader.Signature)) return PngReader.Read(file);
        if (start.IsEmpty) throw new PictureFormatException("the file is empty");
        throw new PictureFormatException(NameOf(start) is { } name ? $"{name} pictures cannot be printed yet" : "this is not a picture that PaperGen knows", Convert);
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

    private static string? NameOf(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("GIF8"u8)) return "GIF";
        if (start.StartsWith("BM"u8)) return "BMP";
        if (start.StartsWith("II*\0"u8) || start.StartsWith("MM\0*"u8)) return "TIFF";
        if (start.StartsWith("8BPS"u8)) return "Photoshop";
        if (start.StartsWith("%PDF"u8)) return "PDF";
        if (start.Length > 12 && start[4..].StartsWith("ftyp"u8)) return "HEIF or AVIF";
        if (start.Length > 12 && start.StartsWith("RIFF"u8) && start[8..].StartsWith("WEBP"u8)) return "WebP";
        return start[..Math.Min(start.Length, 512)].IndexOf("<svg"u8) >= 0 ? "SVG" : null;
    }
}
