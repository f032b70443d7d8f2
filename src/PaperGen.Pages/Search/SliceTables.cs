using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace PaperGen.Pages;

/// <summary>
/// What the cheapest slicing layout of every subset of the stories costs, in every width and every height that can be
/// reached (Stockmeyer's shape functions, over subsets). A layout is a stack (parts below each other) or a row (parts side
/// by side); the parts of a stack are no stacks and those of a row no rows but for the last, so that each layout is counted once.
/// Parts have no order here: mirror images cost the same. What can be no part of a page within the budget is left out.
/// </summary>
internal sealed class SliceTables : IDisposable
{
    /// <summary>A budget within which every layout lies.</summary>
    public const int Unlimited = int.MaxValue;

    // From so many stories on, a part may waste not much more than its share of what the page has to spare.
    private const int ManyStories = 13;

    // To come to two parts takes as long as so many additions.
    private const int WorkOfPair = 100;

    // Tables of a cell: stacks, rows, and the cheaper of both.
    private const int Kinds = 3;

    private readonly RoomCosts _rooms;
    private readonly int _slackArea;

    // By set and width. A cell's costs begin at its start: three rows, each as long as the cell has heights and a padding.
    private readonly Cell[] _cells;

    // By set: one bit for each width that it has a layout of.
    private readonly ushort[] _spans;

    // Stacks and rows of one set, by width and height, before it is known which of them are kept.
    private readonly ushort[] _newStacks;
    private readonly ushort[] _newRows;
    private readonly int _newRow;

    private ushort[] _costs = ArrayPool<ushort>.Shared.Rent(1 << 14);
    private int _used;

    private struct Cell
    {
        public int Start;
        public short Low;
        public short Count;
        public ushort Least;
    }

    private SliceTables(ShapeTable shapes, RoomCosts rooms, SearchLimits limits, int budget)
    {
        (Shapes, _rooms, Budget) = (shapes, rooms, budget);
        // No part may waste more than the whole page has to spare.
        _slackArea = Math.Min(rooms.Spare, (int)(limits.MostWhite * Columns * Lines));
        _cells = new Cell[(Columns + 1) << Stories];
        _spans = new ushort[1 << Stories];
        _newRow = Lines + 1 + MinPlus.Padding;
        _newStacks = new ushort[(Columns + 1) * _newRow];
        _newRows = new ushort[(Columns + 1) * _newRow];
    }

    /// <summary>Stories on the page.</summary>
    public int Stories => Shapes.Stories;

    /// <summary>Their shapes.</summary>
    public ShapeTable Shapes { get; }

    /// <summary>What is no part of a page that costs at most this, without the faults of its whole, is left out.</summary>
    public int Budget { get; }

    /// <summary>What stories cost at least without being arranged.</summary>
    public RoomCosts Rooms => _rooms;

    /// <summary>Columns of the page.</summary>
    public int Columns => Shapes.Columns;

    /// <summary>Grid lines of the page.</summary>
    public int Lines => Shapes.Lines;

    /// <summary>What the work is measured in: additions of two costs, and as many as could have been made on the way to them.</summary>
    public long Work { get; private set; }

    /// <summary>The tables of all subsets of at most 16 pieces, or null when they would take more work than allowed.</summary>
    /// <param name="shapes">The stories' shapes.</param>
    /// <param name="rooms">What the stories cost at least.</param>
    /// <param name="limits">How much work may be done.</param>
    /// <param name="budget">What the page may cost, without the faults of its whole.</param>
    public static SliceTables? Of(ShapeTable shapes, RoomCosts rooms, SearchLimits limits, int budget = Unlimited)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(shapes.Stories, 16);
        var tables = new SliceTables(shapes, rooms, limits, budget);
        for (var set = 1; rooms.Spare >= 0 && set < 1 << shapes.Stories; set++)
        {
            tables.Fill(set);
            if (tables.Work <= limits.Work) continue;
            tables.Dispose();
            return null;
        }

        return tables;
    }

    /// <summary>Heights that layouts of a set and width can have: the lowest, and how many from there on are looked at.</summary>
    public (int Low, int Count) HeightsOf(int set, int span)
    {
        ref readonly var cell = ref CellOf(set, span);
        return (cell.Low, cell.Count);
    }

    /// <summary>What the cheapest layout of any height costs.</summary>
    public int LeastCostOf(int set, int span) => (_spans[set] >> span & 1) == 0 ? MinPlus.Unreached : CellOf(set, span).Least;

    /// <summary>What the cheapest layout costs; <see cref="MinPlus.Unreached"/> when there is none.</summary>
    public int CostOf(int set, int span, int height, SliceKind kind)
    {
        ref readonly var cell = ref CellOf(set, span);
        var at = height - cell.Low;
        return (uint)at < (uint)cell.Count ? _costs[RowOf(cell, kind) + at] : MinPlus.Unreached;
    }

    /// <summary>Costs by height, from the lowest that <see cref="HeightsOf"/> names.</summary>
    public ReadOnlySpan<ushort> CostsOf(int set, int span, SliceKind kind)
    {
        ref readonly var cell = ref CellOf(set, span);
        return _costs.AsSpan(RowOf(cell, kind), cell.Count);
    }

    /// <summary>Gives the tables' memory to the next search.</summary>
    public void Dispose()
    {
        ArrayPool<ushort>.Shared.Return(_costs);
        _costs = [];
    }

    private ref Cell CellOf(int set, int span) => ref _cells[set * (Columns + 1) + span];

    private static int RowOf(in Cell cell, SliceKind kind) =>
        cell.Start + (kind switch { SliceKind.Stack => 0, SliceKind.Row => 1, _ => 2 }) * (cell.Count + MinPlus.Padding);

    private void Fill(int set)
    {
        Array.Fill(_newStacks, MinPlus.Unreached);
        Array.Fill(_newRows, MinPlus.Unreached);
        if (BitOperations.IsPow2(set)) AddStory(BitOperations.Log2((uint)set));
        else Combine(set);
        for (var span = 1; span <= Columns; span++) Keep(set, span, HighestOf(set, span));
    }

    private int HighestOf(int set, int span) => Math.Min(Lines, (_rooms.LeastAreaOf(set) + SlackOf(set)) / span);

    private int SlackOf(int set) => Stories < ManyStories
        ? _slackArea
        : (int)(_slackArea * Math.Min(1, 0.4 + 1.1 * _rooms.LeastAreaOf(set) / _rooms.LeastAreaOf((1 << Stories) - 1)));

    private void AddStory(int story)
    {
        for (var span = 1; span <= Columns; span++)
        {
            for (var height = HighestOf(1 << story, span); height > 0; height--)
            {
                _newStacks[span * _newRow + height] = _newRows[span * _newRow + height] = Shapes.LeastCostOf(story, span, height);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Combine(int set)
    {
        Span<int> highest = stackalloc int[Columns + 1];
        for (var span = 1; span <= Columns; span++) highest[span] = HighestOf(set, span);
        var lowest = set & -set;
        var rest = set & ~lowest;
        // All parts that hold the lowest story, but for the whole.
        for (var more = (rest - 1) & rest; ; more = (more - 1) & rest)
        {
            var (a, b) = (lowest | more, rest & ~more);
            var (spans, others) = ((uint)_spans[a], (uint)_spans[b]);
            if (spans != 0 && others != 0)
            {
                for (var both = spans & others; both != 0; both &= both - 1)
                {
                    var span = BitOperations.TrailingZeroCount(both);
                    Stack(CellOf(a, span), CellOf(b, span), span, highest[span]);
                }

                for (; spans != 0; spans &= spans - 1)
                {
                    var left = BitOperations.TrailingZeroCount(spans);
                    ref readonly var first = ref CellOf(a, left);
                    for (var rights = others & ((1u << (Columns + 1 - left)) - 1); rights != 0; rights &= rights - 1)
                    {
                        var right = BitOperations.TrailingZeroCount(rights);
                        StandSideBySide(first, CellOf(b, right), left + right, highest[left + right]);
                    }
                }
            }

            if (more == 0) break;
        }
    }

    private void Stack(in Cell upper, in Cell lower, int span, int highest)
    {
        var low = upper.Low + lower.Low;
        if (low > highest) return;
        MinPlus.Stack(
            ref _costs[RowOf(upper, SliceKind.Row)], upper.Count, ref _costs[RowOf(lower, SliceKind.Any)], lower.Count,
            ref _newStacks[span * _newRow + low], highest + 1 - low);
        Work += WorkOfPair + upper.Count * lower.Count;
    }

    private void StandSideBySide(in Cell left, in Cell right, int span, int highest)
    {
        var from = Math.Max(left.Low, right.Low);
        var to = Math.Min(Math.Min(left.Low + left.Count, right.Low + right.Count), highest + 1);
        if (from >= to) return;
        MinPlus.Row(
            ref _costs[RowOf(left, SliceKind.Stack) + from - left.Low], ref _costs[RowOf(right, SliceKind.Any) + from - right.Low],
            ref _newRows[span * _newRow + from], to - from);
        Work += WorkOfPair + to - from;
    }

    // Keeps what can be part of a page within the budget: what the other stories cost at least in the room that is left is known.
    private void Keep(int set, int span, int highest)
    {
        var stacks = _newStacks.AsSpan(span * _newRow, _newRow);
        var rows = _newRows.AsSpan(span * _newRow, _newRow);
        var others = ((1 << Stories) - 1) & ~set;
        var (low, high, least) = (0, -1, MinPlus.Unreached);
        for (var height = 1; height <= highest; height++)
        {
            var cost = Math.Min(stacks[height], rows[height]);
            if (cost == MinPlus.Unreached) continue;
            if (Budget != Unlimited)
            {
                var most = Budget - _rooms.LeastCostOf(others, Columns * Lines - span * height);
                if (stacks[height] > most) stacks[height] = MinPlus.Unreached;
                if (rows[height] > most) rows[height] = MinPlus.Unreached;
                if (cost > most) continue;
            }

            if (high < 0) low = height;
            high = height;
            least = Math.Min(least, cost);
        }

        if (high < 0) return;
        ref var cell = ref CellOf(set, span);
        (cell.Start, cell.Low, cell.Count, cell.Least) = (_used, (short)low, (short)(high - low + 1), least);
        _spans[set] |= (ushort)(1 << span);
        var kept = Reserve(Kinds * (cell.Count + MinPlus.Padding));
        var row = cell.Count + MinPlus.Padding;
        kept.Fill(MinPlus.Unreached);
        stacks.Slice(low, cell.Count).CopyTo(kept);
        rows.Slice(low, cell.Count).CopyTo(kept[row..]);
        for (var i = 0; i < cell.Count; i++) kept[2 * row + i] = Math.Min(kept[i], kept[row + i]);
    }

    private Span<ushort> Reserve(int costs)
    {
        if (_used + costs > _costs.Length)
        {
            var larger = ArrayPool<ushort>.Shared.Rent(2 * _costs.Length);
            _costs.AsSpan(0, _used).CopyTo(larger);
            ArrayPool<ushort>.Shared.Return(_costs);
            _costs = larger;
        }

        _used += costs;
        return _costs.AsSpan(_used - costs, costs);
    }
}
