using System.Text.RegularExpressions;

namespace PaperGen.Content.Transcripts;

/// <summary>The words before the first sentence that say where the news comes from.</summary>
internal static partial class DatelineGrammar
{
    /// <summary>The dateline at a paragraph's start, without what divides it from the text, or null.</summary>
    public static Dateline? Match(string text)
    {
        if (Chinese().Match(text) is { Success: true } chinese) return Of(chinese);
        if (Latin().Match(text) is { Success: true } latin) return Of(latin);
        return null;

        static Dateline Of(Match match) => new(match.Groups["line"].Index + match.Groups["line"].Length, match.Length);
    }

    // 本报讯, 本报北京6月4日电, 据新华社电, 新华社联合国６月３日专电, 中新网6月4日电 — but not 据新华社消息，…, which is a sentence.
    [GeneratedRegex(@"^\**(?<line>(?:据|综合|据综合)?(?:本报|本刊|本网|本台|本社|[\u4e00-\u9fff]{2,7}?(?:社|网|日报|晚报|晨报|时报|午报|早报|商报|都市报|青年报|客户端|报))[\u4e00-\u9fff]{0,14}?\s?(?:[0-9０-９]{4}年)?(?:[0-9０-９一二三四五六七八九十]{1,3}月)?(?:[0-9０-９一二三四五六七八九十]{1,3}日)?(?:专电|电|讯|综合消息|消息|综合报道)|据[\u4e00-\u9fff]{2,14}消息(?=[\s　]))\**(?=[（(：:\s　【]|(?<=[电讯]\**)(?![\u4e00-\u9fff]?[，,、的号机话子器脑影视动力]))(?:[：:\s　]*)")]
    private static partial Regex Chinese();

    // SPRINGFIELD —, WASHINGTON (AP) —, ST. LOUIS, Mo. --, LONDON, June 3 (Reuters) -
    [GeneratedRegex(@"^\**(?<line>[A-Z][A-Z.'’\-]{1,}(?:[ /][A-Z][A-Z.'’\-]*){0,4}(?:, (?:[A-Z][A-Za-z.]+ ?){1,3}(?:[0-9]{1,2})?)?(?: ?\([A-Za-z][A-Za-z .&/]*\))?)\**\s*(?:—|–|--|―|-(?=\s))\s*(?=[\p{L}\p{N}""“‘'$£€(\[])")]
    private static partial Regex Latin();
}

/// <summary>A dateline's extent within a text.</summary>
/// <param name="Length">Characters up to its end, with marks of emphasis before it.</param>
/// <param name="End">Where the text behind it begins.</param>
internal readonly record struct Dateline(int Length, int End);
