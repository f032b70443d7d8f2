using PaperGen.Templates.Syntax;

namespace PaperGen.Templates.Parsing;

/// <summary>Reads the statements about where variables and output go: capture, with, wrap, import, readonly.</summary>
internal sealed class ScopeParser(TokenStream tokens, ExpressionParser expressions, StatementParser statements)
{
    public ScriptCapture? ParseCapture(int start, string? indent)
    {
        const string Form = "capture <target> ... end";
        tokens.Next();
        var target = expressions.Read("capture statement", Form);
        statements.ExpectEndOfStatement();
        var body = statements.ParseBlock("capture statement", Form);
        if (target is null) return null;
        return new ScriptCapture(tokens.PlaceFrom(start), target, body) { Indent = indent };
    }

    public ScriptWith? ParseWith(int start, string? indent)
    {
        const string Form = "with <object> ... end";
        tokens.Next();
        var target = expressions.Read("with statement", Form);
        statements.ExpectEndOfStatement();
        var body = statements.ParseBlock("with statement", Form);
        return target is null ? null : new ScriptWith(tokens.PlaceFrom(start), target, body) { Indent = indent };
    }

    public ScriptWrap? ParseWrap(int start, string? indent)
    {
        const string Form = "wrap <function> <arg1> ... end";
        tokens.Next();
        var target = expressions.Read("wrap statement", Form);
        statements.ExpectEndOfStatement();
        var body = statements.ParseBlock("wrap statement", Form);
        return target is null ? null : new ScriptWrap(tokens.PlaceFrom(start), target, body) { Indent = indent };
    }

    public ScriptImport? ParseImport(int start)
    {
        tokens.Next();
        return expressions.Read("import statement", "import <expression>") is { } value ? new ScriptImport(tokens.PlaceFrom(start), value) : null;
    }

    public ScriptReadOnly? ParseReadOnly(int start)
    {
        tokens.Next();
        if (expressions.StartsExpression() && expressions.Parse() is ScriptVariable variable) return new ScriptReadOnly(tokens.PlaceFrom(start), variable);
        tokens.Error(start, tokens.Previous.End, "Error while parsing readonly statement: Expecting a variable in: readonly <variable>");
        return null;
    }
}
