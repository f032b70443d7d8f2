using PaperGen.Content;

namespace PaperGen.Pages;

/// <summary>The stories that a page is to hold.</summary>
/// <param name="Page">The page.</param>
/// <param name="Stories">Its stories.</param>
/// <param name="Load">Cells that they take, about.</param>
internal sealed record AssignedPage(Page Page, List<StoryCopy> Stories, double Load)
{
    /// <summary>True for a page that the issue did not plan, for what its pages did not hold.</summary>
    public bool IsExtra { get; init; }
}

/// <summary>
/// Gives every story a page: its own, the one it wishes, one of its section, or one that has room, in the order of weight.
/// Stories that no page of the issue has room for get pages of their own behind the others.
/// </summary>
internal sealed class PageAssignment(Theme theme)
{
    // A page is full when its stories take up so much of it by estimate: headlines can give way or grow by more than the rest.
    private const double Full = 0.95;

    private readonly StoryExtent _extent = new(theme);
    private readonly PageGeometry _geometry = new(theme);

    /// <summary>Grid lines of a page below its furniture.</summary>
    public int LinesOf(Page page) => _geometry.Lines - (page.Number == 1 ? theme.Furniture.MastheadLines : 0);

    /// <summary>All pages with their stories; every story but the fillers stands on exactly one.</summary>
    public List<AssignedPage> Assign(Issue issue, CopyDesk desk)
    {
        var pages = issue.Pages.Select(p => new AssignedPage(p, [], 0)).ToList();
        for (var i = 0; i < pages.Count; i++)
        {
            // A plan by hand has a place for each story, sidebars too.
            var stories = issue.Pages[i].Layout is null ? WithSidebars(issue.Pages[i].Stories, desk) : issue.Pages[i].Stories.Select(desk.Prepare);
            foreach (var story in stories) pages[i] = With(pages[i], story);
        }

        foreach (var copy in WithSidebars([.. issue.UnplacedStories.Where(s => !s.Placement.IsFiller)], desk).OrderByDescending(WeightOf))
        {
            var at = PageFor(copy, pages);
            if (at < 0)
            {
                at = pages.Count;
                pages.Add(new AssignedPage(new Page(NextNumber(pages), issue.Source) { Section = copy.Story.Section ?? (at == 0 ? null : pages[^1].Page.Section) }, [], 0));
            }

            pages[at] = With(pages[at], copy);
        }

        return pages;
    }

    // A sidebar belongs to its story wherever that goes.
    private static IEnumerable<StoryCopy> WithSidebars(IReadOnlyList<Story> stories, CopyDesk desk)
    {
        var sidebars = stories.Where(s => stories.Any(mother => mother.Id == s.SidebarOf?.Text)).ToLookup(s => s.SidebarOf!.Text, StringComparer.Ordinal);
        return stories
            .Where(s => !sidebars[s.SidebarOf?.Text ?? ""].Contains(s))
            .Select(s => desk.Prepare(s) with { Sidebars = [.. sidebars[s.Id].Select(desk.Prepare)] });
    }

    private AssignedPage With(AssignedPage page, StoryCopy copy)
    {
        page.Stories.Add(copy);
        return page with { Load = page.Load + _extent.Of(copy) };
    }

    private static (bool, int) WeightOf(StoryCopy copy) => (copy.Story.Placement.Lead, copy.Story.Placement.Weight ?? 0);

    private static int NextNumber(List<AssignedPage> pages) => pages.Count == 0 ? 1 : pages[^1].Page.Number + 1;

    private int PageFor(StoryCopy copy, List<AssignedPage> pages)
    {
        if (copy.Story.Placement.Page is { } wish && pages.FindIndex(p => p.Page.Number == wish) is >= 0 and var wished) return wished;
        var extent = _extent.Of(copy);
        var own = copy.Story.Section is { } section ? pages.FindAll(p => p.Page.Section == section) : [];
        if (own.Count > 0)
        {
            return pages.IndexOf(own.Find(HasRoom) ?? own.MinBy(p => p.Load)!);
        }

        return pages.FindIndex(HasRoom);

        bool HasRoom(AssignedPage page) => page.Stories.Count == 0 || page.Load + extent <= Full * LinesOf(page.Page) * theme.Grid.Columns;
    }
}
