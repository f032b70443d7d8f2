using System.Collections.Immutable;

namespace PaperGen.Pages;

/// <summary>What the search found for a page.</summary>
/// <param name="Page">Where each story stands.</param>
/// <param name="Cost">What the page costs in all.</param>
/// <param name="Faults">Faults by penalty, unweighted, for who wants to know why.</param>
/// <param name="WasCut">True when a limit ended the search early.</param>
internal sealed record FoundPage(Arrangement Page, int Cost, ImmutableSortedDictionary<string, double> Faults, bool WasCut)
{
    /// <summary>A page without stories.</summary>
    public static FoundPage Empty(int columns, int lines) =>
        new(new Arrangement(columns, lines, []), 0, ImmutableSortedDictionary<string, double>.Empty, false);
}

/// <summary>
/// Finds the best page: takes slicing layouts in the order of their own cost, tries the orders in which their parts can
/// stand, and judges each as a page. Page penalties are never negative, so that a layout whose own cost exceeds the best
/// page ends the search.
/// </summary>
internal sealed class PageSearch(IReadOnlyList<(IPagePenalty Penalty, int Weight)> penalties, int whiteLineCost, int cutCost)
{
    // So many free turns are tried in all ways; of more, one part is turned at a time while that helps.
    private const int AllOrdersUpTo = 6;

    /// <summary>The best page that holds all pieces, or null when they do not fit.</summary>
    public FoundPage? Find(IReadOnlyList<Piece> pieces, int columns, int lines, SearchLimits limits)
    {
        var search = SlicingSearch.Run(pieces, columns, lines, limits with { CutCost = cutCost });
        var wasCut = search.WasCut;
        // A search that was cut has not seen the whole page: a coarser one has.
        for (var keep = limits.Keep / 2; search.WasCut && keep > 0; keep /= 2)
        {
            search = SlicingSearch.Run(pieces, columns, lines, limits with { CutCost = cutCost, Keep = keep });
        }

        var candidates = search.Layouts()
            .Select(l => (Cost: l.Cost + (lines * columns - l.Height * l.Span) * whiteLineCost, l.Node))
            .OrderBy(c => c.Cost).ThenBy(c => c.Node)
            .Take(limits.Candidates);

        Arrangement? best = null;
        var bestCost = int.MaxValue;
        foreach (var (cost, node) in candidates)
        {
            if (cost >= bestCost) break;
            var (page, total) = BestOrder(search.SliceOf(node), cost, bestCost, pieces, columns, lines);
            if (total >= bestCost) continue;
            (best, bestCost) = (page, total);
        }

        if (best is null) return null;
        var faults = penalties.ToImmutableSortedDictionary(p => p.Penalty.Name, p => p.Penalty.FaultsOf(best, pieces), StringComparer.Ordinal);
        return new FoundPage(best, bestCost, faults, wasCut);
    }

    private (Arrangement Page, int Cost) BestOrder(
        Slice root, int cost, int limit, IReadOnlyList<Piece> pieces, int columns, int lines)
    {
        var orders = new SliceOrders(root, LeadOf(pieces));
        var page = new Arrangement(columns, lines, new Spot[pieces.Count]);
        var best = 0L;
        var bestCost = int.MaxValue;
        if (orders.FreeBits <= AllOrdersUpTo)
        {
            bestCost = limit;
            for (var order = 0L; order < 1L << orders.FreeBits; order++) Try(order);
        }
        else
        {
            Try(0);
            for (var improved = true; improved;)
            {
                improved = false;
                for (var bit = 0; bit < orders.FreeBits; bit++) improved |= Try(best ^ 1L << bit);
            }
        }

        orders.Place(best, page.Spots);
        return (page, bestCost);

        bool Try(long order)
        {
            orders.Place(order, page.Spots);
            var total = CostOf(page, cost, bestCost, pieces);
            if (total >= bestCost) return false;
            (best, bestCost) = (order, total);
            return true;
        }
    }

    private static int LeadOf(IReadOnlyList<Piece> pieces) =>
        Enumerable.Range(0, pieces.Count).MinBy(i => pieces[i].Rank);

    private int CostOf(Arrangement page, int cost, int limit, IReadOnlyList<Piece> pieces)
    {
        foreach (var (penalty, weight) in penalties)
        {
            cost += (int)Math.Round(weight * penalty.FaultsOf(page, pieces));
            if (cost >= limit) break;
        }

        return cost;
    }
}
