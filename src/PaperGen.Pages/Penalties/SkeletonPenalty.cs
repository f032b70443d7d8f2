namespace PaperGen.Pages;

/// <summary>
/// A page of equal boxes is dull: three headlines in one row, or all stories of one width, are faults; so is a story
/// that fills a column from top to bottom beside others.
/// </summary>
internal sealed class SkeletonPenalty : IPagePenalty
{
    public string Name => "skeleton";

    public double FaultsOf(Arrangement page, ReadOnlySpan<Piece> pieces)
    {
        var spots = page.Spots;
        if (spots.Length < 3) return 0;
        var faults = 0.0;
        for (var i = 0; i < spots.Length; i++)
        {
            var (row, rail) = (0, 0);
            for (var j = 0; j < i; j++)
            {
                if (spots[j].Line == spots[i].Line) row++;
                if (spots[j].Column == spots[i].Column && spots[j].Shape.Span == spots[i].Shape.Span) rail++;
            }

            if (row >= 2) faults += 0.5;
            if (rail >= 3) faults += 0.25;
        }

        return faults + SettledFaultsOf(page, pieces);
    }

    public double SettledFaultsOf(Arrangement page, ReadOnlySpan<Piece> pieces)
    {
        var spots = page.Spots;
        if (spots.Length < 3) return 0;
        var faults = 0.0;
        var oneWidth = true;
        foreach (ref readonly var spot in spots.AsSpan())
        {
            oneWidth &= spot.Shape.Span == spots[0].Shape.Span;
            if (spot.Shape.Span == 1 && spot.Shape.Height > 0.9 * page.Lines) faults += 0.5;
        }

        return oneWidth ? faults + 1 : faults;
    }
}
