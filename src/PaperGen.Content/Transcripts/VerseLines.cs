namespace PaperGen.Content.Transcripts;

/// <summary>Tells lines of verse: short lines, one after another, that no mark ends and no measure broke.</summary>
internal static class VerseLines
{
    private const int ShortestRun = 4;
    private const int WidestLine = 40;

    /// <summary>For each line whether it stands among lines of verse.</summary>
    public static bool[] Find(IReadOnlyList<PageLine> lines, IReadOnlyList<LineTraits> traits, PageMetrics page)
    {
        var verse = new bool[lines.Count];
        if (page.IsWrapped) return verse;
        for (var i = 0; i < lines.Count;)
        {
            var end = i;
            while (end < lines.Count && CouldBe(lines[end], traits[end])) end++;
            // Title and poet's name, each alone over stanzas that stand together, are no verse.
            if (lines.Skip(i + 1).Take(end - i - 1).Any(l => l.BlankBefore == 0))
                while (lines[i + 1].BlankBefore > 0) i++;
            if (end - i >= ShortestRun) Array.Fill(verse, true, i, end - i);
            i = end + 1;
        }
        return verse;
    }

    private static bool CouldBe(PageLine line, LineTraits trait) =>
        line is { Level: 0, IsBold: false, IsHan: true, Columns: <= WidestLine, HanCount: >= 2 }
        && !line.Text.Contains('：') && line.Text[^1] is not ('。' or '：' or ':' or '；' or '、')
        && trait is { ListMarker: 0, IsEnumerated: false, Furniture: null, IsSection: false, IsNotice: false, Credit: null, IsCaptionLead: false, Dateline: null, IsJump: false, IsEndMark: false, Picture: null, Byline: null or { Kind: BylineKind.NameOnly } };
}
