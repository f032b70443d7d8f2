using System.Collections.Immutable;

namespace PaperGen.Site;

/// <summary>What was printed of one issue, as the website shows and links it.</summary>
/// <param name="Pdf">The whole issue as PDF: a path from the site's root, not percent-encoded; null when there is none.</param>
/// <param name="Pages">The printed pages by their number.</param>
public sealed record PrintedIssue(string? Pdf, ImmutableDictionary<int, PrintedPage> Pages);

/// <summary>One printed page. Width, height and areas are in points, from the top left corner of the trimmed page, y downwards.</summary>
/// <param name="Pdf">The page as PDF: a path from the site's root, not percent-encoded; null when there is none.</param>
/// <param name="Width">Width of the trimmed page.</param>
/// <param name="Height">Height of the trimmed page.</param>
/// <param name="Areas">Where the stories stand, in reading order.</param>
public sealed record PrintedPage(string? Pdf, double Width, double Height, ImmutableArray<PrintedArea> Areas)
{
    /// <summary>A picture of the page (facsimile): a path from the site's root, not percent-encoded; null when there is none.</summary>
    public string? Picture { get; init; }

    /// <summary>The same picture, small, for lists of pages; null when there is none and the places of the stories are drawn.</summary>
    public SitePicture? Thumbnail { get; init; }
}

/// <summary>The rectangle that a story takes up on a printed page.</summary>
/// <param name="StoryId">The story's <see cref="Content.Story.Id"/>.</param>
public sealed record PrintedArea(string StoryId, double X, double Y, double Width, double Height);
