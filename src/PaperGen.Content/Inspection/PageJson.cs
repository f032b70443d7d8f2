using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PaperGen.Content;

/// <summary>Writes what was understood of a page or an issue as JSON, for editors, for tools, and for comparing with a gold standard.</summary>
public static class PageJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A page with what the reader had to say about it.</summary>
    public static string Write(Parsed<Page> page) => Text(json =>
    {
        json.WriteStartObject();
        WritePage(json, page.Value);
        WriteDiagnostics(json, page.Diagnostics);
        json.WriteEndObject();
    });

    internal static string Text(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options)) write(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    internal static void WritePage(Utf8JsonWriter json, Page page)
    {
        json.WriteNumber("page", page.Number);
        WriteOptional(json, "folio", page.Folio);
        WriteOptional(json, "section", page.Section);
        json.WriteString("source", page.Source.ToString());
        json.WriteString("running_head", page.RunningHead?.Text);
        WriteMeta(json, page);
        json.WriteStartArray("editors");
        foreach (var editor in page.Editors) StoryJson.WriteByline(json, editor);
        json.WriteEndArray();
        json.WriteStartArray("stories");
        foreach (var story in page.Stories) StoryJson.Write(json, story);
        json.WriteEndArray();
        WriteLines(json, "furniture", page.Furniture);
        WriteLines(json, "stray", page.Stray);
    }

    internal static void WriteDiagnostics(Utf8JsonWriter json, ImmutableArray<Diagnostic> diagnostics)
    {
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("severity", diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" });
            json.WriteString("code", diagnostic.Code);
            json.WriteString("source", diagnostic.Source.ToString());
            json.WriteString("message", diagnostic.Message);
            WriteOptional(json, "hint", diagnostic.Hint);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    internal static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    private static void WriteMeta(Utf8JsonWriter json, Page page)
    {
        var line = page.IssueLine;
        var date = line?.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            ?? page.Furniture.Select(f => Transcripts.FurnitureGrammar.Folio(f.Text).Date).FirstOrDefault(d => d is not null);
        if (line is null && date is null) return;
        json.WriteStartObject("meta");
        WriteOptional(json, "title", line?.Title);
        WriteOptional(json, "date", date);
        WriteOptional(json, "number", line?.Number);
        WriteOptional(json, "pages", line?.PageCount?.ToString(CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    internal static void WriteLines(Utf8JsonWriter json, string name, ImmutableArray<TextLine> lines)
    {
        json.WriteStartArray(name);
        foreach (var line in lines) json.WriteStringValue(line.Text);
        json.WriteEndArray();
    }
}
