namespace PaperGen.Pages;

/// <summary>A rectangle of a story on a page: its headline, a picture, a frame.</summary>
internal sealed record StoryBox(CheckedStory Story, Rect Box)
{
    /// <summary>One for each of these items, story by story.</summary>
    public static List<StoryBox> Of<TItem>(CheckedPage page)
        where TItem : PlacedItem =>
        [.. page.Stories.SelectMany(story => story.Items.OfType<TItem>().Select(item => new StoryBox(story, item.Bounds)))];
}
