using System.Buffers.Binary;

namespace PaperGen.Typesetting.OpenType;

/// <summary>Writes a <c>cmap</c> table: format 4 for the characters up to U+FFFF, format 12 for all when there are others.</summary>
internal static class CharacterMapWriter
{
    // A subtable of format 4 states its length in 16 bits.
    private const int MaxSegments = (ushort.MaxValue - 16) / 8;

    /// <summary>Writes the table.</summary>
    /// <param name="characters">Ascending by character, none twice.</param>
    public static byte[] Write(IReadOnlyList<(int CodePoint, ushort Glyph)> characters)
    {
        var all = Stretches(characters);
        // U+FFFF closes format 4 and is no character.
        var basic = Stretches([.. characters.TakeWhile(c => c.CodePoint < 0xFFFF)]);
        var needsAll = characters.Count > 0 && characters[^1].CodePoint >= 0xFFFF;
        var subtables = new List<(int Encoding, byte[] Bytes)>();
        if (basic.Count < MaxSegments) subtables.Add((1, Format4(basic)));
        if (needsAll || subtables.Count == 0) subtables.Add((10, Format12(all)));

        var table = new MemoryStream();
        Span<byte> record = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32BigEndian(record, (uint)subtables.Count);
        table.Write(record[..4]);
        var at = 4 + 8 * subtables.Count;
        foreach (var (encoding, bytes) in subtables)
        {
            BinaryPrimitives.WriteUInt16BigEndian(record, 3);
            BinaryPrimitives.WriteUInt16BigEndian(record[2..], (ushort)encoding);
            BinaryPrimitives.WriteUInt32BigEndian(record[4..], (uint)at);
            table.Write(record);
            at += bytes.Length;
        }

        foreach (var (_, bytes) in subtables) table.Write(bytes);
        return table.ToArray();
    }

    // Characters that follow each other and lead to glyphs that follow each other.
    private static List<(int First, int Last, ushort Glyph)> Stretches(IReadOnlyList<(int CodePoint, ushort Glyph)> characters)
    {
        var stretches = new List<(int First, int Last, ushort Glyph)>();
        foreach (var (codePoint, glyph) in characters)
        {
            if (stretches.Count > 0 && stretches[^1] is var last && codePoint == last.Last + 1 && glyph == last.Glyph + codePoint - last.First)
                stretches[^1] = last with { Last = codePoint };
            else
                stretches.Add((codePoint, codePoint, glyph));
        }

        return stretches;
    }

    private static byte[] Format4(List<(int First, int Last, ushort Glyph)> stretches)
    {
        List<(int First, int Last, ushort Glyph)> segments = [.. stretches, (0xFFFF, 0xFFFF, 0)];
        var count = segments.Count;
        var table = new byte[16 + 8 * count];
        var power = 1;
        var log = 0;
        for (; 2 * power <= count; power *= 2) log++;
        Put(table, 0, 4);
        Put(table, 2, table.Length);
        Put(table, 6, 2 * count);
        Put(table, 8, 2 * power);
        Put(table, 10, log);
        Put(table, 12, 2 * (count - power));
        for (var i = 0; i < count; i++)
        {
            var (first, last, glyph) = segments[i];
            Put(table, 14 + 2 * i, last);
            Put(table, 16 + 2 * (count + i), first);
            Put(table, 16 + 2 * (2 * count + i), glyph - first); // modulo 65536; the last segment leads to glyph 0
        }

        return table;
    }

    private static byte[] Format12(List<(int First, int Last, ushort Glyph)> stretches)
    {
        var table = new byte[16 + 12 * stretches.Count];
        Put(table, 0, 12);
        BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(4), table.Length);
        BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(12), stretches.Count);
        for (var i = 0; i < stretches.Count; i++)
        {
            var group = table.AsSpan(16 + 12 * i);
            BinaryPrimitives.WriteInt32BigEndian(group, stretches[i].First);
            BinaryPrimitives.WriteInt32BigEndian(group[4..], stretches[i].Last);
            BinaryPrimitives.WriteInt32BigEndian(group[8..], stretches[i].Glyph);
        }

        return table;
    }

    private static void Put(byte[] table, int at, int value) => BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(at), unchecked((ushort)value));
}
