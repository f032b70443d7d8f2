namespace PaperGen.Pages;

/// <summary>What bounds the search for a page, so that a page of many stories still comes in time.</summary>
/// <param name="Keep">Layouts kept for each set of stories, width and height.</param>
/// <param name="Combinations">Combinations of two parts that may be tried in all.</param>
/// <param name="Candidates">Whole layouts that are judged as pages.</param>
internal sealed record SearchLimits(int Keep, long Combinations, int Candidates)
{
    /// <summary>What a cut through the whole page counts when layouts are kept for judging.</summary>
    public int CutCost { get; init; }

    /// <summary>Part of the page that may stay white; a page with more to spare is not filled by any arrangement, and need not be searched for one.</summary>
    public double MostWhite { get; init; } = 0.25;

    /// <summary>Limits under which a page of so many stories is found in well under a second.</summary>
    public static SearchLimits For(int stories) => stories switch
    {
        <= 6 => new SearchLimits(10, 60_000_000, 600),
        <= 8 => new SearchLimits(8, 60_000_000, 500),
        <= 9 => new SearchLimits(4, 60_000_000, 400),
        <= 10 => new SearchLimits(2, 60_000_000, 400),
        _ => new SearchLimits(1, 120_000_000, 300),
    };
}
