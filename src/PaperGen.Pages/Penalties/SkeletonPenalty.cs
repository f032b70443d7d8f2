namespace PaperGen.Pages;

/// <summary>
/// A page of equal boxes is dull: three headlines in one row, or all stories of one width, are faults; so is a story
/// that fills a column from top to bottom beside others.
/// </summary>
internal sealed class SkeletonPenalty : IPagePenalty
{
    public string Name => "skeleton";

    public double FaultsOf(Arrangement page, IReadOnlyList<Piece> pieces)
    {
        var spots = page.Spots;
        if (spots.Length < 3) return 0;
        var faults = 0.0;
        foreach (var row in spots.GroupBy(s => s.Line)) faults += 0.5 * Math.Max(0, row.Count() - 2);
        foreach (var rail in spots.GroupBy(s => (s.Column, s.Shape.Span))) faults += 0.25 * Math.Max(0, rail.Count() - 3);
        if (spots.Select(s => s.Shape.Span).Distinct().Count() < 2) faults += 1;
        faults += 0.5 * spots.Count(s => s.Shape.Height > 0.9 * page.Lines && s.Shape.Span == 1);
        return faults;
    }
}
