using System.Globalization;
using PaperGen.Content;

namespace PaperGen.Pages;

/// <summary>Tells the editor which wishes for a story's place could not be met.</summary>
internal sealed class WishReport(Theme theme, DiagnosticBag diagnostics)
{
    public void Report(Page page, IReadOnlyList<StoryCopy> stories, FoundPage found)
    {
        for (var i = 0; i < stories.Count; i++)
        {
            var (story, shape) = (stories[i].Story, found.Page.Spots[i].Shape);
            if (stories[i].ContinuedFrom is not null) continue;
            if (story.Placement.Span is { } span && span != shape.Span)
                Say(story, page, $"was to be {span} columns wide and is {shape.Span}", span > theme.Grid.Columns ? $"the page has {theme.Grid.Columns} columns" : "so wide its text fits no rectangle; try another span");
            if (story.Placement.Frame == true && !shape.IsFramed) Say(story, page, "was to have a frame and has none", "two frames on a page are enough; a frame also needs a measure of 7 em");
            if (story.Placement.HeadlineSize is { } size && shape.HeadSize > 0 && Math.Abs(shape.HeadSize - size) > 0.01)
                Say(story, page, Text($"was to have a headline of {size} pt and has {shape.HeadSize} pt"), "its longest word is too wide for the columns; take a smaller size, or a wider span");
            if ((QuotedStories.IsWished(stories[i]) || stories[i] is { Body: not null, Story.Placement.PullQuote.Text.Length: > 0 }) && !((StoryLayout)shape).Body.Any(p => p.Role == ItemRole.PullQuote))
                Say(story, page, "was to have words of it set large and has none", "the page has no room for them, or the story no leg with text above and below; cut a story, or name fewer words");
            if (stories.FirstOrDefault(s => s.Story.Id == story.SidebarOf?.Text) is { } mother && !Touch(found.Page.Spots[i], found.Page.Spots[IndexOf(stories, mother)]))
                Say(story, page, $"was to stand beside “{mother.Headline}” and stands by itself", "no rectangle holds both: make one of them shorter, or give neither a span");
            if (story.Placement.Lead && i != 0) Say(story, page, $"was to lead the page, as “{stories[0].Story.Headline}” does", "a page has one lead");
        }
    }

    private static bool Touch(in Spot a, in Spot b) =>
        a.SharesLinesWith(b) && (a.Right == b.Column || b.Right == a.Column) || a.SharesColumnsWith(b) && (a.Bottom == b.Line || b.Bottom == a.Line);

    private static int IndexOf(IReadOnlyList<StoryCopy> stories, StoryCopy story) => Enumerable.Range(0, stories.Count).First(i => stories[i] == story);

    private void Say(Story story, Page page, string what, string hint) =>
        diagnostics.Warn("PG623", story.Source, $"“{story.Headline}” on page {page.Number} {what}", hint);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
