using System.Collections.Immutable;
using PaperGen.Templates.Syntax;

namespace PaperGen.Templates.Parsing;

/// <summary>Reads functions: <c>func name … end</c>, <c>func name(a, b = 1, c...) … end</c>, <c>do … end</c> and <c>name(a) = expression</c>.</summary>
internal sealed class FunctionParser(TokenStream tokens, ExpressionParser expressions, StatementParser statements)
{
    private const string Form = "func <variable> ... end";

    public ScriptStatement? ParseStatement(int start)
    {
        tokens.Next();
        ScriptVariable? name = null;
        if (tokens.Type == TokenType.Identifier && !Keywords.IsReserved(tokens.Current.Name))
        {
            name = new ScriptVariable(new NodePlace(tokens.Source, tokens.Current.Start, tokens.Current.End), tokens.Current.Name);
            tokens.Next();
        }
        else
        {
            tokens.ErrorHere($"Error while parsing function statement: Expecting a variable instead of `{tokens.Show()}` in: {Form}");
        }

        var parameters = ParseParameters();
        statements.ExpectEndOfStatement();
        var body = statements.ParseBlock("function statement", Form);
        return name is null ? null : new ScriptFunctionStatement(tokens.PlaceFrom(start), name, new FunctionDefinition(name.Name, parameters, body));
    }

    public ScriptAnonymousFunction ParseAnonymous()
    {
        var start = tokens.Current.Start;
        var brackets = tokens.BracketDepth;
        tokens.BracketDepth = 0;
        tokens.Next();
        var parameters = tokens.IsAfterSpace ? null : ParseParameters();
        tokens.BracketDepth = brackets;
        var body = statements.ParseBlock("function statement", "do ... end");
        return new ScriptAnonymousFunction(tokens.PlaceFrom(start), new FunctionDefinition("do", parameters, body));
    }

    /// <summary>A statement <c>f(x) = …</c> has been read as an assignment to a call; this makes a function of it.</summary>
    public ScriptFunctionStatement? InlineDefinition(ScriptExpression expression)
    {
        if (expression is not ScriptAssign { Operator: null, Target: ScriptCall { IsExplicit: true, Target: ScriptVariable name } call } assign) return null;

        var parameters = ImmutableArray.CreateBuilder<FunctionParameter>();
        foreach (var argument in call.Arguments)
        {
            if (argument is { Name: null, Value: ScriptVariable { IsLocal: false } parameter }) parameters.Add(new FunctionParameter(parameter.Name, null, IsVariadic: false));
            else tokens.Error(argument.Value.Place.Start, argument.Value.Place.End, "Expecting a parameter name in: <function>(<parameter>, ...) = <expression>");
        }

        var body = new ScriptBlockStatement(assign.Value.Place, [new ScriptReturn(assign.Value.Place, assign.Value)]);
        return new ScriptFunctionStatement(assign.Place, name, new FunctionDefinition(name.Name, parameters.ToImmutable(), body));
    }

    private ImmutableArray<FunctionParameter>? ParseParameters()
    {
        if (tokens.Type != TokenType.OpenParen) return null;
        tokens.BracketDepth++;
        tokens.Next();
        var parameters = ImmutableArray.CreateBuilder<FunctionParameter>();
        while (tokens.Type == TokenType.Identifier)
        {
            var token = tokens.Current;
            tokens.Next();
            var parameter = tokens.Take(TokenType.TripleDot) ? new FunctionParameter(token.Name, null, IsVariadic: true)
                : tokens.Take(TokenType.Equal) ? new FunctionParameter(token.Name, expressions.Parse(), IsVariadic: false)
                : new FunctionParameter(token.Name, null, IsVariadic: false);
            if (parameters.Count > 0 && !parameter.IsVariadic && (parameters[^1].IsVariadic || (parameters[^1].Default is not null && parameter.Default is null)))
            {
                tokens.Error(token.Start, token.End, parameters[^1].IsVariadic ? "Cannot declare a parameter after a variable parameter." : "Cannot declare a normal parameter after an optional parameter.");
            }

            if (parameters.Any(other => other.Name == parameter.Name)) tokens.Error(token.Start, token.End, $"The parameter `{parameter.Name}` is declared twice.");
            parameters.Add(parameter);
            if (!tokens.Take(TokenType.Comma)) break;
        }

        tokens.BracketDepth--;
        if (!tokens.Take(TokenType.CloseParen)) tokens.ErrorHere($"Invalid token `{tokens.Show()}`. Expecting a closing `)`.");
        return parameters.ToImmutable();
    }
}
