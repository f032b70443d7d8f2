using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>L5: headlines of two stories do not stand side by side at one height as if they were one (碰题), nor right below each other.</summary>
internal sealed class TombstoneRule : IPageRule
{
    public IEnumerable<Verdict> Check(CheckedPage page)
    {
        var heads = page.Stories.Where(s => s.Headline.Count > 0 && !s.IsUpright).Select(s => new StoryBox(s, Rect.Around(s.Headline))).ToList();
        for (var i = 0; i < heads.Count; i++)
        {
            for (var j = i + 1; j < heads.Count; j++)
            {
                if (heads[i].Story.SidebarOf == heads[j].Story.Id || heads[j].Story.SidebarOf == heads[i].Story.Id) continue;
                if (SideBySide(heads[i].Story, heads[i].Box, heads[j].Story, heads[j].Box, page) is { } beside) yield return beside;
                if (Stacked(heads[i].Box, heads[j].Box, page) is { } stacked) yield return stacked;
            }
        }
    }

    private static Verdict? SideBySide(CheckedStory a, Rect first, CheckedStory b, Rect second, CheckedPage page)
    {
        var overlap = Math.Min(first.Bottom.Value, second.Bottom.Value) - Math.Max(first.Y.Value, second.Y.Value);
        if (overlap < 0.5 * Math.Min(first.Height.Value, second.Height.Value)) return null;
        var gap = Math.Max(first.X.Value, second.X.Value) - Math.Min(first.Right.Value, second.Right.Value);
        if (gap > (page.Geometry.Gutter + page.Theme.Grid.Body).Value) return null;

        var ratio = Math.Max(a.HeadSize, b.HeadSize) / Math.Min(a.HeadSize, b.HeadSize);
        var apart = ratio > 1.2 || a.IsFramed != b.IsFramed || FaceOf(a) != FaceOf(b);
        return new Verdict("L5-tombstone", apart ? VerdictLevel.Warning : VerdictLevel.Error,
            $"headlines of {a.HeadSize:0.#} and {b.HeadSize:0.#} pt stand side by side, {gap:0.#} pt apart", second);
    }

    private static Verdict? Stacked(Rect first, Rect second, CheckedPage page)
    {
        var (upper, lower) = first.Y < second.Y ? (first, second) : (second, first);
        var sharesWidth = upper.X < lower.Right && lower.X < upper.Right;
        var gap = (lower.Y - upper.Bottom) / page.Leading;
        return sharesWidth && gap is >= 0 and < 3
            ? new Verdict("L5-stacked", VerdictLevel.Warning, $"a headline stands {gap:0.#} lines above another story's", lower)
            : null;
    }

    private static FontFace? FaceOf(CheckedStory story) => story.Headline[0].Line.Runs is [var run, ..] ? run.Face : null;
}
