using System.Collections.Immutable;

namespace PaperGen.Content.Transcripts;

/// <summary>Makes inlines of a story's text: **strong** stretches, and the marks of its footnotes.</summary>
/// <param name="footnotes">Names of the footnotes that the story has.</param>
internal sealed class StoryInlines(IReadOnlySet<string> footnotes)
{
    /// <summary>The inlines of a text.</summary>
    public ImmutableArray<Inline> Of(TracedText text)
    {
        if (text.IsEmpty) return [];
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        var at = 0;
        while (at < text.Text.Length)
        {
            var open = text.Text.IndexOf("**", at, StringComparison.Ordinal);
            var close = open < 0 ? -1 : text.Text.IndexOf("**", open + 2, StringComparison.Ordinal);
            if (close < 0)
            {
                AddRuns(text, at, text.Text.Length, inlines);
                break;
            }
            AddRuns(text, at, open, inlines);
            if (close > open + 2)
            {
                var strong = ImmutableArray.CreateBuilder<Inline>();
                AddRuns(text, open + 2, close, strong);
                inlines.Add(new Strong(strong.ToImmutable(), text.SpanOf(open + 2, close - open - 2)));
            }
            at = close + 2;
        }
        return inlines.ToImmutable();
    }

    private void AddRuns(TracedText text, int start, int end, ImmutableArray<Inline>.Builder inlines)
    {
        var from = start;
        foreach (var (at, length, id) in footnotes.Count == 0 ? [] : FootnoteLine.MarksIn(text.Text[start..end], footnotes))
        {
            AddRun(text, from, start + at, inlines);
            inlines.Add(new FootnoteMark(id, text.SpanOf(start + at, length)));
            from = start + at + length;
        }
        AddRun(text, from, end, inlines);
    }

    private static void AddRun(TracedText text, int start, int end, ImmutableArray<Inline>.Builder inlines)
    {
        if (end > start) inlines.Add(new TextRun(text.Text[start..end], text.SpanOf(start, end - start)));
    }
}
