using System.Collections.Immutable;
using PaperGen.Templates.Syntax;

namespace PaperGen.Templates.Parsing;

/// <summary>Reads <c>case</c> with its <c>when</c> branches.</summary>
internal sealed class CaseParser(TokenStream tokens, ExpressionParser expressions, StatementParser statements)
{
    private const string Form = "case <expression> ... end|when|else";

    public ScriptCase Parse(int start, string? indent)
    {
        tokens.Next();
        var value = expressions.Read("case statement", Form) ?? new ScriptLiteral(tokens.PlaceFrom(start), null);
        statements.ExpectEndOfStatement();

        // Text between `case` and the first `when` belongs to no branch.
        statements.ReadBlock(out var end);
        var branches = ImmutableArray.CreateBuilder<WhenBranch>();
        while (end == StatementParser.BlockEnd.When)
        {
            tokens.Next();
            var values = ParseValues();
            statements.ExpectEndOfStatement();
            branches.Add(new WhenBranch(values, statements.ReadBlock(out end)));
        }

        ScriptBlockStatement? otherwise = null;
        if (end == StatementParser.BlockEnd.Else)
        {
            if (branches.Count == 0) tokens.ErrorHere("A else condition must be preceded by another if/else/when condition or a for loop.");
            otherwise = statements.ParseElse(ref end);
        }

        statements.CloseBlock(end, "case statement", Form);
        return new ScriptCase(tokens.PlaceFrom(start), value, branches.ToImmutable(), otherwise) { Indent = indent };
    }

    private ImmutableArray<ScriptExpression> ParseValues()
    {
        var values = ImmutableArray.CreateBuilder<ScriptExpression>();
        do
        {
            if (!expressions.StartsExpression())
            {
                tokens.ErrorHere($"Error while parsing when statement: Expecting <expression> instead of `{tokens.Show()}` in: when <expression> [||] <expression> ... end|when|else");
                break;
            }

            values.Add(expressions.ParseCaseValue());
        }
        while (tokens.Take(TokenType.Comma) || tokens.Take(TokenType.Or));
        return values.ToImmutable();
    }
}
