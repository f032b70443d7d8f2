namespace PaperGen.Pages;

/// <summary>Says which stories of a page may have words set large (引语): those whose editor asks for it, then the longest, as many as the theme allows.</summary>
internal sealed class QuotedStories(Theme theme, Func<StoryCopy, int> linesOf)
{
    /// <summary>True where an editor named the words, and the story has them.</summary>
    public static bool IsWished(StoryCopy copy) => copy.Story.Placement.PullQuote is not null && !copy.Quoted.IsEmpty;

    /// <summary>The ranks of those stories.</summary>
    public HashSet<int> Of(IReadOnlyList<StoryCopy> ranked)
    {
        var chosen = Enumerable.Range(0, ranked.Count).Where(i => IsWished(ranked[i])).ToHashSet();
        var others = Enumerable.Range(0, ranked.Count)
            .Where(i => !chosen.Contains(i) && !ranked[i].Quoted.IsEmpty)
            .Select(i => (Rank: i, Lines: linesOf(ranked[i])))
            .Where(s => s.Lines >= theme.PullQuotes.LeastLines)
            .OrderByDescending(s => s.Lines);
        chosen.UnionWith(others.Take(Math.Max(0, theme.PullQuotes.PerPage - chosen.Count)).Select(s => s.Rank));
        return chosen;
    }
}
