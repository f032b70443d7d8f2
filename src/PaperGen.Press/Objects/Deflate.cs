using System.IO.Compression;

namespace PaperGen.Press;

/// <summary>FlateDecode's other half.</summary>
internal static class Deflate
{
    // ZLibStream writes nothing at all when it is given nothing, which is no stream to a reader.
    private static readonly byte[] Nothing = [0x78, 0x9C, 0x03, 0x00, 0x00, 0x00, 0x00, 0x01];

    /// <summary>Data in zlib's format (RFC 1950).</summary>
    public static byte[] Compress(ReadOnlySpan<byte> data, CompressionLevel level = CompressionLevel.Optimal)
    {
        if (data.IsEmpty) return Nothing;
        using var result = new MemoryStream(data.Length / 3 + 64);
        using (var zlib = new ZLibStream(result, level, leaveOpen: true)) zlib.Write(data);
        return result.ToArray();
    }
}
