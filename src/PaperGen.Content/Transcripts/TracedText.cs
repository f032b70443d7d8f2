using System.Text;

namespace PaperGen.Content.Transcripts;

/// <summary>A text put together from pieces of the source; each character knows where it came from.</summary>
internal sealed class TracedText
{
    private readonly SourceText _source;
    private readonly int _start;
    // Null where the text stands in the source just so, from its start on: most do.
    private readonly int[]? _origins;

    private TracedText(SourceText source, string text, int start)
    {
        _source = source;
        Text = text;
        _start = start;
    }

    private TracedText(SourceText source, string text, int[] origins) : this(source, text, 0) => _origins = origins;

    public string Text { get; }

    public bool IsEmpty => Text.Length == 0;

    /// <summary>A stretch of the source; runs of white space become one space, none at the ends.</summary>
    public static TracedText Of(SourceText source, int start, int length)
    {
        var stretch = source.Text.AsSpan(start, length);
        if (IsCollapsed(stretch)) return new TracedText(source, length == source.Text.Length ? source.Text : stretch.ToString(), start);
        var text = new char[length];
        var origins = new int[length];
        var count = 0;
        for (var i = start; i < start + length; i++)
        {
            var c = source.Text[i];
            if (c == MarkupRemover.Nothing) continue;
            if (char.IsWhiteSpace(c))
            {
                if (count == 0 || text[count - 1] == ' ') continue;
                c = ' ';
            }
            text[count] = c;
            origins[count++] = i;
        }
        if (count > 0 && text[count - 1] == ' ') count--;
        return new TracedText(source, new string(text, 0, count), origins[..count]);
    }

    private static bool IsCollapsed(ReadOnlySpan<char> text)
    {
        var afterSpace = true;
        foreach (var c in text)
        {
            if (c == MarkupRemover.Nothing || (char.IsWhiteSpace(c) && (afterSpace || c != ' '))) return false;
            afterSpace = c == ' ';
        }
        return !afterSpace;
    }

    /// <summary>The place of its first to last character.</summary>
    public SourceSpan Span => SpanOf(0, Text.Length);

    /// <summary>The place of a stretch.</summary>
    public SourceSpan SpanOf(int start, int length)
    {
        if (Text.Length == 0) return _source.Span(0, 0);
        if (length == 0) return _source.Span(OriginOf(Math.Min(start, Text.Length - 1)), 0);
        var first = OriginOf(start);
        return _source.Span(first, OriginOf(start + length - 1) - first + 1);
    }

    public TracedText Slice(int start, int length) => _origins is null
        ? new(_source, Text.Substring(start, length), _start + start)
        : new(_source, Text.Substring(start, length), _origins[start..(start + length)]);

    public TracedText From(int start) => Slice(start, Text.Length - start);

    public TracedText Until(int end) => Slice(0, end);

    public TracedText Trim()
    {
        var start = 0;
        var end = Text.Length;
        while (start < end && char.IsWhiteSpace(Text[start])) start++;
        while (end > start && char.IsWhiteSpace(Text[end - 1])) end--;
        return start == 0 && end == Text.Length ? this : Slice(start, end - start);
    }

    /// <summary>All pieces in one; each but the first has a separator before it, which stands nowhere in the source.</summary>
    public static TracedText Join(IReadOnlyList<(string Separator, TracedText Piece)> pieces)
    {
        if (pieces is [var (_, only)]) return only;
        var text = new StringBuilder();
        var origins = new List<int>();
        foreach (var (separator, piece) in pieces)
        {
            if (piece.IsEmpty) continue;
            if (text.Length > 0)
            {
                text.Append(separator);
                origins.AddRange(Enumerable.Repeat(origins[^1], separator.Length));
            }
            text.Append(piece.Text);
            for (var i = 0; i < piece.Text.Length; i++) origins.Add(piece.OriginOf(i));
        }
        return new TracedText(pieces[0].Piece._source, text.ToString(), [.. origins]);
    }

    /// <summary>Without the marks of emphasis.</summary>
    public TracedText WithoutStars()
    {
        var result = this;
        for (var at = result.Text.IndexOf("**", StringComparison.Ordinal); at >= 0; at = result.Text.IndexOf("**", StringComparison.Ordinal))
            result = Join([("", result.Until(at)), ("", result.From(at + 2))]);
        result = result.Trim();
        var isEmphasis = result.Text.Length > 2 && result.Text[0] == '*' && result.Text.IndexOf('*', 1) == result.Text.Length - 1;
        return isEmphasis ? result.Slice(1, result.Text.Length - 2).Trim() : result;
    }

    private int OriginOf(int index) => _origins is null ? _start + index : _origins[index];

    public TextLine ToLine() => new(Text, Span);
}
