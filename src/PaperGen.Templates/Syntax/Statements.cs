using System.Collections.Immutable;
using PaperGen.Templates.Syntax;

namespace PaperGen.Templates.Syntax
{
    internal abstract class ScriptStatement(in NodePlace place) : ScriptNode(place)
    {
        /// <summary>White space before the statement's braces when they open a line: what it prints is indented by it.</summary>
        public string? Indent { get; init; }
    }

    /// <summary>Text outside the braces.</summary>
    internal sealed class ScriptRaw(in NodePlace place, string text) : ScriptStatement(place)
    {
        public string Text { get; } = text;
    }

    /// <summary>An expression whose value is printed, or an assignment.</summary>
    internal sealed class ScriptExpressionStatement(in NodePlace place, ScriptExpression expression) : ScriptStatement(place)
    {
        public ScriptExpression Expression { get; } = expression;
    }

    /// <summary><c>if</c> with its <c>else</c>, which holds an if of its own for <c>else if</c>.</summary>
    internal sealed class ScriptIf(in NodePlace place, ScriptExpression condition, ScriptBlockStatement then, ScriptBlockStatement? otherwise) : ScriptStatement(place)
    {
        public ScriptExpression Condition { get; } = condition;

        public ScriptBlockStatement Then { get; } = then;

        public ScriptBlockStatement? Otherwise { get; } = otherwise;
    }

    internal sealed record WhenBranch(ImmutableArray<ScriptExpression> Values, ScriptBlockStatement Body);

    internal sealed class ScriptCase(in NodePlace place, ScriptExpression value, ImmutableArray<WhenBranch> branches, ScriptBlockStatement? otherwise) : ScriptStatement(place)
    {
        public ScriptExpression Value { get; } = value;

        public ImmutableArray<WhenBranch> Branches { get; } = branches;

        public ScriptBlockStatement? Otherwise { get; } = otherwise;
    }

    /// <summary><c>for</c> or <c>tablerow</c>.</summary>
    internal sealed class ScriptFor(in NodePlace place, ScriptExpression variable, ScriptExpression iterator, ImmutableArray<CallArgument> options, ScriptBlockStatement body, ScriptBlockStatement? otherwise, bool isTable) : ScriptStatement(place)
    {
        public ScriptExpression Variable { get; } = variable;

        public ScriptExpression Iterator { get; } = iterator;

        /// <summary>offset, limit, cols and reversed (whose value is true).</summary>
        public ImmutableArray<CallArgument> Options { get; } = options;

        public ScriptBlockStatement Body { get; } = body;

        public ScriptBlockStatement? Otherwise { get; } = otherwise;

        public bool IsTable { get; } = isTable;
    }

    internal sealed class ScriptWhile(in NodePlace place, ScriptExpression condition, ScriptBlockStatement body) : ScriptStatement(place)
    {
        public ScriptExpression Condition { get; } = condition;

        public ScriptBlockStatement Body { get; } = body;
    }

    /// <summary><c>break</c> or <c>continue</c>.</summary>
    internal sealed class ScriptJump(in NodePlace place, bool isBreak) : ScriptStatement(place)
    {
        public bool IsBreak { get; } = isBreak;
    }

    internal sealed class ScriptReturn(in NodePlace place, ScriptExpression? value) : ScriptStatement(place)
    {
        public ScriptExpression? Value { get; } = value;
    }

    internal sealed class ScriptCapture(in NodePlace place, ScriptExpression target, ScriptBlockStatement body) : ScriptStatement(place)
    {
        public ScriptExpression Target { get; } = target;

        public ScriptBlockStatement Body { get; } = body;
    }

    internal sealed class ScriptWith(in NodePlace place, ScriptExpression target, ScriptBlockStatement body) : ScriptStatement(place)
    {
        public ScriptExpression Target { get; } = target;

        public ScriptBlockStatement Body { get; } = body;
    }

    internal sealed class ScriptWrap(in NodePlace place, ScriptExpression target, ScriptBlockStatement body) : ScriptStatement(place)
    {
        public ScriptExpression Target { get; } = target;

        public ScriptBlockStatement Body { get; } = body;
    }

    internal sealed class ScriptImport(in NodePlace place, ScriptExpression value) : ScriptStatement(place)
    {
        public ScriptExpression Value { get; } = value;
    }

    internal sealed class ScriptReadOnly(in NodePlace place, ScriptVariable variable) : ScriptStatement(place)
    {
        public ScriptVariable Variable { get; } = variable;
    }

    internal sealed class ScriptFunctionStatement(in NodePlace place, ScriptVariable name, FunctionDefinition definition) : ScriptStatement(place)
    {
        public ScriptVariable Name { get; } = name;

        public FunctionDefinition Definition { get; } = definition;
    }

    /// <summary>A parameter; <c>a = 1</c> has a default, <c>a...</c> takes what is left.</summary>
    internal sealed record FunctionParameter(string Name, ScriptExpression? Default, bool IsVariadic);

    /// <summary>What <c>func</c> and <c>do</c> declare. Parameters are null when the function reads <c>$</c>.</summary>
    internal sealed record FunctionDefinition(string Name, ImmutableArray<FunctionParameter>? Parameters, ScriptBlockStatement Body);
}

namespace PaperGen.Templates
{
    /// <summary>Statements in a row; a function called by <c>wrap</c> is handed one.</summary>
    public sealed class ScriptBlockStatement : ScriptNode
    {
        internal ScriptBlockStatement(in NodePlace place, ImmutableArray<ScriptStatement> statements) : base(place) => Statements = statements;

        internal ImmutableArray<ScriptStatement> Statements { get; }
    }
}
