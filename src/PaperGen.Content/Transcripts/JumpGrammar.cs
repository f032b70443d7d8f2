using System.Text.RegularExpressions;

namespace PaperGen.Content.Transcripts;

/// <summary>Lines that send the reader to another page (转版): 下转第3版, Continued on A4.</summary>
internal static partial class JumpGrammar
{
    private const string ChineseTarget = @"(?:今日|本报|本版)?\s*[A-Za-z]?第?\s*[A-Za-z]?[0-9０-９一二三四五六七八九十]{1,3}\s*[版页]";
    private const string Chinese = @"(?:紧接|下转|上接|转接|转|接|详见|相关报道见|相关报道详见|报道见|全文见|全文刊|更多报道见|更多内容见)" + ChineseTarget + @"[^。（）()]{0,12}";
    private const string LatinTarget = @"(?:page |pg\. ?|p\. ?)?[A-Z]?-?[0-9]{1,3}[A-Z]?";
    private const string Latin =
        @"(?:(?:story |article )?(?:continued|cont'?d\.?|continues) (?:on|from) (?:[\p{L} ]{1,20}, )?(?:page |pg\. ?)?[A-Z]?-?[0-9]{1,3}[A-Z]?|(?:please )?(?:see|turn to) [\p{L}’' \-]{2,30}(?:,| on| —|/)? ?" +
        LatinTarget + @"|(?:more|story|full story|details|coverage)(?: inside)?[:,]? (?:on )?(?:page |pg\. ?)[A-Z]?-?[0-9]{1,3}|from page [A-Z]?-?[0-9]{1,3})";

    /// <summary>True when the whole line is a jump line.</summary>
    public static bool IsWhole(string text) => Whole().IsMatch(text);

    /// <summary>Where a jump line at the text's end begins; -1 without one.</summary>
    public static int TailStart(string text) => MayEnd(text) && Tail().Match(text) is { Success: true } match ? match.Index : -1;

    /// <summary>False for a text that no jump line ends, told from its last character: nearly every paragraph ends with a stop.</summary>
    private static bool MayEnd(string text) => text is [.., (>= '0' and <= '9') or '）' or ')' or '】' or ']' or '版' or '页' or '▶' or '►' or '→'];

    /// <summary>True for a text that begins with the line that says where its beginning stands: （上接第1版）, (Continued from A1).</summary>
    public static bool ComesFrom(string text) => LeadLength(text) is > 0 and var lead && Arrival().IsMatch(text.AsSpan(0, lead)) && lead < text.Length;

    /// <summary>Length of a jump line at the text's start; 0 without one.</summary>
    public static int LeadLength(string text) => Lead().Match(text).Length;

    [GeneratedRegex(@"^[（(【\[<《]?\s*[▶►▷→>◆■●*]*\s*(?:" + Chinese + "|(?i:" + Latin + @"))\s*[▶►▷→>◆■●*.]*\s*[）)】\]>》]?$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"[（(【\[]\s*(?:" + Chinese + "|(?i:" + Latin + @"))\s*[）)】\]]$|(?<=[。！？”.!?])\s*[▶►→]*\s*(?:(?:下转|紧接|详见)" + ChineseTarget + @"|(?i:(?:continued on|please see|see) (?:[A-Z’' ]{2,30},? )?(?:page )?[A-Z]?-?[0-9]{1,3}))[▶►→]*$")]
    private static partial Regex Tail();

    [GeneratedRegex(@"紧接|上接|(?i:\bfrom\b)")]
    private static partial Regex Arrival();

    [GeneratedRegex(@"^[（(【\[]\s*(?:" + Chinese + "|(?i:" + Latin + @"))\s*[）)】\]]\s*")]
    private static partial Regex Lead();
}
