using System.Globalization;
using System.Xml;
using PaperGen.Site.Metadata;
using PaperGen.Site.Models;

namespace PaperGen.Site.Feeds;

/// <summary>Atom (RFC 4287).</summary>
internal static class AtomFeed
{
    public static SiteFile Write(FeedSource feed, SiteContext site) => XmlText.File(feed.Atom.File, xml =>
    {
        xml.WriteStartElement("feed", "http://www.w3.org/2005/Atom");
        xml.WriteAttributeString("xml", "lang", null, site.Language);
        xml.WriteElementString("id", site.Addresses.Of(feed.Home));
        xml.WriteElementString("title", feed.Title);
        // RFC 4287 4.2.15: of the newest change, which may be a correction of an older story.
        xml.WriteElementString("updated", feed.Stories.Select(s => NewsArticle.Modified(s, site.TimeZone)).MaxBy(time => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture)) ?? "1970-01-01T00:00:00Z");
        WriteLink(xml, "self", "application/atom+xml", site.Addresses.Of(feed.Atom));
        WriteLink(xml, "alternate", "text/html", site.Addresses.Of(feed.Home));
        // RFC 4287 4.2.1: a feed needs an author, because entries may have none.
        WriteAuthor(xml, SiteModel.Title(site));
        foreach (var story in feed.Stories)
        {
            xml.WriteStartElement("entry");
            xml.WriteElementString("id", site.Addresses.Of(story.Path));
            xml.WriteElementString("title", story.Title);
            var published = NewsArticle.Published(story, site.TimeZone);
            xml.WriteElementString("published", published);
            xml.WriteElementString("updated", NewsArticle.Modified(story, site.TimeZone));
            WriteLink(xml, "alternate", "text/html", site.Addresses.Of(story.Path));
            foreach (var byline in story.Story.Bylines)
            {
                if (site.Text.OfOptional(byline.Name) is { } name) WriteAuthor(xml, name);
            }

            if (story.Section is { } section)
            {
                xml.WriteStartElement("category");
                xml.WriteAttributeString("term", section);
                xml.WriteEndElement();
            }

            xml.WriteElementString("summary", FeedSource.Summary(story, site));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    private static void WriteLink(XmlWriter xml, string relation, string type, string? address)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static void WriteAuthor(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author");
        xml.WriteElementString("name", name);
        xml.WriteEndElement();
    }
}
