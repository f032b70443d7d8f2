using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using PaperGen.Content;
using PaperGen.Site.Map;
using PaperGen.Site.Models;

namespace PaperGen.Site.Metadata;

/// <summary>A story as schema.org's NewsArticle, for search engines.</summary>
internal static class NewsArticle
{
    // Han stays Han; <, >, & and quotes are escaped, so that no text can end the script element that holds the JSON.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Of(StoryEntry entry, string? description, SiteContext site)
    {
        var story = entry.Story;
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "NewsArticle");
            json.WriteString("headline", entry.Title);
            if (site.Text.OfOptional(string.Join(' ', story.Decks.Select(d => d.Text))) is { } deck) json.WriteString("alternativeHeadline", deck);
            if (description is not null) json.WriteString("description", description);
            if (site.Addresses.Of(entry.Path) is { } address)
            {
                json.WriteString("url", address);
                json.WriteString("mainEntityOfPage", address);
            }

            json.WriteString("datePublished", Published(entry, site.TimeZone));
            if (story.Corrections.Any(c => c.Date is not null)) json.WriteString("dateModified", Modified(entry, site.TimeZone));
            json.WriteString("inLanguage", site.Language);
            if (entry.Section is { } section) json.WriteString("articleSection", section);
            if (entry.Page is { } page)
            {
                json.WriteString("printEdition", DateModel.Iso(entry.Issue.Date));
                json.WriteString("printPage", page.Page.Number.ToString(CultureInfo.InvariantCulture));
                if (site.Text.OfOptional(page.Page.Section) is { } printed) json.WriteString("printSection", printed);
            }

            if (story.Dateline is { } dateline) json.WriteString("dateline", site.Text.Of(dateline.Text));
            WriteAuthors(json, story, site);
            WriteCorrections(json, story, site);
            WritePictures(json, story, site);
            if (!story.Tags.IsEmpty) json.WriteString("keywords", string.Join(", ", story.Tags.Select(site.Text.Of)));
            json.WriteStartObject("publisher");
            json.WriteString("@type", "NewsMediaOrganization");
            json.WriteString("name", SiteModel.Title(site));
            if (site.Map.Newspaper.Address is { } home) json.WriteString("url", home.AbsoluteUri);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>When the story appeared: its own time, else the start of its issue's day where the newspaper is made.</summary>
    public static string Published(StoryEntry entry, TimeZoneInfo timeZone)
    {
        if (entry.Story.PublishAt is { } at) return at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        return Midnight(entry.Issue.Date, timeZone);
    }

    /// <summary>When the story was changed last: the day of its newest correction, else when it appeared.</summary>
    public static string Modified(StoryEntry entry, TimeZoneInfo timeZone)
    {
        var newest = entry.Story.Corrections.Max(c => c.Date);
        return newest is { } date && date > entry.Issue.Date ? Midnight(date, timeZone) : Published(entry, timeZone);
    }

    private static string Midnight(DateOnly date, TimeZoneInfo timeZone)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, timeZone.GetUtcOffset(midnight)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
    }

    private static void WriteCorrections(Utf8JsonWriter json, Story story, SiteContext site)
    {
        if (story.Corrections.IsEmpty) return;
        json.WriteStartArray("correction");
        foreach (var correction in story.Corrections)
        {
            json.WriteStartObject();
            json.WriteString("@type", "CorrectionComment");
            json.WriteString("text", site.Text.OfBody(correction.Text.Text));
            if (correction.Date is { } date) json.WriteString("datePublished", DateModel.Iso(date));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAuthors(Utf8JsonWriter json, Story story, SiteContext site)
    {
        var named = story.Bylines.Select(byline => (Byline: byline, Name: site.Text.OfOptional(byline.Name))).Where(author => author.Name is not null).ToList();
        if (named.Count == 0) return;
        json.WriteStartArray("author");
        foreach (var (byline, name) in named)
        {
            json.WriteStartObject();
            json.WriteString("@type", "Person");
            json.WriteString("name", name);
            if (site.Text.OfOptional(byline.Role) is { } role) json.WriteString("jobTitle", role);
            if (site.Addresses.Of(site.Map.ContributorOf(name!).Path()) is { } address) json.WriteString("url", address);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePictures(Utf8JsonWriter json, Story story, SiteContext site)
    {
        if (!site.Addresses.AreKnown || site.Pictures is not { } pictures) return;
        var published = story.Body.OfType<Figure>().Select(pictures.Find).OfType<SitePicture>().ToList();
        if (published.Count == 0) return;
        json.WriteStartArray("image");
        foreach (var picture in published) json.WriteStringValue(site.Addresses.OfFile(SitePath.Encode(picture.Address)));
        json.WriteEndArray();
    }
}
