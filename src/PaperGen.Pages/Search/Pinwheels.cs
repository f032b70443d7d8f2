namespace PaperGen.Pages;

/// <summary>
/// Layouts that are no slicings: four parts round a fifth like the vanes of a pinwheel, so that no gap runs through the page
/// (L8). Each part is a slicing of its own. The lead stands in the vane at the top left.
/// </summary>
internal sealed class Pinwheels
{
    // Layouts handed on; of many stories there are many good ones.
    private const int Most = 40;
    private const int MostOfMany = 120;
    private const int ManyStories = 9;

    // Sets that may be tried to find them: of nine stories all are.
    private const long MostWork = 2_000_000;

    // A pinwheel saves the cut that every slicing has: it may cost so much more than the cheapest of them.
    private const int Slack = 300;

    private readonly SliceForest _forest;
    private readonly SliceTables _tables;
    private readonly RectangleSets _sets;
    private readonly int _lead;
    private readonly int _all;
    private readonly List<Found> _found = [];

    // For the frame at work, by the stories that are left for foot and centre: what both cost at least, once it is known.
    private readonly int[] _leastOfBoth;
    private readonly int _most;
    private int _budget;
    private long _work;

    // Columns at which the vanes meet (Inner < Outer), and the lines (Upper < Lower). Wide: the top left vane is the wide one.
    private readonly record struct Frame(bool IsWide, int Inner, int Outer, int Upper, int Lower);

    private readonly record struct Found(int Cost, Frame Frame, int TopLeft, int TopRight, int BottomRight, int BottomLeft);

    private Pinwheels(SliceForest forest, SliceTables tables, int lead)
    {
        (_forest, _tables, _lead, _all) = (forest, tables, 1 << lead, (1 << tables.Stories) - 1);
        _most = tables.Stories < ManyStories ? Most : MostOfMany;
        _sets = new RectangleSets(tables, lead);
        _leastOfBoth = new int[_all + 1];
        _budget = Math.Min(Math.Min(forest.LowerBound, MinPlus.Unreached) + Slack, tables.Budget);
    }

    /// <summary>The cheapest pinwheels with what they cost, the best first.</summary>
    /// <param name="forest">The page's slicings.</param>
    /// <param name="tables">Their tables.</param>
    /// <param name="lead">The story of highest rank.</param>
    public static IEnumerable<(int Cost, Slice Layout)> Of(SliceForest forest, SliceTables tables, int lead)
    {
        if (tables.Stories < 5 || tables.Columns < 3) yield break;
        var search = new Pinwheels(forest, tables, lead);
        for (var inner = 1; inner < tables.Columns - 1; inner++)
        {
            for (var outer = inner + 1; outer < tables.Columns; outer++)
            {
                search.Turn(new Frame(true, inner, outer, 0, 0));
                search.Turn(new Frame(false, inner, outer, 0, 0));
            }
        }

        foreach (var found in search._found) yield return (found.Cost, search.Build(found));
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
        Array.Clear(_leastOfBoth);
        var span = frame.IsWide ? frame.Outer : frame.Inner;
        var belowSpan = frame.IsWide ? frame.Inner : frame.Outer;
        for (var first = _all; first > 0; first--)
        {
            if ((first & _lead) == 0 || _tables.LeastCostOf(first, span) > _budget) continue;
            var rest = _all & ~first;
            var costs = _tables.CostsOf(first, span, SliceKind.Any);
            for (var i = 0; i < costs.Length; i++)
            {
                var (cost, height) = (costs[i], _tables.HeightsOf(first, span).Low + i);
                var (belowHeight, cells) = (_tables.Lines - height, _tables.Columns * _tables.Lines - span * height);
                if (cost + _tables.Rooms.LeastCostOf(rest, cells) > _budget) continue;
                var left = cells - belowSpan * belowHeight;
                for (var place = _sets.FirstOf(belowSpan, belowHeight); place > 0; place = _sets[place].Next)
                {
                    var (below, belowCost, _) = _sets[place];
                    if ((below & first) != 0 || cost + belowCost + _tables.Rooms.LeastCostOf(rest & ~below, left) > _budget) continue;
                    if (_work > MostWork) return;
                    CloseRight(frame with { Upper = frame.IsWide ? height : 0, Lower = frame.IsWide ? 0 : height }, first, below, rest & ~below, cost + belowCost, left);
                }
            }
        }
    }

    private void CloseRight(Frame frame, int first, int below, int rest, int cost, int cells)
    {
        var rightSpan = _tables.Columns - (frame.IsWide ? frame.Outer : frame.Inner);
        var footSpan = _tables.Columns - (frame.IsWide ? frame.Inner : frame.Outer);
        var centreSpan = frame.Outer - frame.Inner;
        for (var right = rest; right > 0; right = (right - 1) & rest)
        {
            var left = rest & ~right;
            _work++;
            if (cost + _tables.LeastCostOf(right, rightSpan) + LeastOfBoth(left, footSpan, centreSpan) > _budget) continue;
            var costs = _tables.CostsOf(right, rightSpan, SliceKind.Any);
            for (var i = 0; i < costs.Length; i++)
            {
                var height = _tables.HeightsOf(right, rightSpan).Low + i;
                var whole = frame.IsWide ? frame with { Lower = height } : frame with { Upper = height };
                var rightCost = cost + costs[i];
                if (whole.Upper >= whole.Lower || rightCost + _tables.Rooms.LeastCostOf(left, cells - rightSpan * height) > _budget) continue;
                for (var foot = (left - 1) & left; foot > 0; foot = (foot - 1) & left)
                {
                    _work++;
                    if (rightCost + _tables.LeastCostOf(foot, footSpan) > _budget) continue;
                    var total = rightCost + _tables.CostOf(foot, footSpan, _tables.Lines - height, SliceKind.Any);
                    if (total > _budget) continue;
                    total += _tables.CostOf(left & ~foot, centreSpan, whole.Lower - whole.Upper, SliceKind.Any);
                    if (total <= _budget) Keep(new Found(total, whole, first, right, foot, below));
                }
            }
        }
    }

    private int LeastOfBoth(int left, int footSpan, int centreSpan)
    {
        ref var least = ref _leastOfBoth[left];
        if (least > 0) return least;
        least = 2 * MinPlus.Unreached;
        for (var foot = (left - 1) & left; foot > 0; foot = (foot - 1) & left)
        {
            least = Math.Min(least, _tables.LeastCostOf(foot, footSpan) + _tables.LeastCostOf(left & ~foot, centreSpan));
        }

        return least;
    }

    // The cheapest, of equals those that were found first. When there are enough, only cheaper ones are looked for.
    private void Keep(Found found)
    {
        if (_found.Count == _most) _found.RemoveAt(_most - 1);
        var at = _found.Count;
        while (at > 0 && _found[at - 1].Cost > found.Cost) at--;
        _found.Insert(at, found);
        if (_found.Count == _most) _budget = Math.Min(_budget, _found[^1].Cost - 1);
    }

    private Slice Build(Found found)
    {
        var (wide, inner, outer, upper, lower) = found.Frame;
        var (columns, lines) = (_tables.Columns, _tables.Lines);
        var centre = _all & ~(found.TopLeft | found.TopRight | found.BottomRight | found.BottomLeft);
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
