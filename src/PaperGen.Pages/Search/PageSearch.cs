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
    // All orders of up to eight parts are tried; of more, one part is turned at a time while that helps.
    private const int AllOrdersUpTo = 7;

    /// <summary>The best page that holds all pieces, or null when they do not fit.</summary>
    public FoundPage? Find(IReadOnlyList<Piece> pieces, int columns, int lines, SearchLimits limits)
    {
        var search = SlicingSearch.Run(pieces, columns, lines, limits with { CutCost = cutCost });
        var candidates = search.LayoutsOf((1 << pieces.Count) - 1)
            .Select(l => (Cost: l.Cost + (lines - l.Height) * columns * whiteLineCost, l.Node))
            .OrderBy(c => c.Cost).ThenBy(c => c.Node)
            .Take(limits.Candidates);

        Arrangement? best = null;
        var bestCost = int.MaxValue;
        foreach (var (cost, node) in candidates)
        {
            if (cost >= bestCost) break;
            var (page, total) = BestOrder(search.SliceOf(node), cost, pieces, columns, lines);
            if (total >= bestCost) continue;
            (best, bestCost) = (page, total);
        }

        if (best is null) return null;
        var faults = penalties.ToImmutableSortedDictionary(p => p.Penalty.Name, p => p.Penalty.FaultsOf(best, pieces), StringComparer.Ordinal);
        return new FoundPage(best, bestCost, faults, search.WasCut);
    }

    private (Arrangement Page, int Cost) BestOrder(
        Slice root, int cost, IReadOnlyList<Piece> pieces, int columns, int lines)
    {
        var nodes = Arrangement.InnerNodes(root);
        var best = Arrangement.Of(root, columns, lines, 0);
        var bestCost = CostOf(best, cost, int.MaxValue, pieces);
        if (nodes <= AllOrdersUpTo)
        {
            for (var swaps = 1L; swaps < 1L << nodes; swaps++) Try(swaps);
            return (best, bestCost);
        }

        var current = 0L;
        for (var improved = true; improved;)
        {
            improved = false;
            for (var node = 0; node < nodes; node++)
            {
                if (!Try(current ^ 1L << node)) continue;
                current ^= 1L << node;
                improved = true;
            }
        }

        return (best, bestCost);

        bool Try(long swaps)
        {
            var page = Arrangement.Of(root, columns, lines, swaps);
            var total = CostOf(page, cost, bestCost, pieces);
            if (total >= bestCost) return false;
            (best, bestCost) = (page, total);
            return true;
        }
    }

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
