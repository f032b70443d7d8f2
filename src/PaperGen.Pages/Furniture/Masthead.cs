using PaperGen.Content;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>
/// The masthead (报头) of the front page (M1): the name in the accent ink with its Latin name below, an ear (报眼) with
/// the date at the left and one with the numbers at the right, and a strip between rules for what the law and the post
/// want to see.
/// </summary>
internal sealed class Masthead(Theme theme, PageGeometry geometry, FurnitureText text, Newspaper newspaper)
{
    public void Place(Issue issue, Page page, int pageCount)
    {
        var chinese = newspaper.IsChinese();
        var top = geometry.Top - theme.Format.Head * 0.62;
        var bottom = geometry.LineTop(theme.Furniture.MastheadLines) - theme.Grid.Leading * 0.6;
        var small = theme.Furniture.SmallSize;
        var stripHeight = small * 1.9;
        var slogan = page.RunningHead?.Text ?? newspaper.Slogan;
        var sloganHeight = slogan is null ? Points.Zero : theme.Furniture.RunningHeadSize * 1.9;
        var stripTop = bottom - sloganHeight - stripHeight;
        var middle = geometry.Left + geometry.Width / 2;

        var name = text.SetWithin(newspaper.Title, theme.Furniture.Masthead, theme.Furniture.MastheadSize, geometry.Width * 0.56);
        var latin = newspaper.LatinTitle is { Length: > 0 } words
            ? text.SetWithin(words.ToUpperInvariant(), theme.Furniture.Latin, new Points(11), geometry.Width * 0.5)
            : null;
        var block = name.Em + (latin is null ? Points.Zero : latin.Em * 1.9);
        var y = top + (stripTop - top - block) / 2;
        text.Centre(name, middle, y, ItemRole.Masthead, 0, theme.Accent);
        if (latin is not null) text.Centre(latin, middle, y + name.Em + latin.Em * 0.6, ItemRole.Masthead, 1, theme.Accent);

        var ear = geometry.Width * 0.2;
        PlaceEar(DateEar(issue, chinese), geometry.Left + ear / 2, top, stripTop, ear);
        PlaceEar(NumberEar(issue, pageCount, chinese), geometry.Right - ear / 2, top, stripTop, ear);

        text.Rule(geometry.Left, geometry.Right, stripTop, 1.4, theme.Accent);
        PlaceStrip(stripTop + (stripHeight - small) / 2, small, chinese);
        text.Rule(geometry.Left, geometry.Right, stripTop + stripHeight, 0.3, theme.Accent);
        if (slogan is null) return;
        var line = text.SetWithin(
            FurnitureText.Slogan(slogan, newspaper), theme.Furniture.RunningHead,
            theme.Furniture.RunningHeadSize, geometry.Width - new Points(20));
        text.Centre(line, middle, stripTop + stripHeight + (sloganHeight - line.Em) / 2, ItemRole.RunningHead, 4, theme.Accent);
        text.Rule(geometry.Left, geometry.Right, bottom, 0.3, theme.Ink);
    }

    private static List<(string Text, double Scale)> DateEar(Issue issue, bool chinese)
    {
        var lines = new List<(string, double)>();
        if (issue.Date is not { } date) return lines;
        lines.Add((DateWords.Date(date, chinese), 1.5));
        lines.Add((DateWords.Weekday(date, chinese), 1.5));
        if (chinese && DateWords.LunarDate(date) is { } lunar) lines.Add((lunar, 1));
        return lines;
    }

    private static List<(string Text, double Scale)> NumberEar(Issue issue, int pageCount, bool chinese)
    {
        var lines = new List<(string, double)>();
        if (issue.Number is { Length: > 0 } number) lines.Add((chinese && number.All(char.IsAsciiDigit) ? $"第{number}期" : number, 1.5));
        if (issue.TotalNumber is { Length: > 0 } total) lines.Add((chinese && total.All(char.IsAsciiDigit) ? $"总第{total}期" : total, 1));
        lines.Add((chinese ? $"今日{pageCount}版" : pageCount == 1 ? "1 page" : $"{pageCount} pages", 1.5));
        return lines;
    }

    private void PlaceEar(List<(string Text, double Scale)> lines, Points middle, Points top, Points bottom, Points width)
    {
        var set = lines.Select(l => text.SetWithin(l.Text, theme.Furniture.Small, theme.Furniture.SmallSize * l.Scale, width)).ToList();
        var height = new Points(set.Sum(l => l.Em.Value * 1.6));
        var y = top + (bottom - top - height) / 2;
        for (var i = 0; i < set.Count; i++)
        {
            text.Centre(set[i], middle, y + set[i].Em * 0.3, ItemRole.Masthead, 10 + i);
            y += set[i].Em * 1.6;
        }
    }

    private void PlaceStrip(Points top, Points small, bool chinese)
    {
        var left = new List<string>();
        if (newspaper.CnNumber is { Length: > 0 } cn) left.Add(chinese ? $"国内统一连续出版物号 {cn}" : cn);
        if (newspaper.PostalCode is { Length: > 0 } code) left.Add(chinese ? $"邮发代号 {code}" : code);
        var right = new List<string>();
        if (newspaper.Publisher is { Length: > 0 } publisher) right.Add(chinese ? $"{publisher}主办" : publisher);
        if (newspaper.Address is { } address) right.Add(address.Host);
        var gap = chinese ? "　　" : "   ";
        if (left.Count > 0)
        {
            text.Left(text.SetWithin(string.Join(gap, left), theme.Furniture.Small, small, geometry.Width * 0.5), geometry.Left, top, ItemRole.Masthead, 20);
        }

        if (right.Count > 0)
        {
            text.Right(text.SetWithin(string.Join(gap, right), theme.Furniture.Small, small, geometry.Width * 0.48), geometry.Right, top, ItemRole.Masthead, 21);
        }
    }
}
