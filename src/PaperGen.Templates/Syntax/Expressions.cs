using System.Collections.Immutable;

namespace PaperGen.Templates.Syntax;

internal abstract class ScriptExpression(in NodePlace place) : ScriptNode(place);

/// <summary>A number, a string, true, false or null.</summary>
internal sealed class ScriptLiteral(in NodePlace place, object? value) : ScriptExpression(place)
{
    public object? Value { get; } = value;
}

/// <summary>A string with expressions in it: text and expressions in order.</summary>
internal sealed class ScriptInterpolatedString(in NodePlace place, ImmutableArray<ScriptExpression> parts) : ScriptExpression(place)
{
    public ImmutableArray<ScriptExpression> Parts { get; } = parts;
}

/// <summary><c>name</c>, <c>$name</c>, <c>$</c> or <c>$0</c>.</summary>
internal sealed class ScriptVariable(in NodePlace place, string name) : ScriptExpression(place)
{
    public string Name { get; } = name;

    public bool IsLocal => Name[0] == '$';
}

/// <summary><c>this</c>: the object that globals are written to.</summary>
internal sealed class ScriptThis(in NodePlace place) : ScriptExpression(place);

/// <summary><c>target.member</c> or <c>target?.member</c>.</summary>
internal sealed class ScriptMember(in NodePlace place, ScriptExpression target, string member, in NodePlace memberPlace, bool isConditional) : ScriptExpression(place)
{
    public ScriptExpression Target { get; } = target;

    public string Member { get; } = member;

    public NodePlace MemberPlace { get; } = memberPlace;

    /// <summary>Whether this or an earlier link of the chain is <c>?.</c>, so that null ends the chain quietly.</summary>
    public bool IsConditional { get; } = isConditional;
}

/// <summary><c>target[index]</c>.</summary>
internal sealed class ScriptIndexer(in NodePlace place, ScriptExpression target, ScriptExpression index, bool isConditional) : ScriptExpression(place)
{
    public ScriptExpression Target { get; } = target;

    public ScriptExpression Index { get; } = index;

    public bool IsConditional { get; } = isConditional;
}

/// <summary>An expression in parentheses.</summary>
internal sealed class ScriptNested(in NodePlace place, ScriptExpression inner) : ScriptExpression(place)
{
    public ScriptExpression Inner { get; } = inner;
}

/// <summary><c>[a, b]</c>.</summary>
internal sealed class ScriptArrayInitializer(in NodePlace place, ImmutableArray<ScriptExpression> items) : ScriptExpression(place)
{
    public ImmutableArray<ScriptExpression> Items { get; } = items;
}

/// <summary><c>{a: 1, "b": 2}</c>.</summary>
internal sealed class ScriptObjectInitializer(in NodePlace place, ImmutableArray<(string Name, ScriptExpression Value)> members) : ScriptExpression(place)
{
    public ImmutableArray<(string Name, ScriptExpression Value)> Members { get; } = members;
}

internal enum UnaryOperator : byte { Not, Negate, Plus, Alias, Expand }

/// <summary><c>!x</c>, <c>-x</c>, <c>+x</c>, <c>@x</c> or <c>^x</c>.</summary>
internal sealed class ScriptUnary(in NodePlace place, UnaryOperator op, ScriptExpression operand) : ScriptExpression(place)
{
    public UnaryOperator Operator { get; } = op;

    public ScriptExpression Operand { get; } = operand;
}

/// <summary><c>x++</c>, <c>++x</c>, <c>x--</c> or <c>--x</c>.</summary>
internal sealed class ScriptIncrement(in NodePlace place, ScriptExpression operand, int step, bool isPrefix) : ScriptExpression(place)
{
    public ScriptExpression Operand { get; } = operand;

    public int Step { get; } = step;

    public bool IsPrefix { get; } = isPrefix;
}

internal enum BinaryOperator : byte
{
    Add, Subtract, Multiply, Divide, DivideRound, Modulus,
    Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual,
    And, Or, Coalesce, NotCoalesce, ShiftLeft, ShiftRight, Range, RangeExclusive,
}

/// <summary><c>left op right</c>; errors of the operation point at the operator.</summary>
internal sealed class ScriptBinary(in NodePlace place, BinaryOperator op, in NodePlace operatorPlace, ScriptExpression left, ScriptExpression right) : ScriptExpression(place)
{
    public BinaryOperator Operator { get; } = op;

    public NodePlace OperatorPlace { get; } = operatorPlace;

    public ScriptExpression Left { get; } = left;

    public ScriptExpression Right { get; } = right;
}

/// <summary><c>condition ? then : otherwise</c>.</summary>
internal sealed class ScriptConditional(in NodePlace place, ScriptExpression condition, ScriptExpression then, ScriptExpression otherwise) : ScriptExpression(place)
{
    public ScriptExpression Condition { get; } = condition;

    public ScriptExpression Then { get; } = then;

    public ScriptExpression Otherwise { get; } = otherwise;
}

/// <summary><c>from | to</c>.</summary>
internal sealed class ScriptPipe(in NodePlace place, ScriptExpression from, ScriptExpression to) : ScriptExpression(place)
{
    public ScriptExpression From { get; } = from;

    public ScriptExpression To { get; } = to;
}

/// <summary>One argument of a call; the name is null when it is positional.</summary>
internal sealed record CallArgument(string? Name, ScriptExpression Value);

/// <summary><c>target a b name: c</c> or <c>target(a, b)</c>.</summary>
internal sealed class ScriptCall(in NodePlace place, ScriptExpression target, ImmutableArray<CallArgument> arguments, bool isExplicit) : ScriptExpression(place)
{
    public ScriptExpression Target { get; } = target;

    public ImmutableArray<CallArgument> Arguments { get; } = arguments;

    /// <summary>Whether the arguments stand in parentheses.</summary>
    public bool IsExplicit { get; } = isExplicit;
}

/// <summary><c>do … end</c>.</summary>
internal sealed class ScriptAnonymousFunction(in NodePlace place, FunctionDefinition definition) : ScriptExpression(place)
{
    public FunctionDefinition Definition { get; } = definition;
}

/// <summary><c>target = value</c> or, with an operator, <c>target += value</c>.</summary>
internal sealed class ScriptAssign(in NodePlace place, ScriptExpression target, BinaryOperator? op, in NodePlace operatorPlace, ScriptExpression value) : ScriptExpression(place)
{
    public ScriptExpression Target { get; } = target;

    public BinaryOperator? Operator { get; } = op;

    public NodePlace OperatorPlace { get; } = operatorPlace;

    public ScriptExpression Value { get; } = value;
}
