using System.Collections.Immutable;
using System.Globalization;
using PaperGen.Content;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Words of a paragraph with their faces, and the links in them.</summary>
internal readonly record struct StyledWords(ImmutableArray<StyledText> Text, ImmutableArray<TextLink> Links)
{
    /// <summary>These words behind an opening, such as a dateline.</summary>
    public StyledWords Behind(ImmutableArray<StyledText> opening)
    {
        if (opening.IsEmpty) return this;
        var before = opening.Sum(t => TextLink.CountIn(t.Text));
        return new StyledWords([.. opening, .. Text], [.. Links.Select(l => l with { Start = l.Start + before, End = l.End + before })]);
    }
}

/// <summary>Gives the inlines of a paragraph their faces and normalises them as one text.</summary>
/// <param name="type">The faces.</param>
/// <param name="output">Marks and spaces of the newspaper's language.</param>
/// <param name="isChinese">Whether that is Chinese.</param>
/// <param name="footnotes">The story's footnotes in the order of their numbers.</param>
/// <param name="typesetter">Knows which characters the fonts have.</param>
internal sealed class InlineCopy(TypeRoles type, OutputText output, bool isChinese, ImmutableArray<Footnote> footnotes, ITypesetter typesetter)
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉";

    private sealed record Run(string Text, TextStyle Style, string? Target, bool IsLiteral);

    /// <summary>A paragraph's words.</summary>
    public StyledWords Set(ImmutableArray<Inline> inlines, TextStyle style)
    {
        var runs = new List<Run>();
        Collect(inlines, style, null, runs);
        var texts = Normalised(runs);
        var styled = ImmutableArray.CreateBuilder<StyledText>(runs.Count);
        var links = ImmutableArray.CreateBuilder<TextLink>();
        var count = 0;
        for (var i = 0; i < runs.Count; i++)
        {
            var start = count;
            count += TextLink.CountIn(texts[i]);
            if (texts[i].Length > 0) styled.Add(new StyledText(texts[i], runs[i].Style));
            if (runs[i].Target is not { } target || count == start) continue;
            if (links.Count > 0 && links[^1] is { } last && last.Target == target && last.End == start) links[^1] = last with { End = count, Words = last.Words + texts[i] };
            else links.Add(new TextLink(start, count, target, texts[i]));
        }

        return new StyledWords(styled.ToImmutable(), links.ToImmutable());
    }

    /// <summary>The mark of a footnote: ① in Chinese, a raised number elsewhere.</summary>
    public string MarkOf(string id)
    {
        var number = IndexOf(id) + 1;
        if (number == 0) return $"[{id}]";
        var mark = !isChinese ? Digits(number.ToString(CultureInfo.InvariantCulture), Raised)
            : number <= 20 ? ((char)('①' + number - 1)).ToString()
            : "";
        return mark.Length > 0 && typesetter.HasAll(mark, type.Body) ? mark : $"[{number}]";
    }

    private int IndexOf(string id)
    {
        for (var i = 0; i < footnotes.Length; i++)
        {
            if (footnotes[i].Id == id) return i;
        }

        return -1;
    }

    // One text, so that a quotation may open in one stretch and close in another; what is literal is hidden from the rules.
    private List<string> Normalised(List<Run> runs)
    {
        const string Hidden = "\uFFFC";
        var texts = output.Runs([.. runs.Select(r => r.IsLiteral ? Hidden : r.Text)]);
        return [.. runs.Select((run, i) => run.IsLiteral ? texts[i].Replace(Hidden, run.Text, StringComparison.Ordinal) : texts[i])];
    }

    private void Collect(ImmutableArray<Inline> inlines, TextStyle face, string? target, List<Run> runs)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextRun run: runs.Add(new Run(run.Text, face, target, false)); break;
                case Code code: runs.Add(new Run(code.Text, face, target, true)); break;
                case Strong strong: Collect(strong.Inlines, type.Strong, target, runs); break;
                case Emphasis emphasis: Collect(emphasis.Inlines, face == type.Emphasis ? type.Body : type.Emphasis, target, runs); break;
                case Link link: Collect(link.Inlines, face, Leads(link.Target) ? link.Target : target, runs); break;
                case Script script when Small(script, face) is { } small: runs.Add(new Run(small, face, target, true)); break;
                case Script script: Collect(script.Inlines, face, target, runs); break;
                case HardBreak: runs.Add(new Run("\n", face, target, true)); break;
                case FootnoteMark mark: runs.Add(new Run(MarkOf(mark.Id), face, target, true)); break;
            }
        }
    }

    // The fonts draw small digits better than a shrunk large one; without them it stays as large as its neighbours.
    private string? Small(Script script, TextStyle face)
    {
        var text = script.Inlines.PlainText();
        if (text.Length == 0 || !text.All(char.IsAsciiDigit)) return null;
        var small = Digits(text, script.IsRaised ? Raised : Lowered);
        return typesetter.HasAll(small, face) ? small : null;
    }

    // What a reader of the PDF can open; an address on the website alone has no meaning on paper.
    private static bool Leads(string target) =>
        Uri.TryCreate(target, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto";

    private static string Digits(string number, string digits) => string.Concat(number.Select(d => digits[d - '0']));
}
