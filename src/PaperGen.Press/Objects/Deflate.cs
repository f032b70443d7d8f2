using System.IO.Compression;

namespace PaperGen.Press;

/// <summary>FlateDecode's other half.</summary>
internal static class Deflate
{
    /// <summary>Data in zlib's format (RFC 1950).</summary>
    public static byte[] Compress(ReadOnlySpan<byte> data, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var result = new MemoryStream(data.Length / 3 + 64);
        using (var zlib = new ZLibStream(result, level, leaveOpen: true)) zlib.Write(data);
        return result.ToArray();
    }
}
