using System.Collections.Immutable;
using System.Text;

namespace PaperGen.Content;

/// <summary>A stretch of text within a line.</summary>
public abstract record Inline(SourceSpan Source);

/// <summary>Plain text, as it was written.</summary>
public sealed record TextRun(string Text, SourceSpan Source) : Inline(Source);

/// <summary>Strong emphasis: 黑体 in Chinese, bold in Latin script.</summary>
public sealed record Strong(ImmutableArray<Inline> Inlines, SourceSpan Source) : Inline(Source);

/// <summary>Emphasis: 楷体 in Chinese, italics in Latin script.</summary>
public sealed record Emphasis(ImmutableArray<Inline> Inlines, SourceSpan Source) : Inline(Source);

/// <summary>A link. Only http, https, mailto, tel and relative addresses ever reach the model.</summary>
public sealed record Link(ImmutableArray<Inline> Inlines, string Target, SourceSpan Source) : Inline(Source);

/// <summary>Literal text such as a command.</summary>
public sealed record Code(string Text, SourceSpan Source) : Inline(Source);

/// <summary>Text raised or lowered: the 2 of m² or H₂O.</summary>
public sealed record Script(ImmutableArray<Inline> Inlines, bool IsRaised, SourceSpan Source) : Inline(Source);

/// <summary>A line break that the writer asked for.</summary>
public sealed record HardBreak(SourceSpan Source) : Inline(Source);

/// <summary>The mark of a <see cref="Footnote"/>.</summary>
public sealed record FootnoteMark(string Id, SourceSpan Source) : Inline(Source);

/// <summary>Reads inlines as text.</summary>
public static class InlineText
{
    /// <summary>The text of all inlines without marks; a hard break is a newline, a footnote mark is nothing.</summary>
    public static string PlainText(this ImmutableArray<Inline> inlines)
    {
        if (inlines is [TextRun only]) return only.Text;
        var text = new StringBuilder();
        Append(inlines, text);
        return text.ToString();
    }

    private static void Append(ImmutableArray<Inline> inlines, StringBuilder text)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextRun run: text.Append(run.Text); break;
                case Code code: text.Append(code.Text); break;
                case HardBreak: text.Append('\n'); break;
                case Strong strong: Append(strong.Inlines, text); break;
                case Emphasis emphasis: Append(emphasis.Inlines, text); break;
                case Link link: Append(link.Inlines, text); break;
                case Script script: Append(script.Inlines, text); break;
            }
        }
    }
}
