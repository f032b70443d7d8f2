using System.Globalization;
using PaperGen.Site.Map;
using PaperGen.Site.Metadata;
using PaperGen.Site.Models;

namespace PaperGen.Site.Feeds;

/// <summary>The sitemap of Google News: the stories of the newest issue's day and the day before, at most 1,000 in a file.</summary>
internal static class NewsSitemap
{
    private const string Space = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string NewsSpace = "http://www.google.com/schemas/sitemap-news/0.9";
    private const int MostStories = 1000;

    public static IEnumerable<SiteFile> Write(SiteContext site)
    {
        var number = 0;
        foreach (var stories in Newest(site.Map).Chunk(MostStories))
        {
            yield return XmlText.File(string.Create(CultureInfo.InvariantCulture, $"news-sitemap-{++number}.xml"), xml =>
            {
                xml.WriteStartElement("urlset", Space);
                xml.WriteAttributeString("xmlns", "news", null, NewsSpace);
                foreach (var story in stories)
                {
                    xml.WriteStartElement("url");
                    xml.WriteElementString("loc", site.Addresses.Of(story.Path));
                    xml.WriteStartElement("news", NewsSpace);
                    xml.WriteStartElement("publication", NewsSpace);
                    xml.WriteElementString("name", NewsSpace, SiteModel.Title(site));
                    xml.WriteElementString("language", NewsSpace, Language(site.Language));
                    xml.WriteEndElement();
                    xml.WriteElementString("publication_date", NewsSpace, NewsArticle.Published(story, site.TimeZone));
                    xml.WriteElementString("title", NewsSpace, story.Title);
                    xml.WriteEndElement();
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            });
        }
    }

    // No clock is asked: what is newest is told by the newest issue.
    private static IEnumerable<StoryEntry> Newest(SiteMap map)
    {
        for (var i = map.Issues.Length - 1; i >= 0 && map.Issues[i].Date >= map.Issues[^1].Date.AddDays(-1); i--)
        {
            foreach (var story in map.Issues[i].Stories) yield return story;
        }
    }

    // Google asks for ISO 639 codes, and for zh-cn and zh-tw.
    private static string Language(string tag) =>
        tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase)
            ? tag.Contains("Hant", StringComparison.OrdinalIgnoreCase) || tag.EndsWith("-TW", StringComparison.OrdinalIgnoreCase) || tag.EndsWith("-HK", StringComparison.OrdinalIgnoreCase) ? "zh-tw" : "zh-cn"
            : tag.Split('-')[0].ToLowerInvariant();
}
