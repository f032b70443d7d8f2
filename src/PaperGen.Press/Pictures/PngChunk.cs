using System.Buffers.Binary;

namespace PaperGen.Press;

/// <summary>The pieces of a PNG (ISO/IEC 15948, 5.3).</summary>
internal static class PngChunk
{
    // How many bytes the checksum takes at once: a table for each of them says what it does to the sum when the others have followed.
    private const int Slices = 8;

    private static readonly uint[] Crcs = CrcTables();

    /// <summary>Writes a chunk with its length before it and its checksum behind.</summary>
    public static void Write(Stream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> body)
    {
        WriteNumber(png, (uint)body.Length);
        png.Write(type);
        png.Write(body);
        WriteNumber(png, ~Add(Add(uint.MaxValue, type), body));
    }

    /// <summary>Writes a chunk whose length shows itself when it is written.</summary>
    public static void Write(MemoryStream png, ReadOnlySpan<byte> type, Action<Stream> writeBody)
    {
        var start = (int)png.Position;
        WriteNumber(png, 0);
        png.Write(type);
        writeBody(png);
        var typeAndBody = png.GetBuffer().AsSpan((start + 4)..(int)png.Position);
        BinaryPrimitives.WriteInt32BigEndian(png.GetBuffer().AsSpan(start), typeAndBody.Length - type.Length);
        WriteNumber(png, ~Add(uint.MaxValue, typeAndBody));
    }

    /// <summary>Whether a chunk, from its type to its checksum, is what was written.</summary>
    public static bool IsSound(ReadOnlySpan<byte> typeToChecksum) =>
        BinaryPrimitives.ReadUInt32BigEndian(typeToChecksum[^4..]) == ~Add(uint.MaxValue, typeToChecksum[..^4]);

    private static void WriteNumber(Stream png, uint value)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(number, value);
        png.Write(number);
    }

    private static uint Add(uint crc, ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= Slices; bytes = bytes[Slices..])
        {
            var low = crc ^ BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = Crcs[0x700 + (byte)low] ^ Crcs[0x600 + (byte)(low >> 8)] ^ Crcs[0x500 + (byte)(low >> 16)] ^ Crcs[0x400 + (low >> 24)]
                ^ Crcs[0x300 + (byte)high] ^ Crcs[0x200 + (byte)(high >> 8)] ^ Crcs[0x100 + (byte)(high >> 16)] ^ Crcs[high >> 24];
        }

        foreach (var b in bytes) crc = Crcs[(crc ^ b) & 0xFF] ^ crc >> 8;
        return crc;
    }

    /// <summary>ISO/IEC 15948, annex D, and after it each table made of the one before by one byte of zeros.</summary>
    private static uint[] CrcTables()
    {
        var tables = new uint[Slices * 256];
        for (var n = 0u; n < 256; n++)
        {
            var c = n;
            for (var k = 0; k < 8; k++) c = (c & 1) != 0 ? 0xEDB88320 ^ c >> 1 : c >> 1;
            tables[n] = c;
        }

        for (var i = 256; i < tables.Length; i++) tables[i] = tables[tables[i - 256] & 0xFF] ^ tables[i - 256] >> 8;
        return tables;
    }
}
