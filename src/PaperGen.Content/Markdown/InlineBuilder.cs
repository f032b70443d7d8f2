using System.Collections.Immutable;

namespace PaperGen.Content.Markdown;

/// <summary>Puts inlines together: decides what a line break within a paragraph is worth, and pairs HTML's tags.</summary>
internal sealed class InlineBuilder
{
    /// <summary>Deeper marks than these are left out; their text stays.</summary>
    private const int MaximumDepth = 32;

    private sealed record Frame(string Tag, SourceSpan Source, Func<ImmutableArray<Inline>, SourceSpan, Inline> Wrap)
    {
        public List<Inline> Items { get; } = [];
    }

    private static readonly Func<ImmutableArray<Inline>, SourceSpan, Inline> s_bare = (_, _) => throw new InvalidOperationException("the outermost frame has no mark");

    private readonly Stack<Frame> _frames = new([new Frame("", default, s_bare)]);
    private SourceSpan? _break;
    private char _last = ' ';
    private bool _hasHan;

    /// <summary>True when nothing but white space was added.</summary>
    public bool IsBlank { get; private set; } = true;

    /// <summary>True when no mark is open.</summary>
    public bool IsOutside => _frames.Count == 1;

    public void Text(string text, SourceSpan source)
    {
        if (_break is not null || char.IsWhiteSpace(_last))
        {
            var start = LeadingSpace(text);
            source = Shift(source, start, text.Length);
            text = text[start..];
        }
        if (text.Length == 0) return;
        ResolveBreak(text[0]);
        Items.Add(new TextRun(text, source));
        Remember(text);
    }

    /// <summary>A line break in the source: a space, or nothing between two Chinese characters.</summary>
    public void SoftBreak(SourceSpan source) => _break ??= source;

    public void HardBreak(SourceSpan source)
    {
        _break = null;
        if (IsBlank) return;
        Items.Add(new HardBreak(source));
        // What follows begins a line: its indent goes, as behind a soft break, but no space comes.
        _last = '\n';
    }

    /// <summary>An inline with text of its own, or a mark without.</summary>
    public void Add(Inline inline, string text)
    {
        if (text.Length > 0) ResolveBreak(text[0]);
        Items.Add(inline);
        if (text.Length > 0) Remember(text);
    }

    /// <summary>Begins a stretch that <paramref name="wrap"/> will mark.</summary>
    public void Open(string tag, SourceSpan source, Func<ImmutableArray<Inline>, SourceSpan, Inline> wrap)
    {
        if (_frames.Count > MaximumDepth) return;
        // Before the mark, lest a link begins with a space.
        if (_break is not null && !IsBlank && !HanSpacing.IsWide(_last)) ResolveBreak('a');
        _frames.Push(new Frame(tag, source, wrap));
    }

    /// <summary>Ends the innermost stretch of a tag, and those within it that were left open. False when there is none.</summary>
    public bool Close(string tag, SourceSpan end)
    {
        if (!_frames.Any(f => f.Tag == tag)) return false;
        while (_frames.Peek().Tag != tag) CloseOne(end);
        CloseOne(end);
        return true;
    }

    /// <summary>All inlines, without white space at the ends; the builder is empty afterwards.</summary>
    public ImmutableArray<Inline> Finish()
    {
        while (_frames.Count > 1) CloseOne(default);
        var items = Items.ToImmutableArray();
        Items.Clear();
        (_break, _last, _hasHan, IsBlank) = (null, ' ', false, true);
        return InlineCutter.Trim(items);
    }

    private List<Inline> Items => _frames.Peek().Items;

    private void CloseOne(SourceSpan end)
    {
        var frame = _frames.Pop();
        if (frame.Items.Count == 0) return;
        var source = end.Line == frame.Source.Line && end.Column >= frame.Source.Column && end.File is not null
            ? frame.Source with { Length = end.Column + end.Length - frame.Source.Column }
            : frame.Source;
        Items.Add(frame.Wrap(InlineCutter.Merged([.. frame.Items]), source));
    }

    private void ResolveBreak(char next)
    {
        if (_break is not { } source) return;
        _break = null;
        if (IsBlank || _last is ' ' or '\n' || next == ' ' || HanSpacing.IsSeamless(_last, next, _hasHan)) return;
        Items.Add(new TextRun(" ", source));
    }

    private void Remember(string text)
    {
        _last = text[^1];
        if (!IsBlank && _hasHan) return;
        foreach (var c in text)
        {
            if (Unicode.IsHan(c)) _hasHan = true;
            if (!char.IsWhiteSpace(c)) IsBlank = false;
        }
    }

    private static int LeadingSpace(string text)
    {
        var start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start])) start++;
        return start;
    }

    private static SourceSpan Shift(SourceSpan source, int by, int textLength) =>
        by == 0 ? source : source.Length == textLength ? source with { Column = source.Column + by, Length = source.Length - by } : source;
}
