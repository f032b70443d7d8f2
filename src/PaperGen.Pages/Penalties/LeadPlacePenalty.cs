namespace PaperGen.Pages;

/// <summary>
/// The lead (头条) stands at the top left or across the top (L7), over more than half of the columns, and no other
/// headline comes near it in size.
/// </summary>
internal sealed class LeadPlacePenalty : IPagePenalty
{
    public string Name => "lead_place";

    public double FaultsOf(Arrangement page, ReadOnlySpan<Piece> pieces)
    {
        var faults = 0.0;
        foreach (ref readonly var spot in page.Spots.AsSpan())
        {
            if (pieces[spot.Story].Rank != 0) continue;
            if (spot.Line != 0) faults += 2;
            if (spot.Column != 0) faults += 1;
        }

        return faults + SettledFaultsOf(page, pieces);
    }

    public double SettledFaultsOf(Arrangement page, ReadOnlySpan<Piece> pieces)
    {
        var faults = 0.0;
        foreach (ref readonly var spot in page.Spots.AsSpan())
        {
            if (pieces[spot.Story].Rank != 0) continue;
            foreach (ref readonly var other in page.Spots.AsSpan())
            {
                var size = Math.Max(other.Shape.HeadSize, other.Shape.UprightSize);
                if (other.Story == spot.Story || size * 1.25 <= spot.Shape.HeadSize) continue;
                faults += size >= spot.Shape.HeadSize && spot.Shape.HeadSize > 0 ? 2.5 : 0.5;
            }
        }

        return faults;
    }
}
