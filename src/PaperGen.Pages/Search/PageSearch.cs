using System.Collections.Immutable;

namespace PaperGen.Pages;

/// <summary>What the search found for a page.</summary>
/// <param name="Page">Where each story stands.</param>
/// <param name="Cost">What the page costs in all.</param>
/// <param name="Faults">Faults by penalty, unweighted, for who wants to know why.</param>
/// <param name="Gap">What a better page could cost less at most, when a limit ended the search; 0 when there is none.</param>
internal sealed record FoundPage(Arrangement Page, int Cost, ImmutableSortedDictionary<string, double> Faults, int Gap)
{
    /// <summary>Stories that were searched for in rails, as one with others, because all by themselves would have taken too much work; the gap knows nothing of what that cost.</summary>
    public int InRails { get; init; }

    /// <summary>True when looser or tighter ways to set the stories were left untried for the work that they would have taken.</summary>
    public bool IsCutShort { get; init; }

    /// <summary>A page without stories.</summary>
    public static FoundPage Empty(int columns, int lines) =>
        new(new Arrangement(columns, lines, []), 0, ImmutableSortedDictionary<string, double>.Empty, 0);
}

/// <summary>
/// Finds the best page: takes layouts in the order of what they cost at least, tries the orders in which their parts can
/// stand, and judges each as a page. Faults of a page are never negative, so that a layout which costs more than the best
/// page ends the search.
/// </summary>
internal sealed class PageSearch((IPagePenalty Penalty, int Weight)[] penalties, int whiteLineCost, int cutCost)
{
    /// <summary>Additions that all searches so far have taken.</summary>
    public long Work { get; private set; }

    /// <summary>
    /// The best pages that hold all pieces, each of another skeleton, the best first; empty when they do not fit, and null
    /// when finding out would take more work than allowed.
    /// </summary>
    public IReadOnlyList<FoundPage>? Find(IReadOnlyList<Piece> pieces, int columns, int lines, SearchLimits limits)
    {
        var shapes = new ShapeTable(pieces, columns, lines);
        var source = new LayoutSource(shapes, limits, Enumerable.Range(0, pieces.Count).MinBy(i => pieces[i].Rank), whiteLineCost, cutCost);
        Piece[] ranked = [.. pieces];
        var judge = new PageJudge(penalties, ranked, whiteLineCost);
        var orders = new PartOrders(judge, ranked);
        var page = new Arrangement(columns, lines, new Spot[pieces.Count]);

        var best = new BestPages(limits.Kept);
        var seen = 0;
        var isWhole = false;
        foreach (var (cost, layout) in source.Layouts())
        {
            isWhole = cost >= best.DearestCost;
            if (isWhole || seen++ >= limits.Candidates) break;
            var (ordered, total) = orders.Best(layout, cost, page, best.DearestCost);
            best.Offer(ordered, total);
        }

        Work += source.Work;
        if (source.IsCutShort && seen == 0) return null;
        isWhole |= seen < limits.Candidates && !source.IsCutShort;
        var polish = new Polish(judge, shapes);
        return [.. best.Pages
            .Select(p => polish.Better(p.Layout, p.Cost, page))
            .OrderBy(p => p.Cost)
            .Select(p =>
            {
                var found = new Arrangement(columns, lines, new Spot[pieces.Count]);
                p.Layout.Place(0, 0, found.Spots);
                return new FoundPage(found, p.Cost, judge.FaultsOf(found), isWhole ? 0 : Math.Max(0, p.Cost - source.LowerBound));
            })];
    }
}
