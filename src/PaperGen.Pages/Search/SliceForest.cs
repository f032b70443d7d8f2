using System.Numerics;

namespace PaperGen.Pages;

/// <summary>
/// Takes whole layouts out of the tables, the cheapest first, each arrangement of parts once: of the heights at which two
/// parts can meet only the best is taken. What is not asked for is never made (lazy k-best derivations, Huang and Chiang 2005).
/// </summary>
internal sealed class SliceForest
{
    // Parts that would make a layout dearer than the best by more than this are not looked at. Of many stories there are enough cheap layouts.
    private const int Slack = 1200;
    private const int SlackOfMany = 500;
    private const int ManyStories = 10;

    // A rectangle in the making: the sets, widths and heights that it can be built of, and the ways found so far.
    private sealed class Cell(int set, int span, int height, SliceKind kind, int cost)
    {
        public readonly int Set = set;
        public readonly int Span = span;
        public readonly int Height = height;
        public readonly SliceKind Kind = kind;
        public readonly int Cost = cost;
        public Edge[]? Edges;
        public int Opened;
        public int Pushed;

        // Most cells are named by an edge and never looked into.
        public List<Way> Ways => field ??= [];

        public List<Slice?> Built => field ??= [];

        public PriorityQueue<Way, long> Waiting => field ??= new();
    }

    private readonly record struct Edge(int Cost, SliceKind Kind, Cell First, Cell? Second);

    private readonly record struct Way(int Cost, int Edge, int First, int Second);

    private readonly SliceTables _tables;
    private readonly Dictionary<long, Cell> _cells = [];
    private readonly Cell _root;
    private readonly int _slack;

    /// <summary>The layouts of all stories of a page.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="whiteLineCost">What an empty line in a column costs at the foot of the page.</param>
    /// <param name="cutCost">What a cut through the whole page costs.</param>
    public SliceForest(SliceTables tables, int whiteLineCost, int cutCost)
    {
        _tables = tables;
        _slack = tables.Stories > ManyStories ? SlackOfMany : Slack;
        _root = new Cell((1 << tables.Stories) - 1, tables.Columns, tables.Lines, SliceKind.Any, 0);
        var edges = new List<Edge>();
        var most = LeastCost(whiteLineCost) + _slack;
        for (var span = 1; span <= tables.Columns; span++)
        {
            var (low, count) = tables.HeightsOf(_root.Set, span);
            for (var height = low; height < low + count; height++)
            {
                var white = (tables.Lines * tables.Columns - span * height) * whiteLineCost;
                if (tables.CostOf(_root.Set, span, height, SliceKind.Any) + white > most) continue;
                if (span == tables.Columns && tables.Stories > 1) AddPages(edges, height, white, cutCost);
                else if (CellOf(_root.Set, span, height, SliceKind.Any) is { } cell) edges.Add(new Edge(cell.Cost + white, SliceKind.Any, cell, null));
            }
        }

        var pages = Sorted(edges);
        LowerBound = pages.Length == 0 ? int.MaxValue : pages[0].Cost;
        _root.Edges = Array.FindAll(pages, page => page.Cost <= LowerBound + _slack);
    }

    /// <summary>No page costs less than this.</summary>
    public int LowerBound { get; }

    /// <summary>Dearer layouts are not looked at.</summary>
    public long MostCost => (long)LowerBound + _slack;

    /// <summary>The layouts with what they cost at least, the cheapest first.</summary>
    public IEnumerable<(int Cost, Slice Layout)> Layouts()
    {
        for (var i = 0; Take(_root, i) is { } way; i++) yield return (way.Cost, Build(_root, i));
    }

    /// <summary>The cheapest layout of some stories in a rectangle, or null.</summary>
    public Slice? BestOf(int set, int span, int height) =>
        CellOf(set, span, height, SliceKind.Any) is { } cell && Take(cell, 0) is not null ? Build(cell, 0) : null;

    private int LeastCost(int whiteLineCost)
    {
        var least = int.MaxValue - Slack;
        for (var span = 1; span <= _tables.Columns; span++)
        {
            var (low, count) = _tables.HeightsOf(_root.Set, span);
            for (var height = low; height < low + count; height++)
            {
                var cost = _tables.CostOf(_root.Set, span, height, SliceKind.Any);
                if (cost < MinPlus.Unreached) least = Math.Min(least, cost + (_tables.Lines * _tables.Columns - span * height) * whiteLineCost);
            }
        }

        return least;
    }

    // The page itself: what a cut through all of it costs is known before its parts are placed (L8).
    private void AddPages(List<Edge> edges, int height, int white, int cutCost)
    {
        var isJudged = _tables.Stories >= 3;
        foreach (var (first, second) in PartsOf(_root.Set))
        {
            AddStack(edges, first, second, SliceKind.Row, 0);
            if (!BitOperations.IsPow2(second)) AddStack(edges, first, second, SliceKind.Stack, isJudged ? cutCost * 4 / 5 : 0);
            for (var left = 1; left < _tables.Columns; left++)
            {
                if (CellOf(first, left, height, SliceKind.Stack) is not { } a || CellOf(second, _tables.Columns - left, height, SliceKind.Any) is not { } b) continue;
                edges.Add(new Edge(a.Cost + b.Cost + white + (isJudged ? cutCost : 0), SliceKind.Row, a, b));
            }
        }

        void AddStack(List<Edge> edges, int first, int second, SliceKind secondKind, int cuts)
        {
            var (low, count) = _tables.HeightsOf(first, _tables.Columns);
            var (best, bestHeight) = (int.MaxValue, 0);
            for (var upper = low; upper < low + count; upper++)
            {
                var cost = _tables.CostOf(first, _tables.Columns, upper, SliceKind.Row);
                var below = _tables.CostOf(second, _tables.Columns, height - upper, secondKind);
                if (cost >= MinPlus.Unreached || below >= MinPlus.Unreached) continue;
                cost += below;
                if (isJudged && cuts == 0 && Math.Abs(2 * upper - _tables.Lines) <= 0.16 * _tables.Lines && Math.Abs(2 * (height - upper) - _tables.Lines) <= 0.16 * _tables.Lines) cost += cutCost;
                if (cost < best) (best, bestHeight) = (cost, upper);
            }

            if (best == int.MaxValue) return;
            edges.Add(new Edge(best + white + cuts, SliceKind.Stack,
                CellOf(first, _tables.Columns, bestHeight, SliceKind.Row)!, CellOf(second, _tables.Columns, height - bestHeight, secondKind)!));
        }
    }

    private Cell? CellOf(int set, int span, int height, SliceKind kind)
    {
        var cost = _tables.CostOf(set, span, height, kind);
        if (cost >= MinPlus.Unreached) return null;
        // A single story is neither a stack nor a row.
        if (BitOperations.IsPow2(set)) kind = SliceKind.Any;
        var key = (((long)set * (_tables.Columns + 1) + span) * (_tables.Lines + 1) + height) * 4 + (int)kind;
        if (!_cells.TryGetValue(key, out var cell)) _cells.Add(key, cell = new Cell(set, span, height, kind, cost));
        return cell;
    }

    private static Parts PartsOf(int set) => new(set);

    // All ways to part a set in two, the first with its lowest story. An enumerator without objects: this is the search's inner loop.
    private struct Parts(int set)
    {
        private readonly int _rest = set & (set - 1);
        private int _more = set & (set - 1);

        public readonly Parts GetEnumerator() => this;

        public readonly (int First, int Second) Current => (set & ~_rest | _more, _rest & ~_more);

        public bool MoveNext()
        {
            if (_more == 0) return false;
            _more = (_more - 1) & _rest;
            return true;
        }
    }

    private Edge[] EdgesOf(Cell cell)
    {
        var edges = new List<Edge>();
        var most = cell.Cost + _slack;
        foreach (var (first, second) in PartsOf(cell.Set))
        {
            if (cell.Kind != SliceKind.Row && IsWithin(first, cell.Span, second, cell.Span)) AddStack(first, second);
            if (cell.Kind == SliceKind.Stack) continue;
            for (var left = 1; left < cell.Span; left++)
            {
                if (!IsWithin(first, left, second, cell.Span - left)) continue;
                var cost = _tables.CostOf(first, left, cell.Height, SliceKind.Stack);
                if (cost > most) continue;
                cost += _tables.CostOf(second, cell.Span - left, cell.Height, SliceKind.Any);
                if (cost > most) continue;
                edges.Add(new Edge(cost, SliceKind.Row,
                    CellOf(first, left, cell.Height, SliceKind.Stack)!, CellOf(second, cell.Span - left, cell.Height, SliceKind.Any)!));
            }
        }

        return Sorted(edges);

        bool IsWithin(int first, int firstSpan, int second, int secondSpan) =>
            _tables.LeastCostOf(first, firstSpan) + _tables.LeastCostOf(second, secondSpan) <= most;

        void AddStack(int first, int second)
        {
            var upper = _tables.CostsOf(first, cell.Span, SliceKind.Row);
            var lower = _tables.CostsOf(second, cell.Span, SliceKind.Any);
            var (low, lowerLow) = (_tables.HeightsOf(first, cell.Span).Low, _tables.HeightsOf(second, cell.Span).Low);
            var (best, bestHeight) = (most + 1, 0);
            for (var i = 0; i < upper.Length; i++)
            {
                var j = cell.Height - (low + i) - lowerLow;
                if ((uint)j >= (uint)lower.Length) continue;
                var cost = upper[i] + lower[j];
                if (cost < best) (best, bestHeight) = (cost, low + i);
            }

            if (best > most) return;
            edges.Add(new Edge(best, SliceKind.Stack,
                CellOf(first, cell.Span, bestHeight, SliceKind.Row)!, CellOf(second, cell.Span, cell.Height - bestHeight, SliceKind.Any)!));
        }
    }

    // Equals come in the order in which they were found.
    private static long Ordered(int cost, int number) => (long)cost << 32 | (uint)number;

    private static Edge[] Sorted(List<Edge> edges)
    {
        var order = new long[edges.Count];
        for (var i = 0; i < order.Length; i++) order[i] = Ordered(edges[i].Cost, i);
        Array.Sort(order);
        var sorted = new Edge[order.Length];
        for (var i = 0; i < order.Length; i++) sorted[i] = edges[(int)order[i]];
        return sorted;
    }

    private Way? Take(Cell cell, int index)
    {
        if (BitOperations.IsPow2(cell.Set) && cell != _root) return index == 0 ? new Way(cell.Cost, -1, 0, 0) : null;
        cell.Edges ??= EdgesOf(cell);
        while (cell.Ways.Count <= index)
        {
            while (cell.Opened < cell.Edges.Length
                && (!cell.Waiting.TryPeek(out var next, out _) || cell.Edges[cell.Opened].Cost <= next.Cost))
            {
                Push(cell, new Way(0, cell.Opened++, 0, 0));
            }

            if (!cell.Waiting.TryDequeue(out var way, out _)) return null;
            cell.Ways.Add(way);
            // Each pair of ways is reached once.
            Push(cell, way with { Second = way.Second + 1 });
            if (way.Second == 0) Push(cell, way with { First = way.First + 1 });
        }

        return cell.Ways[index];
    }

    private void Push(Cell cell, Way way)
    {
        var edge = cell.Edges![way.Edge];
        var second = edge.Second is null ? (way.Second == 0 ? 0 : (int?)null) : Take(edge.Second, way.Second)?.Cost - edge.Second.Cost;
        if (second is not { } more || Take(edge.First, way.First) is not { } first) return;
        var cost = edge.Cost + first.Cost - edge.First.Cost + more;
        cell.Waiting.Enqueue(way with { Cost = cost }, Ordered(cost, cell.Pushed++));
    }

    // Layouts have most of their parts in common: each is made once.
    private Slice Build(Cell cell, int index)
    {
        while (cell.Built.Count <= index) cell.Built.Add(null);
        return cell.Built[index] ??= Make(cell, index);
    }

    private Slice Make(Cell cell, int index)
    {
        if (BitOperations.IsPow2(cell.Set) && cell != _root)
        {
            var story = BitOperations.Log2((uint)cell.Set);
            return new Slice(story, _tables.Shapes.Of(story, cell.Span, cell.Height)[0]);
        }

        var way = cell.Ways[index];
        var edge = cell.Edges![way.Edge];
        var first = Build(edge.First, way.First);
        if (edge.Second is null) return first;
        var second = Build(edge.Second, way.Second);
        return new Slice(edge.Kind, second.Kind == edge.Kind ? [first, .. second.Parts] : [first, second]);
    }
}
