using PaperGen.Site.Models;

namespace PaperGen.Site.Feeds;

/// <summary>All files for machines: feeds of the newspaper, its sections and contributors, and the sitemap.</summary>
internal static class SiteFeeds
{
    public static IEnumerable<SiteFile> Write(SiteContext site)
    {
        var lists = site.Map.Sections.Concat(site.Map.Contributors).Select(list => FeedSource.OfList(list, site));
        foreach (var feed in lists.Prepend(FeedSource.OfNewspaper(site)))
        {
            yield return RssFeed.Write(feed, site);
            yield return AtomFeed.Write(feed, site);
            yield return JsonFeed.Write(feed, site);
        }

        foreach (var file in Sitemap.Write(site)) yield return file;
    }
}
