using PaperGen.Content;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>
/// The folio line (报眉) of an inside page (M7): the folio as a solid block at the outer edge, the section large beside
/// it, date, editors and the paper's name at the inner end, a double rule below; under that the running head (M6).
/// </summary>
internal sealed class FolioLine(Theme theme, PageGeometry geometry, FurnitureText text, Newspaper newspaper)
{
    private static readonly Points BlockHeight = new(19);
    private static readonly Points RunningHeadStrip = new(27);

    public void Place(Issue issue, Page page, string folio)
    {
        var chinese = newspaper.IsChinese();
        var outerIsLeft = page.Number % 2 == 0;
        var rule = geometry.Top - new Points(9) - (page.RunningHead is null ? Points.Zero : RunningHeadStrip);
        var blockTop = rule - BlockHeight - new Points(2.5);

        var folioLine = text.Set(folio, theme.Furniture.Folio, new Points(11));
        var blockWidth = FurnitureText.WidthOf(folioLine) + new Points(14);
        var blockLeft = outerIsLeft ? geometry.Left : geometry.Right - blockWidth;
        text.Block(new Rect(blockLeft, blockTop, blockWidth, BlockHeight), theme.Accent);
        text.Left(folioLine, blockLeft + new Points(7), blockTop + (BlockHeight - folioLine.Em) / 2, ItemRole.Furniture, 0, Ink.Paper);

        var sectionEnd = blockWidth;
        if (page.Section is { Length: > 0 } section)
        {
            var line = text.SetWithin(section, theme.Furniture.Section, theme.Furniture.SectionSize, geometry.Width * 0.35);
            var top = rule - line.Em - new Points(3);
            if (outerIsLeft) text.Left(line, geometry.Left + blockWidth + new Points(10), top, ItemRole.Furniture, 1);
            else text.Right(line, geometry.Right - blockWidth - new Points(10), top, ItemRole.Furniture, 1);
            sectionEnd += FurnitureText.WidthOf(line) + new Points(10);
        }

        PlaceInnerEnd(issue, page, rule, outerIsLeft, geometry.Width - sectionEnd - new Points(20), chinese);
        text.Rule(geometry.Left, geometry.Right, rule, 1.4, theme.Accent);
        text.Rule(geometry.Left, geometry.Right, rule + new Points(2.4), 0.5, theme.Accent);
        if (page.RunningHead is { } slogan) PlaceRunningHead(slogan, rule);
    }

    private void PlaceInnerEnd(Issue issue, Page page, Points rule, bool outerIsLeft, Points room, bool chinese)
    {
        var name = text.SetWithin(newspaper.Title, theme.Furniture.Masthead, new Points(15), room / 2);
        var small = theme.Furniture.SmallSize;
        var words = new List<string>();
        if (issue.Date is { } date) words.Add(chinese ? $"{DateWords.Date(date, true)}　{DateWords.Weekday(date, true)}" : $"{DateWords.Weekday(date, false)}, {DateWords.Date(date, false)}");
        if (!page.Editors.IsEmpty) words.Add(FurnitureText.EditorsText(page.Editors, chinese));
        var line = words.Count == 0
            ? null
            : text.SetWithin(string.Join(chinese ? "　　" : "  ·  ", words), theme.Furniture.Small, small, room - FurnitureText.WidthOf(name) - new Points(12));
        var nameTop = rule - name.Em - new Points(3.5);
        var gap = FurnitureText.WidthOf(name) + new Points(12);
        if (outerIsLeft)
        {
            if (line is not null) text.Right(line, geometry.Right - gap, rule - line.Em - new Points(4.5), ItemRole.Furniture, 2);
            text.Right(name, geometry.Right, nameTop, ItemRole.Furniture, 3, theme.Accent);
        }
        else
        {
            text.Left(name, geometry.Left, nameTop, ItemRole.Furniture, 3, theme.Accent);
            if (line is not null) text.Left(line, geometry.Left + gap, rule - line.Em - new Points(4.5), ItemRole.Furniture, 2);
        }
    }

    private void PlaceRunningHead(TextLine slogan, Points rule)
    {
        var words = FurnitureText.Slogan(slogan.Text, newspaper);
        var line = text.SetWithin(words, theme.Furniture.RunningHead, theme.Furniture.RunningHeadSize, geometry.Width - new Points(20));
        var middle = geometry.Left + geometry.Width / 2;
        var top = rule + new Points(8.5);
        text.Centre(line, middle, top, ItemRole.RunningHead, 4, theme.Accent);
        text.Rule(geometry.Left, geometry.Right, rule + RunningHeadStrip, 0.3, theme.Ink);
    }
}
