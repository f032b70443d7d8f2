namespace PaperGen.Pages;

/// <summary>At most two frames on a page, and never two that touch (L12).</summary>
internal sealed class FramesPenalty : IPagePenalty
{
    public string Name => "frames";

    public double FaultsOf(Arrangement page, IReadOnlyList<Piece> pieces)
    {
        var framed = page.Spots.Where(s => s.Shape.IsFramed).ToList();
        var faults = (double)Math.Max(0, framed.Count - 2);
        for (var i = 0; i < framed.Count; i++)
        {
            for (var j = i + 1; j < framed.Count; j++)
            {
                var (a, b) = (framed[i], framed[j]);
                var touches = a.Column <= b.Right && b.Column <= a.Right && a.Line <= b.Bottom && b.Line <= a.Bottom;
                if (touches) faults += 1;
            }
        }

        return faults;
    }
}
