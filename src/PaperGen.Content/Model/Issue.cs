using System.Collections.Immutable;

namespace PaperGen.Content;

/// <summary>One issue (一期) of the newspaper.</summary>
/// <param name="Source">The file that describes it.</param>
public sealed record Issue(SourceSpan Source)
{
    /// <summary>Date of publication; null when the newsroom gave none (an error stands beside it).</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Issue number (第N期), as it is printed.</summary>
    public string? Number { get; init; }

    /// <summary>Number since the first issue (总第N期), as it is printed.</summary>
    public string? TotalNumber { get; init; }

    /// <summary>Pages in the order of their numbers.</summary>
    public ImmutableArray<Page> Pages { get; init; } = [];

    /// <summary>Stories that name no page; the composer finds a place for them.</summary>
    public ImmutableArray<Story> UnplacedStories { get; init; } = [];

    /// <summary>All stories: page by page in reading order, then the unplaced ones.</summary>
    public IEnumerable<Story> Stories => Pages.SelectMany(p => p.Stories).Concat(UnplacedStories);
}
