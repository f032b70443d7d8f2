using PaperGen.Templates.Runtime;
using PaperGen.Templates.Syntax;

namespace PaperGen.Templates.Compilation;

/// <summary>Compiles everything that has a value, except calls.</summary>
internal sealed class ExpressionCompiler(Compiler compiler)
{
    private readonly MemberCompiler _members = new(compiler);

    public Evaluator Compile(ScriptExpression expression) => expression switch
    {
        ScriptLiteral literal => Literal(literal.Value),
        ScriptVariable or ScriptMember or ScriptIndexer => CallCompiler.CallIfFunction(expression, WithoutCall(expression)),
        ScriptThis => static context => context.CurrentGlobal,
        ScriptNested nested => CallCompiler.CallIfFunction(nested, compiler.Expression(nested.Inner)),
        ScriptBinary binary => Binary(binary, compiler.Expression(binary.Left)),
        ScriptPipe pipe => compiler.Calls.Pipe(pipe),
        ScriptCall call => compiler.Calls.Call(call),
        ScriptConditional conditional => Conditional(conditional),
        ScriptUnary unary => Unary(unary),
        ScriptAssign assign => compiler.Targets.Assignment(assign),
        ScriptIncrement increment => compiler.Targets.Increment(increment),
        ScriptInterpolatedString interpolated => Interpolated(interpolated),
        ScriptArrayInitializer array => Array(array),
        ScriptObjectInitializer members => Object(members),
        ScriptAnonymousFunction function => Literal(compiler.Calls.Function(function.Definition)),
        _ => throw new InvalidOperationException($"Expression {expression.GetType().Name} is unknown to the compiler."),
    };

    /// <summary>The value of a variable, member or element, a function as itself; any other expression as usual.</summary>
    public Evaluator WithoutCall(ScriptExpression expression) => expression switch
    {
        ScriptVariable variable => MemberCompiler.Variable(variable),
        ScriptMember member => _members.Member(member),
        ScriptIndexer indexer => _members.Indexer(indexer),
        ScriptNested nested => compiler.Expression(nested.Inner),
        _ => compiler.Expression(expression),
    };

    public static Evaluator Literal(object? value) => _ => value;

    public Evaluator Binary(ScriptBinary node, Evaluator left)
    {
        var right = compiler.Expression(node.Right);
        switch (node.Operator)
        {
            case BinaryOperator.And:
                return context => Boxes.Of(Compiler.IsTrue(left(context)) && Compiler.IsTrue(right(context)));
            case BinaryOperator.Or:
                return context => Boxes.Of(Compiler.IsTrue(left(context)) || Compiler.IsTrue(right(context)));
            case BinaryOperator.Coalesce:
                return context => left(context) ?? right(context);
            case BinaryOperator.NotCoalesce:
                return context => left(context) is null ? null : right(context);
            default:
                return context => BinaryOperations.Evaluate(context, node, left(context), right(context));
        }
    }

    private Evaluator Conditional(ScriptConditional node)
    {
        var condition = compiler.Expression(node.Condition);
        var then = compiler.Expression(node.Then);
        var otherwise = compiler.Expression(node.Otherwise);
        return context => Compiler.IsTrue(condition(context)) ? then(context) : otherwise(context);
    }

    private Evaluator Unary(ScriptUnary node)
    {
        if (node.Operator == UnaryOperator.Alias) return WithoutCall(node.Operand is ScriptNested nested ? nested.Inner : node.Operand);
        return Unary(node, compiler.Expression(node.Operand));
    }

    public static Evaluator Unary(ScriptUnary node, Evaluator operand) => node.Operator switch
    {
        UnaryOperator.Not => context => Boxes.Of(!Compiler.IsTrue(operand(context))),
        UnaryOperator.Negate => context => Signed(context, node, operand(context), negate: true),
        UnaryOperator.Plus => context => Signed(context, node, operand(context), negate: false),
        _ => operand,
    };

    private static object? Signed(TemplateContext context, ScriptUnary node, object? value, bool negate)
    {
        switch (value)
        {
            case null: return null;
            case double real: return negate ? -real : real;
            case float real: return negate ? -real : real;
            case TimeSpan time when time != TimeSpan.MinValue: return negate ? -time : time;
        }

        if (!Arithmetic.IsNumber(value)) throw context.Error(node.Place, $"Unable to convert type `{Kinds.NameOf(value)}` to a number.");
        return negate ? Arithmetic.Calculate(BinaryOperator.Subtract, 0, value) : value;
    }

    private Evaluator Interpolated(ScriptInterpolatedString node)
    {
        var parts = node.Parts.Select(compiler.Expression).ToArray();
        return context =>
        {
            var texts = new string[parts.Length];
            long length = 0;
            for (var i = 0; i < parts.Length; i++)
            {
                texts[i] = context.ToText(parts[i](context));
                length += texts[i].Length;
            }

            if (length > context.MaximalTextLength) throw context.Error(node.Place, $"The resulting string length exceeds the configured LimitToString `{context.MaximalTextLength}`.");
            return context.CountText(string.Concat(texts), node.Place);
        };
    }

    private Evaluator Array(ScriptArrayInitializer node)
    {
        var items = node.Items.Select(compiler.Expression).ToArray();
        return context =>
        {
            var array = new ScriptArray(items.Length);
            foreach (var item in items) array.Add(item(context));
            return array;
        };
    }

    private Evaluator Object(ScriptObjectInitializer node)
    {
        var members = node.Members.Select(member => (member.Name, Value: compiler.Expression(member.Value))).ToArray();
        return context =>
        {
            // A member sees those before it.
            var result = new ScriptObject(members.Length);
            var scopes = context.Scopes.Count;
            context.Scopes.PushGlobal(result);
            try
            {
                foreach (var (name, value) in members) result.SetValue(name, value(context), readOnly: false);
            }
            finally
            {
                context.Scopes.Truncate(scopes);
            }

            return result;
        };
    }
}
