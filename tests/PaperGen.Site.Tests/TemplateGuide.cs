using System.Globalization;
using System.Text;
using PaperGen.Site.Templating;
using PaperGen.Templates;

namespace PaperGen.Site.Tests;

/// <summary>Writes the second part of <c>docs/templates.md</c> from the page model and from the functions of the language.</summary>
internal static class TemplateGuide
{
    public static string Write(IReadOnlyList<PageModel> pages)
    {
        var text = new StringBuilder();
        WriteVariables(text, pages);
        WriteTypes(text, pages);
        WriteFunctions(text);
        return text.ToString();
    }

    /// <summary>Every type of object with all that is known of its members, in the order of their names.</summary>
    public static SortedDictionary<string, OrderedDictionary<string, List<ModelValue>>> Types(IEnumerable<PageModel> pages)
    {
        var types = new SortedDictionary<string, OrderedDictionary<string, List<ModelValue>>>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            foreach (var variable in page.Variables.Members.Values) Collect(variable, types);
        }

        return types;
    }

    private static void Collect(ModelValue value, SortedDictionary<string, OrderedDictionary<string, List<ModelValue>>> types)
    {
        if (value.Element is { } element) Collect(element, types);
        if (value.Kind != ModelKind.Members) return;
        if (!types.TryGetValue(value.Type, out var members)) types[value.Type] = members = new(StringComparer.Ordinal);
        foreach (var (name, member) in value.Members)
        {
            if (!members.TryGetValue(name, out var seen)) members[name] = seen = [];
            seen.Add(member);
            Collect(member, types);
        }
    }

    private static void WriteVariables(StringBuilder text, IReadOnlyList<PageModel> pages)
    {
        var common = pages.Select(p => p.Variables.Members.Keys).Aggregate((a, b) => a.Intersect(b)).Order(StringComparer.Ordinal).ToList();
        var functions = common.Where(name => pages[0].Variables.Members[name].Kind == ModelKind.Function).ToList();
        text.Append("## Variables\n\nEvery page has these:\n\n");
        WriteTable(text, common.Except(functions).Select(name => (name, Everywhere(pages, name))));
        foreach (var page in pages.OrderBy(p => p.Kind, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n`{page.Kind}.html` has besides:\n\n");
            WriteTable(text, page.Variables.Members.Where(m => !common.Contains(m.Key)).Select(m => (m.Key, new List<ModelValue> { m.Value })));
        }

        text.Append("\nAnd every page can call these functions, which return markup: ");
        text.AppendJoin(", ", functions.Select(name => $"`{name} {pages[0].Variables.Members[name].Example}`")).Append(".\n\n");
    }

    private static List<ModelValue> Everywhere(IEnumerable<PageModel> pages, string name) => [.. pages.Select(p => p.Variables.Members[name])];

    private static void WriteTypes(StringBuilder text, IEnumerable<PageModel> pages)
    {
        text.Append("## Objects\n\n");
        foreach (var (type, members) in Types(pages))
        {
            text.Append(CultureInfo.InvariantCulture, $"### {type}\n\n");
            // Their names are the language file's and the theme's.
            if (type is "assets") text.Append("The address of each asset of the theme, by its name; `asset` is the shorter way to it.\n\n");
            else if (type is "words") text.Append("The words of the website by their names in `templates/words/`, each a text.\n\n");
            else WriteTable(text, members.Select(m => (m.Key, m.Value))).Append('\n');
        }
    }

    private static StringBuilder WriteTable(StringBuilder text, IEnumerable<(string Name, List<ModelValue> Values)> members)
    {
        text.Append("| Name | What it is | Example |\n|---|---|---|\n");
        foreach (var (name, values) in members) text.Append(CultureInfo.InvariantCulture, $"| `{name}` | {Describe(values)} | {Example(values)} |\n");
        return text;
    }

    private static string Describe(List<ModelValue> values)
    {
        var told = values.Where(v => v.Kind != ModelKind.Nothing && (v.Kind != ModelKind.List || v.Element is not null)).ToList();
        var kind = told.Count == 0 ? "nothing" : string.Join(" or ", told.Select(v => Describe(v)).Distinct().Order(StringComparer.Ordinal));
        return values.Any(v => v.IsOptional) ? kind + ", or nothing" : kind;
    }

    private static string Describe(ModelValue value) => value.Kind switch
    {
        ModelKind.Text => "text",
        ModelKind.Markup => "markup",
        ModelKind.Number => "number",
        ModelKind.Truth => "true or false",
        ModelKind.List => "list of " + (value.Element is { } element ? Describe(element) : "nothing"),
        ModelKind.Members => $"[{value.Type}](#{value.Type.Replace(' ', '-')})",
        _ => "nothing",
    };

    private static string Example(List<ModelValue> values)
    {
        if (values.Select(v => v.Example).FirstOrDefault(e => !string.IsNullOrEmpty(e)) is not { } example) return "";
        var line = example.ReplaceLineEndings(" ").Replace("|", "\\|");
        return $"`{(line.Length > 48 ? line[..47] + "…" : line)}`";
    }

    private static void WriteFunctions(StringBuilder text)
    {
        text.Append("## Functions of the language\n\nA parameter with `?` may be left out; one with `…` takes all that follow. What stands before a `|` is the first argument.\n");
        var builtins = new TemplateContext().BuiltinObject;
        foreach (var name in builtins.GetMembers().Order(StringComparer.Ordinal))
        {
            if (builtins[name] is not ScriptObject members) continue;
            text.Append(CultureInfo.InvariantCulture, $"\n### {name}\n\n");
            foreach (var member in members.GetMembers().Order(StringComparer.Ordinal))
                text.Append(CultureInfo.InvariantCulture, $"- `{name}.{member}{(members[member] is IScriptCustomFunction function ? Parameters(function) : "")}`\n");
        }

        text.Append("\n### Others\n\n- `include name …`, `include_join names separator? begin? end?`, `empty`\n");
    }

    private static string Parameters(IScriptCustomFunction function)
    {
        var text = new StringBuilder();
        for (var i = 0; i < function.ParameterCount; i++)
        {
            var parameter = function.GetParameterInfo(i);
            var takesRest = function.VarParamKind == ScriptVarParamKind.LastParameter && i == function.ParameterCount - 1;
            text.Append(' ').Append(parameter.Name).Append(takesRest ? "…" : parameter.HasDefaultValue ? "?" : "");
        }

        return text.ToString();
    }
}
