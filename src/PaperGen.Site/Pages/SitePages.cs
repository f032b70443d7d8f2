using PaperGen.Site.Models;

namespace PaperGen.Site.Pages;

/// <summary>Every page of the website, in the order in which they are written.</summary>
internal static class SitePages
{
    public static IEnumerable<SitePage> Describe(SiteContext site)
    {
        yield return FrontPage.Describe(site);
        yield return NotFoundPage.Describe(site);
        foreach (var page in ArchivePages.Describe(site)) yield return page;
        for (var i = site.Map.Issues.Length - 1; i >= 0; i--)
        {
            foreach (var page in IssuePages.Describe(site.Map.Issues[i], site)) yield return page;
        }

        foreach (var page in IndexPages.Describe(site)) yield return page;
        foreach (var page in site.Map.Sections.SelectMany(s => ListPages.Describe(s, "section", site))) yield return page;
        foreach (var page in site.Map.Contributors.SelectMany(c => ListPages.Describe(c, "contributor", site))) yield return page;
    }
}
