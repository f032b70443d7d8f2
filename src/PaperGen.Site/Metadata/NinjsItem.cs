using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using PaperGen.Content;
using PaperGen.Site.Map;
using PaperGen.Site.Models;
using PaperGen.Site.Rendering;

namespace PaperGen.Site.Metadata;

/// <summary>A story as IPTC ninjs 3.0, for agencies and other newsrooms. The schema allows no property that it does not name.</summary>
internal static class NinjsItem
{
    private const string Schema = "http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json";

    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Where a story's item lies: beside its page.</summary>
    public static SitePath PathOf(StoryEntry entry) => new(entry.Path.File[..^"index.html".Length] + "ninjs.json");

    /// <param name="entry">The story.</param>
    /// <param name="body">Its body as HTML.</param>
    /// <param name="site">The website, whose address is known.</param>
    public static SiteFile Write(StoryEntry entry, string body, SiteContext site)
    {
        var story = entry.Story;
        using var stream = new MemoryStream(8192);
        using (var json = new Utf8JsonWriter(stream, s_options))
        {
            json.WriteStartObject();
            json.WriteString("uri", site.Addresses.Of(entry.Path));
            json.WriteStartObject("standard");
            json.WriteString("name", "ninjs");
            json.WriteString("version", "3.0");
            json.WriteString("schema", Schema);
            json.WriteEndObject();
            json.WriteString("type", "text");
            json.WriteString("representationType", "full");
            json.WriteString("pubStatus", "usable");
            json.WriteString("firstCreated", NewsArticle.Published(entry, site.TimeZone));
            json.WriteString("versionCreated", NewsArticle.Modified(entry, site.TimeZone));
            json.WriteString("language", site.Language);
            json.WriteString("title", entry.Title);
            WriteRoles(json, "headlines", Headlines(entry, site));
            if (site.Text.OfOptional(story.Summary?.Text) is { } summary) WriteRoles(json, "descriptions", [("summary", summary)]);
            if (By(story, site) is { Length: > 0 } by) json.WriteString("by", by);
            if (site.Map.Newspaper.Publisher is { } publisher && site.Text.OfOptional(publisher) is { } holder) json.WriteString("copyrightHolder", holder);
            WriteBody(json, story, body);
            WriteSubjects(json, entry, site);
            WritePictures(json, story, site);
            if (entry.Page is { } page)
            {
                json.WriteStartArray("altIds");
                WriteAltId(json, "printEdition", DateModel.Iso(entry.Issue.Date));
                WriteAltId(json, "printPage", page.Page.Number.ToString(CultureInfo.InvariantCulture));
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return SiteFile.Of(PathOf(entry).File, stream);
    }

    private static IEnumerable<(string Role, string Value)> Headlines(StoryEntry entry, SiteContext site)
    {
        if (site.Text.OfOptional(entry.Story.Kicker?.Text) is { } kicker) yield return ("kicker", kicker);
        yield return ("main", entry.Title);
        foreach (var line in entry.Story.Decks)
        {
            if (site.Text.OfOptional(line.Text) is { } deck) yield return ("deck", deck);
        }
    }

    private static string By(Story story, SiteContext site) =>
        string.Join(' ', story.Bylines.Select(b => $"{site.Text.Of(b.Role)} {site.Text.Of(b.Name)}".Trim()).Where(b => b.Length > 0));

    private static void WriteRoles(Utf8JsonWriter json, string property, IEnumerable<(string Role, string Value)> values)
    {
        json.WriteStartArray(property);
        foreach (var (role, value) in values)
        {
            json.WriteStartObject();
            json.WriteString("role", role);
            json.WriteString("contentType", "text/plain");
            json.WriteString("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteBody(Utf8JsonWriter json, Story story, string body)
    {
        json.WriteStartArray("bodies");
        json.WriteStartObject();
        json.WriteString("role", "main");
        json.WriteString("contentType", "text/html");
        json.WriteNumber("charCount", story.Body.OfType<Paragraph>().Sum(p => p.PlainText.Length));
        json.WriteString("value", body);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteSubjects(Utf8JsonWriter json, StoryEntry entry, SiteContext site)
    {
        var subjects = entry.Story.Tags.Select(site.Text.Of).Where(t => t.Length > 0).Select(t => (Name: t, Relation: "keyword"));
        if (entry.Section is { } section) subjects = subjects.Prepend((section, "section"));
        json.WriteStartArray("subjects");
        foreach (var (name, relation) in subjects)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("rel", relation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePictures(Utf8JsonWriter json, Story story, SiteContext site)
    {
        if (site.Pictures is not { } pictures) return;
        var published = story.Body.OfType<Figure>().Select(figure => (Figure: figure, Picture: pictures.Find(figure))).Where(p => p.Picture is not null).ToList();
        if (published.Count == 0) return;
        json.WriteStartArray("associations");
        for (var i = 0; i < published.Count; i++)
        {
            var (figure, picture) = published[i];
            var address = site.Addresses.OfFile(SitePath.Encode(picture!.Address));
            json.WriteStartObject();
            json.WriteString("name", string.Create(CultureInfo.InvariantCulture, $"picture-{i + 1}"));
            json.WriteString("uri", address);
            json.WriteString("type", "picture");
            if (site.Text.OfOptional(figure.Caption?.Text ?? figure.Alt) is { } caption) WriteRoles(json, "descriptions", [("caption", caption)]);
            if (string.Join(' ', figure.Credits.Select(c => CreditMarkup.Text(c, site.Text))) is { Length: > 0 } credit) json.WriteString("by", credit);
            json.WriteStartArray("renditions");
            json.WriteStartObject();
            json.WriteString("name", "main");
            json.WriteString("href", address);
            json.WriteNumber("width", picture.Width);
            json.WriteNumber("height", picture.Height);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAltId(Utf8JsonWriter json, string role, string value)
    {
        json.WriteStartObject();
        json.WriteString("role", role);
        json.WriteString("value", value);
        json.WriteEndObject();
    }
}
