namespace PaperGen.Typesetting.OpenType;

/// <summary>Finds the glyphs that an old accented letter is put together from (Type 2, endchar; CFF 1.0, appendices A and B).</summary>
internal static class StandardGlyphs
{
    // First code of Adobe's standard encoding, last code, name number of the first.
    private static readonly (int First, int Last, int Name)[] s_encoding =
    [
        (32, 126, 1), (161, 175, 96), (177, 180, 111), (182, 189, 115), (191, 191, 123), (193, 200, 124), (202, 203, 132), (205, 208, 134),
        (225, 225, 138), (227, 227, 139), (232, 235, 140), (241, 241, 144), (245, 245, 145), (248, 251, 146),
    ];

    /// <summary>The glyph of a code of the standard encoding, 0 where the font has none.</summary>
    public static int GlyphOf(CffFont font, int code)
    {
        var range = s_encoding.FirstOrDefault(r => code >= r.First && code <= r.Last);
        if (range.Name == 0 || font.IsCidKeyed) return 0;
        var name = range.Name + code - range.First;
        var charset = font.Top.Integer(CffOperator.Charset, 0);
        // The three sets that are known by a number; of these only ISOAdobe has accents, in the order of the names.
        if (charset <= 2) return charset == 0 && name < font.Charstrings.Count ? name : 0;
        return Find(font.Table, charset, name, font.Charstrings.Count);
    }

    private static int Find(FontTable table, int at, int name, int glyphCount)
    {
        var format = table.U8(at++);
        if (format > 2) throw table.Fail($"names its glyphs by format {format}; 0 to 2 are known");
        for (var glyph = 1; glyph < glyphCount;)
        {
            int first = table.U16(at);
            var more = format switch { 0 => 0, 1 => table.U8(at + 2), _ => table.U16(at + 2) };
            if (name >= first && name <= first + more) return glyph + name - first is var found && found < glyphCount ? found : 0;
            glyph += more + 1;
            at += 2 + format;
        }

        return 0;
    }
}
