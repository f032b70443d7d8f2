using System.Collections.Immutable;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>A composed issue: all that a press needs to know.</summary>
/// <param name="Title">Title of the document, such as 劳动午报 2025年6月4日.</param>
/// <param name="Language">BCP 47 tag of the main language.</param>
/// <param name="Pages">The pages in order.</param>
public sealed record Edition(string Title, string Language, ImmutableArray<ComposedPage> Pages)
{
    /// <summary>Date of the issue, or null; the only date that may stand in an output.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Publisher, or null.</summary>
    public string? Author { get; init; }
}

/// <summary>One page: things at their places, in points from the top left corner of the trimmed page, y downwards.</summary>
/// <param name="Number">1-based page number.</param>
/// <param name="Folio">Folio as it is printed, such as 第2版; the PDF's page label.</param>
/// <param name="Width">Trimmed width.</param>
/// <param name="Height">Trimmed height.</param>
/// <param name="Items">What is printed, in painting order; <see cref="PlacedItem.Order"/> tells the order of reading.</param>
/// <param name="Stories">The stories on the page, in reading order.</param>
public sealed record ComposedPage(
    int Number,
    string Folio,
    Points Width,
    Points Height,
    ImmutableArray<PlacedItem> Items,
    ImmutableArray<PlacedStory> Stories)
{
    /// <summary>True for a page that the press prints in black alone (黑白版): its pictures are grey there, and its colours black.</summary>
    public bool IsBlackOnly { get; init; }

    /// <summary>The composer's plan of the page with its costs; null for a page that was made in another way.</summary>
    public PageScore? Score { get; init; }
}

/// <summary>Where a story stands on a page; its items carry the same <see cref="PlacedItem.StoryId"/>.</summary>
/// <param name="StoryId">The story's stable name.</param>
/// <param name="Title">Its headline in one line, for outlines and links.</param>
/// <param name="Bounds">The smallest rectangle around all of its items on this page.</param>
public sealed record PlacedStory(string StoryId, string Title, Rect Bounds)
{
    /// <summary>0 for the page's lead, then upwards; null when nobody ranked the page's stories.</summary>
    public int? Rank { get; init; }

    /// <summary>The story whose sidebar it is, or null.</summary>
    public string? SidebarOf { get; init; }
}

/// <summary>A rectangle in points from the top left corner of the trimmed page, y downwards.</summary>
public readonly record struct Rect(Points X, Points Y, Points Width, Points Height)
{
    /// <summary>The right edge.</summary>
    public Points Right => X + Width;

    /// <summary>The lower edge.</summary>
    public Points Bottom => Y + Height;

    /// <summary>The smallest rectangle around these items; nothing around none.</summary>
    internal static Rect Around(IEnumerable<PlacedItem> items)
    {
        var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var item in items)
        {
            var bounds = item.Bounds;
            (left, top) = (Math.Min(left, bounds.X.Value), Math.Min(top, bounds.Y.Value));
            (right, bottom) = (Math.Max(right, bounds.Right.Value), Math.Max(bottom, bounds.Bottom.Value));
        }

        return left == double.MaxValue ? default : new Rect(new(left), new(top), new(right - left), new(bottom - top));
    }
}
