namespace PaperGen.Content;

/// <summary>Recognises files that are often taken for a text, so that the message can name them.</summary>
internal static class BinarySignature
{
    /// <summary>What the file is, with its article, or null when its first bytes are no known signature.</summary>
    public static string? Name(ReadOnlySpan<byte> bytes) => bytes switch
    {
        _ when bytes.StartsWith("%PDF-"u8) => "a PDF",
        _ when bytes.StartsWith("PK\x03\x04"u8) => "a ZIP archive (perhaps a Word file)",
        _ when bytes.StartsWith("{\\rtf"u8) => "an RTF document",
        _ when bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) => "an old Word or Excel file",
        _ when bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) => "a PNG picture",
        _ when bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) => "a JPEG picture",
        _ when bytes.StartsWith("GIF8"u8) => "a GIF picture",
        _ when bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) => "a gzip archive",
        _ when bytes.StartsWith((ReadOnlySpan<byte>)[0x7F, (byte)'E', (byte)'L', (byte)'F']) => "a program",
        _ => null,
    };
}
