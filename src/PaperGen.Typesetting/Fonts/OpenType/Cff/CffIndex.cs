namespace PaperGen.Typesetting.OpenType;

/// <summary>Numbered stretches of bytes in a <c>CFF</c> table (CFF 1.0, 5). Only the ends of what is asked for are read.</summary>
internal sealed class CffIndex
{
    private readonly FontTable _table;
    private readonly int _offsets;
    private readonly int _offsetSize;

    // Offsets count from the byte before the first.
    private readonly int _origin;

    public CffIndex(FontTable table, int at)
    {
        _table = table;
        Count = table.U16(at);
        End = at + 2;
        if (Count == 0) return;
        _offsetSize = table.U8(at + 2);
        if (_offsetSize is < 1 or > 4) throw table.Fail($"has an index with offsets of {_offsetSize} bytes");
        _offsets = at + 3;
        table.Read(_offsets, (Count + 1) * _offsetSize);
        _origin = _offsets + (Count + 1) * _offsetSize - 1;
        End = PositionOf(Count);
    }

    public int Count { get; }

    /// <summary>The first byte after it.</summary>
    public int End { get; }

    public ReadOnlySpan<byte> this[int number]
    {
        get
        {
            var (start, length) = RangeOf(number);
            return _table.Read(start, length);
        }
    }

    public (int Start, int Length) RangeOf(int number)
    {
        if ((uint)number >= (uint)Count) throw _table.Fail($"has no entry {number} in an index of {Count}");
        var start = PositionOf(number);
        var end = PositionOf(number + 1);
        if (end < start) throw _table.Fail($"has an index whose entry {number} ends before it begins");
        return (start, end - start);
    }

    private int PositionOf(int number)
    {
        long offset = 0;
        foreach (var part in _table.Read(_offsets + number * _offsetSize, _offsetSize)) offset = offset << 8 | part;
        var position = _origin + offset;
        if (offset < 1 || position > _table.Length) throw _table.Fail($"has an index whose entry {number} lies outside");
        return (int)position;
    }
}
