using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Draws the rules between stories: one over each story that has another above, a hairline where two stand side by side.</summary>
internal sealed class RulePlacer(Theme theme, PageGeometry geometry, int firstLine, StoryPlacer placer, PageItems items)
{
    public void Place(Arrangement page)
    {
        if (theme.Rules.Story > Points.Zero) PlaceStoryRules(page);
        if (theme.Rules.Column > Points.Zero) PlaceColumnRules(page);
    }

    private void PlaceStoryRules(Arrangement page)
    {
        foreach (var spot in page.FromTheTop())
        {
            // A frame is its own rule, above as below.
            if (spot.Line == 0 || spot.Shape.IsFramed || IsUnderFrames(spot, page)) continue;
            var y = placer.TopOf(spot, firstLine) - theme.Rules.Story / 2;
            var left = geometry.ColumnLeft(spot.Column) - (spot.Column > 0 ? geometry.Gutter / 2 : Points.Zero);
            var right = geometry.ColumnRight(spot.Right - 1) + (spot.Right < page.Columns ? geometry.Gutter / 2 : Points.Zero);
            items.AddFill(new Rect(left, y, right - left, theme.Rules.Story));
        }
    }

    private static bool IsUnderFrames(Spot spot, Arrangement page) =>
        page.Spots.Where(s => s.Bottom == spot.Line && s.SharesColumnsWith(spot)).All(s => s.Shape.IsFramed);

    private void PlaceColumnRules(Arrangement page)
    {
        for (var column = 1; column < page.Columns; column++)
        {
            var x = geometry.ColumnLeft(column) - geometry.Gutter / 2 - theme.Rules.Column / 2;
            (Points Top, Points Bottom)? open = null;
            foreach (var (top, bottom) in MeetingsAt(page, column))
            {
                if (open is { } run && top <= run.Bottom + new Points(0.1))
                {
                    open = (run.Top, bottom > run.Bottom ? bottom : run.Bottom);
                    continue;
                }

                Draw(open);
                open = (top, bottom);
            }

            Draw(open);

            void Draw((Points Top, Points Bottom)? run)
            {
                if (run is { } r) items.AddFill(new Rect(x, r.Top, theme.Rules.Column, r.Bottom - r.Top));
            }
        }
    }

    // Stretches of a gutter where two stories meet; none beside a frame.
    private List<(Points Top, Points Bottom)> MeetingsAt(Arrangement page, int column)
    {
        var meetings = new List<(Points Top, Points Bottom)>();
        foreach (var left in page.Spots.Where(s => s.Right == column && !s.Shape.IsFramed))
        {
            foreach (var right in page.Spots.Where(s => s.Column == column && !s.Shape.IsFramed))
            {
                if (!left.SharesLinesWith(right)) continue;
                var upper = left.Line > right.Line ? left : right;
                var end = Math.Min(left.Bottom, right.Bottom);
                var isFoot = end >= page.Spots.Max(s => s.Bottom);
                var bottom = isFoot
                    ? geometry.LineTop(firstLine + end) - (theme.Grid.Leading - theme.Grid.Body)
                    : placer.TopOf(upper with { Line = end }, firstLine);
                meetings.Add((placer.TopOf(upper, firstLine), bottom));
            }
        }

        meetings.Sort((a, b) => a.Top.CompareTo(b.Top));
        return meetings;
    }
}
