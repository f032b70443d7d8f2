using PaperGen.Site.Models;
using PaperGen.Templates;

namespace PaperGen.Site.Pages;

/// <summary>Pages that lead on to where a story is now.</summary>
internal static class RedirectPages
{
    public static IEnumerable<SitePage> Describe(SiteContext site) => site.Map.Aliases.Select(alias =>
        new SitePage(alias.Path, "redirect", alias.Story.Title, null, new ScriptObject { ["story"] = StoryModel.Line(alias.Story, site) })
        {
            LeadsTo = alias.Story.Path,
            IsHidden = true,
        });
}
