namespace PaperGen.Pages;

/// <summary>L4, L14: the legs of a story start level, end level within a line, stand in neighbouring columns, and lie below its headline.</summary>
internal sealed class LegRule : IPageRule
{
    public IEnumerable<Verdict> Check(CheckedPage page)
    {
        foreach (var story in page.Stories)
        {
            if (story.Legs.Count == 0) continue;
            var head = story.Headline.Count == 0 ? (double?)null : story.Headline.Max(h => h.Bounds.Bottom.Value);
            var pictures = story.Items.Where(i => i.Role is ItemRole.Picture or ItemRole.Caption).ToList();
            var tops = new List<double>();
            var bottoms = new List<double>();
            var columns = new List<int>();
            foreach (var leg in story.Legs)
            {
                var top = leg[0].Bounds.Y.Value;
                if (top < head) yield return new Verdict("L4-above-head", VerdictLevel.Error, "text stands beside or above its headline", leg[0].Bounds);
                // A leg under a picture starts where the picture ends.
                if (!pictures.Any(p => p.Bounds.X < leg[0].Bounds.Right && leg[0].OriginX < p.Bounds.Right)) tops.Add(top);
                bottoms.Add(leg[^1].Bounds.Bottom.Value);
                columns.Add(page.ColumnOf(leg[0].OriginX));
            }

            if (tops.Count > 0 && tops.Max() - tops.Min() > 0.6)
            {
                yield return new Verdict("L4-tops", VerdictLevel.Error, $"legs start {(tops.Max() - tops.Min()) / page.Leading.Value:0.#} lines apart", story.Bounds);
            }

            var differ = (bottoms.Max() - bottoms.Min()) / page.Leading.Value;
            if (differ > 1.1) yield return new Verdict("L4-bottoms", VerdictLevel.Warning, $"legs end {differ:0.#} lines apart", story.Bounds);
            for (var leg = 1; leg < columns.Count; leg++)
            {
                if (columns[leg] - columns[leg - 1] > 1) yield return new Verdict("L14-leap", VerdictLevel.Error, "the text leaps over a column", story.Bounds);
            }
        }
    }
}
