using PaperGen.Templates.Functions;
using PaperGen.Templates.Syntax;

namespace PaperGen.Templates.Analysis;

/// <summary>
/// Walks a template in its order and notes what it prints, includes and reads. A loop variable stands for an element
/// of what the loop runs over; a variable that the template sets is its own business, and so are those it captures.
/// </summary>
internal sealed class OutlineReader(IEnumerable<string> markup)
{
    private readonly HashSet<string> _markup = [.. markup];
    private readonly HashSet<string> _own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _loopVariables = new(StringComparer.Ordinal);
    private readonly List<PrintedValue> _printed = [];
    private readonly List<IncludedName> _includes = [];
    private readonly List<VariablePath> _variables = [];

    public TemplateOutline Read(ScriptBlockStatement page)
    {
        Declare(page);
        Visit(page);
        return new TemplateOutline([.. _printed], [.. _includes], [.. _variables]);
    }

    /// <summary><c>a.b.c</c> of a chain of members; null for anything else.</summary>
    public static string? NameOf(ScriptExpression expression) => expression switch
    {
        ScriptVariable variable => variable.Name,
        ScriptMember member => NameOf(member.Target) is { } target ? $"{target}.{member.Member}" : null,
        _ => null,
    };

    /// <summary>What is set anywhere in the page is known before it is read: functions are often declared below.</summary>
    private void Declare(ScriptNode node)
    {
        switch (node)
        {
            case ScriptAssign { Target: ScriptVariable variable }:
                _own.Add(variable.Name);
                break;
            case ScriptCapture capture:
                if (capture.Target is ScriptVariable captured) _own.Add(captured.Name);
                if (NameOf(capture.Target) is { } name) _markup.Add(name);
                break;
            case ScriptFunctionStatement function:
                // What a function returns is checked where it is returned.
                _own.Add(function.Name.Name);
                _markup.Add(function.Name.Name);
                foreach (var parameter in function.Definition.Parameters ?? []) _own.Add(parameter.Name);
                break;
        }

        foreach (var child in SyntaxChildren.Of(node)) Declare(child);
    }

    private void Visit(ScriptNode node)
    {
        switch (node)
        {
            case ScriptExpressionStatement { Expression: not ScriptAssign } statement:
                Print(statement.Expression);
                break;
            case ScriptReturn { Value: { } value }:
                Print(value);
                break;
            case ScriptFor loop:
                VisitLoop(loop);
                return;
            case ScriptCall { Target: ScriptVariable { Name: "include" }, Arguments: [{ Value: ScriptLiteral { Value: string name } literal }, ..] }:
                _includes.Add(new IncludedName(literal.Span, name));
                break;
            case ScriptVariable or ScriptMember or ScriptIndexer:
                NotePath((ScriptExpression)node);
                return;
            case ScriptAssign { Target: ScriptVariable } assign:
                Visit(assign.Value);
                return;
            case ScriptCapture { Target: ScriptVariable } capture:
                Visit(capture.Body);
                return;
            case ScriptWith with:
                // Inside, any name may be a member.
                Visit(with.Target);
                return;
        }

        foreach (var child in SyntaxChildren.Of(node)) Visit(child);
    }

    private void Print(ScriptExpression expression) =>
        _printed.Add(new PrintedValue(expression.Span, expression.ToString(), new PrintedSafety(_markup).IsSafe(expression)));

    private void VisitLoop(ScriptFor loop)
    {
        Visit(loop.Iterator);
        foreach (var option in loop.Options) Visit(option.Value);
        var name = ((ScriptVariable)loop.Variable).Name;
        var hidden = _loopVariables.TryGetValue(name, out var outer);
        _loopVariables[name] = PathOf(loop.Iterator) is { } path ? path + "[]" : null;
        Visit(loop.Body);
        if (hidden) _loopVariables[name] = outer;
        else _loopVariables.Remove(name);
        if (loop.Otherwise is not null) Visit(loop.Otherwise);
    }

    private void NotePath(ScriptExpression expression)
    {
        if (PathOf(expression) is { } path) _variables.Add(new VariablePath(expression.Span, path));
        for (var current = expression; current is ScriptMember or ScriptIndexer;)
        {
            if (current is ScriptIndexer indexer) Visit(indexer.Index);
            current = current is ScriptMember member ? member.Target : ((ScriptIndexer)current).Target;
            if (current is not (ScriptMember or ScriptIndexer or ScriptVariable)) Visit(current);
        }
    }

    /// <summary>The path that an expression reads of the model; null when it is none or cannot be told.</summary>
    private string? PathOf(ScriptExpression expression)
    {
        switch (expression)
        {
            case ScriptVariable variable:
                if (_loopVariables.TryGetValue(variable.Name, out var path)) return path;
                return variable.IsLocal || _own.Contains(variable.Name) || BuiltinObject.IsStandard(variable.Name) || variable.Name is "for" or "while" or "tablerow" ? null : variable.Name;
            case ScriptMember member:
                return PathOf(member.Target) is { } target ? $"{target}.{member.Member}" : null;
            case ScriptIndexer { Index: ScriptLiteral { Value: string name } } indexer:
                return PathOf(indexer.Target) is { } owner ? $"{owner}.{name}" : null;
            case ScriptIndexer indexer:
                return PathOf(indexer.Target) is { } list ? $"{list}[]" : null;
            case ScriptNested nested:
                return PathOf(nested.Inner);
            default:
                return null;
        }
    }
}
