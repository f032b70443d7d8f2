using System.Text.RegularExpressions;
using PaperGen.Content.Markdown;

namespace PaperGen.Content.Transcripts;

/// <summary>
/// Takes HTML out of a transcript that was copied from a web page: programs and comments with what they hold, of formatting the tags alone.
/// Every character keeps its place: what goes becomes white space, or <see cref="Nothing"/> where a word would be torn.
/// </summary>
internal static partial class MarkupRemover
{
    /// <summary>Stands for a character that was removed; no decoded text holds it.</summary>
    public const char Nothing = '\0';

    /// <summary>The text without HTML; the same text when it has none.</summary>
    public static SourceText Clean(SourceText source, DiagnosticBag diagnostics)
    {
        if (!source.Text.Contains('<', StringComparison.Ordinal)) return source;
        var text = source.Text.ToCharArray();
        var unclosed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var end = 0;
        foreach (Match tag in Tag().Matches(source.Text))
        {
            if (tag.Index < end) continue;
            var name = tag.Groups["name"].Value;
            var isRemoved = name.Length == 0 || HtmlTags.Removed.Contains(name) || HtmlTags.RemovedVoid.Contains(name);
            if (!isRemoved && !HtmlTags.Formats(name)) continue;
            end = tag.Index + tag.Length;
            if (isRemoved && HoldsText(tag)) end = EndOf(source.Text, name.Length == 0 ? "-->" : $"</{name}", end, unclosed);
            if (name.Length == 0 && end == tag.Index + tag.Length) continue;
            if (isRemoved) Report(source.Span(tag.Index, tag.Length), name, diagnostics);
            var blank = HtmlTags.Block.Contains(name) || name.Equals("br", StringComparison.OrdinalIgnoreCase) ? ' ' : Nothing;
            for (var i = tag.Index; i < end; i++)
                if (text[i] != '\n') text[i] = blank;
        }
        return source.With(new string(text));
    }

    private static void Report(SourceSpan place, string name, DiagnosticBag diagnostics)
    {
        if (name.Length == 0) diagnostics.Info("PG119", place, "a comment was left out");
        else diagnostics.Warn("PG119", place, $"<{name}> was removed{(HtmlTags.Removed.Contains(name) ? " with what it holds" : "")}", "no program runs in a story");
    }

    private static bool HoldsText(Match tag) =>
        !HtmlTags.RemovedVoid.Contains(tag.Groups["name"].Value) && !tag.Value.StartsWith("</", StringComparison.Ordinal) && !tag.Value.EndsWith("/>", StringComparison.Ordinal);

    /// <summary>The end of what is removed; of the tag alone where nothing closes it, for a page is not lost by a slip.</summary>
    private static int EndOf(string text, string closing, int from, HashSet<string> unclosed)
    {
        if (unclosed.Contains(closing)) return from;
        var close = text.IndexOf(closing, from, StringComparison.OrdinalIgnoreCase);
        var end = close < 0 ? -1 : text.IndexOf('>', close);
        if (end >= 0) return end + 1;
        unclosed.Add(closing);
        return from;
    }

    [GeneratedRegex(@"<!--|</?(?<name>[A-Za-z][A-Za-z0-9]{0,15})(?:\s[^<>]{0,2000})?/?>")]
    private static partial Regex Tag();
}
