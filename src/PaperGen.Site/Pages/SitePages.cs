using PaperGen.Site.Models;

namespace PaperGen.Site.Pages;

/// <summary>Every page of the website.</summary>
internal static class SitePages
{
    /// <summary>All pages, to be described; the search page names an index that is not made for that.</summary>
    public static IEnumerable<SitePage> Describe(SiteContext site) => Parts(site).SelectMany(part => part).Append(SearchPage.Describe("search/root.js", site));

    /// <summary>All pages but that of the search, in parts, such as an issue, that several threads may write at the same time.</summary>
    public static IEnumerable<IEnumerable<SitePage>> Parts(SiteContext site)
    {
        yield return Single(site, FrontPage.Describe);
        yield return Single(site, NotFoundPage.Describe);
        yield return ArchivePages.Describe(site.ForPart());
        for (var i = site.Map.Issues.Length - 1; i >= 0; i--) yield return IssuePages.Describe(site.Map.Issues[i], site.ForPart());
        yield return Single(site, AboutPage.Describe);
        yield return RedirectPages.Describe(site.ForPart());
        yield return IndexPages.Describe(site.ForPart());
        foreach (var section in site.Map.Sections) yield return ListPages.Describe(section, "section", site.ForPart());
        foreach (var tag in site.Map.Tags) yield return ListPages.Describe(tag, "tag", site.ForPart());
        foreach (var contributor in site.Map.Contributors) yield return ListPages.Describe(contributor, "contributor", site.ForPart());
    }

    private static IEnumerable<SitePage> Single(SiteContext site, Func<SiteContext, SitePage> describe)
    {
        yield return describe(site.ForPart());
    }
}
