using System.Text.Json;

namespace PaperGen.Templates.Tests;

/// <summary>Models of tests, written as JSON: integers are integers, other numbers doubles.</summary>
internal static class JsonModel
{
    public static object? Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Read(document.RootElement);
    }

    private static object? Read(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var members = new ScriptObject();
                foreach (var member in element.EnumerateObject()) members.SetValue(member.Name, Read(member.Value), readOnly: false);
                return members;
            case JsonValueKind.Array:
                return new ScriptArray(element.EnumerateArray().Select(Read).ToList());
            case JsonValueKind.String:
                return element.GetString();
            case JsonValueKind.Number:
                return element.TryGetInt32(out var small) ? (object)small : element.TryGetInt64(out var large) ? (object)large : element.GetDouble();
            case JsonValueKind.True or JsonValueKind.False:
                return element.GetBoolean();
            default:
                return null;
        }
    }
}

/// <summary>Includes from a map of names to texts.</summary>
internal sealed class MapLoader(ScriptObject templates) : ITemplateLoader
{
    public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

    public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => templates[templatePath] as string;
}
