using PaperGen.Site.Map;
using PaperGen.Site.Models;
using PaperGen.Site.Scripts;
using PaperGen.Templates;

namespace PaperGen.Site.Pages;

/// <summary>The page that searches the archive.</summary>
internal static class SearchPage
{
    public static SitePath Path { get; } = SitePath.Folder("search");

    /// <param name="index">Address of the script that a search begins with.</param>
    /// <param name="site">The website.</param>
    public static SitePage Describe(string index, SiteContext site) =>
        new(Path, "search", site.Words["search"], null, new ScriptObject { ["index_address"] = index })
        {
            NavigationAddress = Path.Address,
            Script = SiteScripts.Search,
            IsHidden = true,
        };
}
