namespace PaperGen.Typesetting.OpenType;

/// <summary>Tells which font dictionary a glyph of a CID-keyed font has (CFF 1.0, 19).</summary>
internal sealed class FdSelect
{
    private readonly FontTable _table;
    private readonly int _at;
    private readonly int _ranges;

    public FdSelect(FontTable table, int at, int glyphCount)
    {
        _table = table;
        _at = at + 1;
        switch (table.U8(at))
        {
            case 0:
                table.Read(_at, glyphCount);
                break;
            case 3:
                _ranges = table.U16(_at);
                if (_ranges == 0 || table.U16(_at + 2) != 0) throw table.Fail("has no font dictionary for its first glyph");
                table.Read(_at + 2, 3 * _ranges + 2);
                break;
            case var format:
                throw table.Fail($"chooses font dictionaries by format {format}; 0 and 3 are known");
        }
    }

    public int FontOf(int glyph)
    {
        if (_ranges == 0) return _table.U8(_at + glyph);
        var (low, high) = (0, _ranges - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_table.U16(_at + 2 + 3 * middle) <= glyph) low = middle;
            else high = middle - 1;
        }

        return _table.U8(_at + 4 + 3 * low);
    }
}
