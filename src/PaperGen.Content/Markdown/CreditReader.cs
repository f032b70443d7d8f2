using System.Collections.Immutable;
using PaperGen.Content.Transcripts;

namespace PaperGen.Content.Markdown;

/// <summary>Divides the text below a picture into caption (图片说明) and credit (摄 / 供图).</summary>
internal static class CreditReader
{
    private static readonly string[] s_captionLeads = ["图片说明：", "图片说明:", "图说：", "图说:", "说明：", "Caption:", "caption:"];
    private static readonly string[] s_creditLeads = ["Credit:", "credit:", "来源：", "来源:", "图片来源：", "图片来源:"];
    private static readonly string[] s_openings = ["图为", "图①", "图1", "图一", "上图", "下图", "左图", "右图", "本组图", "▲", "▼", "↑", "↓", "△", "◀", "▶"];

    /// <summary>True for a paragraph that says of itself that it is a caption.</summary>
    public static bool IsCaption(string text) =>
        s_captionLeads.Concat(s_openings).Any(lead => text.StartsWith(lead, StringComparison.Ordinal));

    private const int LongestCredit = 90;

    /// <summary>The credit that a whole line is, or null.</summary>
    public static PhotoCredit? Credit(string text, SourceSpan source)
    {
        if (!MayBeCredit(text)) return null;
        var lead = s_creditLeads.FirstOrDefault(l => text.StartsWith(l, StringComparison.Ordinal));
        var traced = Trace(text, source.File);
        if (traced.Text.Length is 0 or > LongestCredit) return null;
        if (PhotoCreditGrammar.Whole(traced) is { } found) return Of(found, text, source);
        if (lead is null) return null;
        var rest = traced.From(Math.Min(lead.Length, traced.Text.Length)).Trim();
        if (rest.IsEmpty) return null;
        return PhotoCreditGrammar.Whole(rest) is { } inner
            ? Of(inner, text, source)
            : new PhotoCredit([rest.Text], lead.TrimEnd(':', '：'), text, source);
    }

    /// <summary>Caption and credit of a text of which one or both are known to be there.</summary>
    public static (TextLine? Caption, PhotoCredit? Credit) Divide(string text, SourceSpan source)
    {
        text = Yaml.WhiteSpace.Collapse(text);
        if (Credit(text, source) is { } whole) return (null, whole);
        PhotoCredit? credit = null;
        if (PhotoCreditGrammar.Tail(Trace(text, source.File)) is { } tail)
        {
            credit = Of(tail, text[tail.Start..].Trim(), source);
            text = text[..tail.Start].Trim();
        }
        if (s_captionLeads.FirstOrDefault(l => text.StartsWith(l, StringComparison.Ordinal)) is { } lead) text = text[lead.Length..].Trim();
        text = text.TrimStart([.. "▲▼△▽↑↓←→◀▶◄► "]);
        return (text.Length == 0 ? null : new TextLine(text, source), credit);
    }

    /// <summary>The credit that ends a paragraph of a story, with its place in the text, or null.</summary>
    public static (PhotoCredit Credit, int Start)? AtEnd(string text, SourceSpan source)
    {
        if (text.Length <= 12 || !PhotoCreditGrammar.MayEnd(text)) return null;
        var traced = Trace(text, source.File);
        if (traced.Text.Length <= 12 || traced.Text != text || PhotoCreditGrammar.Tail(traced) is not { } tail) return null;
        return (Of(tail, text[tail.Start..].Trim(), source), tail.Start);
    }

    // Nearly every text that is asked about is a paragraph, and too long.
    private static bool MayBeCredit(string text)
    {
        var letters = 0;
        foreach (var c in text)
            if (!char.IsWhiteSpace(c) && c != MarkupRemover.Nothing && ++letters > LongestCredit) return false;
        return true;
    }

    private static PhotoCredit Of(FoundCredit found, string raw, SourceSpan source) =>
        new(found.Names.Select(n => n.Text).ToImmutableArray(), found.Kind, raw, source) { Role = found.Role };

    private static TracedText Trace(string text, string file) => TracedText.Of(new SourceText(file, text), 0, text.Length);
}
