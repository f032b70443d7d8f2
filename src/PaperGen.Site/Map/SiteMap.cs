using System.Collections.Immutable;
using PaperGen.Content;
using PaperGen.Site.Text;

namespace PaperGen.Site.Map;

/// <summary>Every issue, page and story with its place on the website. Made once; all pages are written from it.</summary>
/// <param name="Newspaper">The newspaper.</param>
/// <param name="Text">Turns what was written into what is shown.</param>
/// <param name="Issues">The issues, oldest first.</param>
internal sealed record SiteMap(Newspaper Newspaper, DisplayText Text, ImmutableArray<IssueEntry> Issues)
{
    /// <summary>Sections (版面 / 栏目) in the order in which the newest issues have them.</summary>
    public required ImmutableArray<StoryList> Sections { get; init; }

    /// <summary>Everyone who wrote or took a picture, in ordinal order of their names.</summary>
    public required ImmutableArray<StoryList> Contributors { get; init; }

    /// <summary>The tags (关键词) of all stories, in ordinal order.</summary>
    public required ImmutableArray<StoryList> Tags { get; init; }

    /// <summary>Other addresses of stories.</summary>
    public ImmutableArray<Alias> Aliases { get; init; } = [];

    /// <summary>Which stories have to do with one another.</summary>
    public required RelatedStories Related { get; init; }

    /// <summary>The newest issue, or null when there is none.</summary>
    public IssueEntry? Latest => Issues is [.., var latest] ? latest : null;

    /// <summary>The list of a section, or null for a story without one.</summary>
    public StoryList? SectionOf(StoryEntry story) => story.Section is { } section ? SectionsByName[section] : null;

    /// <summary>The list of a contributor.</summary>
    public StoryList ContributorOf(string name) => ContributorsByName[name];

    /// <summary>The list of a tag.</summary>
    public StoryList TagOf(string tag) => TagsByName[tag];

    private Dictionary<string, StoryList> TagsByName => field ??= Tags.ToDictionary(t => t.Name);

    private Dictionary<string, StoryList> SectionsByName => field ??= Sections.ToDictionary(s => s.Name);

    private Dictionary<string, StoryList> ContributorsByName => field ??= Contributors.ToDictionary(c => c.Name);
}

/// <summary>Stories that belong together across issues: those of a section, a tag or a contributor.</summary>
/// <param name="Name">The section or the person.</param>
/// <param name="Folder">Folder of its first page, without a slash at the end.</param>
/// <param name="Stories">The stories, newest issue first.</param>
internal sealed record StoryList(string Name, string Folder, ImmutableArray<StoryEntry> Stories)
{
    /// <summary>What a person did, in the order in which it was first printed; empty for a section.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>How many stories stand on one page of the list.</summary>
    public const int PageSize = 40;

    /// <summary>How many pages the list has.</summary>
    public int PageCount => Math.Max(1, (Stories.Length + PageSize - 1) / PageSize);

    /// <summary>Address of its first page.</summary>
    public string Address { get; } = SitePath.Folder(Folder).Address;

    /// <summary>The 1-based page of the list.</summary>
    public SitePath Path(int page = 1) => SitePath.Folder(page == 1 ? Folder : $"{Folder}/{page}");
}
