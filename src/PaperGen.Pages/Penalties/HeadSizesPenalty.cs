namespace PaperGen.Pages;

/// <summary>More than four sizes of main headline make a page restless; one size for all unmakes it (looks: "ten headlines of one size").</summary>
internal sealed class HeadSizesPenalty : IPagePenalty
{
    public string Name => "head_sizes";

    public double FaultsOf(Arrangement page, IReadOnlyList<Piece> pieces)
    {
        var sizes = page.Spots.Select(s => s.Shape.HeadSize).Where(s => s > 0).Order().ToList();
        if (sizes.Count == 0) return 0;
        var distinct = sizes.Distinct().Count();
        var wanted = Math.Min(3, sizes.Count);
        return Math.Max(0, distinct - 4) + 0.5 * Math.Max(0, wanted - distinct);
    }
}
