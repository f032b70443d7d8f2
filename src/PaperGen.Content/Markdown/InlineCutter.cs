using System.Collections.Immutable;

namespace PaperGen.Content.Markdown;

/// <summary>Cuts marked text by places in its plain text.</summary>
internal static class InlineCutter
{
    /// <summary>Without the first characters.</summary>
    public static ImmutableArray<Inline> Skip(ImmutableArray<Inline> inlines, int count) => Cut(inlines, count, int.MaxValue);

    /// <summary>The first characters.</summary>
    public static ImmutableArray<Inline> Take(ImmutableArray<Inline> inlines, int count) => Cut(inlines, 0, count);

    /// <summary>Without white space at the ends.</summary>
    public static ImmutableArray<Inline> Trim(ImmutableArray<Inline> inlines)
    {
        var text = inlines.PlainText();
        var start = text.Length - text.AsSpan().TrimStart().Length;
        var end = text.AsSpan().TrimEnd().Length;
        return start == 0 && end == text.Length ? inlines : end <= start ? [.. Marks(inlines)] : Cut(inlines, start, end);
    }

    /// <summary>Neighbouring runs of text in one.</summary>
    public static ImmutableArray<Inline> Merged(ImmutableArray<Inline> inlines)
    {
        if (inlines.Length < 2) return inlines;
        var merged = ImmutableArray.CreateBuilder<Inline>(inlines.Length);
        for (var i = 0; i < inlines.Length; i++)
        {
            if (inlines[i] is not TextRun first)
            {
                merged.Add(inlines[i]);
                continue;
            }
            var end = i + 1;
            while (end < inlines.Length && inlines[end] is TextRun) end++;
            if (end > i + 1)
            {
                var runs = inlines[i..end].Cast<TextRun>().ToList();
                first = new TextRun(string.Concat(runs.Select(r => r.Text)), first.Source with { Length = runs.Sum(r => r.Source.Length) });
            }
            merged.Add(first);
            i = end - 1;
        }
        return merged.ToImmutable();
    }

    /// <summary>The place of a stretch of the plain text; the whole of the run it begins in when that cannot be told.</summary>
    public static SourceSpan SpanOf(ImmutableArray<Inline> inlines, int start, int length, SourceSpan whole)
    {
        var at = 0;
        foreach (var inline in inlines)
        {
            var size = LengthOf(inline);
            if (start < at + size)
            {
                return inline switch
                {
                    TextRun run when run.Text.Length == run.Source.Length => run.Source with { Column = run.Source.Column + start - at, Length = Math.Min(length, size - (start - at)) },
                    Strong strong => SpanOf(strong.Inlines, start - at, length, strong.Source),
                    Emphasis emphasis => SpanOf(emphasis.Inlines, start - at, length, emphasis.Source),
                    _ => inline.Source,
                };
            }
            at += size;
        }
        return whole;
    }

    private static ImmutableArray<Inline> Cut(ImmutableArray<Inline> inlines, int from, int to)
    {
        var kept = ImmutableArray.CreateBuilder<Inline>(inlines.Length);
        var at = 0;
        foreach (var inline in inlines)
        {
            var length = LengthOf(inline);
            var start = Math.Max(0, from - at);
            var end = Math.Min(length, to - at);
            if (length == 0 ? at >= from && at <= to : start < end) kept.Add(start == 0 && end == length ? inline : Cut(inline, start, end));
            at += length;
        }
        return kept.ToImmutable();
    }

    private static Inline Cut(Inline inline, int from, int to) => inline switch
    {
        TextRun run => new TextRun(run.Text[from..to], run.Text.Length == run.Source.Length ? run.Source with { Column = run.Source.Column + from, Length = to - from } : run.Source),
        Code code => new Code(code.Text[from..to], code.Source),
        Strong strong => strong with { Inlines = Cut(strong.Inlines, from, to) },
        Emphasis emphasis => emphasis with { Inlines = Cut(emphasis.Inlines, from, to) },
        Link link => link with { Inlines = Cut(link.Inlines, from, to) },
        Script script => script with { Inlines = Cut(script.Inlines, from, to) },
        _ => inline,
    };

    private static IEnumerable<Inline> Marks(ImmutableArray<Inline> inlines) => inlines.Where(i => i is FootnoteMark);

    private static int LengthOf(Inline inline) => inline switch
    {
        TextRun run => run.Text.Length,
        Code code => code.Text.Length,
        HardBreak => 1,
        Strong strong => strong.Inlines.Sum(LengthOf),
        Emphasis emphasis => emphasis.Inlines.Sum(LengthOf),
        Link link => link.Inlines.Sum(LengthOf),
        Script script => script.Inlines.Sum(LengthOf),
        _ => 0,
    };
}
