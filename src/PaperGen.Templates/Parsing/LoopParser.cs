using System.Collections.Immutable;
using PaperGen.Templates.Syntax;

namespace PaperGen.Templates.Parsing;

/// <summary>Reads <c>for</c>, <c>tablerow</c> and <c>while</c>.</summary>
internal sealed class LoopParser(TokenStream tokens, ExpressionParser expressions, StatementParser statements)
{
    public ScriptStatement? Parse(int start, string? indent)
    {
        var word = tokens.Current.Name;
        tokens.Next();
        return word == "while" ? ParseWhile(start, indent) : ParseFor(start, indent, isTable: word == "tablerow");
    }

    private ScriptWhile ParseWhile(int start, string? indent)
    {
        const string Form = "while <expression> ... end";
        var condition = expressions.Read("while statement", Form) ?? new ScriptLiteral(tokens.PlaceFrom(start), null);
        statements.ExpectEndOfStatement();
        return new ScriptWhile(tokens.PlaceFrom(start), condition, statements.ParseBlock("while statement", Form)) { Indent = indent };
    }

    private ScriptFor? ParseFor(int start, string? indent, bool isTable)
    {
        const string Form = "for <variable> in <expression> ... end";
        var options = ImmutableArray.CreateBuilder<CallArgument>();
        var variable = ParseVariable(start, Form);
        ScriptExpression? iterator = null;
        if (variable is not null)
        {
            if (tokens.TakeWord("in"))
            {
                tokens.SkipNewLines();
                if (expressions.StartsExpression()) iterator = expressions.ParseIterator();
                else tokens.ErrorHere($"Error while parsing for statement: Expecting <expression> instead of `{tokens.Show()}` in: {Form}");
                ParseOptions(options);
            }
            else
            {
                tokens.ErrorHere($"Error while parsing for statement: Expecting `in` instead of `{tokens.Show()}` in: {Form}");
            }
        }

        if (iterator is null) SkipToEndOfHead();
        statements.ExpectEndOfStatement();
        var body = statements.ReadBlock(out var end);
        var otherwise = statements.ParseElse(ref end);
        statements.CloseBlock(end, "for statement", Form);
        if (variable is null || iterator is null) return null;
        return new ScriptFor(tokens.PlaceFrom(start), variable, iterator, options.ToImmutable(), body, otherwise, isTable) { Indent = indent };
    }

    private ScriptVariable? ParseVariable(int start, string form)
    {
        if (!expressions.StartsExpression())
        {
            tokens.ErrorHere($"Error while parsing for statement: Expecting <expression> instead of `{tokens.Show()}` in: {form}");
            return null;
        }

        var token = tokens.Current;
        if (token.Type == TokenType.Identifier && token.Name is not ("true" or "false" or "null" or "this" or "do"))
        {
            tokens.Next();
            return new ScriptVariable(new NodePlace(tokens.Source, token.Start, token.End), token.Name);
        }

        tokens.Error(start, token.End, $"Error while parsing for statement: Expecting a variable instead of `{tokens.Show()}` in: {form}");
        return null;
    }

    private void ParseOptions(ImmutableArray<CallArgument>.Builder options)
    {
        while (tokens.Type == TokenType.Identifier)
        {
            var token = tokens.Current;
            if (token.Name == "reversed")
            {
                tokens.Next();
                options.Add(new CallArgument("reversed", new ScriptLiteral(tokens.PlaceFrom(token.Start), Runtime.Boxes.True)));
            }
            else if (token.Name is "offset" or "limit" or "cols" && tokens.PeekNext().Type == TokenType.Colon)
            {
                options.Add(ParseOption(token.Name));
            }
            else
            {
                return;
            }

            tokens.Take(TokenType.Comma);
        }
    }

    private CallArgument ParseOption(string name)
    {
        tokens.Next();
        tokens.Next();
        return new CallArgument(name, expressions.ParseArgument());
    }

    private void SkipToEndOfHead()
    {
        while (tokens.Type is not (TokenType.NewLine or TokenType.SemiColon or TokenType.CodeExit or TokenType.Eof)) tokens.Next();
    }
}
