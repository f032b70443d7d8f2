using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace PaperGen.Typesetting.OpenType;

/// <summary>Puts tables together to a font file.</summary>
internal sealed class FontFileWriter
{
    private const uint ChecksumOfFile = 0xB1B0AFBA; // OpenType, head.checkSumAdjustment

    private readonly SortedDictionary<string, byte[]> _tables = new(StringComparer.Ordinal);

    public void Add(string tag, byte[] bytes) => _tables.Add(tag, bytes);

    public byte[] ToArray()
    {
        var start = 12 + 16 * _tables.Count;
        var file = new byte[start + _tables.Values.Sum(t => Padded(t.Length))];
        WriteHeader(file);

        var record = 12;
        var at = start;
        var head = -1;
        foreach (var (tag, bytes) in _tables)
        {
            if (tag == "head") head = at;
            bytes.CopyTo(file, at);
            Encoding.ASCII.GetBytes(tag, file.AsSpan(record));
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(record + 4), Checksum(file.AsSpan(at, Padded(bytes.Length))));
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(record + 8), (uint)at);
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(record + 12), (uint)bytes.Length);
            record += 16;
            at += Padded(bytes.Length);
        }

        if (head >= 0) BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(head + 8), ChecksumOfFile - Checksum(file));
        return file;
    }

    private void WriteHeader(Span<byte> file)
    {
        var power = BitOperations.Log2((uint)_tables.Count);
        BinaryPrimitives.WriteUInt32BigEndian(file, _tables.ContainsKey("CFF ") ? FontFile.PostScript : FontFile.TrueType);
        BinaryPrimitives.WriteUInt16BigEndian(file[4..], (ushort)_tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(file[6..], (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(file[8..], (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(file[10..], (ushort)(16 * _tables.Count - (16 << power)));
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (var i = 0; i < bytes.Length; i += 4) sum += BinaryPrimitives.ReadUInt32BigEndian(bytes[i..]);
        return sum;
    }

    private static int Padded(int length) => (length + 3) & ~3;
}
