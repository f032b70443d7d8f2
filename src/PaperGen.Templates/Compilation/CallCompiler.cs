using PaperGen.Templates.Functions;
using PaperGen.Templates.Runtime;
using PaperGen.Templates.Syntax;

namespace PaperGen.Templates.Compilation;

/// <summary>Compiles calls, pipes and wraps, and the two forms of printing that need no string between: <c>x | html.escape</c> and <c>include</c>.</summary>
internal sealed class CallCompiler(Compiler compiler)
{
    private static readonly CallArgument[] NoArguments = [];

    /// <summary>A function that is only named is called without arguments.</summary>
    public static Evaluator CallIfFunction(ScriptExpression expression, Evaluator value)
    {
        var site = new CallSite(expression, expression, [], isPiped: false);
        return context =>
        {
            var result = value(context);
            return result is IScriptCustomFunction function ? site.Invoke(context, function, [], null, null) : result;
        };
    }

    public Evaluator Call(ScriptCall node) => Call(node, null, null);

    public Evaluator Pipe(ScriptPipe node) => Into(node.To, node.From);

    /// <summary>Compiles the right side of a pipe: its first function takes what comes through.</summary>
    private Evaluator Into(ScriptExpression to, ScriptExpression from)
    {
        switch (to)
        {
            case ScriptCall call:
                return Call(call, from, null);
            case ScriptBinary binary:
                return compiler.Expressions.Binary(binary, Into(binary.Left, from));
            case ScriptUnary { Operator: not (UnaryOperator.Alias or UnaryOperator.Expand) } unary:
                return ExpressionCompiler.Unary(unary, Into(unary.Operand, from));
            default:
                return Call(to, to, NoArguments, from, null);
        }
    }

    private Evaluator Call(ScriptCall node, ScriptExpression? piped, Block? block) =>
        Call(node, node.Target, [.. node.Arguments], piped, block);

    private Evaluator Call(ScriptExpression node, ScriptExpression targetNode, IEnumerable<CallArgument> given, ScriptExpression? piped, Block? block)
    {
        var target = compiler.Expressions.WithoutCall(targetNode);
        var arguments = given.ToList();
        if (piped is not null) arguments.Insert(0, new CallArgument(null, piped));
        var site = new CallSite(node, targetNode, [.. arguments.Select(argument => argument.Value.Place)], piped is not null);

        var isPlain = arguments.All(argument => argument.Name is null && argument.Value is not ScriptUnary { Operator: UnaryOperator.Expand });
        var values = arguments.Select(argument => compiler.Expression(argument.Value)).ToArray();
        if (isPlain)
        {
            return context =>
            {
                if (site.Check(context, target(context)) is not { } function) return null;
                var positional = values.Length == 0 ? [] : new object?[values.Length];
                for (var i = 0; i < values.Length; i++) positional[i] = values[i](context);
                return site.Invoke(context, function, positional, null, block);
            };
        }

        return context =>
        {
            if (site.Check(context, target(context)) is not { } function) return null;
            var positional = new List<object?>(values.Length);
            ScriptObject? named = null;
            for (var i = 0; i < values.Length; i++)
            {
                var value = values[i](context);
                if (arguments[i].Name is { } name) (named ??= new ScriptObject()).SetValue(name, value, readOnly: false);
                else if (arguments[i].Value is ScriptUnary { Operator: UnaryOperator.Expand } && Sequences.ToList(context, value) is { } items) positional.AddRange(items.Cast<object?>());
                else positional.Add(value);
            }

            return site.Invoke(context, function, [.. positional], named, block);
        };
    }

    public TemplateFunction Function(FunctionDefinition definition)
    {
        var body = compiler.Block(definition.Body);
        var defaults = definition.Parameters?.Select(parameter => parameter.Default is null ? null : compiler.Expression(parameter.Default)).ToArray() ?? [];
        return new TemplateFunction(definition, defaults, () => body);
    }

    public Runner Wrap(ScriptWrap node)
    {
        var block = new Block(compiler.Block(node.Body), node.Body);
        if (node.Target is not (ScriptCall or ScriptVariable or ScriptMember or ScriptIndexer))
        {
            return context => throw context.Error(node.Target.Place, $"Expecting a direct function instead of the expression `{node.Target}`");
        }

        var call = node.Target is ScriptCall target ? Call(target, null, block) : Call(node.Target, node.Target, NoArguments, null, block);
        return context =>
        {
            Compiler.WriteValue(context, node, call(context));
            return Flow.None;
        };
    }

    /// <summary><c>{{ x | html.escape }}</c>, guarded: unless the page has its own <c>html</c>, the text goes straight to the output.</summary>
    public Runner? PrintEscaped(ScriptExpressionStatement statement)
    {
        if (statement.Expression is not ScriptPipe { To: ScriptMember { Member: "escape", Target: ScriptVariable { Name: "html" } html }, From: not ScriptUnary { Operator: UnaryOperator.Expand } } pipe) return null;

        var value = compiler.Expression(pipe.From);
        var otherwise = compiler.Expression(pipe);
        return context =>
        {
            if (!context.Scopes.TryGet(html.Name, out var library) || !ReferenceEquals(library, HtmlFunctions.Library))
            {
                Compiler.WriteValue(context, statement, otherwise(context));
                return Flow.None;
            }

            context.CurrentNode = statement;
            var text = value(context);
            if (text is Markup markup) context.Output.Write(markup.ToString());
            else if (text is not null) context.Output.WriteEscaped(context.ToText(text));
            return Flow.None;
        };
    }

    /// <summary><c>{{ include 'x' }}</c>: the template writes straight to the output unless its lines are to be indented.</summary>
    public Runner? PrintInclude(ScriptExpressionStatement statement)
    {
        if (statement.Expression is not ScriptCall { Target: ScriptVariable { Name: "include" } name } call) return null;
        if (call.Arguments.Any(argument => argument.Value is ScriptUnary { Operator: UnaryOperator.Expand })) return null;

        var otherwise = compiler.Expression(call);
        var values = call.Arguments.Select(argument => compiler.Expression(argument.Value)).ToArray();
        var names = call.Arguments.Select(argument => argument.Name).ToArray();
        var positional = names.Count(argument => argument is null);
        return context =>
        {
            if (context.Output.Indent is not null || positional == 0 || !context.Scopes.TryGet(name.Name, out var function) || !ReferenceEquals(function, IncludeFunction.Include))
            {
                Compiler.WriteValue(context, statement, otherwise(context));
                return Flow.None;
            }

            var arguments = new ScriptArray(positional);
            for (var i = 0; i < values.Length; i++)
            {
                var value = values[i](context);
                if (names[i] is { } argument) arguments.ScriptObject.SetValue(argument, value, readOnly: false);
                else arguments.Add(value);
            }

            Compiler.WriteValue(context, statement, IncludeFunction.WriteTo(context, call.Place, arguments));
            return Flow.None;
        };
    }
}
