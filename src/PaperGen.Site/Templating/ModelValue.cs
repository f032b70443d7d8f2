using System.Collections;
using System.Globalization;
using PaperGen.Site.Models;
using PaperGen.Templates;

namespace PaperGen.Site.Templating;

/// <summary>What a template finds at a place of the page model.</summary>
public enum ModelKind
{
    /// <summary>Never anything.</summary>
    Nothing,

    /// <summary>Text, to be escaped.</summary>
    Text,

    /// <summary>HTML, to be printed as it is.</summary>
    Markup,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Truth,

    /// <summary>Elements of one kind.</summary>
    List,

    /// <summary>Members by name.</summary>
    Members,

    /// <summary>A function of the website; what it returns is HTML.</summary>
    Function,
}

/// <summary>All the values that pages have at one place of their model, taken together.</summary>
public sealed class ModelValue
{
    private readonly OrderedDictionary<string, ModelValue> _members = new(StringComparer.Ordinal);
    private bool _varies;

    /// <summary>What the values are.</summary>
    public ModelKind Kind { get; private set; }

    /// <summary>True when there may be nothing.</summary>
    public bool IsOptional { get; private set; }

    /// <summary>What the program calls objects like this one; empty for other kinds and for the variables of a page.</summary>
    public string Type { get; private set; } = "";

    /// <summary>A value, as it would be printed; null for lists and objects.</summary>
    public string? Example { get; private set; }

    /// <summary>The one value that all pages have; null when they differ.</summary>
    public string? Constant => _varies || IsOptional ? null : Example;

    /// <summary>What a list holds; null when no list held anything.</summary>
    public ModelValue? Element { get; private set; }

    /// <summary>The members of an object in the order in which they are built.</summary>
    public IReadOnlyDictionary<string, ModelValue> Members => _members;

    /// <summary>Whether a value may stand in HTML as it is.</summary>
    public bool IsSafeHtml => Kind is ModelKind.Nothing or ModelKind.Markup or ModelKind.Number or ModelKind.Truth or ModelKind.Function;

    /// <summary>Every path below this value that may stand in HTML as it is.</summary>
    public IEnumerable<string> SafePaths(string path = "")
    {
        if (IsSafeHtml) yield return path;
        foreach (var below in Element?.SafePaths(path + "[]") ?? []) yield return below;
        foreach (var (name, member) in _members)
        {
            foreach (var below in member.SafePaths(path.Length == 0 ? name : path + VariablePath.Member(name))) yield return below;
        }
    }

    /// <summary>Adds a value that a page has here.</summary>
    internal void Add(object? value)
    {
        switch (value)
        {
            case null:
                IsOptional = true;
                break;
            case ScriptObject members:
                AddObject(members);
                break;
            case Markup markup:
                AddPlain(ModelKind.Markup, markup.ToString());
                break;
            case IScriptCustomFunction function:
                AddPlain(ModelKind.Function, string.Join(' ', Enumerable.Range(0, function.ParameterCount).Select(i => function.GetParameterInfo(i).Name)));
                break;
            case bool truth:
                AddPlain(ModelKind.Truth, truth ? "true" : "false");
                break;
            case string text:
                AddPlain(ModelKind.Text, text);
                break;
            case IEnumerable list:
                Kind = ModelKind.List;
                foreach (var element in list) (Element ??= new ModelValue()).Add(element);
                break;
            default:
                AddPlain(ModelKind.Number, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
                break;
        }
    }

    private void AddObject(ScriptObject members)
    {
        var isFirst = Kind == ModelKind.Nothing;
        Kind = ModelKind.Members;
        if (members is ModelObject { Type: var type }) Type = type;
        foreach (var (name, value) in members)
        {
            if (!_members.TryGetValue(name, out var member)) _members[name] = member = new ModelValue { IsOptional = !isFirst };
            member.Add(value);
        }

        foreach (var (name, member) in _members) member.IsOptional |= !members.Contains(name);
    }

    // What is text only once is text: it must be escaped.
    private void AddPlain(ModelKind kind, string example)
    {
        if (Kind != ModelKind.Text) Kind = kind;
        _varies |= Example is not null && Example != example;
        if (string.IsNullOrEmpty(Example)) Example = example;
    }
}
