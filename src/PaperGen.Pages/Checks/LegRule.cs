namespace PaperGen.Pages;

/// <summary>L4, L14: the legs of a story start level, end level within a line, stand in neighbouring columns, and lie below its headline.</summary>
internal sealed class LegRule : IPageRule
{
    public IEnumerable<Verdict> Check(CheckedPage page)
    {
        foreach (var story in page.Stories)
        {
            if (story.Legs.Count == 0) continue;
            var head = story.Headline.Count == 0 || story.IsUpright ? (double?)null : story.Headline.Max(h => h.Bounds.Bottom.Value);
            var pictures = story.Items.Where(i => i.Role is ItemRole.Picture or ItemRole.Caption or ItemRole.Table).ToList();
            var tops = new List<double>();
            var bottoms = new List<double>();
            var columns = new List<int>();
            foreach (var leg in story.Legs)
            {
                // A line in a smaller size shares the baseline of the others.
                var top = (leg[0].Baseline - page.Theme.Grid.Body * PageGeometry.Ascent).Value;
                var left = leg.Min(l => l.OriginX);
                if (top < head) yield return new Verdict("L4-above-head", VerdictLevel.Error, "text stands beside or above its headline", leg[0].Bounds);
                // A leg under a picture starts where the picture ends.
                var right = leg.Max(l => l.Bounds.Right);
                var beside = pictures.Where(p => p.Bounds.X < right && left < p.Bounds.Right).ToList();
                if (beside.Count == 0) tops.Add(top);
                bottoms.Add(beside.Where(p => p.Role == ItemRole.Table).Select(p => p.Bounds.Bottom.Value).Append(BottomOf(leg[^1], page)).Max());
                columns.Add(page.ColumnOf(left));
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

    private static double BottomOf(PlacedText line, CheckedPage page) => (line.Baseline + page.Theme.Grid.Body * (1 - PageGeometry.Ascent)).Value;
}
