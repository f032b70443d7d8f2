namespace PaperGen.Templates;

/// <summary>A place in a template. Line and column count from zero, as Scriban's do; messages show them from one.</summary>
public readonly record struct TextPosition(int Offset, int Line, int Column)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Line + 1},{Column + 1}";
}

/// <summary>The stretch of a template that a message or a node speaks of; <see cref="End"/> is its last character.</summary>
public readonly record struct SourceSpan(string? FileName, TextPosition Start, TextPosition End)
{
    /// <inheritdoc/>
    public override string ToString() => $"{FileName}({Start})";
}

/// <summary>The text of one template; finds lines only when a message asks for them.</summary>
internal sealed class SourceText(string text, string? path)
{
    private int[]? _lineStarts;

    public string Text { get; } = text;

    public string Path { get; } = path ?? "<input>";

    public SourceSpan Span(int start, int end) => new(Path, At(start), At(Math.Max(start, end - 1)));

    public TextPosition At(int offset)
    {
        var starts = _lineStarts ??= FindLineStarts(Text);
        var line = Array.BinarySearch(starts, offset);
        if (line < 0) line = ~line - 1;
        return new TextPosition(offset, line, offset - starts[line]);
    }

    public string LineAt(int offset)
    {
        var start = offset > 0 ? Text.LastIndexOf('\n', Math.Min(offset, Text.Length) - 1) + 1 : 0;
        var end = Text.IndexOf('\n', start);
        return Text[start..(end < 0 ? Text.Length : end)].TrimEnd('\r');
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = text.IndexOf('\n'); i >= 0; i = text.IndexOf('\n', i + 1)) starts.Add(i + 1);
        return [.. starts];
    }
}
