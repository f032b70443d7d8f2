using System.Collections.Immutable;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Places the contents (导读): in a box beside the name, or as teasers side by side over it. Each leads to its page.</summary>
internal sealed class ContentsBox(Theme theme, FurnitureText text, bool isChinese)
{
    private const int FirstBlock = 40;

    // Sizes of the titles, the preferred first.
    private static readonly double[] Sizes = [10.5, 10, 9.5, 9, 8.5, 8, 7.5];

    private static readonly double[] TeaserSizes = [15, 14.5, 14, 13.5, 13, 12.5, 12, 11.5, 11];

    private const double TeaserPitch = 1.15;

    /// <summary>A box with a head, a line or two for each entry, and the pages at the right.</summary>
    public void PlaceBox(ImmutableArray<ContentsEntry> entries, Rect box)
    {
        var head = text.Set(theme.Furniture.ContentsTitle, theme.Furniture.Folio, new Points(10));
        var bar = new Rect(box.X, box.Y, FurnitureText.WidthOf(head) + new Points(14), new Points(17));
        text.Block(bar, theme.Accent);
        text.Left(head, bar.X + new Points(7), bar.Y + (bar.Height - head.Em) / 2, ItemRole.Contents, FirstBlock, Ink.Paper);
        text.Rule(bar.Right, box.Right, bar.Bottom - new Points(0.8), 0.8, theme.Accent);

        var room = box.Bottom - bar.Bottom - new Points(4);
        var (lines, pitch) = Fitted(entries, box.Width, room);
        var spare = (room - pitch * lines.Sum(l => l.Titles.Length)) / lines.Count;
        var gap = Math.Min(spare.Value, pitch.Value * 0.5);
        var y = bar.Bottom + new Points(4);
        for (var i = 0; i < lines.Count; i++)
        {
            var (entry, titles, page) = lines[i];
            var block = FirstBlock + 1 + i;
            var top = y + new Points(gap / 2);
            for (var row = 0; row < titles.Length; row++) text.Left(titles[row], box.X, top + pitch * row, ItemRole.Contents, block);
            var last = top + pitch * (titles.Length - 1);
            PlaceLeader(box.X + FurnitureText.WidthOf(titles[^1]), box.Right - FurnitureText.WidthOf(page), last + titles[^1].Em * 0.55, titles[^1].Em);
            text.Right(page, box.Right, last + (titles[^1].Em - page.Em) * PageGeometry.Ascent, ItemRole.Contents, block, theme.Accent);
            text.Link(new Rect(box.X, top, box.Width, pitch * titles.Length), entry.Page, entry.Title);
            y += pitch * titles.Length + new Points(gap);
        }
    }

    /// <summary>Three entries side by side at most, each with its section over it.</summary>
    public void PlaceTeasers(ImmutableArray<ContentsEntry> entries, Rect strip)
    {
        var gutter = new Points(14);
        var shown = entries.GroupBy(e => e.Page).Select(g => g.First()).Take(3).ToList();
        var width = (strip.Width - gutter * (shown.Count - 1)) / shown.Count;
        var head = theme.Furniture.SmallSize * 1.5;
        var size = TeaserSize(shown.ConvertAll(e => e.Title), width, strip.Height - head);
        for (var i = 0; i < shown.Count; i++)
        {
            var left = strip.X + (width + gutter) * i;
            if (i > 0) text.Rule(left - gutter / 2, left - gutter / 2 + new Points(0.3), strip.Y, strip.Height.Value);
            var label = shown[i].Section is { Length: > 0 } section ? $"{section.ToUpperInvariant()}  ·  {shown[i].Label}" : shown[i].Label;
            var block = FirstBlock + 2 * i;
            var over = text.SetWithin(label, theme.Furniture.Folio, theme.Furniture.SmallSize, width);
            text.Left(over, left, strip.Y, ItemRole.Contents, block, theme.Accent);
            var titles = text.SetHead(shown[i].Title, theme.Type.TeaserStyle, size, width, 2) ?? [text.SetWithin(shown[i].Title, theme.Type.TeaserStyle, size, width)];
            for (var row = 0; row < titles.Length; row++)
            {
                text.Left(titles[row], left, strip.Y + head + titles[row].Em * (TeaserPitch * row), ItemRole.Contents, block + 1);
            }

            text.Link(new Rect(left, strip.Y, width, strip.Height), shown[i].Page, shown[i].Title);
        }
    }

    // The largest in which each stands in one line, or in two that have room.
    private Points TeaserSize(List<string> titles, Points width, Points room) => TeaserSizes.Concat(Sizes).Select(size => new Points(size))
        .FirstOrDefault(
            size => titles.TrueForAll(t => text.SetHead(t, theme.Type.TeaserStyle, size, width, size * (1 + TeaserPitch) <= room ? 2 : 1) is not null),
            new Points(Sizes[^1]));

    // The largest size in which all entries have room, in two lines at most; else one line each, however small.
    private (List<(ContentsEntry Entry, ImmutableArray<SetLine> Titles, SetLine Page)> Lines, Points Pitch) Fitted(
        ImmutableArray<ContentsEntry> entries, Points width, Points room)
    {
        foreach (var size in Sizes)
        {
            var em = new Points(size);
            var lines = entries.Select(e => (e, TitlesOf(e, em, width, room: 2), PageOf(e, em))).ToList();
            if (em * (1.3 * lines.Sum(l => l.Item2.Length)) <= room && lines.TrueForAll(l => l.Item2.All(t => t.Em >= em))) return (lines, em * 1.3);
        }

        var small = new Points(Sizes[^1]);
        return ([.. entries.Select(e => (e, TitlesOf(e, small, width, room: 1), PageOf(e, small)))], room / entries.Length);
    }

    private SetLine PageOf(ContentsEntry entry, Points em) => text.Set(entry.Label, theme.Furniture.Small, em * 0.9);

    private ImmutableArray<SetLine> TitlesOf(ContentsEntry entry, Points em, Points width, int room)
    {
        var own = width - FurnitureText.WidthOf(PageOf(entry, em)) - em * 2;
        var words = isChinese ? entry.Title.Replace(' ', '　') : entry.Title;
        return room > 1 && text.SetHead(words, theme.Type.TeaserStyle, em, own, room) is { } lines ? lines : [text.SetWithin(words, theme.Type.TeaserStyle, em, own)];
    }

    // A dotted leader, drawn and not written: nobody reads dots.
    private void PlaceLeader(Points left, Points right, Points y, Points em)
    {
        var step = em * 0.5;
        for (var x = right - em * 0.5; x > left + em * 0.5; x -= step) text.Rule(x - new Points(0.7), x, y, 0.7, theme.Ink);
    }
}
