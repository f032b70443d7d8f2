namespace PaperGen.Pages;

/// <summary>L8: no gap that no story bridges runs through the whole page (断版, 通线), but one across, off the middle.</summary>
internal sealed class ThroughCutRule : IPageRule
{
    public IEnumerable<Verdict> Check(CheckedPage page)
    {
        if (page.Stories.Count < 3) yield break;
        var geometry = page.Geometry;
        var top = geometry.LineTop(page.FirstLine);
        var height = geometry.Bottom - top;
        var vertical = new List<Verdict>();
        for (var column = 1; column < page.Theme.Grid.Columns; column++)
        {
            var x = geometry.ColumnLeft(column) - geometry.Gutter / 2;
            var stories = page.Stories.Where(s => s.Bounds.X < x && x < s.Bounds.Right).OrderBy(s => s.Bounds.Y.Value);
            var run = 0.0;
            var at = top.Value;
            foreach (var story in stories)
            {
                run = Math.Max(run, story.Bounds.Y.Value - at);
                at = Math.Max(at, story.Bounds.Bottom.Value);
            }

            run = Math.Max(run, geometry.Bottom.Value - at) / height.Value;
            if (run < 0.9) continue;
            vertical.Add(new Verdict("L8-through-cut", VerdictLevel.Warning,
                $"the gutter before column {column + 1} is open over {run:P0} of the page", new Rect(x, top, geometry.Gutter, height)));
        }

        foreach (var cut in vertical) yield return vertical.Count > 1 ? cut with { Level = VerdictLevel.Error } : cut;

        var cuts = 0;
        foreach (var y in page.Stories.Select(s => s.Bounds.Y).Distinct().Order())
        {
            var isOpen = !page.Stories.Any(s => s.Bounds.Y < y && y < s.Bounds.Bottom) && page.Stories.Any(s => s.Bounds.Bottom <= y);
            if (!isOpen) continue;
            var offCentre = Math.Abs((y - top).Value / height.Value - 0.5);
            cuts++;
            if (offCentre <= 0.08 || cuts > 1)
            {
                yield return new Verdict("L8-through-cut", VerdictLevel.Warning,
                    offCentre <= 0.08 ? "a gap across the whole page cuts it in half" : "a second gap runs across the whole page",
                    new Rect(geometry.Left, y, geometry.Width, page.Leading));
            }
        }
    }
}
