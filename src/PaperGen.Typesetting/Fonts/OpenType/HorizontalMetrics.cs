namespace PaperGen.Typesetting.OpenType;

/// <summary>The <c>hmtx</c> table: the width of each glyph and where its ink begins.</summary>
internal sealed class HorizontalMetrics
{
    private readonly FontTable _table;
    private readonly int _longCount;

    public HorizontalMetrics(FontFile file, int glyphCount)
    {
        _table = file.Require("hmtx");
        var hhea = file.Require("hhea");
        _longCount = hhea.U16(34);
        if (_longCount == 0 || _longCount > glyphCount)
            throw hhea.Fail($"counts {_longCount} widths for {glyphCount} glyphs");
        if (_table.Length < 4 * _longCount) throw _table.Fail($"is too short for {_longCount} widths");
    }

    public int AdvanceOf(int glyph) => _table.U16(4 * Math.Min(glyph, _longCount - 1));

    /// <summary>Where the ink begins; null in fonts that leave the tail of the table out.</summary>
    public int? LeftBearingOf(int glyph)
    {
        if (glyph < _longCount) return _table.I16(4 * glyph + 2);
        var at = 4 * _longCount + 2 * (glyph - _longCount);
        return at <= _table.Length - 2 ? _table.I16(at) : null;
    }
}
