namespace PaperGen.Typesetting.OpenType;

/// <summary>The <c>hmtx</c> table (or <c>vmtx</c>): how far each glyph advances, and where in that its ink begins.</summary>
internal sealed class SideMetrics
{
    private readonly FontTable _table;
    private readonly int _longCount;

    public SideMetrics(FontTable header, FontTable table, int glyphCount)
    {
        _table = table;
        _longCount = header.U16(34);
        if (_longCount == 0 || _longCount > glyphCount)
            throw header.Fail($"counts {_longCount} widths for {glyphCount} glyphs");
        if (_table.Length < 4 * _longCount) throw _table.Fail($"is too short for {_longCount} widths");
    }

    public int AdvanceOf(int glyph) => _table.U16(4 * Math.Min(glyph, _longCount - 1));

    /// <summary>Where the ink begins; null in fonts that leave the tail of the table out.</summary>
    public int? BearingOf(int glyph)
    {
        if (glyph < _longCount) return _table.I16(4 * glyph + 2);
        var at = 4 * _longCount + 2 * (glyph - _longCount);
        return at <= _table.Length - 2 ? _table.I16(at) : null;
    }
}
