namespace PaperGen.Typesetting.OpenType;

/// <summary>A font dictionary: what some glyphs of a CID-keyed font, or all of another, have in common.</summary>
/// <param name="Dict">The dictionary; of a font that is not CID-keyed the top one.</param>
/// <param name="Private">Widths and hints.</param>
/// <param name="Subroutines">Its own subroutines, or null.</param>
internal sealed record CffFontDict(CffDict Dict, CffDict Private, CffIndex? Subroutines)
{
    /// <summary>Width of a glyph that states none.</summary>
    public double DefaultWidth { get; } = Private.Find(CffOperator.DefaultWidth) is [.., var width] ? width : 0;

    /// <summary>What is added to the width that a glyph states.</summary>
    public double NominalWidth { get; } = Private.Find(CffOperator.NominalWidth) is [.., var width] ? width : 0;
}

/// <summary>The <c>CFF</c> table: outlines as Type 2 charstrings (Adobe Technical Note 5176).</summary>
internal sealed class CffFont
{
    private readonly CffFontDict?[] _fonts;
    private readonly CffIndex? _fontArray;
    private readonly FdSelect? _select;

    public CffFont(FontTable table, int glyphCount)
    {
        Table = table;
        if (table.U8(0) != 1) throw table.Fail($"is of version {table.U8(0)}; 1 is known");
        var tops = new CffIndex(table, new CffIndex(table, table.U8(2)).End);
        var (start, length) = tops.RangeOf(0);
        Top = CffDict.Read(table, start, length);
        if (Top.Integer(CffOperator.CharstringType, 2) != 2) throw table.Fail("has charstrings of another type than 2");
        GlobalSubroutines = new CffIndex(table, new CffIndex(table, tops.End).End);
        Charstrings = new CffIndex(table, Require(Top, CffOperator.CharStrings));
        if (Charstrings.Count < glyphCount) throw table.Fail($"has {Charstrings.Count} outlines for {glyphCount} glyphs");

        if (Top.Find(CffOperator.Ros) is not null)
        {
            _fontArray = new CffIndex(table, Require(Top, CffOperator.FdArray));
            if (_fontArray.Count is 0 or > 256) throw table.Fail($"has {_fontArray.Count} font dictionaries; 1 to 256 are allowed");
            _select = new FdSelect(table, Require(Top, CffOperator.FdSelect), Charstrings.Count);
        }

        _fonts = new CffFontDict?[_fontArray?.Count ?? 1];
    }

    public FontTable Table { get; }

    public CffDict Top { get; }

    public CffIndex GlobalSubroutines { get; }

    public CffIndex Charstrings { get; }

    /// <summary>Whether glyphs are known by numbers of a character collection and not by names.</summary>
    public bool IsCidKeyed => _fontArray is not null;

    /// <summary>The number of a glyph's font dictionary.</summary>
    public int FontOf(int glyph) => _select?.FontOf(glyph) ?? 0;

    /// <summary>A font dictionary.</summary>
    public CffFontDict FontAt(int number)
    {
        if ((uint)number >= (uint)_fonts.Length) throw Table.Fail($"has no font dictionary {number}");
        return _fonts[number] ??= Read(number);
    }

    public FontFormatException Fail(int glyph, string problem) => Table.Fail($"glyph {glyph} {problem}");

    private CffFontDict Read(int number)
    {
        var dict = Top;
        if (_fontArray is not null)
        {
            var (start, length) = _fontArray.RangeOf(number);
            dict = CffDict.Read(Table, start, length);
        }

        // Size, then place.
        if (dict.Find(CffOperator.Private) is not [var size, var at] || size < 0 || at < 0 || size + at > Table.Length)
            throw Table.Fail($"has no private dictionary for font dictionary {number}");
        var own = CffDict.Read(Table, (int)at, (int)size);
        var subroutines = own.Integer(CffOperator.Subrs, 0);
        return new CffFontDict(dict, own, subroutines == 0 ? null : new CffIndex(Table, Inside((int)at + (long)subroutines)));
    }

    private int Require(CffDict dict, int op) =>
        dict.Find(op) is null ? throw Table.Fail($"lacks operator {op:X} in its top dictionary") : Inside(dict.Integer(op, 0));

    private int Inside(long position) => position < Table.Length ? (int)position : throw Table.Fail($"leads to byte {position}, past its end");
}
