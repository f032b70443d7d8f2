using System.Collections.Immutable;
using System.Globalization;
using PaperGen.Templates.Syntax;

namespace PaperGen.Templates.Analysis;

/// <summary>Walks a template in its order and notes what it prints, includes and reads.</summary>
internal sealed class OutlineReader(IEnumerable<string> markup, IReadOnlyDictionary<string, string> arguments)
{
    private readonly HashSet<string> _markup = [.. markup];
    private readonly VariablePaths _paths = new(arguments);
    private readonly List<PrintedValue> _printed = [];
    private readonly List<IncludedName> _includes = [];
    private readonly List<VariablePath> _variables = [];

    public TemplateOutline Read(ScriptBlockStatement page)
    {
        _paths.Declare(page);
        Visit(page);
        return new TemplateOutline([.. _printed], [.. _includes], [.. _variables]) { Sets = [.. _paths.Own.Where(name => name[0] != '$')] };
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
            case ScriptCall { Target: ScriptVariable { Name: "include" }, Arguments: [{ } name, ..] } call:
                _includes.Add(new IncludedName(name.Value.Span, (name.Value as ScriptLiteral)?.Value as string, _paths.Of(name.Value), HandedOver(call)));
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
                Visit(with.Target);
                _paths.OpenObjects++;
                Visit(with.Body);
                _paths.OpenObjects--;
                return;
        }

        foreach (var child in SyntaxChildren.Of(node)) Visit(child);
    }

    private void Print(ScriptExpression expression) =>
        _printed.Add(new PrintedValue(expression.Span, expression.ToString(), new PrintedSafety(_markup, _paths).IsSafe(expression)));

    // $0 is the name of the template itself.
    private ImmutableSortedDictionary<string, string> HandedOver(ScriptCall call)
    {
        var handed = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var position = 0;
        foreach (var argument in call.Arguments)
        {
            var name = argument.Name ?? position++.ToString(CultureInfo.InvariantCulture);
            if (_paths.Of(argument.Value) is { } path) handed["$" + name] = path;
        }

        return handed.ToImmutable();
    }

    private void VisitLoop(ScriptFor loop)
    {
        Visit(loop.Iterator);
        foreach (var option in loop.Options) Visit(option.Value);
        var name = ((ScriptVariable)loop.Variable).Name;
        var outer = _paths.EnterLoop(name, _paths.Of(loop.Iterator) is { } path ? path + "[]" : null);
        Visit(loop.Body);
        _paths.LeaveLoop(name, outer);
        if (loop.Otherwise is not null) Visit(loop.Otherwise);
    }

    private void NotePath(ScriptExpression expression)
    {
        // A variable of the template's own was noted where it was set.
        var isOwn = expression is ScriptVariable variable && _paths.Sets(variable.Name);
        if (!isOwn && _paths.Of(expression) is { } path) _variables.Add(new VariablePath(expression.Span, path));
        for (var current = expression; current is ScriptMember or ScriptIndexer;)
        {
            if (current is ScriptIndexer indexer) Visit(indexer.Index);
            current = current is ScriptMember member ? member.Target : ((ScriptIndexer)current).Target;
            if (current is not (ScriptMember or ScriptIndexer or ScriptVariable)) Visit(current);
        }
    }
}
