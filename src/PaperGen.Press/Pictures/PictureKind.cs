namespace PaperGen.Press;

/// <summary>A kind of picture file.</summary>
/// <param name="Name">Its name for people.</param>
/// <param name="Endings">How the names of such files end; the first is the usual one.</param>
internal sealed record PictureKind(string Name, params string[] Endings)
{
    public static PictureKind Jpeg { get; } = new("JPEG", ".jpg", ".jpeg", ".jpe", ".jfif");

    public static PictureKind Png { get; } = new("PNG", ".png");

    public static PictureKind WebP { get; } = new("WebP", ".webp");

    public static PictureKind Avif { get; } = new("AVIF", ".avif", ".avifs");

    public static PictureKind Svg { get; } = new("SVG", ".svg");

    public static PictureKind Tiff { get; } = new("TIFF", ".tif", ".tiff");

    public static PictureKind Gif { get; } = new("GIF", ".gif");

    private static readonly PictureKind Heif = new("HEIF", ".heic", ".heif");
    private static readonly PictureKind Bmp = new("BMP", ".bmp");
    private static readonly PictureKind Photoshop = new("Photoshop", ".psd");
    private static readonly PictureKind Pdf = new("PDF", ".pdf");

    private static readonly PictureKind[] All = [Jpeg, Png, WebP, Avif, Svg, Tiff, Gif, Heif, Bmp, Photoshop, Pdf];

    /// <summary>Whether the repro department takes it.</summary>
    public bool IsConvertible => this != Heif && this != Bmp && this != Photoshop && this != Pdf;

    /// <summary>Whether its edges are sharp by the artist's will, so that nothing may be lost of them.</summary>
    public bool IsLossless => this == Png || this == Svg || this == Gif;

    /// <summary>What the bytes are; null when they are no picture that PaperGen has heard of.</summary>
    public static PictureKind? Of(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return Jpeg;
        if (start.StartsWith(PngReader.Signature)) return Png;
        if (start.StartsWith("GIF8"u8)) return Gif;
        if (start.StartsWith("BM"u8)) return Bmp;
        if (start.StartsWith("II*\0"u8) || start.StartsWith("MM\0*"u8)) return Tiff;
        if (start.StartsWith("8BPS"u8)) return Photoshop;
        if (start.StartsWith("%PDF"u8)) return Pdf;
        if (start.Length > 12 && start.StartsWith("RIFF"u8) && start[8..].StartsWith("WEBP"u8)) return WebP;
        if (start.Length > 12 && start[4..].StartsWith("ftyp"u8)) return start[8..].StartsWith("avif"u8) || start[8..].StartsWith("avis"u8) ? Avif : Heif;
        return start[..Math.Min(start.Length, 1024)].IndexOf("<svg"u8) >= 0 ? Svg : null;
    }

    /// <summary>What a file's name says that it is; null when its ending says nothing of pictures.</summary>
    public static PictureKind? Named(string path)
    {
        foreach (var kind in All)
        {
            foreach (var ending in kind.Endings)
            {
                if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return kind;
            }
        }

        return null;
    }
}
