namespace PaperGen.Content.Transcripts;

/// <summary>
/// Tells lines that are cut to one pattern, as the subheads of a Chinese story are (对仗): 产业兴：从卖茶叶到卖风景 and
/// 生态美：从用药到用草, or 免费跑腿11年 and 带出17个徒弟.
/// </summary>
internal static class ParallelLines
{
    private const int LongestLine = 16;
    private const int LongestPlainLine = 8;
    private const int Reach = 24;

    /// <summary>For each line whether another one near it has its pattern, with text between them.</summary>
    public static bool[] Find(IReadOnlyList<PageLine> lines)
    {
        var parallel = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (!CouldBe(lines, i)) continue;
            for (var k = i + 2; k < Math.Min(lines.Count, i + Reach); k++)
                if (CouldBe(lines, k) && Match(lines[i].Text, lines[k].Text)) parallel[i] = parallel[k] = true;
        }
        return parallel;
    }

    /// <summary>A short line that no mark ends, between texts.</summary>
    private static bool CouldBe(IReadOnlyList<PageLine> lines, int index) =>
        index > 0 && index + 1 < lines.Count
        && lines[index] is { Level: 0, IsHan: true, EndsSentence: false, HanCount: >= 3, OpenQuotes: 0 } line && line.Text.Length <= LongestLine
        && char.IsLetterOrDigit(line.Text[^1]) && lines[index - 1].EndsSentence && lines[index + 1].Columns > line.Columns;

    /// <summary>True when two lines have their colon or space at one place, or are short and of one length.</summary>
    private static bool Match(string left, string right)
    {
        var colon = Colon(left);
        return colon == Colon(right) && (colon > 0 || (left.Length == right.Length && left.Length <= LongestPlainLine));
    }

    private static int Colon(string text) => text.AsSpan().IndexOfAny('：', ':', ' ');
}
