namespace PaperGen.Pages;

/// <summary>What bounds the search for a page, so that a page of many stories still comes in time.</summary>
/// <param name="Work">Additions that filling the tables may take, with what it takes to come to them.</param>
/// <param name="Candidates">Layouts that are judged as pages.</param>
internal sealed record SearchLimits(long Work, int Candidates)
{
    /// <summary>Pages that are polished, and of which the best of every skeleton is handed on.</summary>
    public int Kept { get; init; } = 12;

    /// <summary>Part of the page that may stay white; a page with more to spare is not filled by any arrangement, and need not be searched for one.</summary>
    public double MostWhite { get; init; } = 0.25;

    /// <summary>Limits under which a page of fourteen stories is found in a second.</summary>
    public static SearchLimits Default { get; } = new(4_000_000_000, 600);
}
