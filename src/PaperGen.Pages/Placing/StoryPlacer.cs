using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Puts a story's headline block, legs and pictures at their places: the legs on the grid, everything else between.</summary>
internal sealed class StoryPlacer(Theme theme, PageGeometry geometry, int firstLine, PageItems items)
{
    /// <summary>Where the rule between stories lies in a story's first grid line.</summary>
    private const double RuleDepth = 0.4;

    public void Place(StoryCopy copy, in Spot spot, HeadBlock head)
    {
        var layout = (StoryLayout)spot.Shape;
        var left = geometry.ColumnLeft(spot.Column);
        var line = firstLine + spot.Line;
        var storyTop = TopOf(spot, firstLine);
        if (layout.IsFramed) AddFrame(copy, spot, left, storyTop);

        var legsLine = line + layout.HeadLines;
        PlaceHead(copy, layout, head, left, storyTop, geometry.LineTop(legsLine), isAtTop: spot.Line == 0 && !layout.IsFramed);
        PlaceFigures(copy, layout, left, legsLine);
        if (layout.Plan.IsRebroken) PlaceLegRules(copy, layout, left, legsLine);
        PlaceLegs(copy, layout, left, legsLine);
    }

    /// <summary>Where a story's own room begins: at the top of the page, or at the rule under the story above.</summary>
    public Points TopOf(in Spot spot, int first) =>
        geometry.LineTop(first + spot.Line) + (spot.Line == 0 ? Points.Zero : theme.Grid.Leading * RuleDepth);

    private void AddFrame(StoryCopy copy, in Spot spot, Points left, Points top)
    {
        var bottom = geometry.LineTop(firstLine + spot.Bottom) - (theme.Grid.Leading - theme.Grid.Body);
        var right = geometry.ColumnRight(spot.Right - 1);
        items.AddFrame(new Rect(left, top, right - left, bottom - top), theme.Rules.Frame, copy.Story.Id);
    }

    private void PlaceHead(
        StoryCopy copy, StoryLayout layout, HeadBlock head, Points left, Points top, Points bottom, bool isAtTop)
    {
        var free = bottom - top - head.Height;
        // At the top of the page there is no neighbour above to keep away from.
        var share = isAtTop ? 0.35 : theme.Heads.AirAbove / (theme.Heads.AirAbove + theme.Heads.AirBelow);
        var y = top + free * share;
        var inner = layout.Plan.InnerWidth;
        foreach (var line in head.Set())
        {
            var x = left + layout.Plan.Inset + Shift(line.Line, inner, line.Alignment);
            items.AddText(line.Line, x, y + line.Top, line.Role, copy.Story.Id, line.Block);
        }
    }

    private void PlaceFigures(StoryCopy copy, StoryLayout layout, Points left, int legsLine)
    {
        if (layout.Figures is not { } stack) return;
        var x = left + layout.Plan.LeftOf(layout.Plan.Legs - stack.Legs);
        var width = layout.Plan.Measure * stack.Legs + layout.Plan.Gutter * (stack.Legs - 1);
        var top = geometry.LineTop(legsLine);
        var block = 1000; // Blocks of pictures, far above those of the text.
        foreach (var figure in stack.Figures)
        {
            items.AddPicture(new Rect(x + (width - figure.Width) / 2, top + figure.Top, figure.Width, figure.Height), copy.Story.Id, figure.Copy.Figure.ProjectPath, figure.Copy.Figure.Alt);
            var y = top + figure.CaptionTop;
            foreach (var line in figure.Caption)
            {
                items.AddText(line, x, y, ItemRole.Caption, copy.Story.Id, block);
                y += line.Em * 1.3;
            }

            block++;
        }
    }

    // L2: the wider gutters of 破栏 hold a hairline (栏线).
    private void PlaceLegRules(StoryCopy copy, StoryLayout layout, Points left, int legsLine)
    {
        if (theme.Rules.Column <= Points.Zero) return;
        var bottom = geometry.LineTop(legsLine + layout.LegHeight) - (theme.Grid.Leading - theme.Grid.Body);
        for (var leg = 1; leg < layout.Plan.Legs; leg++)
        {
            var covered = layout.Figures is { } stack && leg >= layout.Plan.Legs - stack.Legs ? stack.GridLines : 0;
            var top = geometry.LineTop(legsLine + covered);
            var x = left + layout.Plan.LeftOf(leg) - (layout.Plan.Gutter + theme.Rules.Column) / 2;
            items.AddFill(new Rect(x, top, theme.Rules.Column, bottom - top), ItemRole.Decoration, copy.Story.Id);
        }
    }

    private void PlaceLegs(StoryCopy copy, StoryLayout layout, Points left, int legsLine)
    {
        var (leg, used) = (0, 0);
        for (var i = 0; i < layout.Body.Count; i++)
        {
            var paragraph = layout.Body[i];
            foreach (var line in paragraph.Settings[layout.Break.Settings[i]].Lines)
            {
                while (used == layout.Break.LegLines[leg]) (leg, used) = (leg + 1, 0);
                var covered = layout.Figures is { } stack && leg >= layout.Plan.Legs - stack.Legs ? stack.GridLines : 0;
                var x = left + layout.Plan.LeftOf(leg) + Shift(line, layout.Plan.Measure, paragraph.Alignment);
                // A line in a smaller size keeps the baseline of the grid.
                var top = geometry.LineTop(legsLine + covered + used) + (theme.Grid.Body - line.Em) * PageGeometry.Ascent;
                items.AddText(line, x, top, paragraph.Role, copy.Story.Id, paragraph.Block);
                used++;
            }
        }
    }

    private Points Shift(SetLine line, Points width, LineAlignment alignment)
    {
        var free = width - line.Em * (line.Width / 1000.0);
        return alignment switch
        {
            LineAlignment.Centre => free / 2,
            LineAlignment.Right => free > theme.Grid.Body ? free - theme.Grid.Body : free,
            _ => Points.Zero,
        };
    }
}
