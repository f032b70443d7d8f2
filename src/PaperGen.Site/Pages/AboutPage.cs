using PaperGen.Site.Map;
using PaperGen.Site.Models;
using PaperGen.Templates;

namespace PaperGen.Site.Pages;

/// <summary>The page about the newspaper: what it is and who answers for it (版权信息).</summary>
internal static class AboutPage
{
    public static SitePath Path { get; } = SitePath.Folder("about");

    public static SitePage Describe(SiteContext site) =>
        new(Path, "about", site.Words["about"], site.Text.OfOptional(site.Map.Newspaper.Description), new ScriptObject
        {
            ["sections"] = new ScriptArray(site.Map.Sections.Select(s => new ModelObject("link") { ["name"] = s.Name, ["address"] = s.Address })),
            ["issues_count"] = site.Words.Number("issues_count", site.Map.Issues.Length),
            ["stories_count"] = site.Words.Number("stories_count", site.Map.Issues.Sum(i => i.Stories.Length)),
        });
}
