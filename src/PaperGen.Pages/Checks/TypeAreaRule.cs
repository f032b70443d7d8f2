namespace PaperGen.Pages;

/// <summary>L1, L18: everything that belongs to a story lies inside the type area, and nothing at all outside the page.</summary>
internal sealed class TypeAreaRule : IPageRule
{
    private const double Tolerance = 0.5;

    public IEnumerable<Verdict> Check(CheckedPage page)
    {
        var geometry = page.Geometry;
        foreach (var item in page.Page.Items)
        {
            var b = item.Bounds;
            var inType = b.X.Value >= geometry.Left.Value - Tolerance && b.Right.Value <= geometry.Right.Value + Tolerance
                && b.Y.Value >= geometry.LineTop(page.FirstLine).Value - Tolerance && b.Bottom.Value <= geometry.LineTop(geometry.Lines).Value + Tolerance;
            var onPage = b.X.Value >= 0 && b.Y.Value >= 0 && b.Right <= page.Page.Width && b.Bottom <= page.Page.Height;
            if (onPage && (inType || item.StoryId is null)) continue;
            yield return new Verdict("L1-type-area", VerdictLevel.Error,
                $"{item.Role} {(item is PlacedText text ? $"“{text.Line.Text}” " : "")}leaves the {(onPage ? "type area" : "page")}", b);
        }
    }
}
