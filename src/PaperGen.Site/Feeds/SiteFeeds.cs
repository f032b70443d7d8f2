using PaperGen.Site.Models;

namespace PaperGen.Site.Feeds;

/// <summary>All files for machines: feeds of the newspaper, its sections, contributors and tags, and the sitemap.</summary>
internal static class SiteFeeds
{
    /// <summary>The files in parts that several threads may write at the same time.</summary>
    public static IEnumerable<IEnumerable<SiteFile>> Parts(SiteContext site)
    {
        yield return Write(FeedSource.OfNewspaper(site), site);
        foreach (var list in site.Map.Sections.Concat(site.Map.Contributors).Concat(site.Map.Tags)) yield return Write(FeedSource.OfList(list, site), site);
        yield return Sitemap.Write(site, NewsSitemap.Write(site));
    }

    private static IEnumerable<SiteFile> Write(FeedSource feed, SiteContext site)
    {
        yield return RssFeed.Write(feed, site);
        yield return AtomFeed.Write(feed, site);
        yield return JsonFeed.Write(feed, site);
    }
}
