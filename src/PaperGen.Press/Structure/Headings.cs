using PaperGen.Pages;

namespace PaperGen.Press;

/// <summary>
/// Levels of headings: masthead or running head, story, subhead. A paper without the first begins at the story,
/// and no level is ever skipped (ISO 14289-1, 7.4.2).
/// </summary>
internal sealed class Headings
{
    private readonly bool _papersHaveTitle;
    private readonly double _titleSize;
    private int _level;

    public Headings(Edition edition)
    {
        var first = edition.Pages.SelectMany(p => p.Items.OfType<PlacedText>().OrderBy(i => i.Order))
            .FirstOrDefault(i => i.Role is ItemRole.Masthead or ItemRole.RunningHead or ItemRole.Headline or ItemRole.Subhead);
        _titleSize = edition.Pages.SelectMany(p => p.Items.OfType<PlacedText>()).Where(i => i.Role == ItemRole.Masthead).Select(i => i.Line.Em.Value).DefaultIfEmpty().Max();
        _papersHaveTitle = first?.Role is ItemRole.Masthead or ItemRole.RunningHead;
    }

    /// <summary>Structure type of a text, standing after all that were asked for before.</summary>
    public string TypeOf(PlacedItem item)
    {
        var level = item.Role switch
        {
            // Date, number and price stand in the masthead too, and are no headings.
            ItemRole.Masthead when item is PlacedText text && text.Line.Em.Value < _titleSize * 0.75 => 0,
            ItemRole.Masthead or ItemRole.RunningHead => _papersHaveTitle ? 1 : 0,
            ItemRole.Headline => _papersHaveTitle ? 2 : 1,
            ItemRole.Subhead => _papersHaveTitle ? 3 : 2,
            _ => 0,
        };
        if (level == 0) return item.Role == ItemRole.Caption ? "Caption" : "P";
        _level = Math.Min(level, _level + 1);
        return $"H{_level}";
    }
}
