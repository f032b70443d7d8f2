using System.Collections.Immutable;
using PaperGen.Templates.Syntax;

namespace PaperGen.Templates.Parsing;

/// <summary>
/// Reads expressions: pipes and conditionals outside, then operators by precedence, then calls whose arguments
/// stand behind a space, then members and indexers. What cannot be read is reported and becomes null.
/// </summary>
internal sealed class ExpressionParser(TokenStream tokens, DepthGuard depth)
{
    private readonly PrimaryParser _primaries = new(tokens, depth);

    // The options of `for` look like arguments of its iterator.
    private bool _inLoopHead;

    public void Connect(StatementParser statements) => _primaries.Connect(this, statements);

    /// <summary>Reads an expression, or reports that <paramref name="what"/> has none in the <paramref name="form"/> it should have.</summary>
    public ScriptExpression? Read(string what, string form)
    {
        if (!StartsExpression())
        {
            tokens.ErrorHere($"Error while parsing {what}: Expecting <expression> instead of `{tokens.Show()}` in: {form}");
            return null;
        }

        return Parse();
    }

    public ScriptExpression Parse()
    {
        if (!depth.Enter()) return Nothing();
        var expression = ParseWithoutAssignment();
        depth.Leave();
        return expression;
    }

    /// <summary>An element of an array or object, whose nesting its initializer has counted.</summary>
    public ScriptExpression ParseElement() => ParseWithoutAssignment();

    /// <summary>The expression that a loop runs over.</summary>
    public ScriptExpression ParseIterator()
    {
        _inLoopHead = true;
        var iterator = Parse();
        _inLoopHead = false;
        return iterator;
    }

    /// <summary>A value of <c>when</c>, which <c>,</c> and <c>||</c> divide.</summary>
    public ScriptExpression ParseCaseValue() => ParseBinary(Operators.AboveOr, mayCall: true);

    public ScriptExpression ParseArgument() => ParseBinary(Operators.Lowest, mayCall: false);

    /// <summary>An expression, or an assignment, which only a statement may be.</summary>
    public ScriptExpression ParseStatementExpression()
    {
        if (!depth.Enter()) return Nothing();
        var target = ParseConditional();
        var expression = Operators.IsAssignment(tokens.Type) ? ParseAssignment(target) : target;
        depth.Leave();
        return expression;
    }

    public bool StartsExpression() => tokens.Type switch
    {
        TokenType.Identifier => !Keywords.IsReserved(tokens.Current.Name) || tokens.IsWord("do") || IsLoopVariable(),
        TokenType.Number or TokenType.String or TokenType.InterpolationBegin or TokenType.OpenParen or TokenType.OpenBracket
            or TokenType.OpenBrace or TokenType.PlusPlus or TokenType.MinusMinus => true,
        var type => Operators.Unary(type) is not null,
    };

    /// <summary><c>for.index</c> and the like: the word is a variable when a member follows.</summary>
    private bool IsLoopVariable() =>
        tokens.Current.Name is "for" or "while" or "tablerow" && tokens.PeekNext().Type is (TokenType.Dot or TokenType.QuestionDot);

    private ScriptLiteral Nothing() => new(new NodePlace(tokens.Source, tokens.Current.Start, tokens.Current.End), null);

    private ScriptAssign ParseAssignment(ScriptExpression target)
    {
        var op = tokens.Current;
        var isFunction = op.Type == TokenType.Equal && target is ScriptCall { IsExplicit: true, Target: ScriptVariable };
        if (!isFunction && target is not (ScriptVariable or ScriptMember or ScriptIndexer))
        {
            tokens.Error(target.Place.Start, target.Place.End, "Error while parsing assign expression: Only a variable, a member or an indexer can be assigned to");
        }

        tokens.Next();
        tokens.SkipNewLines();
        var value = Read("assign expression", "<target_expression> = <value_expression>") ?? Nothing();
        return new ScriptAssign(target.Place.To(value.Place), target, Operators.Compound(op.Type), new NodePlace(tokens.Source, op.Start, op.End), value);
    }

    private ScriptExpression ParseWithoutAssignment()
    {
        var expression = ParseConditional();
        if (Operators.IsAssignment(tokens.Type))
        {
            tokens.Error(expression.Place.Start, expression.Place.End, "Error while parsing assign expression: Expression is only allowed for a top level assignment in: <target_expression> = <value_expression>");
            tokens.Next();
            tokens.SkipNewLines();
            if (StartsExpression()) Parse();
        }

        return expression;
    }

    private ScriptExpression ParseConditional()
    {
        var condition = ParsePipe();
        if (!tokens.Take(TokenType.Question)) return condition;

        tokens.SkipNewLines();
        var then = Read("conditional expression", "<condition> ? <then> : <else>") ?? Nothing();
        SkipNewLinesBefore(TokenType.Colon);
        if (!tokens.Take(TokenType.Colon))
        {
            tokens.ErrorHere($"Error while parsing conditional expression: Expecting `:` instead of `{tokens.Show()}`");
            return condition;
        }

        tokens.SkipNewLines();
        var otherwise = Read("conditional expression", "<condition> ? <then> : <else>") ?? Nothing();
        return new ScriptConditional(condition.Place.To(otherwise.Place), condition, then, otherwise);
    }

    private void SkipNewLinesBefore(TokenType type)
    {
        if (tokens.Type == TokenType.NewLine && tokens.PeekBeyondNewLines().Type == type) tokens.SkipNewLines();
    }

    private ScriptExpression ParsePipe()
    {
        var left = ParseBinary(Operators.Lowest, mayCall: true);
        while (true)
        {
            SkipNewLinesBefore(TokenType.Pipe);
            if (!tokens.Take(TokenType.Pipe)) return left;
            tokens.SkipNewLines();
            if (!StartsExpression())
            {
                tokens.ErrorHere($"Error while parsing pipe expression: Expecting <expression> instead of `{tokens.Show()}` in: <expression> | <expression>");
                return left;
            }

            var right = ParseBinary(Operators.Lowest, mayCall: true);
            left = new ScriptPipe(left.Place.To(right.Place), left, right);
        }
    }

    private ScriptExpression ParseBinary(int precedence, bool mayCall)
    {
        var left = ParseUnary(mayCall);
        while (Operators.Binary(tokens.Type) is { } op && op.Precedence > precedence)
        {
            var operatorPlace = new NodePlace(tokens.Source, tokens.Current.Start, tokens.Current.End);
            tokens.Next();
            tokens.SkipNewLines();
            if (!StartsExpression())
            {
                tokens.ErrorHere($"Error while parsing binary expression: Expecting an <expression> to the right of the operator instead of `{tokens.Show()}` in: <expression> operator <expression>");
                return left;
            }

            var right = ParseBinary(op.Precedence, mayCall);
            left = new ScriptBinary(left.Place.To(right.Place), op.Operator, operatorPlace, left, right);
        }

        return left;
    }

    private ScriptExpression ParseUnary(bool mayCall)
    {
        var start = tokens.Current.Start;
        if (tokens.Type is TokenType.PlusPlus or TokenType.MinusMinus)
        {
            var step = tokens.Type == TokenType.PlusPlus ? 1 : -1;
            tokens.Next();
            return Increment(start, _primaries.ParsePostfix(), step, isPrefix: true);
        }

        if (Operators.Unary(tokens.Type) is not { } op) return mayCall ? ParseCall() : ParseIncrement();

        tokens.Next();
        if (!StartsExpression())
        {
            tokens.ErrorHere($"Error while parsing unary expression: Expecting <expression> instead of `{tokens.Show()}` in: <operator> <expression>");
            return Nothing();
        }

        if (!depth.Enter()) return Nothing();
        var operand = ParseUnary(mayCall && op is not (UnaryOperator.Alias or UnaryOperator.Expand));
        depth.Leave();
        return new ScriptUnary(tokens.PlaceFrom(start), op, operand);
    }

    private ScriptExpression ParseIncrement()
    {
        var operand = _primaries.ParsePostfix();
        if (tokens.Type is not (TokenType.PlusPlus or TokenType.MinusMinus) || tokens.IsAfterSpace && !EndsOperand()) return operand;
        var step = tokens.Type == TokenType.PlusPlus ? 1 : -1;
        if (operand is not (ScriptVariable or ScriptMember or ScriptIndexer)) tokens.ErrorHere(NotAssignable);
        tokens.Next();
        return Increment(operand.Place.Start, operand, step, isPrefix: false);
    }

    private bool EndsOperand()
    {
        // `a ++ b` reads as `a++` followed by something; `f ++i` has its argument.
        var next = tokens.PeekNext();
        return next.Type != TokenType.Identifier || next.Start > tokens.Current.End;
    }

    private const string NotAssignable = "The operand of an increment or decrement operator must be a variable, property or indexer";

    private ScriptExpression Increment(int start, ScriptExpression operand, int step, bool isPrefix)
    {
        if (operand is ScriptVariable or ScriptMember or ScriptIndexer) return new ScriptIncrement(tokens.PlaceFrom(start), operand, step, isPrefix);
        if (isPrefix) tokens.Error(start, operand.Place.End, NotAssignable);
        return operand;
    }

    private ScriptExpression ParseCall()
    {
        var target = ParseIncrement();
        if (!StartsArgument()) return target;

        var arguments = ImmutableArray.CreateBuilder<CallArgument>();
        while (StartsArgument()) arguments.Add(ParseCallArgument());
        return new ScriptCall(tokens.PlaceFrom(target.Place.Start), target, arguments.ToImmutable(), isExplicit: false);
    }

    private bool StartsArgument()
    {
        if (!tokens.IsAfterSpace && tokens.Type is not (TokenType.String or TokenType.InterpolationBegin or TokenType.At)) return false;
        if (tokens.Type == TokenType.Identifier)
        {
            var name = tokens.Current.Name;
            if (Keywords.IsReserved(name)) return name == "do" || IsLoopVariable() || IsArgumentName();
            return !(_inLoopHead && IsLoopOption(name));
        }

        return tokens.Type is TokenType.Number or TokenType.String or TokenType.InterpolationBegin or TokenType.OpenParen
            or TokenType.OpenBracket or TokenType.OpenBrace or TokenType.At or TokenType.Caret or TokenType.Bang;
    }

    /// <summary>A name before its colon, which clings to it; built-in functions have parameters that are called as statements: <c>with:</c>.</summary>
    public bool IsArgumentName() =>
        tokens.Type == TokenType.Identifier && tokens.PeekNext() is { Type: TokenType.Colon } colon && colon.Start == tokens.Current.End;

    private bool IsLoopOption(string name) =>
        name == "reversed" || (name is "offset" or "limit" or "cols" && tokens.PeekNext().Type == TokenType.Colon);

    /// <summary><c>value</c> or <c>name: value</c>; the colon clings to the name, else it belongs to a conditional.</summary>
    /// <param name="isExplicit">Whether the arguments stand in parentheses, where each is a whole expression.</param>
    public CallArgument ParseCallArgument(bool isExplicit = false)
    {
        if (IsArgumentName())
        {
            var name = tokens.Current.Name;
            tokens.Next();
            tokens.Next();
            return new CallArgument(name, isExplicit ? Parse() : ParseArgument());
        }

        return new CallArgument(null, isExplicit ? Parse() : ParseArgument());
    }
}
