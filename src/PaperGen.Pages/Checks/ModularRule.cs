namespace PaperGen.Pages;

/// <summary>L3: every story fills a rectangle of its own.</summary>
internal sealed class ModularRule : IPageRule
{
    // Part of the smaller story that may lie within the other's rectangle.
    private const double Tolerance = 0.03;

    public IEnumerable<Verdict> Check(CheckedPage page)
    {
        for (var i = 0; i < page.Stories.Count; i++)
        {
            for (var j = i + 1; j < page.Stories.Count; j++)
            {
                var (a, b) = (page.Stories[i].Bounds, page.Stories[j].Bounds);
                var width = Math.Min(a.Right.Value, b.Right.Value) - Math.Max(a.X.Value, b.X.Value);
                var height = Math.Min(a.Bottom.Value, b.Bottom.Value) - Math.Max(a.Y.Value, b.Y.Value);
                if (width <= 0 || height <= 0) continue;
                var part = width * height / Math.Min(a.Width.Value * a.Height.Value, b.Width.Value * b.Height.Value);
                if (part > Tolerance) yield return new Verdict("L3-modular", VerdictLevel.Warning, $"two stories interlock: {part:P0} of the smaller one lies within the other's rectangle", b);
            }
        }
    }
}
