namespace PaperGen.Pages;

/// <summary>Lets no two pages of an issue have one skeleton where another is about as good.</summary>
internal sealed class PageVariety(Theme theme)
{
    // Positions are compared to a sixth of the page: a line more or less makes no other page.
    private const int Steps = 6;

    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>The cheapest choice, where a skeleton that earlier pages have costs more with each of them.</summary>
    public FoundPage Choose(IReadOnlyList<FoundPage> choices)
    {
        var best = choices.MinBy(c => c.Cost + theme.Weight("same_skeleton") * _seen.GetValueOrDefault(SkeletonOf(c.Page)))!;
        var skeleton = SkeletonOf(best.Page);
        if (best.Page.Spots.Length > 1) _seen[skeleton] = _seen.GetValueOrDefault(skeleton) + 1;
        return best;
    }

    private static string SkeletonOf(Arrangement page) => string.Join(' ', page.FromTheTop()
        .Select(s => string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{s.Column},{(Steps * s.Line + page.Lines / 2) / page.Lines},{s.Shape.Span}")));
}
