using System.Collections.Immutable;
using PaperGen.Content;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Gathers the briefs (简讯) of a page under one head: each begins with its own small head, a hairline above.</summary>
internal sealed class BriefsRail(Theme theme)
{
    // Two briefs are two stories.
    private const int LeastBriefs = 3;

    // Characters of a brief; a longer one has a place of its own.
    private const int LongestBrief = 260;

    /// <summary>The stories of a page, its briefs as one.</summary>
    public List<StoryCopy> Gather(List<StoryCopy> stories)
    {
        var title = theme.Furniture.BriefsTitle;
        var briefs = stories.Where(IsBrief).ToList();
        if (title.Length == 0 || briefs.Count < LeastBriefs) return stories;
        var gathered = stories.Where(s => !briefs.Contains(s)).ToList();
        gathered.Insert(stories.IndexOf(briefs[0]), RailOf(briefs, title));
        return gathered;
    }

    // One that the editor gave a place or a weight stands for itself.
    private static bool IsBrief(StoryCopy copy) =>
        copy.Story.Kind == StoryKind.Brief
        && copy.Story.Placement with { Page = null, KeepTogether = false } == Placement.Free
        && copy is { Body: null, ContinuedFrom: null, Kicker: null, Summary: null, BylineLine: null, Members.IsEmpty: true }
        && copy.Decks.IsEmpty && copy.Figures.IsEmpty && copy.Tables.IsEmpty
        && copy.Parts.Sum(p => p.Text.Sum(t => t.Text.Length)) <= LongestBrief;

    private StoryCopy RailOf(List<StoryCopy> briefs, string title)
    {
        var parts = ImmutableArray.CreateBuilder<CopyPart>();
        foreach (var brief in briefs)
        {
            var id = brief.Story.Id;
            parts.Add(new CopyPart(ItemRole.Headline, [new StyledText(brief.Headline, theme.Type.Subhead)], 0, brief.Story.Headline.Source)
            {
                StoryId = id,
                StaysWithNext = true,
                HasRuleAbove = parts.Count > 0,
            });
            parts.AddRange(brief.Parts.Select(p => p with { StoryId = id }));
        }

        var first = briefs[0].Story;
        var story = new Story(new TextLine(title, first.Source), first.Source) { Id = $"briefs-{first.Id}", Kind = StoryKind.Brief };
        return new StoryCopy(story, title, parts.ToImmutable()) { Members = [.. briefs] };
    }
}
