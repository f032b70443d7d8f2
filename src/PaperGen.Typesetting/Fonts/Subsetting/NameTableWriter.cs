using System.Buffers.Binary;
using System.Text;

namespace PaperGen.Typesetting.OpenType;

/// <summary>Writes a <c>name</c> table with English names.</summary>
internal sealed class NameTableWriter
{
    private readonly SortedDictionary<int, string> _names = [];

    public void Add(int nameId, string name) => _names.Add(nameId, name);

    public byte[] ToArray()
    {
        var header = new byte[6 + 12 * _names.Count];
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(2), (ushort)_names.Count);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(4), (ushort)header.Length);
        var strings = new MemoryStream();
        var at = 6;
        foreach (var (id, name) in _names)
        {
            var bytes = Encoding.BigEndianUnicode.GetBytes(name);
            var record = header.AsSpan(at);
            BinaryPrimitives.WriteUInt16BigEndian(record, 3); // Windows, Unicode, English
            BinaryPrimitives.WriteUInt16BigEndian(record[2..], 1);
            BinaryPrimitives.WriteUInt16BigEndian(record[4..], 0x409);
            BinaryPrimitives.WriteUInt16BigEndian(record[6..], (ushort)id);
            BinaryPrimitives.WriteUInt16BigEndian(record[8..], (ushort)bytes.Length);
            BinaryPrimitives.WriteUInt16BigEndian(record[10..], (ushort)strings.Length);
            strings.Write(bytes);
            at += 12;
        }

        return [.. header, .. strings.ToArray()];
    }
}
