namespace PaperGen.Templates.Runtime;

/// <summary>Where the running template writes: the page, or a capture inside it. Applies indentation and the limits of size.</summary>
internal sealed class TemplateOutput(TemplateContext context)
{
    private readonly Stack<(OutputBuffer Buffer, bool IsAtLineStart)> _outer = new();
    private readonly Stack<OutputBuffer> _spare = new();
    private OutputBuffer? _buffer;
    private bool _isAtLineStart;

    /// <summary>What every line after the first begins with.</summary>
    public string? Indent { get; set; }

    public int Depth => _outer.Count;

    private OutputBuffer Buffer => _buffer ??= new OutputBuffer();

    public void Push()
    {
        _outer.Push((Buffer, _isAtLineStart));
        _isAtLineStart = false;
        _buffer = _spare.Count > 0 ? _spare.Pop() : new OutputBuffer();
    }

    public string Pop()
    {
        var text = _buffer!.TakeText();
        Close();
        return text;
    }

    /// <summary>The same as <see cref="Pop"/>, for a file: no text is made of it in between.</summary>
    public byte[] PopUtf8()
    {
        var bytes = _buffer!.TakeUtf8();
        Close();
        return bytes;
    }

    public void Truncate(int depth)
    {
        while (_outer.Count > depth) Pop();
    }

    private void Close()
    {
        _spare.Push(_buffer!);
        (_buffer, _isAtLineStart) = _outer.Pop();
    }

    /// <summary>Gives the memory back. What was written and not taken is lost.</summary>
    public void Release()
    {
        Truncate(0);
        _buffer?.Release();
        _buffer = null;
        while (_spare.Count > 0) _spare.Pop().Release();
        _isAtLineStart = false;
        Indent = null;
    }

    public void Write(ReadOnlySpan<char> text)
    {
        if (text.Length == 0) return;
        if (Indent is not null)
        {
            WriteIndented(text);
            return;
        }

        _isAtLineStart = false;
        Append(text);
    }

    /// <summary>Writes text as HTML shows it.</summary>
    public void WriteEscaped(string text)
    {
        if (Functions.HtmlEscaper.NeedsEscape(text)) Write(Functions.HtmlEscaper.Escape(text));
        else Write(text);
    }

    private void WriteIndented(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var isEmptyLine = text[0] is '\n' or '\r';
            if (_isAtLineStart && (!isEmptyLine || context.IndentOnEmptyLines)) Append(Indent);
            _isAtLineStart = false;
            var lineEnd = text.IndexOf('\n');
            if (lineEnd < 0)
            {
                Append(text);
                return;
            }

            Append(text[..(lineEnd + 1)]);
            _isAtLineStart = true;
            text = text[(lineEnd + 1)..];
        }
    }

    private void Append(ReadOnlySpan<char> text)
    {
        var buffer = Buffer;
        if (buffer.IsCut) return;
        var length = (long)buffer.Length + text.Length;
        if (context.LimitToString > 0 && length > context.LimitToString) buffer.Cut(text, context.LimitToString);
        else if (context.OutputLimit > 0 && length > context.OutputLimit) throw new ScriptValueException($"The output is longer than OutputLimit `{context.OutputLimit}`.");
        else buffer.Append(text);
    }
}
