using System.Collections.Immutable;
using PaperGen.Content;
using PaperGen.Site.Rendering;
using PaperGen.Site.Text;

namespace PaperGen.Site.Map;

/// <summary>An issue and its place.</summary>
internal sealed class IssueEntry(Issue issue, DateOnly date, string folder)
{
    public Issue Issue { get; } = issue;

    public DateOnly Date { get; } = date;

    public SitePath Path { get; } = SitePath.Folder(folder);

    public string Address { get; } = SitePath.Folder(folder).Address;

    public PrintedIssue? Printed { get; init; }

    /// <summary>0 for the oldest issue.</summary>
    public int Index { get; set; }

    public ImmutableArray<PageEntry> Pages { get; set; } = [];

    /// <summary>Stories that stand on no page.</summary>
    public ImmutableArray<StoryEntry> Unplaced { get; set; } = [];

    /// <summary>All stories in reading order.</summary>
    public ImmutableArray<StoryEntry> Stories { get; set; } = [];
}

/// <summary>A page of an issue and its place.</summary>
internal sealed class PageEntry(Page page, IssueEntry issue, string folder)
{
    public Page Page { get; } = page;

    public IssueEntry Issue { get; } = issue;

    public SitePath Path { get; } = SitePath.Folder(folder);

    public string Address { get; } = SitePath.Folder(folder).Address;

    public PrintedPage? Printed => Issue.Printed?.Pages.GetValueOrDefault(Page.Number);

    public ImmutableArray<StoryEntry> Stories { get; set; } = [];

    /// <summary>The slogan over the page (眉题) as HTML, or null.</summary>
    public HeadlineMarkup? RunningHead { get; set; }
}

/// <summary>A story and its place.</summary>
internal sealed class StoryEntry(Story story, IssueEntry issue, PageEntry? page, string folder, DisplayText text)
{
    private const int UntitledColumns = 40;

    public Story Story { get; } = story;

    public IssueEntry Issue { get; } = issue;

    /// <summary>The page it stands on, or null.</summary>
    public PageEntry? Page { get; } = page;

    public SitePath Path { get; } = SitePath.Folder(folder);

    public string Address { get; } = SitePath.Folder(folder).Address;

    /// <summary>The headline as it is shown; of a story that has none, how its text begins.</summary>
    public string Title { get; } = text.Of(story.Headline.Text) is { Length: > 0 } title ? title : new Excerpt(text, "…").Line(story, UntitledColumns) is { Length: > 0 } opening ? opening : "—";

    /// <summary>The headline as HTML.</summary>
    public HeadlineMarkup Headline { get; set; }

    /// <summary>The kicker as HTML, or null.</summary>
    public string? Kicker { get; set; }

    /// <summary>The decks as HTML.</summary>
    public ImmutableArray<string> Decks { get; set; } = [];

    /// <summary>The section as it is shown: the story's own, else its page's.</summary>
    public string? Section { get; } = text.OfOptional(story.Section ?? page?.Page.Section);

    /// <summary>Place within <see cref="IssueEntry.Stories"/>.</summary>
    public int Index { get; set; }

    public StoryEntry? Previous => Index > 0 ? Issue.Stories[Index - 1] : null;

    public StoryEntry? Next => Index + 1 < Issue.Stories.Length ? Issue.Stories[Index + 1] : null;
}
