using System.Collections.Immutable;
using PaperGen.Templates.Syntax;

namespace PaperGen.Templates.Parsing;

/// <summary>Reads the smallest expressions: literals, variables, brackets, functions, with the members and indexers behind them.</summary>
internal sealed class PrimaryParser(TokenStream tokens, DepthGuard depth)
{
    private ExpressionParser _expressions = null!;
    private StatementParser _statements = null!;

    public void Connect(ExpressionParser expressions, StatementParser statements) => (_expressions, _statements) = (expressions, statements);

    public ScriptExpression ParsePostfix()
    {
        var expression = ParsePrimary();
        var isConditional = false;
        while (true)
        {
            if (tokens.Type is TokenType.Dot or TokenType.QuestionDot)
            {
                isConditional |= tokens.Type == TokenType.QuestionDot;
                tokens.Next();
                if (tokens.Type != TokenType.Identifier)
                {
                    tokens.ErrorHere($"Error while parsing member expression: Expecting a member name instead of `{tokens.Show()}`");
                    return expression;
                }

                var name = tokens.Current;
                tokens.Next();
                expression = new ScriptMember(tokens.PlaceFrom(expression.Place.Start), expression, name.Name, new NodePlace(tokens.Source, name.Start, name.End), isConditional);
            }
            else if (tokens.Type == TokenType.OpenBracket && !tokens.IsAfterSpace)
            {
                expression = ParseIndexer(expression, isConditional);
            }
            else if (tokens.Type == TokenType.OpenParen && !tokens.IsAfterSpace && expression is (ScriptVariable or ScriptMember or ScriptIndexer or ScriptCall))
            {
                expression = ParseExplicitCall(expression);
            }
            else
            {
                return expression;
            }
        }
    }

    private ScriptExpression ParsePrimary()
    {
        var token = tokens.Current;
        var place = new NodePlace(tokens.Source, token.Start, token.End);
        switch (token.Type)
        {
            case TokenType.Number or TokenType.String:
                tokens.Next();
                return new ScriptLiteral(place, token.Value);
            case TokenType.Identifier:
                return ParseWord(token, place);
            case TokenType.InterpolationBegin:
                return ParseInterpolatedString();
            case TokenType.OpenParen:
                return ParseNested();
            case TokenType.OpenBracket:
                return ParseArray();
            case TokenType.OpenBrace:
                return ParseObject();
            default:
                tokens.ErrorHere($"Unexpected token `{tokens.Show()}` while parsing expression");
                if (token.Type is not (TokenType.NewLine or TokenType.SemiColon or TokenType.CodeExit or TokenType.Eof)) tokens.Next();
                return new ScriptLiteral(place, null);
        }
    }

    private ScriptExpression ParseWord(Token token, NodePlace place)
    {
        if (token.Name == "do") return _statements.ParseAnonymousFunction();
        tokens.Next();
        return token.Name switch
        {
            "true" => new ScriptLiteral(place, Runtime.Boxes.True),
            "false" => new ScriptLiteral(place, Runtime.Boxes.False),
            "null" => new ScriptLiteral(place, null),
            "this" => new ScriptThis(place),
            var name => new ScriptVariable(place, name),
        };
    }

    private ScriptExpression ParseIndexer(ScriptExpression target, bool isConditional)
    {
        tokens.BracketDepth++;
        tokens.Next();
        ScriptExpression? index = null;
        if (_expressions.StartsExpression()) index = _expressions.Parse();
        else tokens.ErrorHere($"Error while parsing indexer expression: Expecting <index_expression> instead of `{tokens.Show()}` in: <expression>[<index_expression>]");
        tokens.BracketDepth--;
        Close(TokenType.CloseBracket, $"Unexpected `{tokens.Show()}`. Expecting ']'");
        return index is null ? target : new ScriptIndexer(tokens.PlaceFrom(target.Place.Start), target, index, isConditional);
    }

    private ScriptCall ParseExplicitCall(ScriptExpression target)
    {
        tokens.BracketDepth++;
        tokens.Next();
        var arguments = ImmutableArray.CreateBuilder<CallArgument>();
        while (_expressions.StartsExpression() || _expressions.IsArgumentName())
        {
            arguments.Add(_expressions.ParseCallArgument(isExplicit: true));
            if (!tokens.Take(TokenType.Comma)) break;
        }

        tokens.BracketDepth--;
        Close(TokenType.CloseParen, $"Invalid token `{tokens.Show()}`. Expecting a closing `)`.");
        return new ScriptCall(tokens.PlaceFrom(target.Place.Start), target, arguments.ToImmutable(), isExplicit: true);
    }

    private ScriptNested ParseNested()
    {
        var start = tokens.Current.Start;
        tokens.BracketDepth++;
        tokens.Next();
        var inner = _expressions.Read("parenthesis", "(<expression>)") ?? new ScriptLiteral(tokens.PlaceFrom(start), null);
        tokens.BracketDepth--;
        Close(TokenType.CloseParen, $"Invalid token `{tokens.Show()}`. Expecting a closing `)`.");
        return new ScriptNested(tokens.PlaceFrom(start), inner);
    }

    private ScriptArrayInitializer ParseArray()
    {
        var start = tokens.Current.Start;
        var items = ImmutableArray.CreateBuilder<ScriptExpression>();
        if (depth.EnterBrackets())
        {
            tokens.BracketDepth++;
            tokens.Next();
            while (tokens.Type != TokenType.CloseBracket)
            {
                if (!_expressions.StartsExpression())
                {
                    if (items.Count > 0 && tokens.Previous.Type == TokenType.Comma)
                    {
                        tokens.ErrorHere($"Error while parsing array initializer: Expecting <expression> instead of `{tokens.Show()}` in: [item1, item2,...]");
                    }

                    break;
                }

                items.Add(_expressions.ParseElement());
                if (!tokens.Take(TokenType.Comma)) break;
            }

            tokens.BracketDepth--;
            depth.LeaveBrackets();
            Close(TokenType.CloseBracket, $"Unexpected token found `{tokens.Show()}` while expecting `]`.");
        }

        return new ScriptArrayInitializer(tokens.PlaceFrom(start), items.ToImmutable());
    }

    private ScriptObjectInitializer ParseObject()
    {
        var start = tokens.Current.Start;
        var members = ImmutableArray.CreateBuilder<(string, ScriptExpression)>();
        if (depth.EnterBrackets())
        {
            tokens.BracketDepth++;
            tokens.Next();
            while (tokens.Type != TokenType.CloseBrace && ParseObjectMember(members) && tokens.Take(TokenType.Comma))
            {
            }

            tokens.BracketDepth--;
            depth.LeaveBrackets();
            Close(TokenType.CloseBrace, $"Unexpected token found `{tokens.Show()}` while expecting `}}`.");
        }

        return new ScriptObjectInitializer(tokens.PlaceFrom(start), members.ToImmutable());
    }

    private bool ParseObjectMember(ImmutableArray<(string, ScriptExpression)>.Builder members)
    {
        if (tokens.Type is not (TokenType.Identifier or TokenType.String))
        {
            tokens.ErrorHere($"Unexpected token `{tokens.Show()}` while parsing object initializer. Expecting a simple identifier for the member name.");
            return false;
        }

        var name = tokens.Current.Name;
        tokens.Next();
        if (!tokens.Take(TokenType.Colon))
        {
            tokens.ErrorHere($"Unexpected token `{tokens.Show()}` Expecting a colon : after identifier `{name}` for object initializer member name");
            return false;
        }

        if (!_expressions.StartsExpression())
        {
            tokens.ErrorHere($"Unexpected token `{tokens.Show()}` while parsing object initializer: Expecting an expression for the value of `{name}`");
            return false;
        }

        members.Add((name, _expressions.ParseElement()));
        return true;
    }

    private ScriptInterpolatedString ParseInterpolatedString()
    {
        var start = tokens.Current.Start;
        tokens.Next();
        var parts = ImmutableArray.CreateBuilder<ScriptExpression>();
        while (true)
        {
            var token = tokens.Current;
            if (token.Type == TokenType.InterpolationText)
            {
                tokens.Next();
                parts.Add(new ScriptLiteral(new NodePlace(tokens.Source, token.Start, token.End), token.Value));
            }
            else if (token.Type == TokenType.InterpolationOpen)
            {
                tokens.BracketDepth++;
                tokens.Next();
                if (_expressions.Read("interpolated expression", "$\"…{<expression>}…\"") is { } part) parts.Add(part);
                tokens.BracketDepth--;
                if (!Close(TokenType.InterpolationClose, "Opened interpolated expression not closed on the same line.")) break;
            }
            else
            {
                // A missing quote has been reported by the lexer.
                tokens.Take(TokenType.InterpolationEnd);
                break;
            }
        }

        return new ScriptInterpolatedString(tokens.PlaceFrom(start), parts.ToImmutable());
    }

    private bool Close(TokenType type, string message)
    {
        if (tokens.Take(type)) return true;
        tokens.ErrorHere(message);
        return false;
    }
}
