namespace PaperGen.Pages;

/// <summary>
/// Stories of higher rank stand in stronger zones of the page: top left, top right, bottom right, bottom left (L7).
/// Counts pairs that stand the wrong way round, by how much they differ.
/// </summary>
internal sealed class ZoneRankPenalty : IPagePenalty
{
    public string Name => "zone_rank";

    public double FaultsOf(Arrangement page, ReadOnlySpan<Piece> pieces)
    {
        var spots = page.Spots;
        Span<double> strengths = stackalloc double[spots.Length];
        for (var i = 0; i < spots.Length; i++) strengths[i] = StrengthOf(spots[i], page);
        var faults = 0.0;
        for (var a = 0; a < spots.Length; a++)
        {
            for (var b = 0; b < spots.Length; b++)
            {
                var lack = strengths[b] - strengths[a];
                if (lack <= 0) continue;
                var (above, below) = (pieces[spots[a].Story], pieces[spots[b].Story]);
                if (above.Rank >= below.Rank) continue;
                // An order of arrival is a weak reason to hold one story before the other; a weight is a strong one.
                var differsBy = Math.Min(1.0, (below.Rank - above.Rank) / 4.0);
                faults += lack * differsBy * (above.IsWeighted && below.IsWeighted ? 2 : 1);
            }
        }

        return faults;
    }

    // 1 in the top left corner, falling to the right and, faster, downwards; a wide story is stronger.
    private static double StrengthOf(in Spot spot, Arrangement page)
    {
        var down = (double)spot.Line / page.Lines;
        var across = (double)spot.Column / page.Columns;
        // The bottom right corner is stronger than the bottom left: the second lead (倒头条) stands there.
        var zone = 1 - 0.6 * down + across * (down < 0.5 ? -0.2 : 0.15);
        return zone + 0.4 * spot.Shape.Span / page.Columns;
    }
}
