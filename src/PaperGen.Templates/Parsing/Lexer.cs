namespace PaperGen.Templates.Parsing;

/// <summary>Cuts a template into text and code blocks and takes away the white space that braces with - and ~ ask for.</summary>
internal sealed class Lexer
{
    private readonly SourceText _source;
    private readonly string _text;
    private readonly List<Token> _tokens;
    private readonly CodeLexer _code;
    private int _rawStart;

    private Lexer(SourceText source, LogMessageBag messages)
    {
        _source = source;
        _text = source.Text;
        _tokens = new List<Token>(16 + _text.Length / 8);
        _code = new CodeLexer(source, _tokens, messages);
    }

    public static List<Token> Tokenize(SourceText source, ScriptMode mode, LogMessageBag messages)
    {
        var lexer = new Lexer(source, messages);
        if (mode == ScriptMode.ScriptOnly) lexer._code.Read(0, until: CodeEnd.EndOfText);
        else lexer.ReadDocument(mode);
        lexer._tokens.Add(new Token(TokenType.Eof, source.Text.Length, source.Text.Length));
        return lexer._tokens;
    }

    /// <summary>Whether the text opens with a line of three plus signs.</summary>
    public static bool HasFrontMatter(string text) =>
        text.StartsWith("+++\n", StringComparison.Ordinal) || text.StartsWith("+++\r\n", StringComparison.Ordinal);

    private void ReadDocument(ScriptMode mode)
    {
        var position = 0;
        if (mode != ScriptMode.Default && HasFrontMatter(_text))
        {
            var start = _text.IndexOf('\n') + 1;
            position = _code.Read(start, CodeEnd.FrontMatter);
            _tokens.Add(new Token(TokenType.CodeExit, start, position));
        }

        if (mode == ScriptMode.FrontMatterOnly) return;
        _rawStart = position;
        ReadText(position);
    }

    private void ReadText(int position)
    {
        while (true)
        {
            var brace = position < _text.Length ? _text.IndexOf('{', position) : -1;
            if (brace < 0 || brace + 1 >= _text.Length) break;

            var next = _text[brace + 1];
            if (next == '{')
            {
                position = ReadCode(brace);
            }
            else if (next == '%' && PercentsOfEscape(brace) is > 0 and var percents)
            {
                position = ReadEscape(brace, percents);
            }
            else
            {
                position = brace + 1;
            }
        }

        AddRaw(_text.Length, WhiteSpace.Kept);
    }

    private enum WhiteSpace : byte { Kept, Greedy, Line }

    private int ReadCode(int brace)
    {
        var start = brace + 2;
        var before = WhiteSpaceMark(start);
        var indent = before == WhiteSpace.Kept ? IndentBefore(brace) : null;
        AddRaw(brace, before);
        if (before != WhiteSpace.Kept) start++;
        _tokens.Add(new Token(TokenType.CodeEnter, brace, start, indent));

        var end = _code.Read(start, CodeEnd.Braces);
        var after = end < _text.Length && _text[end] is '-' or '~' ? WhiteSpaceMark(end) : WhiteSpace.Kept;
        var exit = Math.Min(_text.Length, end + (after == WhiteSpace.Kept ? 2 : 3));
        _tokens.Add(new Token(TokenType.CodeExit, after == WhiteSpace.Kept ? end : end + 1, exit));
        return _rawStart = SkipWhiteSpace(exit, after);
    }

    /// <summary>Number of percent signs in <c>{%%{</c>, or 0 when this is not the start of an escape block.</summary>
    private int PercentsOfEscape(int brace)
    {
        var i = brace + 1;
        while (i < _text.Length && _text[i] == '%') i++;
        return i < _text.Length && _text[i] == '{' ? i - brace - 1 : 0;
    }

    private int ReadEscape(int brace, int percents)
    {
        var close = "}" + new string('%', percents) + "}";
        var start = brace + percents + 2;
        var end = _text.IndexOf(close, start, StringComparison.Ordinal);
        if (end < 0) return start;

        var before = WhiteSpaceMark(start);
        AddRaw(brace, before);
        if (before != WhiteSpace.Kept) start++;
        var after = end > start ? WhiteSpaceMark(end - 1) : WhiteSpace.Kept;
        _rawStart = start;
        AddRaw(after == WhiteSpace.Kept ? end : end - 1, WhiteSpace.Kept);
        return _rawStart = SkipWhiteSpace(end + close.Length, after);
    }

    private WhiteSpace WhiteSpaceMark(int at) => at >= _text.Length ? WhiteSpace.Kept : _text[at] switch
    {
        '-' => WhiteSpace.Greedy,
        '~' => WhiteSpace.Line,
        _ => WhiteSpace.Kept,
    };

    private void AddRaw(int end, WhiteSpace before)
    {
        var start = _rawStart;
        var raw = _text.AsSpan(start, Math.Max(0, end - start));
        raw = before switch
        {
            WhiteSpace.Greedy => raw.TrimEnd(),
            WhiteSpace.Line => raw.TrimEnd(" \t"),
            _ => raw,
        };
        if (raw.Length > 0) _tokens.Add(new Token(TokenType.Raw, start, start + raw.Length, raw.Length == _text.Length ? _text : raw.ToString()));
    }

    private int SkipWhiteSpace(int position, WhiteSpace mark)
    {
        if (mark == WhiteSpace.Greedy)
        {
            while (position < _text.Length && char.IsWhiteSpace(_text[position])) position++;
        }
        else if (mark == WhiteSpace.Line)
        {
            while (position < _text.Length && _text[position] is ' ' or '\t') position++;
            if (position < _text.Length && _text[position] == '\r') position++;
            if (position < _text.Length && _text[position] == '\n') position++;
        }

        return position;
    }

    /// <summary>The white space before a code block when nothing else precedes it on its line.</summary>
    private string? IndentBefore(int brace)
    {
        var start = brace;
        while (start > _rawStart && _text[start - 1] is ' ' or '\t') start--;
        if (start == brace) return null;
        return start == 0 || _text[start - 1] == '\n' ? _text[start..brace] : null;
    }
}

/// <summary>What ends the code that the code lexer reads.</summary>
internal enum CodeEnd : byte
{
    Braces,
    FrontMatter,
    EndOfText,
}
