using System.Buffers.Binary;

namespace PaperGen.Press;

/// <summary>Where each object lies: at a byte of the file, or at a place in an object stream (7.5.8).</summary>
internal sealed class CrossReferenceTable
{
    private const int EntryWidth = 1 + 5 + 2;

    // Entry 0 heads the list of free objects, which has no other member here.
    private readonly List<Entry> _entries = [new(0, 0, 0xFFFF)];

    /// <summary>One more than the greatest object number.</summary>
    public int Size => _entries.Count;

    public PdfReference Reserve()
    {
        _entries.Add(default);
        return new PdfReference(_entries.Count - 1);
    }

    public void PlaceAt(PdfReference reference, long offset) => Place(reference, new Entry(1, offset, 0));

    public void PlaceInStream(PdfReference reference, PdfReference objectStream, int index) =>
        Place(reference, new Entry(2, objectStream.Number, index));

    /// <summary>The fields of all entries as the stream holds them, PNG predictor <c>Up</c> applied: neighbouring entries differ in few bytes.</summary>
    public byte[] ToPredictedBytes()
    {
        var bytes = new byte[_entries.Count * (EntryWidth + 1)];
        Span<byte> above = stackalloc byte[EntryWidth];
        Span<byte> entry = stackalloc byte[EntryWidth];
        for (var i = 0; i < _entries.Count; i++)
        {
            _entries[i].CopyTo(entry);
            var row = bytes.AsSpan(i * (EntryWidth + 1), EntryWidth + 1);
            row[0] = 2;
            for (var k = 0; k < EntryWidth; k++) row[k + 1] = (byte)(entry[k] - above[k]);
            entry.CopyTo(above);
        }

        return bytes;
    }

    /// <summary>The entries of the stream's dictionary that say how to read it.</summary>
    public void Describe(PdfTokens dictionary) => dictionary
        .Key("Type"u8).Name("XRef"u8)
        .Key("Size"u8).Integer(Size)
        .Key("W"u8).BeginArray().Integer(1).Integer(5).Integer(2).EndArray()
        .Key("DecodeParms"u8).BeginDictionary()
        .Key("Predictor"u8).Integer(12).Key("Columns"u8).Integer(EntryWidth).EndDictionary();

    private void Place(PdfReference reference, Entry entry)
    {
        if (_entries[reference.Number].Kind != 0) throw new InvalidOperationException($"object {reference.Number} was written twice");
        _entries[reference.Number] = entry;
    }

    /// <summary>Kind 0 is free, 1 at an offset, 2 at an index of an object stream; fields as in table 18.</summary>
    private readonly record struct Entry(byte Kind, long Second, int Third)
    {
        public void CopyTo(Span<byte> bytes)
        {
            bytes[0] = Kind;
            bytes[1] = (byte)(Second >> 32);
            BinaryPrimitives.WriteUInt32BigEndian(bytes[2..], (uint)Second);
            BinaryPrimitives.WriteUInt16BigEndian(bytes[6..], (ushort)Third);
        }
    }
}
