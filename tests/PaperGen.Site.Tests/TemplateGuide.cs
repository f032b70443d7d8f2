using System.Globalization;
using System.Text;
using PaperGen.Site.Templating;
using PaperGen.Site.Words;
using PaperGen.Templates;

namespace PaperGen.Site.Tests;

/// <summary>Writes the second part of <c>docs/templates.md</c> from the page model and from the functions of the language.</summary>
internal sealed class TemplateGuide
{
    private readonly StringBuilder _text = new();
    private readonly MemberSentences _sentences = new();

    public TemplateGuide(IReadOnlyList<PageModel> pages)
    {
        WriteVariables(pages);
        WriteTypes(pages);
        WriteFunctions(pages[0]);
    }

    public string Text => _text.ToString();

    /// <summary>What is described and does not exist, or exists and is not described.</summary>
    public IEnumerable<string> Leftovers => _sentences.Leftovers;

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

    private void WriteVariables(IReadOnlyList<PageModel> pages)
    {
        var common = pages.Select(p => p.Variables.Members.Keys).Aggregate((a, b) => a.Intersect(b)).Order(StringComparer.Ordinal).ToList();
        var variables = common.Where(name => pages[0].Variables.Members[name].Kind != ModelKind.Function);
        _text.Append("## Variables\n\nEvery page has these:\n\n");
        WriteTable("*", variables.Select(name => (name, Everywhere(pages, name))));
        foreach (var page in pages.OrderBy(p => p.Kind, StringComparer.Ordinal))
        {
            _text.Append(CultureInfo.InvariantCulture, $"\n`{page.Kind}.html` has besides:\n\n");
            WriteTable(page.Kind + ".html", page.Variables.Members.Where(m => !common.Contains(m.Key)).Select(m => (m.Key, new List<ModelValue> { m.Value })));
        }
    }

    private static List<ModelValue> Everywhere(IEnumerable<PageModel> pages, string name) => [.. pages.Select(p => p.Variables.Members[name])];

    private void WriteTypes(IEnumerable<PageModel> pages)
    {
        _text.Append("\n## Objects\n\n");
        foreach (var (type, members) in Types(pages))
        {
            _text.Append(CultureInfo.InvariantCulture, $"### {type}\n\n");
            // Their names are the language file's and the theme's.
            if (type is "assets") _text.Append("The address of each file of the theme by its name in `assets/`, each a text.\n\n");
            else if (type is "words") _text.Append("The words of the website by their names in `templates/words/`, each a text.\n\n");
            else WriteTable(type, members.Select(m => (m.Key, m.Value)));
            if (type is not ("assets" or "words")) _text.Append('\n');
        }
    }

    private void WriteTable(string owner, IEnumerable<(string Name, List<ModelValue> Values)> members)
    {
        _text.Append("| Name | What it is | What it says | Example |\n|---|---|---|---|\n");
        foreach (var (name, values) in members) _text.Append(CultureInfo.InvariantCulture, $"| `{name}` | {Describe(values)} | {_sentences[owner, name]} | {Example(values)} |\n");
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

    private void WriteFunctions(PageModel page)
    {
        _text.Append("## Functions of the website\n\nWhat the first three return is markup.\n\n| Function | What it does |\n|---|---|\n");
        foreach (var (name, function) in page.Variables.Members.Where(m => m.Value.Kind == ModelKind.Function).OrderBy(m => m.Key, StringComparer.Ordinal))
            _text.Append(CultureInfo.InvariantCulture, $"| `{name} {function.Example}` | {_sentences["functions", name]} |\n");
        var language = new TemplateContext().BuiltinObject;
        var dates = new DateFunctions(new DateWords(Wording.Read([])));
        foreach (var name in dates.GetMembers().Except(((ScriptObject)language["date"]!).GetMembers()).Order(StringComparer.Ordinal))
            _text.Append(CultureInfo.InvariantCulture, $"| `date.{name}{Parameters((IScriptCustomFunction)dates[name]!)}` | {_sentences["functions", "date." + name]} |\n");

        _text.Append("\n## Functions of the language\n\nA parameter with `?` may be left out; one with `…` takes all that follow. What stands before a `|` is the first argument.\n");
        foreach (var name in language.GetMembers().Order(StringComparer.Ordinal))
        {
            if (language[name] is not ScriptObject members) continue;
            _text.Append(CultureInfo.InvariantCulture, $"\n### {name}\n\n");
            foreach (var member in members.GetMembers().Order(StringComparer.Ordinal))
                _text.Append(CultureInfo.InvariantCulture, $"- `{name}.{member}{(members[member] is IScriptCustomFunction function ? Parameters(function) : "")}`\n");
        }

        _text.Append("\n### Others\n\n- `include name …`, `include_join names separator? begin? end?`, `empty`\n");
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
