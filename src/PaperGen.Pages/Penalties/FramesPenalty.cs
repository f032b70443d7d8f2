namespace PaperGen.Pages;

/// <summary>At most two frames on a page, and never two that touch (L12).</summary>
internal sealed class FramesPenalty : IPagePenalty
{
    public string Name => "frames";

    public double FaultsOf(Arrangement page, ReadOnlySpan<Piece> pieces)
    {
        var framed = 0;
        var faults = 0.0;
        for (var i = 0; i < page.Spots.Length; i++)
        {
            if (!page.Spots[i].Shape.IsFramed) continue;
            if (++framed > 2) faults += 1;
            for (var j = 0; j < i; j++)
            {
                ref readonly var a = ref page.Spots[i];
                ref readonly var b = ref page.Spots[j];
                var touches = b.Shape.IsFramed && a.Column <= b.Right && b.Column <= a.Right && a.Line <= b.Bottom && b.Line <= a.Bottom;
                if (touches) faults += 1;
            }
        }

        return faults;
    }

    public double SettledFaultsOf(Arrangement page, ReadOnlySpan<Piece> pieces)
    {
        var framed = 0;
        foreach (ref readonly var spot in page.Spots.AsSpan()) framed += spot.Shape.IsFramed ? 1 : 0;
        return Math.Max(0, framed - 2);
    }
}
