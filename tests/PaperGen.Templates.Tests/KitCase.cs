using System.Globalization;
using System.Text.Json;

namespace PaperGen.Templates.Tests;

/// <summary>One case of the conformance kit: a template, its model and settings, and what the published engine does with it.</summary>
internal sealed class KitCase(string folder, JsonElement entry)
{
    public string Name => $"{Group}/{entry.GetProperty("name").GetString()}";

    public string Group => entry.GetProperty("group").GetString()!;

    public bool IsError => entry.GetProperty("kind").GetString() == "error";

    public bool IsQuirk => entry.TryGetProperty("quirk", out var quirk) && quirk.GetBoolean();

    public int Line => entry.GetProperty("line").GetInt32();

    public int Column => entry.GetProperty("col").GetInt32();

    public string Expected => File.ReadAllText(PathOf("expected"));

    public static IReadOnlyList<KitCase> ReadAll(string folder)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "manifest.json")));
        return [.. manifest.RootElement.Clone().GetProperty("cases").EnumerateArray().Select(entry => new KitCase(folder, entry))];
    }

    /// <summary>Parses and renders; throws the engine's error, also for what the parser found.</summary>
    public string Render()
    {
        var context = new TemplateContext { NewLine = "\n" };
        var depth = ParserOptions.DefaultDepthLimit;
        if (entry.TryGetProperty("settings", out var settings)) depth = Apply(settings, context);

        var template = Template.Parse(File.ReadAllText(PathOf("template")), "text", new ParserOptions(depth));
        if (template.HasErrors)
        {
            var first = template.Messages.First(message => message.Type == ParserMessageType.Error);
            throw new ScriptRuntimeException(first.Span, first.Message);
        }

        var model = (ScriptObject)JsonModel.Read(File.ReadAllText(PathOf("model")))!;
        if (entry.TryGetProperty("needs", out var needs) && needs.EnumerateArray().Any(need => need.GetString() == "special_functions"))
        {
            model.Import(typeof(SpecialFunctions));
        }

        if (entry.TryGetProperty("includes", out _)) context.TemplateLoader = new MapLoader((ScriptObject)JsonModel.Read(File.ReadAllText(PathOf("includes")))!);
        context.PushGlobal(model);
        return template.Render(context);
    }

    private string PathOf(string key) => Path.Combine(folder, entry.GetProperty(key).GetString()!);

    private int Apply(JsonElement settings, TemplateContext context)
    {
        var document = settings.ValueKind == JsonValueKind.String
            ? JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, settings.GetString()!))).RootElement
            : settings;
        foreach (var setting in document.EnumerateObject())
        {
            var value = setting.Value;
            switch (setting.Name)
            {
                case "loop_limit": context.LoopLimit = value.GetInt32(); break;
                case "recursive_limit": context.RecursiveLimit = value.GetInt32(); break;
                case "object_recursion_limit": context.ObjectRecursionLimit = value.GetInt32(); break;
                case "limit_to_string": context.LimitToString = value.GetInt32(); break;
                case "strict_variables": context.StrictVariables = value.GetBoolean(); break;
                case "auto_indent": context.AutoIndent = value.GetBoolean(); break;
                case "indent_on_empty_lines": context.IndentOnEmptyLines = value.GetBoolean(); break;
                case "regex_timeout_ms": context.RegexTimeOut = TimeSpan.FromMilliseconds(value.GetInt32()); break;
                case "enable_relaxed_member_access": context.EnableRelaxedMemberAccess = value.GetBoolean(); break;
                case "enable_relaxed_target_access": context.EnableRelaxedTargetAccess = value.GetBoolean(); break;
                case "enable_relaxed_function_access": context.EnableRelaxedFunctionAccess = value.GetBoolean(); break;
                case "enable_relaxed_indexer_access": context.EnableRelaxedIndexerAccess = value.GetBoolean(); break;
                case "enable_null_indexer": context.EnableNullIndexer = value.GetBoolean(); break;
                case "enable_break_and_continue_as_return_outside_loop": context.EnableBreakAndContinueAsReturnOutsideLoop = value.GetBoolean(); break;
                case "expression_depth_limit": context.ExpressionDepthLimit = value.GetInt32(); break;
                case "culture": context.PushCulture(CultureInfo.GetCultureInfo(value.GetString()!)); break;
                default: throw new InvalidDataException($"setting {setting.Name} is unknown");
            }
        }

        return context.ExpressionDepthLimit;
    }

    /// <summary>The functions that the kit's README names.</summary>
    private static class SpecialFunctions
    {
        public static string SpecialConcatStrings(string a = "default_a", string b = "default_b", string c = "default_c") => $"a: {a}, b: {b}, c: {c}";

        public static string SpecialConcatStringAndParams(string a, params object?[] args) => $"a: {a}, {SpecialConcatParams(args)}";

        public static string SpecialConcatParams(params object?[] args) => string.Join(", ", args.Select((value, index) => $"v{index}: {value}"));
    }
}
