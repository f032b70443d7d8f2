using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using PaperGen.Content;

namespace PaperGen.Press;

/// <summary>Writes preflight reports for programs. Lengths are millimetres or points as their names say, shares of ink 0 to 1.</summary>
public static class PreflightJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one array with an object for each file; the stream is left open.</summary>
    public static void Write(IEnumerable<ListedReport> reports, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartArray();
        foreach (var listed in reports) Write(json, listed.Report, listed.IsHeldBack);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, PreflightReport report, bool isHeldBack)
    {
        json.WriteStartObject();
        json.WriteString("file", report.File);
        json.WriteBoolean("held_back", isHeldBack);
        json.WriteString("title", report.Title);
        json.WriteString("date", report.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("standard", report.Standard);
        json.WriteString("output", report.Output);
        json.WriteNumber("errors", report.Count(Severity.Error));
        json.WriteNumber("warnings", report.Count(Severity.Warning));
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
        {
            json.WriteStartObject();
            json.WriteString("severity", finding.Severity == Severity.Error ? "error" : "warning");
            json.WriteStartArray("pages");
            foreach (var page in finding.Pages) json.WriteNumberValue(page);
            json.WriteEndArray();
            json.WriteString("message", finding.Message);
            if (finding.Hint is { } hint) json.WriteString("hint", hint);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("fonts");
        foreach (var font in report.Fonts)
        {
            json.WriteStartObject();
            json.WriteString("name", font.Name);
            json.WriteBoolean("embedded", true);
            json.WriteNumber("characters", font.Codes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("files");
        foreach (var file in report.Files) Write(json, file);
        json.WriteEndArray();
        json.WriteStartArray("pages");
        foreach (var page in report.Pages) Write(json, page);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PreflightFile file)
    {
        json.WriteStartObject();
        json.WriteString("file", file.Name);
        json.WriteNumber("bytes", file.Bytes);
        json.WriteNumber("fonts", file.Fonts);
        json.WriteStartArray("pages");
        foreach (var boxes in file.Boxes)
        {
            json.WriteStartObject();
            json.WriteNumber("trim_width_mm", Rounded(boxes.TrimWidth.Millimetres));
            json.WriteNumber("trim_height_mm", Rounded(boxes.TrimHeight.Millimetres));
            json.WriteNumber("bleed_mm", Rounded(boxes.Bleed.Millimetres));
            json.WriteNumber("media_width_mm", Rounded(boxes.MediaWidth.Millimetres));
            json.WriteNumber("media_height_mm", Rounded(boxes.MediaHeight.Millimetres));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PreflightPage page)
    {
        json.WriteStartObject();
        json.WriteNumber("page", page.Number);
        json.WriteString("folio", page.Folio);
        json.WriteBoolean("black_only", page.IsBlackOnly);
        json.WriteNumber("trim_width_mm", Rounded(page.Trim.Width));
        json.WriteNumber("trim_height_mm", Rounded(page.Trim.Height));
        json.WriteNumber("bleed_mm", Rounded(page.Bleed));
        Inks("ink", page.Plates);
        json.WriteBoolean("ink_measured", page.IsMeasured);
        json.WriteNumber("smallest_type_pt", Rounded(page.Type.SmallestType));
        json.WriteNumber("smallest_coloured_type_pt", Rounded(page.Type.SmallestColouredType));
        json.WriteNumber("thinnest_rule_pt", Rounded(page.Type.ThinnestRule));
        json.WriteNumber("thinnest_coloured_rule_pt", Rounded(page.Type.ThinnestColouredRule));
        json.WriteStartObject("colour_spaces");
        foreach (var (space, count) in page.Spaces) json.WriteNumber(space, count);
        json.WriteEndObject();
        json.WriteStartArray("pictures");
        foreach (var picture in page.Pictures)
        {
            json.WriteStartObject();
            json.WriteString("image", picture.Image);
            json.WriteString("colour_space", picture.ColourSpace);
            json.WriteNumber("pixels_per_inch", Rounded(picture.PixelsPerInch));
            json.WriteNumber("stored_pixels_per_inch", Rounded(picture.StoredPixelsPerInch));
            if (picture.Inks is { } inks) Inks("ink", inks);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();

        void Inks(string name, PictureInks inks)
        {
            json.WriteStartObject(name);
            json.WriteNumber("cyan", Rounded(inks.Cyan));
            json.WriteNumber("magenta", Rounded(inks.Magenta));
            json.WriteNumber("yellow", Rounded(inks.Yellow));
            json.WriteNumber("black", Rounded(inks.Key));
            json.WriteNumber("most", Rounded(inks.Most));
            json.WriteEndObject();
        }
    }

    private static decimal Rounded(double value) => Math.Round((decimal)value, 4);
}
