using PaperGen.Pages;

namespace PaperGen.Press;

/// <summary>Content of one page that belongs together in reading: lines of one paragraph in one leg, or a picture.</summary>
/// <param name="Role">What it is.</param>
/// <param name="StoryId">Its story, or null.</param>
/// <param name="Block">Number of its block within the story; -1 for a picture.</param>
/// <param name="Order">Place in the page's reading order.</param>
/// <param name="FirstItem">Index of its first item on the page.</param>
/// <param name="Place">Its place in a list, a table or a footnote, or null.</param>
internal readonly record struct TaggedContent(ItemRole Role, string? StoryId, int Block, int Order, int FirstItem, TextPlace? Place);

/// <summary>Which marked content sequence each item of a page is in. The page's content and the structure tree are both written from it.</summary>
internal sealed class PageTags
{
    /// <summary>The item is furniture: an artifact.</summary>
    public const int Artifact = -1;

    /// <summary>The item puts nothing on the page.</summary>
    public const int Nothing = -2;

    private readonly int[] _numberOfItem;

    private PageTags(int[] numberOfItem, List<TaggedContent> contents)
    {
        _numberOfItem = numberOfItem;
        Contents = contents;
    }

    /// <summary>The sequences by their number (MCID).</summary>
    public IReadOnlyList<TaggedContent> Contents { get; }

    /// <summary>Number of the sequence that an item is in, <see cref="Artifact"/> or <see cref="Nothing"/>.</summary>
    public int this[int item] => _numberOfItem[item];

    public static PageTags Of(ComposedPage page)
    {
        var numbers = new int[page.Items.Length];
        var contents = new List<TaggedContent>();
        var isOpen = false;
        for (var i = 0; i < numbers.Length; i++)
        {
            var item = page.Items[i];
            if (item is PlacedLink)
            {
                numbers[i] = Nothing;
                continue;
            }

            if (item is not (PlacedText or PlacedPicture) || item.Role is ItemRole.Furniture or ItemRole.Decoration or ItemRole.PullQuote)
            {
                numbers[i] = Artifact;
                isOpen = false;
                continue;
            }

            var (block, place) = item is PlacedText text ? (text.Block, text.Place) : (-1, null);
            var joins = isOpen && item is PlacedText && contents[^1] is var open
                && open.StoryId == item.StoryId && open.Block == block && open.Role == item.Role && open.Place == place;
            if (!joins) contents.Add(new TaggedContent(item.Role, item.StoryId, block, item.Order, i, place));
            numbers[i] = contents.Count - 1;
            isOpen = true;
        }

        return new PageTags(numbers, contents);
    }
}
