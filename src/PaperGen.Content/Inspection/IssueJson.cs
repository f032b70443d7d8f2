using System.Globalization;
using System.Text.Json;

namespace PaperGen.Content;

/// <summary>Writes what was understood of a whole issue, in the shape of <see cref="PageJson"/>: all stories in one list, and the pages that hold them.</summary>
public static class IssueJson
{
    /// <summary>An issue with what the readers had to say about it.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="newspaper">The newspaper, for its title; null leaves it out.</param>
    public static string Write(Parsed<Issue> issue, Newspaper? newspaper = null) => PageJson.Text(json =>
    {
        var value = issue.Value;
        json.WriteStartObject();
        json.WriteString("source", value.Source.ToString());
        json.WriteStartObject("meta");
        PageJson.WriteOptional(json, "title", newspaper?.Title);
        PageJson.WriteOptional(json, "date", value.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        PageJson.WriteOptional(json, "number", value.Number);
        PageJson.WriteOptional(json, "total_number", value.TotalNumber);
        json.WriteString("pages", value.Pages.Length.ToString(CultureInfo.InvariantCulture));
        json.WriteEndObject();
        json.WriteString("running_head", value.Pages.Select(p => p.RunningHead?.Text).FirstOrDefault(t => t is not null));
        json.WriteStartArray("pages");
        foreach (var page in value.Pages) WritePage(json, page);
        json.WriteEndArray();
        json.WriteStartArray("stories");
        foreach (var story in value.Stories) StoryJson.Write(json, story);
        json.WriteEndArray();
        PageJson.WriteLines(json, "furniture", [.. value.Pages.SelectMany(p => p.Furniture)]);
        PageJson.WriteLines(json, "stray", [.. value.Pages.SelectMany(p => p.Stray)]);
        PageJson.WriteDiagnostics(json, issue.Diagnostics);
        json.WriteEndObject();
    });

    private static void WritePage(Utf8JsonWriter json, Page page)
    {
        json.WriteStartObject();
        json.WriteNumber("page", page.Number);
        PageJson.WriteOptional(json, "folio", page.Folio);
        PageJson.WriteOptional(json, "section", page.Section);
        json.WriteString("source", page.Source.ToString());
        json.WriteString("running_head", page.RunningHead?.Text);
        json.WriteStartArray("editors");
        foreach (var editor in page.Editors) StoryJson.WriteByline(json, editor);
        json.WriteEndArray();
        StoryJson.WriteTexts(json, "stories", page.Stories.Select(s => s.Id));
        json.WriteEndObject();
    }
}
