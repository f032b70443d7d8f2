using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PaperGen.Content;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Writes composed pages as JSON, for tools and for who wants to know why a page looks as it does: plan, score, verdicts, placed items.</summary>
public static class LayoutJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The pages of an edition; lengths in points from the top left corner of the trimmed page, rounded to hundredths.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="reports">What the checks say, page by page.</param>
    /// <param name="diagnostics">What the composer had to say.</param>
    public static string Write(Edition edition, ImmutableArray<PageReport> reports, ImmutableArray<Diagnostic> diagnostics)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("title", edition.Title);
            json.WriteStartArray("pages");
            foreach (var report in reports) WritePage(json, report);
            json.WriteEndArray();
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in diagnostics) json.WriteStringValue(diagnostic.ToString());
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WritePage(Utf8JsonWriter json, PageReport report)
    {
        var page = report.Page;
        json.WriteStartObject();
        json.WriteNumber("number", page.Number);
        json.WriteString("folio", page.Folio);
        WriteLength(json, "width", page.Width);
        WriteLength(json, "height", page.Height);
        json.WriteNumber("fill", Math.Round(report.Fill, 4));
        if (page.Score is { } score) WriteScore(json, score, page.Stories.ToLookup(s => s.StoryId, s => s.Title));
        json.WriteStartArray("verdicts");
        foreach (var verdict in report.Verdicts)
        {
            json.WriteStartObject();
            json.WriteString("rule", verdict.Rule);
            json.WriteString("level", verdict.Level switch { VerdictLevel.Error => "error", VerdictLevel.Warning => "warning", _ => "note" });
            json.WriteString("message", verdict.Message);
            WritePlace(json, verdict.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("items");
        foreach (var item in page.Items) WriteItem(json, item);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteScore(Utf8JsonWriter json, PageScore score, ILookup<string, string> titles)
    {
        json.WriteNumber("cost", score.Cost);
        json.WriteNumber("gap", score.Gap);
        json.WriteStartObject("faults");
        foreach (var (name, faults) in score.Faults) json.WriteNumber(name, Math.Round(faults, 3));
        json.WriteEndObject();
        json.WriteStartArray("plan");
        foreach (var spot in score.Spots)
        {
            json.WriteStartObject();
            json.WriteString("story", spot.StoryId);
            json.WriteString("headline", titles[spot.StoryId].FirstOrDefault());
            json.WriteNumber("column", spot.Column);
            json.WriteNumber("line", spot.Line);
            json.WriteNumber("span", spot.Span);
            json.WriteNumber("height", spot.Height);
            json.WriteNumber("headline_size", spot.HeadSize);
            json.WriteBoolean("frame", spot.IsFramed);
            json.WriteNumber("cost", spot.Cost);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteItem(Utf8JsonWriter json, PlacedItem item)
    {
        json.WriteStartObject();
        json.WriteString("role", JsonNamingPolicy.SnakeCaseLower.ConvertName(item.Role.ToString()));
        if (item.StoryId is not null) json.WriteString("story", item.StoryId);
        WritePlace(json, item.Bounds);
        switch (item)
        {
            case PlacedText text:
                WriteLength(json, "size", text.Line.Em);
                WriteLength(json, "baseline", text.Baseline);
                json.WriteString("text", text.Line.Text);
                break;
            case PlacedPicture picture:
                json.WriteString("picture", picture.Image);
                break;
            case PlacedLink link:
                json.WriteString("link", link.Target);
                break;
        }

        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, Rect place)
    {
        WriteLength(json, "x", place.X);
        WriteLength(json, "y", place.Y);
        WriteLength(json, "w", place.Width);
        WriteLength(json, "h", place.Height);
    }

    private static void WriteLength(Utf8JsonWriter json, string name, Points length) => json.WriteNumber(name, Math.Round(length.Value, 2));
}
