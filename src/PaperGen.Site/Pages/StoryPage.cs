using PaperGen.Site.Map;
using PaperGen.Site.Metadata;
using PaperGen.Site.Models;
using PaperGen.Templates;

namespace PaperGen.Site.Pages;

/// <summary>The page of one story.</summary>
internal static class StoryPage
{
    private const int MostNeighbours = 12;

    public static SitePage Describe(StoryEntry story, SiteContext site)
    {
        var description = site.Text.OfOptional(story.Story.Summary?.Text) ?? site.Excerpt.Line(story.Story, 200);
        return new SitePage(story.Path, "story", story.Title, description.Length > 0 ? description : null, new ScriptObject
        {
            ["story"] = StoryModel.Full(story, site),
            ["issue"] = IssueModel.Summary(story.Issue, site),
            ["section"] = site.Map.SectionOf(story) is { } section
                ? new ModelObject("link") { ["name"] = section.Name, ["address"] = section.Address } : null,
            ["others"] = new ScriptArray(Neighbours(story).Select(s => StoryModel.Line(s, site))),
            ["previous"] = story.Previous is { } previous ? StoryModel.Line(previous, site) : null,
            ["next"] = story.Next is { } next ? StoryModel.Line(next, site) : null,
        })
        {
            GraphType = "article",
            StructuredData = NewsArticle.Of(story, description.Length > 0 ? description : null, site),
            Previous = story.Previous?.Path,
            Next = story.Next?.Path,
        };
    }

    // The other stories of its page.
    private static IEnumerable<StoryEntry> Neighbours(StoryEntry story) =>
        (story.Page?.Stories ?? story.Issue.Unplaced).Where(s => s != story).Take(MostNeighbours);
}
