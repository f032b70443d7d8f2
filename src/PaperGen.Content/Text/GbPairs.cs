namespace PaperGen.Content;

/// <summary>
/// Counts the byte pairs of a text as GB18030 would read them. Pairs whose two bytes are both above 0xA0 are the old GB 2312
/// plane, where all common characters lie; Latin text in an 8-bit code page has its high bytes alone, between letters.
/// </summary>
internal readonly record struct GbPairs(int Common, int Rare, int Broken)
{
    /// <summary>True when the pairs speak for Chinese.</summary>
    public bool IsChinese => Common > 0 && Common >= 2 * Rare && Broken * 50 <= Common;

    public static GbPairs Count(ReadOnlySpan<byte> bytes)
    {
        int common = 0, rare = 0, broken = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var lead = bytes[i];
            if (lead < 0x80) continue;
            var trail = i + 1 < bytes.Length ? bytes[i + 1] : (byte)0;
            if (lead is 0x80 or 0xFF) { broken++; continue; }
            if (trail is >= 0x30 and <= 0x39)
            {
                // Four bytes: everything Unicode has beyond GBK, such as 𠮷.
                if (i + 3 < bytes.Length && bytes[i + 2] is >= 0x81 and <= 0xFE && bytes[i + 3] is >= 0x30 and <= 0x39) { rare++; i += 3; }
                else broken++;
                continue;
            }
            if (trail is < 0x40 or 0x7F or 0xFF) { broken++; continue; }
            if (lead is >= 0xA1 and <= 0xF7 && trail >= 0xA1) common++;
            else rare++;
            i++;
        }
        return new GbPairs(common, rare, broken);
    }
}
