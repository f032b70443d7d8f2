using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using PaperGen.Site.Map;
using PaperGen.Site.Metadata;
using PaperGen.Site.Models;

namespace PaperGen.Site.Feeds;

/// <summary>JSON Feed 1.1.</summary>
internal static class JsonFeed
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Indented = true, NewLine = "\n" };

    public static SiteFile Write(FeedSource feed, SiteContext site)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, s_options))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", feed.Title);
            json.WriteString("home_page_url", site.Addresses.Of(feed.Home));
            json.WriteString("feed_url", site.Addresses.Of(feed.Json));
            if (site.Text.OfOptional(site.Map.Newspaper.Description) is { } description) json.WriteString("description", description);
            json.WriteString("language", site.Language);
            json.WriteStartArray("items");
            foreach (var story in feed.Stories) WriteItem(json, story, site);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return SiteFile.Of(feed.Json.File, stream);
    }

    private static void WriteItem(Utf8JsonWriter json, StoryEntry story, SiteContext site)
    {
        json.WriteStartObject();
        json.WriteString("id", site.Addresses.Of(story.Path));
        json.WriteString("url", site.Addresses.Of(story.Path));
        json.WriteString("title", story.Title);
        json.WriteString("content_text", FeedSource.Summary(story, site));
        json.WriteString("date_published", NewsArticle.Published(story, site.TimeZone));
        if (story.Story.Bylines.Select(b => site.Text.OfOptional(b.Name)).OfType<string>().ToList() is { Count: > 0 } names)
        {
            json.WriteStartArray("authors");
            foreach (var name in names)
            {
                json.WriteStartObject();
                json.WriteString("name", name);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (story.Section is { } section)
        {
            json.WriteStartArray("tags");
            json.WriteStringValue(section);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
