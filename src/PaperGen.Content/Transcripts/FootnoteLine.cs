using System.Text.RegularExpressions;

namespace PaperGen.Content.Transcripts;

/// <summary>The beginning of a footnote: [^1]: or, below a text that has such a mark, [1] or ［1］.</summary>
/// <param name="Id">The mark's name.</param>
/// <param name="Length">Characters before the footnote's text.</param>
/// <param name="IsPlain">True without the ^, which only footnotes have.</param>
internal sealed partial record FootnoteLine(string Id, int Length, bool IsPlain)
{
    /// <summary>The footnote that a line begins, or null.</summary>
    public static FootnoteLine? Read(string line)
    {
        if (line[0] is not ('[' or '［' or '〔') || Lead().Match(line) is not { Success: true } match || match.Length == line.Length) return null;
        return new FootnoteLine(match.Groups["id"].Value, match.Length, match.Groups["plain"].Success);
    }

    /// <summary>The marks in a text that call one of the given footnotes, with their length.</summary>
    public static IEnumerable<(int Start, int Length, string Id)> MarksIn(string text, IReadOnlySet<string> ids)
    {
        foreach (Match mark in Mark().Matches(text))
            if (ids.Contains(mark.Groups["id"].Value)) yield return (mark.Index, mark.Length, mark.Groups["id"].Value);
    }

    /// <summary>The names that marks within lines call, whether there are such footnotes or not.</summary>
    public static HashSet<string> Called(IReadOnlyList<PageLine> lines) =>
        lines.SelectMany(l => Mark().Matches(l.Text).Where(m => m.Index > 0)).Select(m => m.Groups["id"].Value).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"^(?:\[\^(?<id>[^\]\s\^]{1,32})\]\s?[:：]|(?<plain>[\[［〔])(?<id>[0-9]{1,3})[\]］〕])\s*")]
    private static partial Regex Lead();

    [GeneratedRegex(@"\[\^(?<id>[^\]\s\^]{1,32})\](?!\s?[:：])|[\[［〔](?<id>[0-9]{1,3})[\]］〕]")]
    private static partial Regex Mark();
}
