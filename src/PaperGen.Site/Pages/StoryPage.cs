using System.Text.RegularExpressions;
using PaperGen.Site.Map;
using PaperGen.Site.Metadata;
using PaperGen.Site.Models;
using PaperGen.Site.Rendering;
using PaperGen.Site.Scripts;
using PaperGen.Templates;

namespace PaperGen.Site.Pages;

/// <summary>The page of one story.</summary>
internal static partial class StoryPage
{
    private const int MostNeighbours = 12;

    public static SitePage Describe(StoryEntry story, SiteContext site)
    {
        var description = site.Text.OfOptional(story.Story.Summary?.Text) ?? site.Excerpt.Line(story.Story, 200);
        var model = StoryModel.Full(story, site);
        return new SitePage(story.Path, "story", story.Title, description.Length > 0 ? description : null, new ScriptObject
        {
            ["story"] = model,
            ["issue"] = IssueModel.Summary(story.Issue, site),
            ["section"] = site.Map.SectionOf(story) is { } section
                ? new ModelObject("link") { ["name"] = section.Name, ["address"] = section.Address } : null,
            ["others"] = new ScriptArray(Neighbours(story).Select(s => StoryModel.Line(s, site))),
            ["related"] = new ScriptArray(site.Map.Related.Of(story).Select(s => StoryModel.Line(s, site))),
            ["previous"] = story.Previous is { } previous ? StoryModel.Line(previous, site) : null,
            ["next"] = story.Next is { } next ? StoryModel.Line(next, site) : null,
        })
        {
            GraphType = "article",
            Picture = FigureMarkup.FirstOf(story.Story, site) ?? story.Page?.Printed?.Thumbnail,
            Script = SiteScripts.Share,
            Beside = site.Addresses.AreKnown ? NinjsItem.Write(story, Absolute($"{model["body_html"]}", story, site), site) : null,
            StructuredData = NewsArticle.Of(story, description.Length > 0 ? description : null, site),
            Previous = story.Previous?.Path,
            Next = story.Next?.Path,
        };
    }

    // Links lead from the story's page to the root; in a file that travels they begin with the host.
    private static string Absolute(string body, StoryEntry story, SiteContext site) =>
        !body.Contains("../", StringComparison.Ordinal) ? body : LocalAddress().Replace(body, match => match.Value.Replace(story.Path.RootPrefix, site.Addresses.OfFile("")));

    [GeneratedRegex(@"(?<= (?:href|src|srcset)="")(?=[^""]*\.\./)[^""]*")]
    private static partial Regex LocalAddress();

    // The other stories of its page.
    private static IEnumerable<StoryEntry> Neighbours(StoryEntry story) =>
        (story.Page?.Stories ?? story.Issue.Unplaced).Where(s => s != story).Take(MostNeighbours);
}
