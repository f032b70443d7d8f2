using System.Collections.Immutable;
using PaperGen.Templates.Syntax;

namespace PaperGen.Templates.Parsing;

/// <summary>Reads statements and the blocks that they open; after an error it goes on at the next line, semicolon or brace.</summary>
internal sealed class StatementParser
{
    private readonly TokenStream _tokens;
    private readonly DepthGuard _depth;
    private readonly ExpressionParser _expressions;
    private readonly FunctionParser _functions;
    private readonly LoopParser _loops;
    private readonly ScopeParser _scopes;

    // The white space before the braces that the parser is in, and how many blocks were open at those braces.
    private string? _indent;
    private int _indentLevel;
    private int _level;

    public StatementParser(TokenStream tokens, DepthGuard depth)
    {
        _tokens = tokens;
        _depth = depth;
        _expressions = new ExpressionParser(tokens, depth);
        _expressions.Connect(this);
        _functions = new FunctionParser(tokens, _expressions, this);
        _loops = new LoopParser(tokens, _expressions, this);
        _scopes = new ScopeParser(tokens, _expressions, this);
    }

    /// <summary>What ended a block.</summary>
    public enum BlockEnd : byte { EndOfText, End, Else, When }

    public ScriptBlockStatement ParsePage()
    {
        var statements = ImmutableArray.CreateBuilder<ScriptStatement>();
        while (ReadStatements(statements) is var end && end != BlockEnd.EndOfText)
        {
            if (end == BlockEnd.End)
            {
                var word = _tokens.Current;
                _tokens.Error(word.End - 1, word.End, "Error while parsing ScriptPage: Found <end> statement without a corresponding beginning of a block");
                _tokens.Next();
            }
            else
            {
                ReportStray(end);
            }
        }

        return new ScriptBlockStatement(new NodePlace(_tokens.Source, 0, _tokens.Source.Text.Length), statements.ToImmutable());
    }

    public ScriptExpression ParseAnonymousFunction() => _functions.ParseAnonymous();

    /// <summary>Reads a block up to and with its <c>end</c>.</summary>
    public ScriptBlockStatement ParseBlock(string what, string form)
    {
        var block = ReadBlock(out var end);
        while (end is BlockEnd.Else or BlockEnd.When)
        {
            ReportStray(end);
            ReadBlock(out end);
        }

        CloseBlock(end, what, form);
        return block;
    }

    public ScriptBlockStatement ReadBlock(out BlockEnd end)
    {
        var start = _tokens.Current.Start;
        var statements = ImmutableArray.CreateBuilder<ScriptStatement>();

        // A function in parentheses has lines of its own.
        var brackets = _tokens.BracketDepth;
        _tokens.BracketDepth = 0;
        end = ReadStatements(statements);
        _tokens.BracketDepth = brackets;
        return new ScriptBlockStatement(_tokens.PlaceFrom(start), statements.ToImmutable());
    }

    public void CloseBlock(BlockEnd end, string what, string form)
    {
        if (end == BlockEnd.End)
        {
            _tokens.Next();
            return;
        }

        var last = _tokens.Previous.End;
        _tokens.Error(last - 1, last, $"Error while parsing {what}: The <end> statement was not found in: {form}");
    }

    public void ExpectEndOfStatement()
    {
        if (_tokens.Type is TokenType.CodeExit or TokenType.Eof || _tokens.Take(TokenType.NewLine) || _tokens.Take(TokenType.SemiColon)) return;
        _tokens.ErrorHere($"Invalid token found `{_tokens.Show()}`. Expecting <EOL>/end of line.");
        SkipToEndOfStatement();
    }

    private void SkipToEndOfStatement()
    {
        while (_tokens.Type is not (TokenType.NewLine or TokenType.SemiColon or TokenType.CodeExit or TokenType.Eof)) _tokens.Next();
    }

    private void ReportStray(BlockEnd end)
    {
        var word = _tokens.Current;
        var place = word.Start;
        _tokens.Next();
        if (end == BlockEnd.Else)
        {
            if (_tokens.TakeWord("if") && _expressions.StartsExpression()) _expressions.Parse();
            ReadBlock(out var next);
            if (next == BlockEnd.EndOfText) CloseBlock(next, "else statement", "else | else if <expression> ... end|else|else if");
            else if (next == BlockEnd.End) _tokens.Next();
            _tokens.Error(place, word.End, "A else condition must be preceded by another if/else/when condition or a for loop.");
        }
        else
        {
            _tokens.Error(place, word.End, "A when condition must be preceded by another when or a case statement.");
            SkipToEndOfStatement();
        }
    }

    private BlockEnd ReadStatements(ImmutableArray<ScriptStatement>.Builder statements)
    {
        if (!_depth.Enter()) return BlockEnd.EndOfText;
        _level++;
        var end = ReadUntilBlockEnd(statements);
        _level--;
        _depth.Leave();
        return end;
    }

    private BlockEnd ReadUntilBlockEnd(ImmutableArray<ScriptStatement>.Builder statements)
    {
        while (true)
        {
            var token = _tokens.Current;
            switch (token.Type)
            {
                case TokenType.Eof:
                    return BlockEnd.EndOfText;
                case TokenType.Raw:
                    _tokens.Next();
                    statements.Add(new ScriptRaw(new NodePlace(_tokens.Source, token.Start, token.End), token.Name));
                    continue;
                case TokenType.CodeEnter:
                    _indent = (string?)token.Value;
                    _indentLevel = _level;
                    _tokens.Next();
                    continue;
                case TokenType.CodeExit:
                    _indent = null;
                    _tokens.Next();
                    continue;
                case TokenType.NewLine or TokenType.SemiColon:
                    _tokens.Next();
                    continue;
                case TokenType.Identifier when token.Name is "end":
                    return BlockEnd.End;
                case TokenType.Identifier when token.Name is "else":
                    return BlockEnd.Else;
                case TokenType.Identifier when token.Name is "when":
                    return BlockEnd.When;
                default:
                    if (ReadStatement() is { } statement) statements.Add(statement);
                    continue;
            }
        }
    }

    private ScriptStatement? ReadStatement()
    {
        var start = _tokens.Current.Start;
        var indent = _level <= _indentLevel ? _indent : null;
        var word = _tokens.Type == TokenType.Identifier ? _tokens.Current.Name : null;
        var statement = word switch
        {
            "if" => ParseIf(start, indent),
            "case" => new CaseParser(_tokens, _expressions, this).Parse(start, indent),
            "for" or "tablerow" or "while" when !IsLoopVariable() => _loops.Parse(start, indent),
            "break" or "continue" => ParseJump(start),
            "ret" => ParseReturn(start),
            "capture" => _scopes.ParseCapture(start, indent),
            "with" => _scopes.ParseWith(start, indent),
            "wrap" => _scopes.ParseWrap(start, indent),
            "import" => _scopes.ParseImport(start),
            "readonly" => _scopes.ParseReadOnly(start),
            "func" => _functions.ParseStatement(start),
            _ => ParseExpressionStatement(start, indent),
        };
        ExpectEndOfStatement();
        return statement;
    }

    /// <summary><c>for.index</c> and the like are expressions.</summary>
    private bool IsLoopVariable() => _tokens.PeekNext().Type is TokenType.Dot or TokenType.QuestionDot;

    private ScriptStatement? ParseExpressionStatement(int start, string? indent)
    {
        if (!_expressions.StartsExpression() && !(_tokens.Type == TokenType.Identifier && IsLoopVariable()))
        {
            _tokens.ErrorHere($"Invalid token found `{_tokens.Show()}`. Expecting <EOL>/end of line.");
            SkipToEndOfStatement();
            return null;
        }

        var before = _tokens.Current;
        var expression = _expressions.ParseStatementExpression();
        if (_functions.InlineDefinition(expression) is { } function) return function;
        if (_tokens.Current == before) _tokens.Next();
        return new ScriptExpressionStatement(_tokens.PlaceFrom(start), expression) { Indent = indent };
    }

    private ScriptIf ParseIf(int start, string? indent)
    {
        const string Form = "if <expression> ... end|else|else if";
        _tokens.Next();
        var condition = _expressions.Read("if statement", Form) ?? new ScriptLiteral(_tokens.PlaceFrom(start), null);
        ExpectEndOfStatement();
        var then = ReadBlock(out var end);
        var otherwise = ParseElse(ref end);
        CloseBlock(end, "if statement", Form);
        return new ScriptIf(_tokens.PlaceFrom(start), condition, then, otherwise) { Indent = indent };
    }

    /// <summary>Reads what follows <c>else</c>; a chain of <c>else if</c> is read in a loop and folded from its end.</summary>
    public ScriptBlockStatement? ParseElse(ref BlockEnd end)
    {
        var chain = new List<(int Start, ScriptExpression Condition, ScriptBlockStatement Then)>();
        ScriptBlockStatement? otherwise = null;
        while (end == BlockEnd.Else)
        {
            var start = _tokens.Current.Start;
            _tokens.Next();
            if (_tokens.TakeWord("if"))
            {
                var condition = _expressions.Read("else if statement", "else if <expression> ... end|else|else if") ?? new ScriptLiteral(_tokens.PlaceFrom(start), null);
                ExpectEndOfStatement();
                chain.Add((start, condition, ReadBlock(out end)));
                continue;
            }

            ExpectEndOfStatement();
            otherwise = ReadBlock(out end);
            while (end is BlockEnd.Else or BlockEnd.When)
            {
                ReportStray(end);
                ReadBlock(out end);
            }
        }

        if (end == BlockEnd.When) ReportStray(end);
        for (var i = chain.Count - 1; i >= 0; i--)
        {
            var place = _tokens.PlaceFrom(chain[i].Start);
            otherwise = new ScriptBlockStatement(place, [new ScriptIf(place, chain[i].Condition, chain[i].Then, otherwise)]);
        }

        return otherwise;
    }

    private ScriptJump ParseJump(int start)
    {
        var isBreak = _tokens.Current.Name == "break";
        _tokens.Next();
        return new ScriptJump(_tokens.PlaceFrom(start), isBreak);
    }

    private ScriptReturn ParseReturn(int start)
    {
        _tokens.Next();
        var value = _expressions.StartsExpression() ? _expressions.Parse() : null;
        return new ScriptReturn(_tokens.PlaceFrom(start), value);
    }
}
