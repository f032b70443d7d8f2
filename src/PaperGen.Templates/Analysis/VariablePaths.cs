using PaperGen.Templates.Functions;
using PaperGen.Templates.Syntax;

namespace PaperGen.Templates.Analysis;

/// <summary>
/// Knows where the variables of a template come from. A loop variable stands for an element of what the loop runs over, an
/// argument of an include for what was handed over, a variable that is set once for what it is set to; whatever else the
/// template sets is its own business.
/// </summary>
internal sealed class VariablePaths(IReadOnlyDictionary<string, string> arguments)
{
    private readonly Dictionary<string, string?> _loopVariables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ScriptExpression>> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);
    private readonly HashSet<string> _markup = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>How many <c>with</c> blocks are open: inside, any name may be a member.</summary>
    public int OpenObjects { get; set; }

    /// <summary>Names that the template sets.</summary>
    public IEnumerable<string> Own => _values.Keys.Union(_unknown).Order(StringComparer.Ordinal);

    /// <summary><c>a.b.c</c> of a chain of members; null for anything else.</summary>
    public static string? NameOf(ScriptExpression expression) => expression switch
    {
        ScriptVariable variable => variable.Name,
        ScriptMember member => NameOf(member.Target) is { } target ? $"{target}.{member.Member}" : null,
        _ => null,
    };

    /// <summary>Notes what is set anywhere in a template, before it is read: functions are often declared below.</summary>
    public void Declare(ScriptNode node)
    {
        switch (node)
        {
            case ScriptAssign { Target: ScriptVariable variable } assign:
                if (!_values.TryGetValue(variable.Name, out var values)) _values[variable.Name] = values = [];
                values.Add(assign.Value);
                break;
            case ScriptIncrement { Operand: ScriptVariable variable }:
                _unknown.Add(variable.Name);
                break;
            case ScriptCapture capture:
                if (capture.Target is ScriptVariable captured) _unknown.Add(captured.Name);
                if (NameOf(capture.Target) is { } name) _markup.Add(name);
                break;
            case ScriptFunctionStatement function:
                // What a function returns is checked where it is returned.
                _unknown.Add(function.Name.Name);
                _markup.Add(function.Name.Name);
                DeclareParameters(function.Definition);
                break;
            case ScriptAnonymousFunction function:
                DeclareParameters(function.Definition);
                break;
        }

        foreach (var child in SyntaxChildren.Of(node)) Declare(child);
    }

    public bool Sets(string name) => _values.ContainsKey(name) || _unknown.Contains(name);

    /// <summary>Whether the template makes the markup itself, in a capture or a function.</summary>
    public bool IsMarkup(string name) => _markup.Contains(name) && !_values.ContainsKey(name);

    /// <summary>All that a variable is ever set to; empty when that cannot be told.</summary>
    public IReadOnlyList<ScriptExpression> ValuesOf(string name) =>
        _unknown.Contains(name) || _loopVariables.ContainsKey(name) ? [] : _values.GetValueOrDefault(name, []);

    /// <summary>The loop variable's meaning until the loop ends; answers the one that it hides.</summary>
    public (bool Hides, string? Path) EnterLoop(string name, string? path)
    {
        var hides = _loopVariables.TryGetValue(name, out var outer);
        _loopVariables[name] = path;
        return (hides, outer);
    }

    public void LeaveLoop(string name, (bool Hides, string? Path) outer)
    {
        if (outer.Hides) _loopVariables[name] = outer.Path;
        else _loopVariables.Remove(name);
    }

    /// <summary>The path that an expression reads of the model; null when it is none or cannot be told.</summary>
    public string? Of(ScriptExpression expression) => expression switch
    {
        ScriptVariable variable => OfVariable(variable),
        ScriptMember member => Of(member.Target) is { } target ? $"{target}.{member.Member}" : null,
        ScriptIndexer { Index: ScriptLiteral { Value: string name } } indexer => Of(indexer.Target) is { } owner ? owner + VariablePath.Member(name) : null,
        ScriptIndexer indexer => Of(indexer.Target) is { } list ? $"{list}[]" : null,
        ScriptNested nested => Of(nested.Inner),
        _ => null,
    };

    private string? OfVariable(ScriptVariable variable)
    {
        var name = variable.Name;
        if (_loopVariables.TryGetValue(name, out var path)) return path;
        if (_unknown.Contains(name)) return null;
        if (_values.TryGetValue(name, out var values)) return values.Count == 1 && _asked.Add(name) ? OfOnly(name, values[0]) : null;
        if (variable.IsLocal) return arguments.GetValueOrDefault(name);
        return OpenObjects > 0 || BuiltinObject.IsStandard(name) || name is "for" or "while" or "tablerow" ? null : name;
    }

    // _asked ends a = b; b = a.
    private string? OfOnly(string name, ScriptExpression value)
    {
        var path = Of(value);
        _asked.Remove(name);
        return path;
    }

    private void DeclareParameters(FunctionDefinition definition)
    {
        foreach (var parameter in definition.Parameters ?? []) _unknown.Add(parameter.Name);
    }
}
