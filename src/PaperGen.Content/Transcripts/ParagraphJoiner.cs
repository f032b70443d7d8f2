using System.Collections.Immutable;

namespace PaperGen.Content.Transcripts;

/// <summary>Makes one text of a paragraph's lines and tells the editor of every place where it did.</summary>
internal sealed class ParagraphJoiner(SourceText source, PageMetrics page, PieceJoiner pieces, DiagnosticBag diagnostics)
{
    /// <summary>The paragraph's text, and the gaps found in it.</summary>
    public (TracedText Text, ImmutableArray<Gap> Gaps) Join(IReadOnlyList<PageLine> lines)
    {
        var parts = new List<(string, TracedText)> { ("", lines[0].Traced) };
        var gaps = ImmutableArray.CreateBuilder<Gap>();
        var soFar = lines[0].Text;
        for (var i = 1; i < lines.Count; i++)
        {
            var right = lines[i].Traced;
            var (separator, dropped) = pieces.Between(soFar, right.Text);
            if (dropped > 0) parts[^1] = (parts[^1].Item1, parts[^1].Item2.Until(parts[^1].Item2.Text.Length - dropped));
            var isSameColumn = page.IsWrapped && lines[i].Number == lines[i - 1].Number + 1;
            if (Report(soFar, lines[i], isSameColumn) is { } gap) gaps.Add(gap);
            parts.Add((separator, right));
            // Doubts look at quotation marks since the paragraph's start; a wrapped one of thousands of lines is not read again for each.
            soFar = lines.Count < 200 ? string.Concat(soFar.AsSpan(0, soFar.Length - dropped), separator, right.Text) : right.Text;
        }
        if (page.IsWrapped && lines.Count > 1)
            diagnostics.Info("PG110", lines[0].Traced.Span, $"a paragraph of {lines.Count} lines, to line {lines[^1].Number}, was joined");
        return (TracedText.Join(parts), gaps.ToImmutable());
    }

    private Gap? Report(string left, PageLine line, bool isSameColumn)
    {
        var place = source.Span(line.Start, 0);
        var words = $"…{End(left)} / {Begin(line.Text)}…";
        if (JoinDoubt.Reason(left, line.Text) is { } reason)
        {
            diagnostics.Warn("PG111", place, $"a paragraph cut by a column was joined, but {reason}: {words}", "compare with the printed page: a line may be missing here");
            return new Gap(End(left), Begin(line.Text), place);
        }
        if (!isSameColumn) diagnostics.Info("PG110", place, $"a paragraph cut by a column was joined: {words}");
        return null;
    }

    /// <summary>The last ten characters.</summary>
    public static string End(string text) => text.Length <= 10 ? text : text[(char.IsLowSurrogate(text[^10]) ? ^11 : ^10)..];

    /// <summary>The first ten characters.</summary>
    public static string Begin(string text) => text.Length <= 10 ? text : text[..(char.IsHighSurrogate(text[9]) ? 11 : 10)];
}
