using PaperGen.Pages;

namespace PaperGen.Press;

/// <summary>
/// Levels of headings: masthead or running head, story, subhead. A paper without the first begins at the story,
/// and no level is ever skipped (ISO 14289-1, 7.4.2).
/// </summary>
internal sealed class Headings
{
    private readonly bool _papersHaveTitle;
    private int _level;

    public Headings(Edition edition)
    {
        var first = edition.Pages.SelectMany(p => p.Items.OfType<PlacedText>().OrderBy(i => i.Order))
            .FirstOrDefault(i => i.Role is ItemRole.Masthead or ItemRole.RunningHead or ItemRole.Headline or ItemRole.Subhead);
        _papersHaveTitle = first?.Role is ItemRole.Masthead or ItemRole.RunningHead;
    }

    /// <summary>Structure type of a text with the given role, standing after all that were asked for before.</summary>
    public string TypeOf(ItemRole role)
    {
        var level = role switch
        {
            ItemRole.Masthead or ItemRole.RunningHead => _papersHaveTitle ? 1 : 0,
            ItemRole.Headline => _papersHaveTitle ? 2 : 1,
            ItemRole.Subhead => _papersHaveTitle ? 3 : 2,
            _ => 0,
        };
        if (level == 0) return role == ItemRole.Caption ? "Caption" : "P";
        _level = Math.Min(level, _level + 1);
        return $"H{_level}";
    }
}
