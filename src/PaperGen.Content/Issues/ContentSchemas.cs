using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PaperGen.Content.Yaml;

namespace PaperGen.Content;

/// <summary>JSON Schemas of the files that editors write, made from the same descriptions that read them.</summary>
public static class ContentSchemas
{
    private static readonly JsonSerializerOptions s_options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Schema of <c>site.yml</c>.</summary>
    public static string Site => Write("site.yml: the newspaper", NewspaperReader.Keys);

    /// <summary>Schema of <c>issue.yml</c>.</summary>
    public static string Issue => Write("issue.yml: one issue", IssueFile.Keys(null));

    /// <summary>Schema of a Markdown file's front matter.</summary>
    public static string FrontMatter => Write("Front matter of a story", Markdown.FrontMatter.Keys(null));

    /// <summary>The schema of any file that a description reads.</summary>
    public static string Write<T>(string title, YamlType<T> type)
    {
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = title };
        foreach (var (key, value) in type.ToJsonSchema()) schema[key] = value?.DeepClone();
        return schema.ToJsonString(s_options) + "\n";
    }
}
