namespace PaperGen.Pages;

/// <summary>More than four sizes of main headline make a page restless; one size for all unmakes it (looks: "ten headlines of one size").</summary>
internal sealed class HeadSizesPenalty : IPagePenalty
{
    public string Name => "head_sizes";

    public double FaultsOf(Arrangement page, ReadOnlySpan<Piece> pieces)
    {
        var (heads, distinct) = (0, 0);
        for (var i = 0; i < page.Spots.Length; i++)
        {
            var size = page.Spots[i].Shape.HeadSize;
            if (size == 0) continue;
            heads++;
            var isNew = true;
            for (var j = 0; j < i; j++) isNew &= page.Spots[j].Shape.HeadSize != size;
            if (isNew) distinct++;
        }

        var wanted = Math.Min(3, heads);
        return Math.Max(0, distinct - 4) + 0.5 * Math.Max(0, wanted - distinct);
    }

    public double SettledFaultsOf(Arrangement page, ReadOnlySpan<Piece> pieces) => FaultsOf(page, pieces);
}
