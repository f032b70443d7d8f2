using System.Text.RegularExpressions;

namespace PaperGen.Content.Transcripts;

/// <summary>Looks at a place where two pieces of a paragraph were joined, for signs that text is missing between them.</summary>
internal static partial class JoinDoubt
{
    /// <summary>Why the join is doubtful, or null.</summary>
    /// <param name="left">The paragraph so far.</param>
    /// <param name="right">The piece that follows.</param>
    public static string? Reason(string left, string right)
    {
        if ("，、；：,;:".Contains(left[^1]) && "，。、；：！？,.;:!?".Contains(right[0])) return "two marks meet";
        if (left[^1] is '“' or '（' or '《' or '(' && right[0] is '”' or '）' or '》' or ')') return "nothing stands between the opening and the closing mark";
        if (ClosesMore(left, right, '“', '”')) return "a quotation is closed that was not opened";
        if (ClosesMore(left, right, '《', '》')) return "a title is closed that was not opened";
        // 在万宁桥畔为 / 现代科技的交融中触摸: 为 asks for a noun, but a phrase of place follows whose 在 is lost.
        if (HangingPreposition().IsMatch(left) && PhraseOfPlace().IsMatch(right)) return "the sentence jumps";
        return null;
    }

    private static bool ClosesMore(string left, string right, char open, char close)
    {
        var depth = left.Count(c => c == open) - left.Count(c => c == close);
        if (depth < 0) return false;
        foreach (var c in right)
        {
            if (c == open) depth++;
            if (c == close && --depth < 0) return true;
        }
        return false;
    }

    [GeneratedRegex(@"[\u4e00-\u9fff”](?:为|把|被|对|向|给|与|和|及|跟)$")]
    private static partial Regex HangingPreposition();

    [GeneratedRegex(@"^[^，。、；：！？在从于当到]{2,12}的[^，。、；：！？在从于当到]{1,6}[中里下](?![国央心间医学小文华共层部级等游转班年期午介])[\u4e00-\u9fff]{2}")]
    private static partial Regex PhraseOfPlace();
}
