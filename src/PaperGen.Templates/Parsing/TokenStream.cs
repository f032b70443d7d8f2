namespace PaperGen.Templates.Parsing;

/// <summary>The tokens with a place in them. Line ends are skipped while the parser is inside brackets.</summary>
internal sealed class TokenStream(SourceText source, List<Token> tokens, LogMessageBag messages)
{
    // A hostile template should not fill the memory with messages.
    private const int MaximalMessages = 100;

    private int _index;
    private bool _isAbandoned;

    public SourceText Source { get; } = source;

    public Token Current { get; private set; } = tokens[0];

    public Token Previous { get; private set; }

    /// <summary>How many brackets around the current token make line ends mean nothing.</summary>
    public int BracketDepth { get; set; }

    public TokenType Type => Current.Type;

    public void Next()
    {
        Previous = Current;
        if (_index < tokens.Count - 1) _index++;
        Current = tokens[_index];
        if (BracketDepth > 0) SkipNewLines();
    }

    public Token PeekNext() => tokens[Math.Min(_index + 1, tokens.Count - 1)];

    /// <summary>The first token after the current one that is not a line end.</summary>
    public Token PeekBeyondNewLines()
    {
        var i = _index;
        while (tokens[i].Type == TokenType.NewLine) i++;
        return tokens[i];
    }

    public void SkipNewLines()
    {
        while (Current.Type == TokenType.NewLine)
        {
            _index++;
            Current = tokens[_index];
        }
    }

    public bool Take(TokenType type)
    {
        if (Current.Type != type) return false;
        Next();
        return true;
    }

    public bool IsWord(string word) => Current.Type == TokenType.Identifier && Current.Name == word;

    public bool TakeWord(string word)
    {
        if (!IsWord(word)) return false;
        Next();
        return true;
    }

    /// <summary>Whether white space or a line end stands before the current token.</summary>
    public bool IsAfterSpace => Current.Start > Previous.End;

    public NodePlace PlaceFrom(int start) => new(Source, start, Math.Max(start, Previous.End));

    public void ErrorHere(string message) => Error(Current.Start, Current.End, message);

    /// <summary>Reports an error here and goes to the end of the text: no loop of the parser can wait for what does not come, and no level on the way back has anything to say.</summary>
    public void Abandon(string message)
    {
        ErrorHere(message);
        _isAbandoned = true;
        _index = tokens.Count - 1;
        Current = tokens[_index];
    }

    public void Error(int start, int end, string message)
    {
        if (!_isAbandoned && messages.Count < MaximalMessages) messages.Add(new LogMessage(ParserMessageType.Error, Source.Span(start, end), message));
    }

    /// <summary>The current token as messages show it.</summary>
    public string Show()
    {
        if (Current.Type == TokenType.Eof || Current.Start >= Source.Text.Length) return "<eof>";
        if (Current.Type == TokenType.NewLine) return "\\n";
        var text = Source.Text[Current.Start..Math.Min(Current.End, Source.Text.Length)];
        return text.Length > 40 ? text[..40] + "…" : text;
    }
}
