namespace PaperGen.Pages;

/// <summary>
/// Layouts that are no slicings: four parts round a fifth like the vanes of a pinwheel, so that no gap runs through the page
/// (L8). Each part is a slicing of its own. The lead stands in the vane at the top left.
/// </summary>
internal sealed class Pinwheels
{
    // Layouts handed on, and rectangles that may be looked up to find them.
    private const int Most = 40;
    private const long MostWork = 1_500_000;

    // A pinwheel saves the cut that every slicing has: it may cost so much more than the cheapest of them.
    private const int Slack = 300;

    private readonly SliceForest _forest;
    private readonly SliceTables _tables;
    private readonly int _lead;
    private readonly int[] _least;
    private readonly int _budget;
    private readonly List<Found> _found = [];
    private long _work;

    // Columns at which the vanes meet (Inner < Outer), and the lines (Upper < Lower). Wide: the top left vane is the wide one.
    private readonly record struct Frame(bool IsWide, int Inner, int Outer, int Upper, int Lower);

    private readonly record struct Found(int Cost, Frame Frame, int TopLeft, int TopRight, int BottomRight, int BottomLeft);

    private Pinwheels(SliceForest forest, SliceTables tables, IReadOnlyList<Piece> pieces)
    {
        (_forest, _tables) = (forest, tables);
        _lead = 1 << Enumerable.Range(0, pieces.Count).MinBy(i => pieces[i].Rank);
        _least = new int[1 << pieces.Count];
        for (var story = 0; story < pieces.Count; story++)
        {
            var least = pieces[story].Shapes.Select(s => s.Cost).DefaultIfEmpty(0).Min();
            for (var others = 0; others < 1 << story; others++) _least[others | 1 << story] = _least[others] + least;
        }

        _budget = Math.Min(forest.LowerBound, MinPlus.Unreached) + Slack;
    }

    /// <summary>The cheapest pinwheels with what they cost, the best first.</summary>
    public static IEnumerable<(int Cost, Slice Layout)> Of(SliceForest forest, SliceTables tables, IReadOnlyList<Piece> pieces)
    {
        if (pieces.Count < 5 || tables.Columns < 3) return [];
        var search = new Pinwheels(forest, tables, pieces);
        for (var inner = 1; inner < tables.Columns - 1; inner++)
        {
            for (var outer = inner + 1; outer < tables.Columns; outer++)
            {
                search.Turn(new Frame(true, inner, outer, 0, 0));
                search.Turn(new Frame(false, inner, outer, 0, 0));
            }
        }

        return search._found.OrderBy(f => f.Cost).Take(Most).Select(f => (f.Cost, search.Build(f)));
    }

    /// <summary>Two streams of layouts as one, the cheaper first.</summary>
    public static IEnumerable<(int Cost, Slice Layout)> Merged(
        IEnumerable<(int Cost, Slice Layout)> slicings, IEnumerable<(int Cost, Slice Layout)> others)
    {
        using var more = others.GetEnumerator();
        var hasMore = more.MoveNext();
        foreach (var slicing in slicings)
        {
            for (; hasMore && more.Current.Cost < slicing.Cost; hasMore = more.MoveNext()) yield return more.Current;
            yield return slicing;
        }

        for (; hasMore; hasMore = more.MoveNext()) yield return more.Current;
    }

    // The vane with the lead settles one height, the vane below it must reach the foot, the one beside it settles the other height.
    private void Turn(Frame frame)
    {
        var (columns, lines) = (_tables.Columns, _tables.Lines);
        var all = (1 << _tables.Stories) - 1;
        for (var first = all; first > 0; first--)
        {
            if ((first & _lead) == 0) continue;
            var rest = all & ~first;
            var span = frame.IsWide ? frame.Outer : frame.Inner;
            var belowSpan = frame.IsWide ? frame.Inner : frame.Outer;
            if (_tables.LeastCostOf(first, span) + _least[rest] > _budget) continue;
            var (low, count) = _tables.HeightsOf(first, span);
            for (var height = low; height < low + count; height++)
            {
                var cost = CostOf(first, span, height);
                if (cost + _least[rest] > _budget) continue;
                for (var below = rest; below > 0; below = (below - 1) & rest)
                {
                    if (cost + _tables.LeastCostOf(below, belowSpan) + _least[rest & ~below] > _budget) continue;
                    var belowCost = cost + CostOf(below, belowSpan, lines - height);
                    if (belowCost + _least[rest & ~below] > _budget) continue;
                    if (_work > MostWork) return;
                    CloseRight(frame with { Upper = frame.IsWide ? height : 0, Lower = frame.IsWide ? 0 : height }, first, below, rest & ~below, belowCost, columns);
                }
            }
        }
    }

    private void CloseRight(Frame frame, int first, int below, int rest, int cost, int columns)
    {
        var rightSpan = columns - (frame.IsWide ? frame.Outer : frame.Inner);
        var footSpan = columns - (frame.IsWide ? frame.Inner : frame.Outer);
        var centreSpan = frame.Outer - frame.Inner;
        for (var right = rest; right > 0; right = (right - 1) & rest)
        {
            var left = rest & ~right;
            if (cost + _tables.LeastCostOf(right, rightSpan) + _least[left] > _budget) continue;
            var (low, count) = _tables.HeightsOf(right, rightSpan);
            for (var height = low; height < low + count; height++)
            {
                var whole = frame.IsWide ? frame with { Lower = height } : frame with { Upper = height };
                if (whole.Upper >= whole.Lower) continue;
                var rightCost = cost + CostOf(right, rightSpan, height);
                if (rightCost + _least[left] > _budget) continue;
                for (var foot = (left - 1) & left; foot > 0; foot = (foot - 1) & left)
                {
                    var centreCost = _tables.LeastCostOf(left & ~foot, centreSpan);
                    if (rightCost + _tables.LeastCostOf(foot, footSpan) + centreCost > _budget) continue;
                    var total = rightCost + CostOf(foot, footSpan, _tables.Lines - height);
                    if (total + centreCost > _budget) continue;
                    total += CostOf(left & ~foot, centreSpan, whole.Lower - whole.Upper);
                    if (total <= _budget) _found.Add(new Found(total, whole, first, right, foot, below));
                }
            }
        }
    }

    private int CostOf(int set, int span, int height)
    {
        _work++;
        return _tables.CostOf(set, span, height, SliceKind.Any) is var cost && cost < MinPlus.Unreached ? cost : 1_000_000;
    }

    private Slice Build(Found found)
    {
        var (wide, inner, outer, upper, lower) = found.Frame;
        var (columns, lines) = (_tables.Columns, _tables.Lines);
        var centre = ((1 << _tables.Stories) - 1) & ~(found.TopLeft | found.TopRight | found.BottomRight | found.BottomLeft);
        Slice[] parts = wide
            ?
            [
                _forest.BestOf(found.TopLeft, outer, upper)!,
                _forest.BestOf(found.TopRight, columns - outer, lower)!,
                _forest.BestOf(found.BottomRight, columns - inner, lines - lower)!,
                _forest.BestOf(found.BottomLeft, inner, lines - upper)!,
                _forest.BestOf(centre, outer - inner, lower - upper)!,
            ]
            :
            [
                _forest.BestOf(found.TopLeft, inner, lower)!,
                _forest.BestOf(found.TopRight, columns - inner, upper)!,
                _forest.BestOf(found.BottomRight, columns - outer, lines - upper)!,
                _forest.BestOf(found.BottomLeft, outer, lines - lower)!,
                _forest.BestOf(centre, outer - inner, lower - upper)!,
            ];
        (int, int)[] offsets = wide
            ? [(0, 0), (outer, 0), (inner, lower), (0, upper), (inner, upper)]
            : [(0, 0), (inner, 0), (outer, upper), (0, lower), (inner, upper)];
        return new Slice(columns, lines, parts, offsets);
    }
}
