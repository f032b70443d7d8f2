namespace PaperGen.Typesetting.OpenType;

/// <summary>The <c>cmap</c> table: from characters to glyphs, formats 4 and 12, and 14 for variation selectors.</summary>
/// <remarks>Looked-up stretches of 256 characters are kept, so that running text costs two array reads a character.</remarks>
internal sealed class CharacterMap
{
    private const int PageSize = 256;

    private readonly FontTable _table;
    private readonly int _glyphCount;
    private readonly int _subtable;
    private readonly int _format;
    private readonly int _variations;
    private readonly ushort[]?[] _pages = new ushort[0x110000 / PageSize][];

    public CharacterMap(FontTable table, int glyphCount)
    {
        _table = table;
        _glyphCount = glyphCount;
        var bestRank = 0;
        int count = table.U16(2);
        for (var i = 0; i < count; i++)
        {
            var record = 4 + 8 * i;
            int platform = table.U16(record), encoding = table.U16(record + 2);
            var at = table.Offset32(record + 4, 0);
            int format = table.U16(at);
            if (platform == 0 && encoding == 5 && format == 14) _variations = at;
            var rank = RankOf(platform, encoding, format);
            if (rank <= bestRank) continue;
            (bestRank, _subtable, _format) = (rank, at, format);
        }

        if (bestRank == 0) throw table.Fail("has no Unicode mapping of format 4 or 12");
        CheckSize();
    }

    public ushort GlyphOf(int codePoint)
    {
        if ((uint)codePoint >= 0x110000) return 0;
        var page = Volatile.Read(ref _pages[codePoint / PageSize]) ?? ReadPage(codePoint / PageSize);
        return page[codePoint % PageSize];
    }

    /// <summary>The glyph of a character with a variation selector, 0 when the font has nothing special for the pair.</summary>
    public ushort GlyphOf(int codePoint, int selector)
    {
        if (_variations == 0) return 0;
        var low = 0;
        var high = CheckedCount(_variations + 6, _variations + 10, 11) - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var record = _variations + 10 + 11 * middle;
            var found = U24(record);
            if (found == selector) return OfVariation(codePoint, record);
            if (found < selector) low = middle + 1;
            else high = middle - 1;
        }

        return 0;
    }

    // Both full repertoires before the two that end at U+FFFF.
    private static int RankOf(int platform, int encoding, int format) => (platform, encoding, format) switch
    {
        (3, 10, 12) => 4,
        (0, _, 12) => 3,
        (3, 1, 4) => 2,
        (0, _, 4) => 1,
        _ => 0,
    };

    private void CheckSize()
    {
        if (_format == 12) CheckedCount(_subtable + 12, _subtable + 16, 12);
        else _table.Read(_subtable, 16 + 8 * (_table.U16(_subtable + 6) / 2));
    }

    private int CheckedCount(int countAt, int first, int size)
    {
        var count = _table.U32(countAt);
        if (count > (_table.Length - first) / size) throw _table.Fail($"counts {count} ranges, more than its size allows");
        return (int)count;
    }

    private ushort[] ReadPage(int number)
    {
        var page = new ushort[PageSize];
        for (var i = 0; i < PageSize; i++)
        {
            var codePoint = number * PageSize + i;
            var glyph = _format == 12 ? InGroups(codePoint) : InSegments(codePoint);
            page[i] = glyph < _glyphCount ? (ushort)glyph : (ushort)0;
        }

        // Two threads may read the same page; both have the same answer.
        Volatile.Write(ref _pages[number], page);
        return page;
    }

    private long InGroups(int codePoint)
    {
        var low = 0;
        var high = (int)_table.U32(_subtable + 12) - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var group = _subtable + 16 + 12 * middle;
            if (codePoint < _table.U32(group)) high = middle - 1;
            else if (codePoint > _table.U32(group + 4)) low = middle + 1;
            else return _table.U32(group + 8) + (long)codePoint - _table.U32(group);
        }

        return 0;
    }

    private long InSegments(int codePoint)
    {
        if (codePoint > 0xFFFF) return 0;
        var count = _table.U16(_subtable + 6) / 2;
        var ends = _subtable + 14;
        var low = 0;
        var high = count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_table.U16(ends + 2 * middle) < codePoint) low = middle + 1;
            else high = middle;
        }

        if (low == count) return 0;
        var starts = ends + 2 * count + 2;
        int start = _table.U16(starts + 2 * low);
        if (codePoint < start) return 0;
        int delta = _table.U16(starts + 2 * count + 2 * low);
        var rangeAt = starts + 4 * count + 2 * low;
        int range = _table.U16(rangeAt);
        if (range == 0) return (codePoint + delta) & 0xFFFF;

        var at = rangeAt + range + 2 * (codePoint - start);
        // 0xFFFF marks "no glyph" in the last segment of some fonts; it leads outside the table.
        if (at > _table.Length - 2) return 0;
        int glyph = _table.U16(at);
        return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
    }

    private ushort OfVariation(int codePoint, int record)
    {
        var defaults = _table.U32(record + 3);
        if (defaults != 0 && IsDefault(codePoint, _table.Offset32(record + 3, _variations))) return GlyphOf(codePoint);
        if (_table.U32(record + 7) == 0) return 0;

        var special = _table.Offset32(record + 7, _variations);
        var low = 0;
        var high = CheckedCount(special, special + 4, 5) - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var at = special + 4 + 5 * middle;
            var found = U24(at);
            if (found == codePoint)
            {
                var glyph = _table.U16(at + 3);
                return glyph < _glyphCount ? glyph : (ushort)0;
            }

            if (found < codePoint) low = middle + 1;
            else high = middle - 1;
        }

        return 0;
    }

    private bool IsDefault(int codePoint, int ranges)
    {
        var low = 0;
        var high = CheckedCount(ranges, ranges + 4, 4) - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var start = U24(ranges + 4 + 4 * middle);
            if (codePoint < start) high = middle - 1;
            else if (codePoint > start + _table.U8(ranges + 7 + 4 * middle)) low = middle + 1;
            else return true;
        }

        return false;
    }

    private int U24(int at) => _table.U8(at) << 16 | _table.U16(at + 1);
}
