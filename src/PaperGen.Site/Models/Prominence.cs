using PaperGen.Content;
using PaperGen.Site.Map;

namespace PaperGen.Site.Models;

/// <summary>Ranks an issue's stories as an editor would for a front page.</summary>
internal static class Prominence
{
    /// <summary>Leads first, then by weight, then in the order of print; briefs and notices after all others.</summary>
    public static IEnumerable<StoryEntry> Rank(IEnumerable<StoryEntry> stories) => stories
        .OrderBy(s => s.Story.Kind is StoryKind.Brief or StoryKind.Notice)
        .ThenByDescending(IsIssueLead)
        .ThenByDescending(s => s.Story.Placement.Weight ?? 0)
        .ThenByDescending(s => s.Story.Placement.Lead)
        .ThenBy(s => s.Index);

    // The lead of the first page; the leads of inner pages compete by weight.
    private static bool IsIssueLead(StoryEntry story) =>
        story.Story.Placement.Lead && (story.Page is null || story.Page == story.Issue.Pages[0]);
}
