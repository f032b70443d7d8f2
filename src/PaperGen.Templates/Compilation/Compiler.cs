using System.Runtime.CompilerServices;
using PaperGen.Templates.Runtime;
using PaperGen.Templates.Syntax;

namespace PaperGen.Templates.Compilation;

/// <summary>Turns the syntax tree into closures. Plain statements are here; the others, expressions and calls have files of their own.</summary>
internal sealed class Compiler
{
    // Long chains of operators make deep trees though nothing nests in the text.
    private const int MaximalDepth = 2000;

    // The evaluator has the same depth as the tree: every so many levels it looks whether the stack suffices.
    private const int LevelsBetweenChecks = 24;

    private readonly BranchCompiler _branches;
    private readonly ScopeCompiler _scopes;
    private int _depth;

    private Compiler()
    {
        Expressions = new ExpressionCompiler(this);
        Loops = new LoopCompiler(this);
        Targets = new TargetCompiler(this);
        Calls = new CallCompiler(this);
        _branches = new BranchCompiler(this);
        _scopes = new ScopeCompiler(this);
    }

    public ExpressionCompiler Expressions { get; }

    public CallCompiler Calls { get; }

    public TargetCompiler Targets { get; }

    public LoopCompiler Loops { get; }

    public static Runner Compile(ScriptBlockStatement page, LogMessageBag messages)
    {
        try
        {
            return new Compiler().Block(page);
        }
        catch (TooDeepException failure)
        {
            messages.Add(new LogMessage(ParserMessageType.Error, failure.Node.Span, "This expression or statement is too long or nested too deeply."));
            return static _ => Flow.None;
        }
    }

    /// <summary>Compiles an expression of a page that was compiled before, so that it cannot be too deep.</summary>
    public static Evaluator CompileExpression(ScriptExpression expression) => new Compiler().Expression(expression);

    public Evaluator Expression(ScriptExpression expression)
    {
        Enter(expression);
        var evaluate = Expressions.Compile(expression);
        if (_depth % LevelsBetweenChecks == 0) evaluate = WithStackCheck(evaluate);
        _depth--;
        return evaluate;
    }

    public Runner Block(ScriptBlockStatement block)
    {
        Enter(block);
        var runners = block.Statements.Select(Statement).ToArray();
        _depth--;
        return runners.Length switch
        {
            0 => static _ => Flow.None,
            1 => runners[0],
            _ => InOrder(runners),
        };
    }

    /// <summary>Runs writing, which may pass a limit, with the statement at hand for the message.</summary>
    public static void WriteValue(TemplateContext context, ScriptNode node, object? value)
    {
        if (value is null) return;
        context.CurrentNode = node;
        context.Output.Write(value as string is { } text && context.LimitToString == 0 ? text : context.ToText(value));
    }

    private static Evaluator WithStackCheck(Evaluator evaluate) => context =>
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return evaluate(context);
    };

    private static Runner InOrder(Runner[] runners) => context =>
    {
        foreach (var run in runners)
        {
            var flow = run(context);
            if (flow != Flow.None) return flow;
        }

        return Flow.None;
    };

    private void Enter(ScriptNode node)
    {
        if (++_depth > MaximalDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw new TooDeepException(node);
    }

    private Runner Statement(ScriptStatement statement)
    {
        var run = CompileStatement(statement);
        return statement.Indent is { } indent ? Indented(run, indent) : run;
    }

    private Runner CompileStatement(ScriptStatement statement) => statement switch
    {
        ScriptRaw raw => Raw(raw),
        ScriptExpressionStatement expression => Print(expression),
        ScriptIf branch => _branches.If(branch),
        ScriptCase cases => _branches.Case(cases),
        ScriptFor loop => Loops.For(loop),
        ScriptWhile loop => Loops.While(loop),
        ScriptJump jump => Jump(jump),
        ScriptReturn result => Return(result),
        ScriptCapture capture => _scopes.Capture(capture),
        ScriptWith with => _scopes.With(with),
        ScriptWrap wrap => Calls.Wrap(wrap),
        ScriptImport import => _scopes.Import(import),
        ScriptReadOnly readOnly => TargetCompiler.MakeReadOnly(readOnly.Variable),
        ScriptFunctionStatement function => Function(function),
        _ => throw new InvalidOperationException($"Statement {statement.GetType().Name} is unknown to the compiler."),
    };

    private static Runner Indented(Runner run, string indent) => context =>
    {
        if (!context.AutoIndent) return run(context);
        var outer = context.Output.Indent;
        context.Output.Indent = outer + indent;
        try
        {
            return run(context);
        }
        finally
        {
            context.Output.Indent = outer;
        }
    };

    private static Runner Raw(ScriptRaw raw)
    {
        var text = raw.Text;
        return context =>
        {
            context.CurrentNode = raw;
            context.Output.Write(text);
            return Flow.None;
        };
    }

    private Runner Print(ScriptExpressionStatement statement)
    {
        if (Calls.PrintEscaped(statement) is { } escaped) return escaped;
        if (Calls.PrintInclude(statement) is { } include) return include;
        var evaluate = Expression(statement.Expression);
        if (statement.Expression is ScriptAssign)
        {
            return context =>
            {
                evaluate(context);
                return Flow.None;
            };
        }

        return context =>
        {
            var value = evaluate(context);
            try
            {
                WriteValue(context, statement, value);
            }
            catch (ScriptValueException failure)
            {
                throw context.Error(statement.Place, failure.Message);
            }

            return Flow.None;
        };
    }

    /// <summary>Everything but null and false is true.</summary>
    public static bool IsTrue(object? value) => value is bool truth ? truth : value is not (null or EmptyValue);

    private static Runner Jump(ScriptJump jump)
    {
        var flow = jump.IsBreak ? Flow.Break : Flow.Continue;
        var message = $"The <{(jump.IsBreak ? "break" : "continue")}> statement can only be used inside for/while loops";
        return context =>
        {
            if (context.Loop is not null) return flow;
            if (context.EnableBreakAndContinueAsReturnOutsideLoop) return Flow.Return;
            throw context.Error(jump.Place, message);
        };
    }

    private Runner Return(ScriptReturn result)
    {
        if (result.Value is null)
        {
            return static context =>
            {
                context.ReturnValue = null;
                return Flow.Return;
            };
        }

        var evaluate = Expression(result.Value);
        return context =>
        {
            context.ReturnValue = evaluate(context);
            return Flow.Return;
        };
    }

    private Runner Function(ScriptFunctionStatement statement)
    {
        var function = Calls.Function(statement.Definition);
        var assign = Targets.Assign(statement.Name);
        return context =>
        {
            assign(context, function);
            return Flow.None;
        };
    }

    private sealed class TooDeepException(ScriptNode node) : Exception
    {
        public ScriptNode Node { get; } = node;
    }
}
