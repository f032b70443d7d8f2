namespace PaperGen.Pages;

/// <summary>L12: at most two frames on a page, and never two that touch.</summary>
internal sealed class FrameRule : IPageRule
{
    private const int Most = 2;

    public IEnumerable<Verdict> Check(CheckedPage page)
    {
        var frames = StoryBox.Of<PlacedFrame>(page);
        var stories = frames.Select(f => f.Story).Distinct().Count();
        if (stories > Most) yield return new Verdict("L12-frames", VerdictLevel.Warning, $"{stories} frames on one page", frames[^1].Box);
        var near = (page.Geometry.Gutter + page.Theme.Grid.Body / 2).Value;
        for (var i = 0; i < frames.Count; i++)
        {
            for (var j = i + 1; j < frames.Count; j++)
            {
                var (a, b) = (frames[i].Box, frames[j].Box);
                if (frames[i].Story == frames[j].Story) continue;
                if (a.X.Value - near <= b.Right.Value && b.X.Value - near <= a.Right.Value && a.Y.Value - near <= b.Bottom.Value && b.Y.Value - near <= a.Bottom.Value)
                {
                    yield return new Verdict("L12-touch", VerdictLevel.Warning, "two frames touch", b);
                }
            }
        }
    }
}
