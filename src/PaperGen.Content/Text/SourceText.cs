using System.Collections.Immutable;

namespace PaperGen.Content;

/// <summary>
/// A decoded text that knows where each of its characters stood in the file.
/// Lines end in U+000A only; there is no byte order mark, no control character but tab and newline, and no lone surrogate.
/// </summary>
public sealed class SourceText
{
    private readonly ImmutableArray<int> _lineStarts;
    private readonly ImmutableArray<int> _removed;

    /// <summary>A text that was never bytes, as tests and generated content have it.</summary>
    public SourceText(string path, string text) : this(path, text, "UTF-8", []) { }

    /// <param name="path">Path as the editor would type it.</param>
    /// <param name="text">The text.</param>
    /// <param name="encodingName">What it was decoded from.</param>
    /// <param name="removed">Offsets in <paramref name="text"/> before which one character of the file was left out, ascending.</param>
    internal SourceText(string path, string text, string encodingName, ImmutableArray<int> removed)
    {
        Path = path;
        Text = text;
        EncodingName = encodingName;
        _removed = removed;
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var i = text.IndexOf('\n'); i >= 0; i = text.IndexOf('\n', i + 1)) starts.Add(i + 1);
        _lineStarts = starts.ToImmutable();
    }

    /// <summary>Path as the editor would type it: relative to the project, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>The encoding it was decoded from, such as <c>UTF-8</c> or <c>GB18030</c>.</summary>
    public string EncodingName { get; }

    /// <summary>Another text in its place, character for character and line for line.</summary>
    internal SourceText With(string text) => new(Path, text, EncodingName, _removed);

    /// <summary>Number of lines; a text that ends in a newline has an empty last one.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>Offset of a line's first character; <paramref name="line"/> is 1-based.</summary>
    public int LineStart(int line) => _lineStarts[line - 1];

    /// <summary>A line without its newline; <paramref name="line"/> is 1-based.</summary>
    public ReadOnlySpan<char> Line(int line)
    {
        var start = _lineStarts[line - 1];
        var end = line < _lineStarts.Length ? _lineStarts[line] - 1 : Text.Length;
        return Text.AsSpan(start, end - start);
    }

    /// <summary>The place of a stretch of <see cref="Text"/> in the file.</summary>
    /// <param name="start">Offset of its first character; offsets outside the text mean its nearest end.</param>
    /// <param name="length">Its length; newlines count.</param>
    public SourceSpan Span(int start, int length)
    {
        start = Math.Clamp(start, 0, Text.Length);
        length = Math.Clamp(length, 0, Text.Length - start);
        var line = LineIndexOf(start);
        var column = start - _lineStarts[line] + RemovedBetween(_lineStarts[line], start) + 1;
        return new SourceSpan(Path, line + 1, column, length);
    }

    /// <summary>1-based line of an offset.</summary>
    public int LineOf(int offset) => LineIndexOf(Math.Clamp(offset, 0, Text.Length)) + 1;

    private int LineIndexOf(int offset)
    {
        var found = _lineStarts.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }

    private int RemovedBetween(int lineStart, int offset)
    {
        var count = 0;
        for (var i = FirstAtOrAfter(lineStart); i < _removed.Length && _removed[i] <= offset; i++) count++;
        return count;
    }

    private int FirstAtOrAfter(int offset)
    {
        var found = _removed.BinarySearch(offset);
        if (found < 0) return ~found;
        while (found > 0 && _removed[found - 1] == offset) found--;
        return found;
    }
}
