using PaperGen.Site.Map;
using PaperGen.Site.Models;
using PaperGen.Templates;

namespace PaperGen.Site.Pages;

/// <summary>The page that a server shows for an address that does not exist.</summary>
internal static class NotFoundPage
{
    public static SitePage Describe(SiteContext site) =>
        new(new SitePath("404.html"), "not-found", site.Words["not_found"], null, new ScriptObject
        {
            ["issue"] = site.Map.Latest is { } latest ? IssueModel.Summary(latest, site) : null,
        })
        {
            IsAnywhere = true,
            IsHidden = true,
        };
}
