using System.Text.RegularExpressions;

namespace PaperGen.Content.Transcripts;

/// <summary>A paragraph's opening and end, taken off it: dateline and byline before the text, byline behind it.</summary>
internal static partial class Lead
{
    /// <summary>The text without what was found before it.</summary>
    public static (TracedText Text, TracedText? Dateline, Signature? Signature) Open(TracedText paragraph)
    {
        var text = paragraph;
        TracedText? dateline = null;
        if (DatelineGrammar.Match(text.Text) is { } found)
        {
            var marks = text.Text.Length - text.Text.TrimStart('*').Length;
            dateline = text.Slice(marks, found.Length - marks);
            text = text.From(found.End);
        }
        var signature = Bracket().Match(text.Text) is { Success: true } bracket
            ? BylineGrammar.Parse(text.Slice(bracket.Groups["inner"].Index, bracket.Groups["inner"].Length))
            : null;
        if (signature is { HasRole: true } || (signature is not null && dateline is not null))
            return (text.From(Bracket().Match(text.Text).Length).Trim(), dateline, signature);
        if (dateline is not null && Reports().Match(text.Text) is { Success: true } reports
            && BylineGrammar.Parse(text.Until(reports.Groups["who"].Length)) is { HasRole: true } who)
            return (text.From(reports.Length).Trim(), dateline, who);
        if (dateline is not null && Spaced(text.Text) is > 0 and var end && BylineGrammar.Parse(text.Until(end).Trim()) is { HasRole: true } named)
            return (text.From(end).Trim(), dateline, named);
        return (dateline is null ? paragraph : text.Trim(), dateline, null);
    }

    /// <summary>Length of 记者 张三 通讯员 李四 before a text, with nothing but spaces around each word; 0 without.</summary>
    private static int Spaced(string text)
    {
        var end = 0;
        foreach (Match word in Words().Matches(text))
        {
            var isRole = WholeRole().IsMatch(word.ValueSpan);
            if (!isRole && (word.Index == 0 || word.Length > 4 || !Surnames.Begin(word.Value) || !word.Value.All(Unicode.IsHan))) break;
            if (!isRole) end = word.Index + word.Length;
        }
        return end < text.Length ? end : 0;
    }

    /// <summary>The text without the byline in brackets at its end.</summary>
    public static (TracedText Text, Signature? Signature) Close(TracedText paragraph, bool mayBeBare)
    {
        if (paragraph.Text is not [.., '）' or ')'] || Tail().Match(paragraph.Text) is not { Success: true } tail) return (paragraph, null);
        var inner = tail.Groups["inner"];
        var signature = BylineGrammar.Parse(paragraph.Slice(inner.Index, inner.Length));
        if (signature is null) return (paragraph, null);
        var isName = mayBeBare && signature.Persons.Any() && signature.Persons.All(p => Surnames.Begin(p.Name.Text));
        return signature.HasRole || isName ? (paragraph.Until(tail.Index).Trim(), signature) : (paragraph, null);
    }

    [GeneratedRegex(@"^\s*[（(]\s*(?<inner>[^（）()]{2,80}?)\s*[）)][：:]?\s*")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"^(?<who>(?:" + BylineGrammar.Role + @"\s*[\u4e00-\u9fff]{2,4}[、\s]*){1,4}?)(?:摄影)?报道[：:，,]?\s*")]
    private static partial Regex Reports();

    [GeneratedRegex(@"\S+")]
    private static partial Regex Words();

    [GeneratedRegex("^" + BylineGrammar.Role + "$")]
    private static partial Regex WholeRole();

    [GeneratedRegex(@"(?<=[。！？…”.!?])\s*[（(]\s*(?<inner>[^（）()。，]{2,50})\s*[）)]$")]
    private static partial Regex Tail();
}
