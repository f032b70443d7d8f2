using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using PaperGen.Site.Models;
using PaperGen.Templates;

namespace PaperGen.Site.Feeds;

/// <summary>The web application manifest (W3C): what the newspaper is called and looks like on a reader's home screen.</summary>
internal static class WebManifest
{
    public const string Path = "site.webmanifest";

    public static SiteFile Write(SiteContext site, ScriptObject assets)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("name", SiteModel.Title(site));
            json.WriteString("lang", site.Language);
            if (site.Text.OfOptional(site.Map.Newspaper.Description) is { } description) json.WriteString("description", description);
            json.WriteString("start_url", "index.html");
            json.WriteString("display", "browser");
            if (assets["icon.svg"] is string icon)
            {
                json.WriteStartArray("icons");
                json.WriteStartObject();
                json.WriteString("src", icon);
                json.WriteString("type", "image/svg+xml");
                json.WriteString("sizes", "any");
                json.WriteEndObject();
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return SiteFile.Of(Path, stream);
    }
}
