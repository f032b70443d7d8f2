namespace PaperGen.Typesetting.OpenType;

/// <summary>The <c>GDEF</c> table: which glyphs a lookup passes over.</summary>
internal sealed class GlyphClasses
{
    private const int Base = 1, Ligature = 2, Mark = 3;
    private const int IgnoreBases = 0x2, IgnoreLigatures = 0x4, IgnoreMarks = 0x8, UseFilteringSet = 0x10;

    private readonly FontTable? _table;
    private readonly int _classes, _attachmentClasses, _filteringSets;

    public GlyphClasses(FontTable? table)
    {
        _table = table;
        if (table is null) return;
        _classes = table.U16(4);
        _attachmentClasses = table.U16(10);
        if (table.U32(0) >= 0x00010002) _filteringSets = table.U16(12);
    }

    public bool IsMark(ushort glyph) => ClassOf(glyph) == Mark;

    public bool IsPassedOver(ushort glyph, int flags, int filteringSet)
    {
        if ((flags & 0xFF1E) == 0) return false;
        switch (ClassOf(glyph))
        {
            case Base: return (flags & IgnoreBases) != 0;
            case Ligature: return (flags & IgnoreLigatures) != 0;
            case Mark when (flags & IgnoreMarks) != 0: return true;
            case Mark when (flags & UseFilteringSet) != 0: return !IsInFilteringSet(glyph, filteringSet);
            case Mark when flags >> 8 != 0:
                return _attachmentClasses == 0 || Coverage.ClassOf(_table!, _attachmentClasses, glyph) != flags >> 8;
            default: return false;
        }
    }

    private int ClassOf(ushort glyph) => _classes == 0 ? 0 : Coverage.ClassOf(_table!, _classes, glyph);

    private bool IsInFilteringSet(ushort glyph, int set)
    {
        if (_filteringSets == 0 || set >= _table!.U16(_filteringSets + 2)) return false;
        return Coverage.IndexOf(_table, _table.Offset32(_filteringSets + 4 + 4 * set, _filteringSets), glyph) >= 0;
    }
}
