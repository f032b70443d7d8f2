using System.Buffers.Binary;

namespace PaperGen.Press;

/// <summary>The pieces of a PNG (ISO/IEC 15948, 5.3).</summary>
internal static class PngChunk
{
    private static readonly uint[] Crcs = CrcTable();

    /// <summary>Writes a chunk with its length before it and its checksum behind.</summary>
    public static void Write(Stream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> body)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        png.Write(number);
        png.Write(type);
        png.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Add(Add(uint.MaxValue, type), body));
        png.Write(number);
    }

    /// <summary>Whether a chunk, from its type to its checksum, is what was written.</summary>
    public static bool IsSound(ReadOnlySpan<byte> typeToChecksum) =>
        BinaryPrimitives.ReadUInt32BigEndian(typeToChecksum[^4..]) == ~Add(uint.MaxValue, typeToChecksum[..^4]);

    private static uint Add(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes) crc = Crcs[(crc ^ b) & 0xFF] ^ crc >> 8;
        return crc;
    }

    /// <summary>ISO/IEC 15948, annex D.</summary>
    private static uint[] CrcTable()
    {
        var table = new uint[256];
        for (var n = 0u; n < 256; n++)
        {
            var c = n;
            for (var k = 0; k < 8; k++) c = (c & 1) != 0 ? 0xEDB88320 ^ c >> 1 : c >> 1;
            table[n] = c;
        }

        return table;
    }
}
