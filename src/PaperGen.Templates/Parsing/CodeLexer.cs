namespace PaperGen.Templates.Parsing;

/// <summary>Reads the tokens of code, up to the braces that end it.</summary>
internal sealed class CodeLexer(SourceText source, List<Token> tokens, LogMessageBag messages)
{
    private readonly string _text = source.Text;
    private readonly LiteralLexer _literals = new(source, messages);

    // Quote marks of the interpolated strings that are open, with the braces that were open around each.
    private readonly Stack<(char Quote, int Braces)> _interpolations = new();
    private int _braces;
    private CodeEnd _until;
    private int _position;

    /// <summary>Reads from <paramref name="start"/> and returns the offset of the end mark (or just after the front matter's).</summary>
    public int Read(int start, CodeEnd until)
    {
        _position = start;
        _until = until;
        _braces = 0;
        _interpolations.Clear();
        while (_position < _text.Length)
        {
            if (AtEnd()) return until == CodeEnd.FrontMatter ? AfterFrontMatter() : _position;
            ReadToken();
        }

        return _text.Length;
    }

    private bool AtEnd() => _until switch
    {
        CodeEnd.Braces => _braces == 0 && _interpolations.Count == 0 && AtClosingBraces(_position),
        CodeEnd.FrontMatter => Peek(0) == '+' && Peek(1) == '+' && Peek(2) == '+' && _text[_position - 1] == '\n',
        _ => false,
    };

    private bool AtClosingBraces(int at)
    {
        if (_text[at] is '-' or '~') at++;
        return at + 1 < _text.Length && _text[at] == '}' && _text[at + 1] == '}';
    }

    private int AfterFrontMatter()
    {
        var end = _text.IndexOf('\n', _position);
        return end < 0 ? _text.Length : end + 1;
    }

    private char Peek(int ahead) => _position + ahead < _text.Length ? _text[_position + ahead] : '\0';

    private void Add(TokenType type, int length, object? value = null)
    {
        tokens.Add(new Token(type, _position, _position + length, value));
        _position += length;
    }

    private void ReadToken()
    {
        var c = _text[_position];
        switch (c)
        {
            case '\n':
                Add(TokenType.NewLine, 1);
                return;
            case '#':
                SkipComment();
                return;
            case '"' or '\'':
                AddLiteral(_literals.ReadString(_position));
                return;
            case '`':
                AddLiteral(_literals.ReadVerbatim(_position));
                return;
            case >= '0' and <= '9':
                AddLiteral(_literals.ReadNumber(_position));
                return;
            case '$' when Peek(1) is '"' or '\'':
                var quote = Peek(1);
                Add(TokenType.InterpolationBegin, 2);
                _interpolations.Push((quote, _braces));
                ReadInterpolatedText();
                return;
            case '$' when Peek(1) == '$':
                Add(TokenType.Identifier, 2, "$$");
                return;
            case '$' or '_':
                ReadIdentifier();
                return;
            default:
                if (char.IsLetter(c) || char.IsSurrogate(c)) ReadIdentifier();
                else if (char.IsWhiteSpace(c)) _position++;
                else ReadPunctuation(c);
                return;
        }
    }

    private void AddLiteral(Token token)
    {
        tokens.Add(token);
        _position = token.End;
    }

    private void SkipComment()
    {
        var multiLine = Peek(1) == '#';
        _position += multiLine ? 2 : 1;
        while (_position < _text.Length)
        {
            if (multiLine && Peek(0) == '#' && Peek(1) == '#')
            {
                _position += 2;
                return;
            }

            if (!multiLine && Peek(0) == '\n') return;
            if (_until == CodeEnd.Braces && AtClosingBraces(_position)) return;
            _position++;
        }
    }

    private void ReadIdentifier()
    {
        var end = _position + 1;
        while (end < _text.Length && (char.IsLetterOrDigit(_text[end]) || _text[end] == '_' || char.IsSurrogate(_text[end]))) end++;

        // `.empty?` is the one member whose name ends with a question mark.
        var name = _text.AsSpan(_position, end - _position);
        if (name is "empty" && _position > 0 && _text[_position - 1] == '.' && end < _text.Length && _text[end] == '?') end++;

        name = _text.AsSpan(_position, end - _position);
        Add(TokenType.Identifier, name.Length, Keywords.Shared(name));
    }

    private void ReadInterpolatedText()
    {
        var (quote, _) = _interpolations.Peek();
        var text = _literals.ReadInterpolatedText(_position, quote);
        if (text.End > text.Start) AddLiteral(text);
        if (_position >= _text.Length) return;

        if (_text[_position] == quote)
        {
            _braces = _interpolations.Pop().Braces;
            Add(TokenType.InterpolationEnd, 1);
            return;
        }

        Add(TokenType.InterpolationOpen, 1);
        _braces = 0;
    }

    private void ReadPunctuation(char c)
    {
        if (c == '{')
        {
            _braces++;
            Add(TokenType.OpenBrace, 1);
        }
        else if (c == '}' && _braces == 0 && _interpolations.Count > 0)
        {
            Add(TokenType.InterpolationClose, 1);
            ReadInterpolatedText();
        }
        else if (c == '}')
        {
            if (_braces > 0) _braces--;
            Add(TokenType.CloseBrace, 1);
        }
        else
        {
            var (type, length) = Punctuation.Match(c, Peek(1), Peek(2));
            Add(type, length);
        }
    }
}
