using PaperGen.Pages;
using PaperGen.Typesetting;

namespace PaperGen.Press.Tests;

/// <summary>Composes pages by hand.</summary>
internal sealed class EditionMaker
{
    private readonly List<ComposedPage> _pages = [];
    private readonly List<PlacedItem> _items = [];
    private readonly List<PlacedStory> _stories = [];
    private int _block;

    public string Title { get; init; } = "劳动午报 2025年6月4日";

    public string Language { get; init; } = "zh-Hans";

    public DateOnly? Date { get; init; } = new(2025, 6, 4);

    /// <summary>Places one line, a block of its own unless it goes on with the one before.</summary>
    public EditionMaker Line(double x, double y, SetLine line, ItemRole role = ItemRole.Body, string? story = "a", bool sameBlock = false, Ink? ink = null)
    {
        if (!sameBlock) _block++;
        var size = line.Em.Value;
        var bounds = new Rect(new(x), new(y - size * 0.88), new(line.Width * size / 1000), line.Em);
        _items.Add(new PlacedText(bounds, role, story, _items.Count, line, new(x), new(y), ink ?? Ink.Black, _block));
        return this;
    }

    /// <summary>Places one line of text; a space at its end is one that fell away there.</summary>
    public EditionMaker Line(double x, double y, string text, ItemRole role = ItemRole.Body, string? story = "a", double size = 10, bool sameBlock = false) =>
        Line(x, y, LineMaker.Set(text.TrimEnd(' '), size) with { EndsInSpace = text.EndsWith(' ') }, role, story, sameBlock);

    /// <summary>Places one line of a list, a table or a footnote.</summary>
    public EditionMaker Placed(double x, double y, string text, TextPlace place, ItemRole role = ItemRole.Body)
    {
        Line(x, y, text, role);
        _items[^1] = (PlacedText)_items[^1] with { Place = place };
        return this;
    }

    public EditionMaker Add(Func<int, PlacedItem> item)
    {
        _items.Add(item(_items.Count));
        return this;
    }

    public EditionMaker Story(string id, string title, double x = 0, double y = 0, double width = 100, double height = 100)
    {
        _stories.Add(new PlacedStory(id, title, RectOf(x, y, width, height)));
        return this;
    }

    public EditionMaker EndPage(string? folio = null, double width = 300, double height = 400)
    {
        var number = _pages.Count + 1;
        _pages.Add(new ComposedPage(number, folio ?? $"第{number}版", new(width), new(height), [.. _items], [.. _stories]));
        _items.Clear();
        _stories.Clear();
        return this;
    }

    public Edition ToEdition()
    {
        if (_items.Count > 0) EndPage();
        return new Edition(Title, Language, [.. _pages]) { Date = Date };
    }

    public static Rect RectOf(double x, double y, double width, double height) => new(new(x), new(y), new(width), new(height));
}
