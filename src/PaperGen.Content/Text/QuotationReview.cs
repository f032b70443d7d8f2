using System.Collections.Immutable;
using PaperGen.Content.Transcripts;

namespace PaperGen.Content;

/// <summary>
/// Follows the quotation marks of a Chinese story (T13). A quotation may run through several paragraphs: each begins with
/// the opening mark again, and only the last has the closing one.
/// </summary>
internal static class QuotationReview
{
    private const string Opening = "“‘《〈", Closing = "”’》〉";

    /// <summary>Reports quotations that do not close, marks that close nothing, and quotations of one kind in each other.</summary>
    public static void Report(ImmutableArray<Block> body, DiagnosticBag diagnostics)
    {
        var isCarried = false;
        var isInDoubt = false;
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] is not Paragraph paragraph) continue;
            var text = paragraph.PlainText;
            if (!text.Any(Unicode.IsHan)) continue;
            var start = isCarried && First(text) == '“' ? text.IndexOf('“') + 1 : 0;
            var found = Follow(text, start, isInside: start > 0);

            isCarried = found.Left is '“';
            var goesOn = isCarried && i + 1 < body.Length && body[i + 1] is Paragraph next && First(next.PlainText) == '“';
            if (found.Left is { } open && !goesOn)
                diagnostics.Warn("PG112", paragraph.Source, $"a quotation {open} does not close in the paragraph that ends …{ParagraphJoiner.End(text)}");
            else if (found.Lone is { } close && !isInDoubt)
                diagnostics.Warn("PG120", paragraph.Source, $"a {close} closes no quotation in the paragraph that ends …{ParagraphJoiner.End(text)}");
            else if (found.Nested is { } inner)
                diagnostics.Warn("PG121", paragraph.Source, $"{inner} stands within {inner} in the paragraph that ends …{ParagraphJoiner.End(text)}", inner == '《' ? "within 《》 it is 〈〉" : "within “” it is ‘’, and “” again within those");

            // What a quotation left open may close later: one message is enough.
            isInDoubt = found.Left is not null && !goesOn;
        }
    }

    private static (char? Left, char? Lone, char? Nested) Follow(string text, int start, bool isInside)
    {
        var open = new Stack<char>();
        Span<int> counts = stackalloc int[Opening.Length];
        if (isInside) Open('“', counts);
        char? lone = null;
        char? nested = null;
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '’' && IsApostrophe(text, i)) continue;
            if (Opening.Contains(c))
            {
                if (open.TryPeek(out var outer) && outer == c) nested ??= c;
                Open(c, counts);
            }
            else if (Closing.IndexOf(c) is var kind and >= 0)
            {
                if (counts[kind] == 0) lone ??= c;
                else Close(kind, counts);
            }
        }

        return (open.Count == 0 ? null : open.Last(), lone, nested);

        void Open(char mark, Span<int> counts)
        {
            open.Push(mark);
            counts[Opening.IndexOf(mark)]++;
        }

        // What was opened within and never closed is closed with it.
        void Close(int kind, Span<int> counts)
        {
            int closed;
            do
            {
                closed = Opening.IndexOf(open.Pop());
                counts[closed]--;
            }
            while (closed != kind);
        }
    }

    // don’t, rock ’n’ roll: of another language.
    private static bool IsApostrophe(string text, int i) =>
        (i > 0 && char.IsAsciiLetterOrDigit(text[i - 1])) || (i + 1 < text.Length && char.IsAsciiLetterOrDigit(text[i + 1]));

    private static char First(string text) => text.AsSpan().TrimStart("　 ") is [var first, ..] ? first : '\0';
}
