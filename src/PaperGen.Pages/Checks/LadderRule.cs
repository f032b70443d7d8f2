namespace PaperGen.Pages;

/// <summary>L6: headlines fall in size down the page; no more than four sizes of main headline.</summary>
internal sealed class LadderRule : IPageRule
{
    private const int MostSizes = 4;

    public IEnumerable<Verdict> Check(CheckedPage page)
    {
        var stories = page.Stories.Where(s => s.Headline.Count > 0 && !s.IsUpright && s.SidebarOf is null).ToList();
        foreach (var upper in stories)
        {
            foreach (var lower in stories)
            {
                if (lower.HeadSize <= upper.HeadSize || lower.Bounds.Y.Value <= upper.Bounds.Y.Value + page.Leading.Value) continue;
                if (SpanOf(lower, page) != SpanOf(upper, page)) continue;
                var sharesColumns = lower.Bounds.X < upper.Bounds.Right && upper.Bounds.X < lower.Bounds.Right;
                yield return new Verdict("L6-ladder", sharesColumns ? VerdictLevel.Error : VerdictLevel.Warning,
                    $"a headline of {lower.HeadSize:0.#} pt stands below one of {upper.HeadSize:0.#} pt over the same width", lower.Bounds);
            }
        }

        var sizes = stories.Select(s => s.HeadSize).Distinct().Count();
        if (sizes > MostSizes)
        {
            yield return new Verdict("L6-sizes", VerdictLevel.Warning, $"{sizes} sizes of main headline", stories[0].Bounds);
        }
    }

    private static int SpanOf(CheckedStory story, CheckedPage page) =>
        (int)Math.Round((story.Bounds.Width + page.Geometry.Gutter) / (page.Geometry.ColumnWidth + page.Geometry.Gutter));
}
