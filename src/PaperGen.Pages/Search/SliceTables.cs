using System.Numerics;
using System.Runtime.CompilerServices;

namespace PaperGen.Pages;

/// <summary>
/// What the cheapest slicing layout of every subset of the stories costs, in every width and every height that can be
/// reached (Stockmeyer's shape functions, over subsets). A layout is a stack (parts below each other) or a row (parts side
/// by side); the parts of a stack are no stacks and those of a row no rows but for the last, so that each layout is counted once.
/// Parts have no order here: mirror images cost the same.
/// </summary>
internal sealed class SliceTables
{
    // What a single story may cost at most here: sixteen of them stay below Unreached.
    private const int DearestShape = 2000;

    // From so many stories on, a part may waste not much more than its share of what the page has to spare.
    private const int ManyStories = 13;

    private readonly int _columns;
    private readonly int _lines;
    private readonly int[] _start;
    private readonly short[] _low;
    private readonly short[] _count;
    private readonly ushort[] _least;
    private readonly int[] _leastArea;
    private readonly int _slackArea;
    private readonly ushort[] _stacks;
    private readonly ushort[] _rows;
    private readonly ushort[] _any;

    private SliceTables(IReadOnlyList<Piece> pieces, ShapeTable shapes, int columns, int lines, double mostWhite)
    {
        (Stories, Shapes, _columns, _lines) = (pieces.Count, shapes, columns, lines);
        _leastArea = LeastAreas(pieces, columns, lines);
        // No part may waste more than the whole page has to spare.
        _slackArea = Math.Min(columns * lines - _leastArea[^1], (int)(mostWhite * columns * lines));
        var cells = (columns + 1) << pieces.Count;
        (_start, _low, _count) = (new int[cells], new short[cells], new short[cells]);
        _least = new ushort[cells];
        Array.Fill(_least, MinPlus.Unreached);
        var size = Measure();
        (_stacks, _rows, _any) = (Row(size), Row(size), Row(size));

        static ushort[] Row(int size)
        {
            var row = new ushort[size];
            Array.Fill(row, MinPlus.Unreached);
            return row;
        }
    }

    /// <summary>Stories on the page.</summary>
    public int Stories { get; }

    /// <summary>Their shapes.</summary>
    public ShapeTable Shapes { get; }

    /// <summary>Columns of the page.</summary>
    public int Columns => _columns;

    /// <summary>Grid lines of the page.</summary>
    public int Lines => _lines;

    /// <summary>Additions of two costs that were made: what the work is measured in.</summary>
    public long Work { get; private set; }

    /// <summary>The tables of all subsets of at most 16 pieces, or null when they would take more work than allowed.</summary>
    public static SliceTables? Of(IReadOnlyList<Piece> pieces, ShapeTable shapes, int columns, int lines, SearchLimits limits)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pieces.Count, 16);
        var tables = new SliceTables(pieces, shapes, columns, lines, limits.MostWhite);
        for (var set = 1; set < 1 << pieces.Count; set++)
        {
            for (var span = 1; span <= columns; span++) tables.Fill(set, span, shapes);
            if (tables.Work > limits.Work) return null;
        }

        return tables;
    }

    /// <summary>Heights that layouts of a set and width can have: the lowest, and how many from there on are looked at.</summary>
    public (int Low, int Count) HeightsOf(int set, int span) => (_low[CellOf(set, span)], _count[CellOf(set, span)]);

    /// <summary>What the cheapest layout of any height costs.</summary>
    public int LeastCostOf(int set, int span) => _least[CellOf(set, span)];

    /// <summary>What the cheapest layout costs; <see cref="MinPlus.Unreached"/> when there is none.</summary>
    public int CostOf(int set, int span, int height, SliceKind kind)
    {
        var cell = CellOf(set, span);
        var at = height - _low[cell];
        if ((uint)at >= (uint)_count[cell]) return MinPlus.Unreached;
        return TableOf(kind)[_start[cell] + at];
    }

    /// <summary>Costs by height, from the lowest that <see cref="HeightsOf"/> names.</summary>
    public ReadOnlySpan<ushort> CostsOf(int set, int span, SliceKind kind)
    {
        var cell = CellOf(set, span);
        return TableOf(kind).AsSpan(_start[cell], _count[cell]);
    }

    private ushort[] TableOf(SliceKind kind) => kind switch { SliceKind.Stack => _stacks, SliceKind.Row => _rows, _ => _any };

    private int CellOf(int set, int span) => set * (_columns + 1) + span;

    private int Measure()
    {
        var size = 0;
        for (var set = 1; set < _leastArea.Length; set++)
        {
            for (var span = 1; span <= _columns; span++)
            {
                var cell = CellOf(set, span);
                var low = (_leastArea[set] + span - 1) / span;
                var high = Math.Min(_lines, (_leastArea[set] + SlackOf(set)) / span);
                (_start[cell], _low[cell], _count[cell]) = (size, (short)low, (short)Math.Max(0, high - low + 1));
                if (high >= low) size += high - low + 1 + MinPlus.Padding;
            }
        }

        return size + MinPlus.Padding;
    }

    private int SlackOf(int set) => Stories < ManyStories
        ? _slackArea
        : (int)(_slackArea * Math.Min(1, 0.4 + 1.1 * _leastArea[set] / _leastArea[^1]));

    private void Fill(int set, int span, ShapeTable shapes)
    {
        var cell = CellOf(set, span);
        if (_count[cell] == 0) return;
        if (BitOperations.IsPow2(set)) AddStory(BitOperations.Log2((uint)set), span, cell, shapes);
        else Combine(set, span, cell);
        for (var i = _start[cell]; i < _start[cell] + _count[cell]; i++) _any[i] = Math.Min(_stacks[i], _rows[i]);
        Trim(cell);
        var least = MinPlus.Unreached;
        for (var i = _start[cell]; i < _start[cell] + _count[cell]; i++) least = Math.Min(least, _any[i]);
        _least[cell] = least;
    }

    private void AddStory(int story, int span, int cell, ShapeTable shapes)
    {
        for (var i = 0; i < _count[cell]; i++)
        {
            if (shapes.Of(story, span, _low[cell] + i) is not [var best, ..]) continue;
            _stacks[_start[cell] + i] = _rows[_start[cell] + i] = (ushort)Math.Min(DearestShape, best.Cost);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Combine(int set, int span, int cell)
    {
        var lowest = set & -set;
        var rest = set & ~lowest;
        var stacks = _stacks.AsSpan(_start[cell], _count[cell] + MinPlus.Padding);
        var rows = _rows.AsSpan(_start[cell], _count[cell] + MinPlus.Padding);
        // All parts that hold the lowest story, but for the whole.
        for (var more = (rest - 1) & rest; ; more = (more - 1) & rest)
        {
            var (a, b) = (lowest | more, rest & ~more);
            Stack(a, b, span, cell, stacks);
            for (var left = 1; left < span; left++) StandSideBySide(a, left, b, span - left, cell, rows);
            if (more == 0) break;
        }
    }

    private void Stack(int upper, int lower, int span, int cell, Span<ushort> sums)
    {
        var (a, b) = (CellOf(upper, span), CellOf(lower, span));
        if (_count[a] == 0 || _count[b] == 0) return;
        MinPlus.Stack(
            _rows.AsSpan(_start[a], _count[a]), _any.AsSpan(_start[b], _count[b] + MinPlus.Padding), _count[b],
            sums, _count[cell], _low[a] + _low[b] - _low[cell]);
        Work += _count[a] * _count[b];
    }

    private void StandSideBySide(int left, int leftSpan, int right, int rightSpan, int cell, Span<ushort> sums)
    {
        var (a, b) = (CellOf(left, leftSpan), CellOf(right, rightSpan));
        if (_count[a] == 0 || _count[b] == 0) return;
        var from = Math.Max(Math.Max(_low[a], _low[b]), _low[cell]);
        var to = Math.Min(Math.Min(_low[a] + _count[a], _low[b] + _count[b]), _low[cell] + _count[cell]);
        if (from >= to) return;
        MinPlus.Row(
            _stacks.AsSpan(_start[a] + from - _low[a]), _any.AsSpan(_start[b] + from - _low[b]), sums[(from - _low[cell])..], to - from);
        Work += to - from;
    }

    // Heights at either end that nothing reaches need not be looked at again; nor may a loop that ran over the end leave anything there.
    private void Trim(int cell)
    {
        var start = _start[cell];
        var count = (int)_count[cell];
        for (var i = count; i < count + MinPlus.Padding; i++) _stacks[start + i] = _rows[start + i] = _any[start + i] = MinPlus.Unreached;
        while (count > 0 && _any[start + count - 1] == MinPlus.Unreached) count--;
        var skip = 0;
        while (skip < count && _any[start + skip] == MinPlus.Unreached) skip++;
        (_start[cell], _low[cell], _count[cell]) = (start + skip, (short)(_low[cell] + skip), (short)(count - skip));
    }

    private static int[] LeastAreas(IReadOnlyList<Piece> pieces, int columns, int lines)
    {
        var areas = new int[1 << pieces.Count];
        for (var set = 1; set < areas.Length; set++)
        {
            var story = BitOperations.Log2((uint)set);
            areas[set] = Math.Min(areas[set & ~(1 << story)] + pieces[story].LeastArea(columns, lines), columns * lines + 1);
        }

        return areas;
    }
}
