namespace PaperGen.Pages;

/// <summary>
/// A gap that no story bridges, from edge to edge of the page, breaks it in two (断版, 通线; L8). One across the page is
/// no fault unless it lies near the middle; each further one is, and one from top to bottom always.
/// </summary>
internal sealed class ThroughCutPenalty : IPagePenalty
{
    // A gap open over so much of the page is through: a hair less than L8 says, for white belongs to no story.
    private const double Through = 0.87;

    // Two gutters open from top to bottom are not to be published (L8).
    private const double MoreThanOne = 3;

    public string Name => "through_cut";

    public double FaultsOf(Arrangement page, ReadOnlySpan<Piece> pieces)
    {
        if (page.Spots.Length < 3) return 0;
        var faults = 0.0;
        var throughout = 0;
        for (var column = 1; column < page.Columns; column++)
        {
            var bridged = 0;
            foreach (ref readonly var spot in page.Spots.AsSpan())
            {
                if (spot.Column < column && column < spot.Right) bridged += spot.Shape.Height;
            }

            var open = 1 - (double)bridged / page.Lines;
            if (open >= Through) faults += throughout++ > 0 ? MoreThanOne : 1;
            else if (open >= 0.8) faults += 0.2;
        }

        var cuts = 0;
        for (var i = 0; i < page.Spots.Length; i++)
        {
            var line = page.Spots[i].Line;
            if (line == 0 || !IsFirstWithLine(page.Spots, i) || IsBridged(page.Spots, line)) continue;
            var offCentre = Math.Abs(line - page.Lines / 2.0) / page.Lines;
            if (offCentre <= 0.08) faults += 1;
            else if (cuts++ > 0) faults += 0.8;
        }

        return faults;
    }

    private static bool IsFirstWithLine(Spot[] spots, int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (spots[i].Line == spots[index].Line) return false;
        }

        return true;
    }

    private static bool IsBridged(Spot[] spots, int line)
    {
        foreach (ref readonly var spot in spots.AsSpan())
        {
            if (spot.Line < line && line < spot.Bottom) return true;
        }

        return false;
    }
}
