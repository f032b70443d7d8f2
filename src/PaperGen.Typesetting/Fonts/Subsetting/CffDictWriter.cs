namespace PaperGen.Typesetting.OpenType;

/// <summary>Writes dictionaries and indices of a <c>CFF</c> table.</summary>
internal static class CffDictWriter
{
    /// <summary>Bytes of a number that <see cref="AppendOffset"/> writes.</summary>
    public const int OffsetSize = 5;

    public static void AppendOperator(List<byte> bytes, int op)
    {
        if (op >= 0x0C00) bytes.Add(12);
        bytes.Add((byte)op);
    }

    /// <summary>A number of always the same length, for places that are known only when all is written.</summary>
    public static void AppendOffset(List<byte> bytes, int value) =>
        bytes.AddRange([29, (byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value]);

    /// <summary>A number as dictionaries and charstrings write it; they differ beyond 16 bits, which no charstring here has.</summary>
    public static void AppendInteger(List<byte> bytes, int value, bool isCharstring = false)
    {
        switch (value)
        {
            case >= -107 and <= 107: bytes.Add((byte)(value + 139)); break;
            case >= 108 and <= 1131: bytes.AddRange([(byte)((value - 108 >> 8) + 247), (byte)(value - 108)]); break;
            case >= -1131 and <= -108: bytes.AddRange([(byte)((-value - 108 >> 8) + 251), (byte)(-value - 108)]); break;
            case >= short.MinValue and <= short.MaxValue: bytes.AddRange([28, (byte)(value >> 8), (byte)value]); break;
            default:
                if (isCharstring) throw new ArgumentOutOfRangeException(nameof(value));
                AppendOffset(bytes, value);
                break;
        }
    }

    /// <summary>An INDEX (CFF 1.0, 5).</summary>
    public static byte[] Index(IReadOnlyList<byte[]> entries)
    {
        if (entries.Count == 0) return [0, 0];
        var size = entries.Sum(entry => entry.Length);
        var offsetSize = size < 0xFF ? 1 : size < 0xFFFF ? 2 : size < 0xFF_FFFF ? 3 : 4;
        var index = new byte[3 + (entries.Count + 1) * offsetSize + size];
        index[0] = (byte)(entries.Count >> 8);
        index[1] = (byte)entries.Count;
        index[2] = (byte)offsetSize;
        var data = 3 + (entries.Count + 1) * offsetSize;
        var offset = 1;
        for (var i = 0; i <= entries.Count; i++)
        {
            for (var n = 0; n < offsetSize; n++) index[3 + i * offsetSize + n] = (byte)(offset >> 8 * (offsetSize - 1 - n));
            if (i == entries.Count) break;
            entries[i].CopyTo(index, data + offset - 1);
            offset += entries[i].Length;
        }

        return index;
    }
}
