using System.Globalization;
using PaperGen.Site.Metadata;
using PaperGen.Site.Models;

namespace PaperGen.Site.Feeds;

/// <summary>RSS 2.0.</summary>
internal static class RssFeed
{
    private const string AtomSpace = "http://www.w3.org/2005/Atom";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    public static SiteFile Write(FeedSource feed, SiteContext site) => XmlText.File(feed.Rss.File, xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, AtomSpace);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        xml.WriteStartElement("channel");
        xml.WriteElementString("title", feed.Title);
        xml.WriteElementString("link", site.Addresses.Of(feed.Home));
        xml.WriteElementString("description", site.Text.OfOptional(site.Map.Newspaper.Description) ?? feed.Title);
        xml.WriteElementString("language", site.Language);
        xml.WriteStartElement("link", AtomSpace);
        xml.WriteAttributeString("href", site.Addresses.Of(feed.Rss));
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", "application/rss+xml");
        xml.WriteEndElement();
        foreach (var story in feed.Stories)
        {
            xml.WriteStartElement("item");
            xml.WriteElementString("title", story.Title);
            xml.WriteElementString("link", site.Addresses.Of(story.Path));
            xml.WriteElementString("guid", site.Addresses.Of(story.Path));
            // RSS 2.0 asks for RFC 822 dates with a year of four digits.
            var published = DateTimeOffset.ParseExact(NewsArticle.Published(story, site.TimeZone), "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
            xml.WriteElementString("pubDate", published.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + published.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", ""));
            foreach (var byline in story.Story.Bylines)
            {
                if (site.Text.OfOptional(byline.Name) is { } name) xml.WriteElementString("creator", DublinCore, name);
            }

            if (story.Section is { } section) xml.WriteElementString("category", section);
            xml.WriteElementString("description", FeedSource.Summary(story, site));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    });
}
