namespace PaperGen.Pages;

/// <summary>
/// Headlines fall in size with rank and down the page (L6): of two stories of one width the lower has no larger
/// headline, and a story of higher rank has no smaller one.
/// </summary>
internal sealed class LadderPenalty : IPagePenalty
{
    public string Name => "ladder";

    public double FaultsOf(Arrangement page, IReadOnlyList<Piece> pieces)
    {
        var faults = 0.0;
        foreach (var a in page.Spots)
        {
            foreach (var b in page.Spots)
            {
                if (b.Shape.HeadSize <= a.Shape.HeadSize) continue;
                if (a.Shape.Span == b.Shape.Span && a.Line < b.Line) faults += a.SharesColumnsWith(b) ? 8 : 1;
                else if (a.Bottom <= b.Line && a.SharesColumnsWith(b)) faults += 0.3;
                if (pieces[a.Story].Rank < pieces[b.Story].Rank) faults += pieces[a.Story].IsWeighted ? 1 : 0.15;
            }
        }

        return faults;
    }
}
