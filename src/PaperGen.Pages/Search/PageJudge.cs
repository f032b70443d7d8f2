using System.Collections.Immutable;

namespace PaperGen.Pages;

/// <summary>What a page costs: its shapes, the white at its foot and the faults of its whole.</summary>
internal sealed class PageJudge((IPagePenalty Penalty, int Weight)[] penalties, Piece[] pieces, int whiteLineCost)
{
    // L9: more white in one place than this is not to be published, and costs as much as so many lines more.
    private const int MostWhite = 8;
    private const int TooMuchWhite = 25;

    /// <summary>What so many white cells in one place cost.</summary>
    public static int WhiteCost(int cells, int cellCost) => (cells > MostWhite ? cells + TooMuchWhite : cells) * cellCost;

    /// <summary>Costs of a page; some number that is not less than the limit as soon as that is reached.</summary>
    public int CostOf(Arrangement page, int limit)
    {
        var cost = 0;
        var white = page.Columns * page.Lines;
        foreach (ref readonly var spot in page.Spots.AsSpan())
        {
            cost += spot.Shape.Cost;
            white -= spot.Shape.Span * spot.Shape.Height;
        }

        cost += WhiteCost(white, whiteLineCost);
        foreach (var (penalty, weight) in penalties)
        {
            if (cost >= limit) break;
            cost += (int)Math.Round(weight * penalty.FaultsOf(page, pieces));
        }

        return cost;
    }

    /// <summary>What those faults cost that the page has in whatever order the parts of its layout stand.</summary>
    public int SettledCostOf(Arrangement page)
    {
        var cost = 0;
        foreach (var (penalty, weight) in penalties) cost += (int)Math.Round(weight * penalty.SettledFaultsOf(page, pieces));
        return cost;
    }

    /// <summary>Faults by penalty, unweighted.</summary>
    public ImmutableSortedDictionary<string, double> FaultsOf(Arrangement page) =>
        penalties.ToImmutableSortedDictionary(p => p.Penalty.Name, p => p.Penalty.FaultsOf(page, pieces), StringComparer.Ordinal);
}
