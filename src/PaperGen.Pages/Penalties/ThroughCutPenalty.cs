namespace PaperGen.Pages;

/// <summary>
/// A gap that no story bridges, from edge to edge of the page, breaks it in two (断版, 通线; L8). One across the page is
/// no fault unless it lies near the middle; each further one is, and one from top to bottom always.
/// </summary>
internal sealed class ThroughCutPenalty : IPagePenalty
{
    public string Name => "through_cut";

    public double FaultsOf(Arrangement page, IReadOnlyList<Piece> pieces)
    {
        if (page.Spots.Length < 3) return 0;
        var faults = 0.0;
        for (var column = 1; column < page.Columns; column++)
        {
            var bridged = 0;
            foreach (var spot in page.Spots)
            {
                if (spot.Column < column && column < spot.Right) bridged += spot.Shape.Height;
            }

            var open = 1 - (double)bridged / page.Lines;
            if (open >= 0.9) faults += 1;
            else if (open >= 0.8) faults += 0.2;
        }

        var cuts = 0;
        foreach (var line in page.Spots.Select(s => s.Line).Where(l => l > 0).Distinct())
        {
            if (page.Spots.Any(s => s.Line < line && line < s.Bottom)) continue;
            var offCentre = Math.Abs(line - page.Lines / 2.0) / page.Lines;
            if (offCentre <= 0.08) faults += 1;
            else if (cuts++ > 0) faults += 0.8;
        }

        return faults;
    }
}
