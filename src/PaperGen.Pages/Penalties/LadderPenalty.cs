namespace PaperGen.Pages;

/// <summary>
/// Headlines fall in size with rank and down the page (L6): of two stories of one width the lower has no larger
/// headline, and a story of higher rank has no smaller one.
/// </summary>
internal sealed class LadderPenalty : IPagePenalty
{
    public string Name => "ladder";

    public double FaultsOf(Arrangement page, ReadOnlySpan<Piece> pieces)
    {
        var faults = 0.0;
        foreach (ref readonly var a in page.Spots.AsSpan())
        {
            foreach (ref readonly var b in page.Spots.AsSpan())
            {
                if (b.Shape.HeadSize <= a.Shape.HeadSize) continue;
                if (a.Shape.Span == b.Shape.Span && a.Line < b.Line) faults += a.SharesColumnsWith(b) ? 8 : 1;
                else if (a.Bottom <= b.Line && a.SharesColumnsWith(b)) faults += 0.3;
                if (pieces[a.Story].Rank < pieces[b.Story].Rank) faults += OutOfRank(pieces[a.Story]);
            }
        }

        return faults;
    }

    public double SettledFaultsOf(Arrangement page, ReadOnlySpan<Piece> pieces)
    {
        var faults = 0.0;
        foreach (ref readonly var a in page.Spots.AsSpan())
        {
            foreach (ref readonly var b in page.Spots.AsSpan())
            {
                if (b.Shape.HeadSize > a.Shape.HeadSize && pieces[a.Story].Rank < pieces[b.Story].Rank) faults += OutOfRank(pieces[a.Story]);
            }
        }

        return faults;
    }

    private static double OutOfRank(Piece piece) => piece.IsWeighted ? 1 : 0.15;
}
