using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PaperGen.Content.Transcripts;

/// <summary>Lines and ends of lines that say who took or gave a picture (rule M5).</summary>
internal static partial class PhotoCreditGrammar
{
    private const string Han = @"[\u3400-\u9fff\ud840-\udfff]";
    private const string Name = Han + @"{1,6}(?:[·•]" + Han + @"{1,8})*";
    private const string Names = Name + @"(?:(?:\s*[、，,/／]\s*|\s+)" + Name + @"){0,4}?";
    private const string Took = @"(?:摄影报道|摄影/报道|图片报道|摄影|文并摄|文[/／、并]?[图摄]|[图摄][/／、并]?文|摄制|绘图|制图|摄|供图|提供|(?<![供配插制绘])图)";

    private const string LatinName = @"(?:the )?[\p{Lu}][\p{L}.'’\-]*(?: (?:(?:of|de|van|von|the|and|for|&) )*[\p{Lu}0-9][\p{L}\p{N}.'’\-]*){0,6}";
    private const string LatinNames = LatinName + @"(?:(?:,? and |, | & )" + LatinName + @"){0,3}(?:\s*[/|,]\s*(?:the )?[A-Z][\p{L} .'’\-]*)?";
    private const string Picture = @"(?:photos?|photographs?|images?|illustrations?|graphics?|pictures?|pics?)";

    private const string Drawn = @"(?:drawings?|paintings?|sketch(?:es)?|cartoons?|maps?|charts?)";

    private const string LatinCredit =
        @"(?:(?<kind>(?:[A-Z][\p{L}’'\-]+ ){0,3}(?i:" + Picture + @")(?i: (?:courtesy (?:of )?|provided )?by| courtesy of| provided by| from)|(?:[A-Z][\p{L}’'\-]+ ){0,2}(?i:" + Drawn + @" by)|(?i:courtesy of|photography by|illustration by|submitted by|contributed by))\s*:?\s+(?<names>" + LatinNames + @")" +
        @"|(?<kind>(?:[A-Z]+ )?(?i:" + Picture + @"))\s?[/:]\s*(?<names>" + LatinNames + @")" +
        @"|(?<kind>(?i:courtesy|file|contributed|submitted|handout|archive|stock|ap|reuters) (?i:" + Picture + @"))(?<names>)" +
        @"|(?<names>[\p{Lu}][\p{L}.'’\-]+(?: [\p{Lu}][\p{L}.'’\-]+){1,3})\s*[/|]\s*(?<kind>(?:(?i:for )?(?:The )?[A-Z][\p{L}.'’\-]*(?: [A-Z][\p{L}.'’\-]*){0,4}|(?i:staff)(?: (?i:photo(?:grapher)?))?)))";

    /// <summary>Reads a whole line as a credit, or returns null.</summary>
    public static FoundCredit? Whole(TracedText line) => (MayBeChinese(line.Text) ? Find(line, ChineseLines) : null) ?? (HasLatin(line.Text) ? Find(line, LatinLines) : null);

    /// <summary>Finds a credit that ends a text, behind a sentence or in brackets, or returns null.</summary>
    public static FoundCredit? Tail(TracedText text) => MayEnd(text.Text) ? Find(text, ChineseTails) ?? (HasLatin(text.Text) ? Find(text, LatinTails) : null) : null;

    /// <summary>False for a text that <see cref="Tail"/> finds nothing in, told from its last character: nearly every paragraph ends with a stop.</summary>
    public static bool MayEnd(string text)
    {
        var end = text.AsSpan().TrimEnd(" \t\r\n\u3000)）].'’-");
        if (end.IsEmpty || !char.IsLetterOrDigit(end[^1])) return false;
        return !Unicode.IsHan(end[^1]) || LastOfChinese.Contains(end[^1]) || HasLatin(end);
    }

    /// <summary>False for a line that is no Chinese credit: it neither ends like one nor has the colon or stroke behind a leading word.</summary>
    private static bool MayBeChinese(string line) =>
        (line.AsSpan().TrimEnd(" )）】") is [.., var last] && LastOfChinese.Contains(last)) || line.AsSpan().IndexOfAny("/／：:") >= 0;

    /// <summary>False for a text that is and ends with no English credit, for its words have letters.</summary>
    private static bool HasLatin(ReadOnlySpan<char> text) => text.ContainsAnyInRange('A', 'z');

    private static FoundCredit? Find(TracedText text, Regex[] patterns)
    {
        foreach (var regex in patterns)
        {
            var match = regex.Match(text.Text);
            if (!match.Success) continue;
            var names = NamesIn(text, match.Groups["names"]);
            var role = match.Groups["role"] is { Success: true, Length: > 0 } printed ? printed.Value.Trim() : null;
            var kind = match.Groups["kind"].Value.Trim();
            if (names.Any(n => NoNames.Contains(n.Text))) continue;
            return new FoundCredit(names, role, kind, match.Index, match.Length);
        }
        return null;
    }

    // The last characters of the words that end a Chinese credit in the patterns below.
    private const string LastOfChinese = "摄影道图文制供片料发";

    private static readonly string[] NoNames = ["如", "看", "下", "上", "左", "右", "示意", "地", "拍", "试", "意", "企", "版", "插", "合"];

    private static readonly Regex[] ChineseLines = [ChineseWhole(), ChineseLeading(), ChineseWordWhole()];

    private static readonly Regex[] LatinLines = [LatinWhole()];

    private static readonly Regex[] ChineseTails = [ChineseBracketTail(), ChineseTail(), ChineseWordTail()];

    private static readonly Regex[] LatinTails = [LatinTail()];

    private static ImmutableArray<TracedText> NamesIn(TracedText text, Group group)
    {
        var names = ImmutableArray.CreateBuilder<TracedText>();
        if (!group.Success || group.Length == 0) return [];
        var isHan = group.Value.Any(Unicode.IsHan);
        var start = group.Index;
        foreach (Match separator in (isHan ? HanSeparator() : LatinSeparator()).Matches(group.Value))
        {
            Add(text.Slice(start, group.Index + separator.Index - start).Trim());
            start = group.Index + separator.Index + separator.Length;
        }
        Add(text.Slice(start, group.Index + group.Length - start).Trim());
        return names.ToImmutable();

        void Add(TracedText name)
        {
            if (RolePrefix().Match(name.Text) is { Success: true } role) name = name.From(role.Length).Trim();
            if (name.IsEmpty) return;
            var isSingle = name.Text.Length == 1 && Unicode.IsHan(name.Text[0]);
            if (isSingle && names.Count > 0 && names[^1].Text.Length == 1) names[^1] = TracedText.Join([("", names[^1]), ("", name)]);
            else names.Add(name);
        }
    }

    [GeneratedRegex(@"^[（(【]?(?:新华社发\s*[（(])?\s*(?<role>" + BylineGrammar.Role + @")?\s*(?<names>" + Names + @")\s*[/／]?\s*(?<kind>" + Took + @")\s*[）)】]*$")]
    private static partial Regex ChineseWhole();

    [GeneratedRegex(@"^[（(【]?(?:本版|本组|本文)?(?<kind>摄影|图片|供图|摄|图|图片提供|配图|插图|制图|绘图|漫画|图片来源|图源|来源)(?:均由|由)?\s*[/／：:]\s*(?<role>" + BylineGrammar.Role + @")?\s*(?<names>" + Names + @")(?:\s*(?:提供|摄))?[）)】]?$")]
    private static partial Regex ChineseLeading();

    [GeneratedRegex(@"^[（(【]?(?<kind>资料图片?|资料照片|新华社发|图片均为资料图片?|视频截图|效果图|示意图|网络图片|本报资料图?片?)(?<names>)[）)】]?$")]
    private static partial Regex ChineseWordWhole();

    [GeneratedRegex(@"\s*(?:新华社发\s*)?[（(](?:新华社发\s*)?(?<role>" + BylineGrammar.Role + @")?\s*(?<names>" + Names + @")\s*[/／]?\s*(?<kind>摄影报道|摄影|文并摄|文[/／]?[图摄]|[图摄][/／]?文|摄|供图|提供|图)\s*[）)]$")]
    private static partial Regex ChineseBracketTail();

    [GeneratedRegex(@"(?<=[。！？…”）\s])\s*(?:新华社发\s*[（(])?\s*(?:(?<role>" + BylineGrammar.Role + @")\s*(?<names>" + Names + @")|(?<names>" + Han + @"{2,4}|" + Han + @" " + Han + @"))\s*[/／]?\s*(?<kind>摄影报道|摄影|文并摄|文[/／]?[图摄]|[图摄][/／]?文|摄|供图|绘图|制图)\s*[）)]?$")]
    private static partial Regex ChineseTail();

    [GeneratedRegex(@"\s*[（(](?<kind>资料图片?|资料照片|视频截图|效果图|示意图|网络图片|本报资料图?片?)(?<names>)[）)]$|(?<=[。）\s])\s*(?<kind>新华社发)(?<names>)$")]
    private static partial Regex ChineseWordTail();

    [GeneratedRegex(@"^[(\[]?" + LatinCredit + @"[)\].]?$")]
    private static partial Regex LatinWhole();

    [GeneratedRegex(@"(?:\s+[(\[]|(?<=[.!?”""’)])\s+[/|—–-]?\s*)" + LatinCredit + @"[)\].]?$")]
    private static partial Regex LatinTail();

    [GeneratedRegex("^" + BylineGrammar.Role)]
    private static partial Regex RolePrefix();

    [GeneratedRegex(@"[、，,/／\s]+")]
    private static partial Regex HanSeparator();

    [GeneratedRegex(@",? and | & |, (?=\p{Lu}\p{L}+ )")]
    private static partial Regex LatinSeparator();
}

/// <summary>A photo credit found in a text.</summary>
/// <param name="Names">The photographers.</param>
/// <param name="Role">Role printed before them.</param>
/// <param name="Kind">The printed words.</param>
/// <param name="Start">Where it begins in the text, with the white space before it.</param>
/// <param name="Length">Its length.</param>
internal sealed record FoundCredit(ImmutableArray<TracedText> Names, string? Role, string Kind, int Start, int Length);
