using System.Collections.Immutable;
using PaperGen.Content;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>
/// The masthead (报头) of the front page (M1): the name in the accent ink with its Latin name below, and a strip between
/// rules for what the law and the post want to see. A paper with inside pages has its contents (导读) beside the name or
/// over it; one without has an ear (报眼) with the date at the left and one with the numbers at the right.
/// </summary>
internal sealed class Masthead(Theme theme, PageGeometry geometry, FurnitureText text, Newspaper newspaper)
{
    // Shares of the width: what the name may take beside the contents, and the contents.
    private const double NameBeside = 0.62;
    private const double ContentsBeside = 0.34;

    private static readonly Points TeaserHeight = new(42);

    private readonly MastheadWords _words = new(newspaper);

    public void Place(Issue issue, Page page, int pageCount, ImmutableArray<ContentsEntry> contents)
    {
        var top = geometry.Top - theme.Format.Head * 0.62;
        var bottom = geometry.LineTop(theme.Furniture.MastheadLines) - theme.Grid.Leading * 0.6;
        var small = theme.Furniture.SmallSize;
        var stripHeight = small * 1.9;
        var slogan = page.RunningHead?.Text ?? newspaper.Slogan;
        var sloganHeight = slogan is null ? Points.Zero : theme.Furniture.RunningHeadSize * 1.9;
        var stripTop = bottom - sloganHeight - stripHeight;

        var hasContents = !contents.IsEmpty && theme.Furniture.ContentsTitle.Length > 0;
        var box = new ContentsBox(theme, text, newspaper.IsChinese());
        if (!hasContents)
        {
            PlaceName(geometry.Left + geometry.Width / 2, geometry.Width * 0.56, top, stripTop);
            var ear = geometry.Width * 0.2;
            PlaceEar(_words.Dates(issue), geometry.Left + ear / 2, top, stripTop, ear);
            PlaceEar(_words.Numbers(issue, pageCount), geometry.Right - ear / 2, top, stripTop, ear);
        }
        else if (theme.Furniture.Contents == ContentsPlace.Teasers)
        {
            box.PlaceTeasers(contents, new Rect(geometry.Left, top, geometry.Width, TeaserHeight));
            text.Rule(geometry.Left, geometry.Right, top + TeaserHeight + new Points(4), 0.3);
            PlaceName(geometry.Left + geometry.Width / 2, geometry.Width * 0.94, top + TeaserHeight + new Points(6), stripTop);
        }
        else
        {
            PlaceName(geometry.Left + geometry.Width * (NameBeside / 2), geometry.Width * (NameBeside * 0.94), top, stripTop);
            var width = geometry.Width * ContentsBeside;
            box.PlaceBox(contents, new Rect(geometry.Right - width, top, width, stripTop - top - new Points(4)));
        }

        text.Rule(geometry.Left, geometry.Right, stripTop, 1.4, theme.Accent);
        PlaceStrip(_words.Strip(issue, pageCount, withDate: hasContents), stripTop + (stripHeight - small) / 2, small);
        text.Rule(geometry.Left, geometry.Right, stripTop + stripHeight, 0.5, theme.Accent);
        if (slogan is null) return;
        var line = text.SetWithin(
            FurnitureText.Slogan(slogan, newspaper), theme.Furniture.RunningHead,
            theme.Furniture.RunningHeadSize, geometry.Width - new Points(20));
        text.Centre(line, geometry.Left + geometry.Width / 2, stripTop + stripHeight + (sloganHeight - line.Em) / 2, ItemRole.RunningHead, 4, theme.Accent);
        text.Rule(geometry.Left, geometry.Right, bottom, 0.3, theme.Ink);
    }

    private void PlaceName(Points middle, Points width, Points top, Points bottom)
    {
        var name = text.SetWithin(newspaper.Title, theme.Furniture.Masthead, theme.Furniture.MastheadSize, width);
        var latin = newspaper.LatinTitle is { Length: > 0 } words
            ? text.SetWithin(words.ToUpperInvariant(), theme.Furniture.Latin, new Points(11), width * 0.9)
            : null;
        // Latin letters hang below their em box, Chinese characters do not.
        var room = (bottom - top - (latin is null ? Points.Zero : latin.Em * 1.9)) / (newspaper.IsChinese() ? 1 : 1.3);
        if (name.Em > room) name = text.Set(newspaper.Title, theme.Furniture.Masthead, new Points(Math.Max(1, Math.Floor(room.Value))));
        var height = name.Em + (latin is null ? Points.Zero : latin.Em * 1.9);
        var y = top + (bottom - top - height) / 2;
        text.Centre(name, middle, y, ItemRole.Masthead, 0, theme.Accent);
        if (latin is not null) text.Centre(latin, middle, y + name.Em + latin.Em * 0.6, ItemRole.Masthead, 1, theme.Accent);
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

    // At the left, in the middle, at the right; all a little smaller where they are long.
    private void PlaceStrip((string Left, string Middle, string Right) words, Points top, Points size)
    {
        string[] parts = [words.Left, words.Middle, words.Right];
        var natural = parts.Sum(p => p.Length == 0 ? 0 : FurnitureText.WidthOf(text.Set(p, theme.Furniture.Small, size)).Value);
        var scale = Math.Min(1, (geometry.Width - size * 4).Value / Math.Max(1, natural));
        var em = new Points(Math.Max(1, Math.Floor(size.Value * scale * 20) / 20));
        top += (size - em) / 2;
        var (start, end) = (geometry.Left, geometry.Right);
        if (words.Left.Length > 0)
        {
            var line = text.Set(words.Left, theme.Furniture.Small, em);
            text.Left(line, start, top, ItemRole.Masthead, 20);
            start += FurnitureText.WidthOf(line);
        }

        if (words.Right.Length > 0)
        {
            var line = text.Set(words.Right, theme.Furniture.Small, em);
            text.Right(line, end, top, ItemRole.Masthead, 22);
            end -= FurnitureText.WidthOf(line);
        }

        if (words.Middle.Length == 0) return;
        var centre = text.Set(words.Middle, theme.Furniture.Small, em);
        var half = FurnitureText.WidthOf(centre) / 2 + size;
        var middle = geometry.Left + geometry.Width / 2;
        if (middle - half < start || middle + half > end) middle = (start + end) / 2;
        text.Centre(centre, middle, top, ItemRole.Masthead, 21);
    }
}
