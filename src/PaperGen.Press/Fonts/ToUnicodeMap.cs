using System.Text;

namespace PaperGen.Press;

/// <summary>The CMap that turns character codes into text (ISO 32000-1, 9.10.3).</summary>
internal static class ToUnicodeMap
{
    // A block may hold no more (Adobe Technical Note 5411).
    private const int EntriesPerBlock = 100;

    /// <summary>Writes the map.</summary>
    /// <param name="codes">Text of each code; an empty one is left out.</param>
    public static byte[] Write(string[] codes)
    {
        ReadOnlySpan<string> texts = Array.ConvertAll(codes, Clean);
        var cmap = new StringBuilder("""
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """.ReplaceLineEndings("\n"));
        var singles = new List<string>();
        var ranges = new List<string>();
        for (var code = 0; code < texts.Length;)
        {
            var last = EndOfRange(texts, code);
            if (texts[code].Length == 0) last = code;
            else if (last > code) ranges.Add($"<{code:X4}> <{last:X4}> <{Hex(texts[code])}>");
            else singles.Add($"<{code:X4}> <{Hex(texts[code])}>");
            code = last + 1;
        }

        WriteBlocks(cmap, "bfrange", ranges);
        WriteBlocks(cmap, "bfchar", singles);
        cmap.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return Encoding.ASCII.GetBytes(cmap.ToString());
    }

    /// <summary>
    /// The last code to which texts count up one by one. Only the last byte may count and only the last byte of the
    /// code, or readers disagree about the carry.
    /// </summary>
    private static int EndOfRange(ReadOnlySpan<string> texts, int first)
    {
        var text = texts[first];
        if (text.Length == 0) return first;
        var last = first;
        while (last + 1 < texts.Length && (last & 0xFF) != 0xFF)
        {
            var step = last + 1 - first;
            if ((text[^1] & 0xFF) + step > 0xFF) break;
            var next = texts[last + 1];
            if (next.Length != text.Length || next[^1] != text[^1] + step || !next.AsSpan(..^1).SequenceEqual(text.AsSpan(..^1))) break;
            last++;
        }

        return last;
    }

    /// <summary>Takes out what must not be a value (ISO 19005-2, 6.2.11.7.2), and halves of characters.</summary>
    private static string Clean(string text)
    {
        if (text.AsSpan().IndexOfAny('\0', '\uFEFF', '\uFFFE') < 0 && text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0) return text;
        var clean = new StringBuilder();
        foreach (var rune in text.EnumerateRunes()) // a lone surrogate comes as U+FFFD
        {
            if (rune.Value is not (0 or 0xFEFF or 0xFFFE)) clean.Append(rune.ToString());
        }

        return clean.ToString();
    }

    private static string Hex(string text) => Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));

    private static void WriteBlocks(StringBuilder cmap, string kind, List<string> entries)
    {
        foreach (var block in entries.Chunk(EntriesPerBlock))
        {
            cmap.Append(System.Globalization.CultureInfo.InvariantCulture, $"{block.Length} begin{kind}\n");
            foreach (var entry in block) cmap.Append(entry).Append('\n');
            cmap.Append("end").Append(kind).Append('\n');
        }
    }
}
