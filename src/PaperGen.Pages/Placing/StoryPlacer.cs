using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Puts a story's headline block, legs and pictures at their places: the legs on the grid, everything else between.</summary>
internal sealed class StoryPlacer(Theme theme, PageGeometry geometry, int firstLine, PageItems items)
{
    /// <summary>Where the rule between stories lies in a story's first grid line.</summary>
    public const double RuleDepth = 0.4;

    // White above a headline at the top of the page, in grid lines at most.
    private const double MostAboveTop = 2;

    /// <summary>How far a subhead rises into each line of the white above it, so that a little of that stands below.</summary>
    private const double SubheadRise = 0.3;

    public void Place(StoryCopy copy, in Spot spot, HeadBlock head)
    {
        var layout = (StoryLayout)spot.Shape;
        var left = geometry.ColumnLeft(spot.Column);
        var line = firstLine + spot.Line;
        var storyTop = TopOf(spot, firstLine);
        if (layout.IsFramed) AddFrame(copy, spot, left, storyTop);

        var legsLine = line + layout.HeadLines;
        if (head.IsVertical) PlaceVerticalHead(copy, layout, head, left, geometry.LineTop(legsLine));
        else PlaceHead(copy, layout, head, left, storyTop, geometry.LineTop(legsLine), isAtTop: spot.Line == 0 && !layout.IsFramed);
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
        var bounds = new Rect(left, top, right - left, bottom - top);
        if (theme.Rules.Tint > 0) items.AddFill(bounds, ItemRole.Decoration, copy.Story.Id, Tint(theme.Rules.Tint));
        items.AddFrame(bounds, theme.Rules.Frame, copy.Story.Id);
    }

    // So much of the black plate, and the grey that a screen shows for it.
    private static Ink Tint(double share)
    {
        var grey = (int)Math.Round(255 * (1 - share));
        return new Ink(0, 0, 0, share, grey << 16 | grey << 8 | grey);
    }

    private void PlaceHead(
        StoryCopy copy, StoryLayout layout, HeadBlock head, Points left, Points top, Points bottom, bool isAtTop)
    {
        var free = bottom - top - head.Height;
        // At the top of the page there is no neighbour above to keep away from; still the head belongs to what is below it.
        var share = isAtTop ? 0.5 : theme.Heads.ShareAbove;
        // Nor does its headline sink away from the top (L7).
        var y = top + new Points(Math.Min((free * share).Value, isAtTop ? (theme.Grid.Leading * MostAboveTop).Value : double.MaxValue));
        var inner = layout.Plan.InnerWidth;
        foreach (var line in head.Set())
        {
            var x = left + layout.Plan.Inset + Shift(line.Line, inner, line.Alignment);
            items.AddText(line.Line, x, y + line.Top, line.Role, copy.Story.Id, line.Block);
        }
    }

    // In the middle of its strip, from right to left; one line in the middle of its height too.
    private void PlaceVerticalHead(StoryCopy copy, StoryLayout layout, HeadBlock head, Points left, Points top)
    {
        var lines = head.Set();
        var pitch = head.Size * VerticalHeads.Pitch;
        var middle = left + layout.Plan.Strip / 2 + pitch * (lines.Count - 1) / 2;
        foreach (var line in lines)
        {
            var free = head.Height - line.Line.Em * (line.Line.Width / 1000.0);
            items.AddVerticalText(line.Line, middle, top + (lines.Count == 1 ? free / 2 : Points.Zero), line.Role, copy.Story.Id, line.Block);
            middle -= pitch;
        }
    }

    private void PlaceFigures(StoryCopy copy, StoryLayout layout, Points left, int legsLine)
    {
        if (layout.Figures is not { } stack) return;
        var x = left + layout.Plan.LeftOf(layout.Plan.Legs - stack.Legs);
        var top = geometry.LineTop(legsLine);
        var block = 1000; // Blocks of pictures, far above those of the text.
        foreach (var figure in stack.Figures)
        {
            items.AddPicture(
                new Rect(x + figure.Left, top + figure.Top, figure.Width, figure.Height),
                copy.Story.Id, figure.Copy.Figure.ProjectPath, figure.Copy.Figure.Alt, figure.Crop);
            foreach (var line in figure.Caption.Lines)
            {
                var y = top + figure.CaptionTop + line.Text.Em * (SetCaption.Pitch * line.Row);
                items.AddText(line.Text, x + figure.CaptionLeft + line.Left, y, ItemRole.Caption, copy.Story.Id, line.IsCredit ? block + 1 : block);
            }

            block += 2;
        }

        foreach (var table in stack.Tables) block = PlaceTable(table, copy.Story.Id, x, top + table.Top, block);
    }

    private int PlaceTable(StackedTable stacked, string story, Points left, Points top, int block)
    {
        var table = stacked.Table;
        var em = theme.Type.CaptionSize;
        var y = top + em * 0.1;
        Rule(0.8);
        y += em * 0.3;
        var first = block;
        var wraps = table.Rows.Any(r => r.Lines > 1);
        for (var i = 0; i < table.Rows.Length; i++)
        {
            var row = table.Rows[i];
            foreach (var cell in row.Texts)
            {
                items.AddText(cell.Text, left + cell.Left, y + em * (TableSetter.Pitch * (cell.Line + 0.5) - 0.5), ItemRole.Table, story, block + cell.Column, place: table.PlaceOf(first, i, cell.Column));
            }

            block += row.Texts.Select(t => t.Column + 1).DefaultIfEmpty(0).Max();
            y += em * (TableSetter.Pitch * row.Lines);
            if (i == 0 && table.HasHead)
            {
                Rule(0.4);
                y += em * 0.3;
            }
            else if (wraps && i + 1 < table.Rows.Length) Rule(0.15);
        }

        Rule(0.8);
        return block;

        void Rule(double thickness) =>
            items.AddFill(new Rect(left, y - new Points(thickness / 2), table.Width, new Points(thickness)), ItemRole.Decoration, story);
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
            var story = paragraph.StoryId ?? copy.Story.Id;
            var setting = paragraph.Settings[layout.Break.Settings[i]];
            var links = new LinkPlacer(paragraph, items, story);
            var air = paragraph.AirOf(layout.Break.Settings[i]);
            for (var number = 0; number < setting.LineCount; number++)
            {
                while (used == layout.Break.LegLines[leg]) (leg, used) = (leg + 1, 0);
                if (number == 0 && used == 0 && air > 0)
                {
                    number = air - 1;
                    air = 0;
                    continue;
                }

                var covered = layout.Figures is { } stack && leg >= layout.Plan.Legs - stack.Legs ? stack.GridLines : 0;
                var legLeft = left + layout.Plan.LeftOf(leg);
                var gridTop = geometry.LineTop(legsLine + covered + used);
                if (number == 0 || !paragraph.StaysWhole) PlaceBeside(paragraph, number, story, legLeft, gridTop);
                PlaceRules(paragraph, number, setting.LineCount, story, new Rect(legLeft, gridTop, layout.Plan.Measure, theme.Grid.Body), isAtTop: used == 0);
                used++;
                var line = setting.Line(number);
                if (line.Text.Length == 0) continue;
                var x = legLeft + paragraph.Inset + Shift(line, layout.Plan.Measure - paragraph.Inset, paragraph.Alignment);
                var top = OnGrid(line, gridTop) - theme.Grid.Leading * (paragraph.Role == ItemRole.Subhead ? SubheadRise * air : 0);
                items.AddText(line, x, top, paragraph.Role, story, paragraph.Block, place: paragraph.Place);
                links.Place(line, x, top);
            }
        }
    }

    // The cells of a row are read one after the other, whatever lines they have.
    private void PlaceBeside(BodyParagraph paragraph, int number, string story, Points left, Points top)
    {
        foreach (var text in paragraph.Beside)
        {
            if (!paragraph.StaysWhole && text.Line != number) continue;
            var y = text.Top is { } offset ? top + offset : OnGrid(text.Text, top + theme.Grid.Leading * (text.Line - number));
            items.AddText(text.Text, left + text.Left, y, paragraph.Role, story, text.Block, place: text.Place);
        }
    }

    private void PlaceRules(BodyParagraph paragraph, int number, int lines, string story, Rect line, bool isAtTop)
    {
        foreach (var rule in paragraph.Rules)
        {
            var above = rule.Line == LineRule.Below ? lines : rule.Line;
            if (above != number && !(above == lines && number + 1 == lines) || rule.IsBetween && isAtTop) continue;
            // In the middle of the white between two lines.
            var y = rule.Top is { } offset ? line.Y + offset : line.Y + theme.Grid.Leading * (above - number) - (theme.Grid.Leading - theme.Grid.Body + rule.Thickness) / 2;
            items.AddFill(new Rect(line.X, y, line.Width, rule.Thickness), paragraph.Role == ItemRole.PullQuote ? ItemRole.PullQuote : ItemRole.Decoration, story);
        }
    }

    // A line in a smaller size keeps the baseline of the grid.
    private Points OnGrid(SetLine line, Points top) => top + (theme.Grid.Body - line.Em) * PageGeometry.Ascent;

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
