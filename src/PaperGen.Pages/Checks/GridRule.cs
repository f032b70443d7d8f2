namespace PaperGen.Pages;

/// <summary>T15, L4: the baseline of every body line lies on the page's one grid.</summary>
internal sealed class GridRule : IPageRule
{
    private const double Tolerance = 0.05;

    public IEnumerable<Verdict> Check(CheckedPage page)
    {
        var first = (page.Geometry.Top + page.Theme.Grid.Body * PageGeometry.Ascent).Value;
        // A subhead is a headline: its block takes whole grid lines, and it stands in their white.
        foreach (var line in page.Stories.SelectMany(s => s.Legs).SelectMany(l => l).Where(l => l.Role != ItemRole.Subhead))
        {
            var lines = (line.Baseline.Value - first) / page.Leading.Value;
            var off = Math.Abs(lines - Math.Round(lines)) * page.Leading.Value;
            if (off > Tolerance)
            {
                yield return new Verdict("T15-grid", VerdictLevel.Error, $"“{line.Line.Text}” lies {off:0.##} pt off the grid", line.Bounds);
            }
        }
    }
}
