namespace PaperGen.Pages;

/// <summary>L7, L8: headlines and pictures are not all on one side of the page, and weigh as much as their stories' rank says.</summary>
internal sealed class BalanceRule : IPageRule
{
    private const double LeastCorrelation = 0.8;

    public IEnumerable<Verdict> Check(CheckedPage page)
    {
        var (left, all) = (0.0, 0.0);
        var middle = (page.Geometry.Left + page.Geometry.Width / 2).Value;
        foreach (var item in page.Stories.SelectMany(s => s.Items).Where(i => i.Role is ItemRole.Headline or ItemRole.Picture))
        {
            var box = item.Bounds;
            var area = box.Width.Value * box.Height.Value;
            all += area;
            left += area * Math.Clamp((middle - box.X.Value) / Math.Max(1, box.Width.Value), 0, 1);
        }

        if (page.Stories.Count >= 3 && all > 0 && left / all is < 0.35 or > 0.65)
        {
            yield return new Verdict("L8-balance", VerdictLevel.Note, $"{left / all:P0} of headlines and pictures stand in the left half", new Rect(page.Geometry.Left, page.Geometry.Top, page.Geometry.Width, page.Leading));
        }

        if (PageFigures.RankCorrelationOf(page) is { } correlation && correlation < LeastCorrelation)
        {
            yield return new Verdict("L7-rank", VerdictLevel.Note, $"rank and weight on the page agree by {correlation:0.00} only", page.Stories[0].Bounds);
        }
    }
}
