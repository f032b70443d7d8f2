using System.Numerics;

namespace PaperGen.Pages;

/// <summary>
/// Finds in what order the parts of a layout stand best: begins with the higher ranks above and to the left, and exchanges
/// two parts of one rectangle as long as that makes a better page. The way to the lead is settled: it stands at the top left.
/// </summary>
internal sealed class PartOrders(PageJudge judge, Piece[] pieces)
{
    private readonly int _lead = 1 << Enumerable.Range(0, pieces.Length).MinBy(i => pieces[i].Rank);
    private readonly List<(Slice Slice, int First, int Second)> _exchanges = [];

    /// <summary>The best order that was found, and what the page costs; the cost is the limit when none is cheaper than that.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="least">What it costs at least.</param>
    /// <param name="page">The page to try it on.</param>
    /// <param name="limit">What the page must cost less than.</param>
    public (Slice Layout, int Cost) Best(Slice layout, int least, Arrangement page, int limit)
    {
        layout.Place(0, 0, page.Spots);
        if (least + judge.SettledCostOf(page) >= limit) return (layout, limit);
        layout = Ordered(layout);
        var best = CostOf(layout, page, int.MaxValue);
        _exchanges.Clear();
        AddExchanges(layout);
        for (var improved = true; improved;)
        {
            improved = false;
            foreach (var (slice, first, second) in _exchanges)
            {
                Exchange(slice, first, second);
                var cost = CostOf(layout, page, best);
                if (cost < best) (best, improved) = (cost, true);
                else Exchange(slice, first, second);
            }
        }

        return (layout, Math.Min(best, limit));
    }

    private int CostOf(Slice layout, Arrangement page, int limit)
    {
        layout.Place(0, 0, page.Spots);
        return judge.CostOf(page, limit);
    }

    // A copy: exchanges are made in place.
    private Slice Ordered(Slice slice)
    {
        if (slice.Shape is not null) return slice;
        var parts = new Slice[slice.Parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var part = Ordered(slice.Parts[i]);
            var at = i;
            for (; slice.Kind != SliceKind.Pinwheel && at > 0 && RankOf(parts[at - 1].Stories) > RankOf(part.Stories); at--) parts[at] = parts[at - 1];
            parts[at] = part;
        }

        return slice.Reordered(parts);
    }

    private int RankOf(int stories)
    {
        var rank = int.MaxValue;
        for (; stories != 0; stories &= stories - 1) rank = Math.Min(rank, pieces[BitOperations.TrailingZeroCount(stories)].Rank);
        return rank;
    }

    private void AddExchanges(Slice slice)
    {
        for (var i = 0; i < slice.Parts.Length; i++)
        {
            AddExchanges(slice.Parts[i]);
            if (slice.Kind == SliceKind.Pinwheel || (slice.Parts[i].Stories & _lead) != 0) continue;
            for (var j = i + 1; j < slice.Parts.Length; j++)
            {
                if ((slice.Parts[j].Stories & _lead) == 0) _exchanges.Add((slice, i, j));
            }
        }
    }

    private static void Exchange(Slice slice, int first, int second) =>
        (slice.Parts[first], slice.Parts[second]) = (slice.Parts[second], slice.Parts[first]);
}
