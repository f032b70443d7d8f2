using System.Collections.Immutable;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Gathers the items of a page in painting order and numbers them in reading order.</summary>
internal sealed class PageItems(Ink ink)
{
    private readonly List<PlacedItem> _items = [];
    private int _order;

    public ImmutableArray<PlacedItem> ToImmutable() => [.. _items];

    /// <summary>Places a line with the top of its em box at <paramref name="top"/>.</summary>
    public void AddText(SetLine line, Points left, Points top, ItemRole role, string? story, int block, Ink? colour = null, TextPlace? place = null)
    {
        var width = line.Em * (line.Width / 1000.0);
        _items.Add(new PlacedText(
            new Rect(left, top, width, line.Em), role, story, _order++,
            line, left, top + line.Em * PageGeometry.Ascent, colour ?? ink, block)
        {
            Place = place,
        });
    }

    /// <summary>Places a line that runs from top to bottom.</summary>
    public void AddVerticalText(SetLine line, Points middle, Points top, ItemRole role, string? story, int block)
    {
        var height = line.Em * (line.Width / 1000.0);
        _items.Add(new PlacedText(new Rect(middle - line.Em / 2, top, line.Em, height), role, story, _order++, line, middle, top, ink, block));
    }

    public void AddFill(Rect bounds, ItemRole role = ItemRole.Decoration, string? story = null, Ink? colour = null) =>
        _items.Add(new PlacedFill(bounds, role, story, _order++, colour ?? ink));

    public void AddFrame(Rect bounds, Points thickness, string? story, ItemRole role = ItemRole.Decoration) =>
        _items.Add(new PlacedFrame(bounds, role, story, _order++, thickness, ink));

    public void AddPicture(Rect bounds, string? story, string image, string alt, PictureCrop crop) =>
        _items.Add(new PlacedPicture(bounds, ItemRole.Picture, story, _order++, image, alt) { Crop = crop });

    public void AddLink(Rect bounds, ItemRole role, string? story, string target, string title) =>
        _items.Add(new PlacedLink(bounds, role, story, _order++, target, title));

    /// <summary>The smallest rectangle around what was placed for a story.</summary>
    public Rect BoundsOf(string story) => Rect.Around(_items.Where(i => i.StoryId == story));
}
