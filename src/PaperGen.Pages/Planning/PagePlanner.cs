using PaperGen.Content;

namespace PaperGen.Pages;

/// <summary>
/// Gives every story a page and every page its best arrangement. The pages are filled side by side, each with a typesetter
/// of its own; what a page cannot hold is then moved on, page by page, so that the result does not depend on who was first.
/// </summary>
/// <param name="theme">The look.</param>
/// <param name="typesetterFor">A typesetter for a page of these stories.</param>
/// <param name="diagnostics">What the editor should know.</param>
/// <param name="workers">Pages in work at once at most; -1 for as many as there are processors.</param>
internal sealed class PagePlanner(Theme theme, Func<IEnumerable<Story>, ITypesetter> typesetterFor, DiagnosticBag diagnostics, int workers)
{
    // White that a filler may fill: a smaller hole is closed by air.
    private const int LeastHole = 8;

    // Parts of a page's height that a notice may take: less is closed by air, more would be a page of notices. A page whose
    // stories leave still more of it is none, and stays white.
    private const double LeastNotice = 0.13;
    private const double MostNotice = 0.5;
    private const double EmptiestPage = 0.65;

    // Fewer stories make no page for a notice to complete.
    private const int LeastStories = 3;

    // Parts of what the stories leave that a notice is tried in: headlines and their white may fill the rest, if that makes a good page.
    private static readonly double[] NoticeParts = [0.6, 0.7, 0.8, 0.9, 1];

    // Pages that are filled side by side: enough for every processor to be busy, few enough to hold all that was found out about them.
    private const int AtATime = 16;

    private readonly PageAssignment _assignment = new(theme);
    private readonly StoryExtent _extent = new(theme);
    private readonly PageVariety _variety = new(theme);

    /// <summary>Plans all pages in their order, some at a time; more than the issue has when its stories need them.</summary>
    public IEnumerable<IReadOnlyList<PagePlan>> Plan(Issue issue, CopyDesk desk)
    {
        var assigned = _assignment.Assign(issue, desk);
        var fillers = issue.UnplacedStories.Where(s => s.Placement.IsFiller).Select(desk.Prepare).ToList();
        var waiting = new Dictionary<int, List<StoryCopy>>();
        for (var first = 0; first < assigned.Count;)
        {
            var filled = new FilledPage?[Math.Min(AtATime, assigned.Count - first)];
            var start = first;
            OneByOne.Do(filled.Length, i => filled[i] = waiting.ContainsKey(start + i) ? null : Fill(assigned[start + i]), workers);
            var plans = new List<PagePlan>(filled.Length);
            foreach (var page in filled) plans.Add(Settle(issue, assigned, first++, page, fillers, waiting));
            yield return plans;
        }
    }

    // Gives a page its arrangement, and what it cannot hold to later pages.
    private PagePlan Settle(
        Issue issue, List<AssignedPage> assigned, int at, FilledPage? filled, List<StoryCopy> fillers, Dictionary<int, List<StoryCopy>> waiting)
    {
        if (waiting.Remove(at, out var moved))
        {
            assigned[at].Stories.InsertRange(0, moved);
            filled = null;
        }

        var page = filled ?? Fill(assigned[at]);
        if (!page.Dropped.IsEmpty) page = Jumped(assigned, at, page, waiting);
        if (page.White > LeastHole && fillers.Count > 0) page = WithFiller(assigned[at], page, fillers);
        page = WithNotice(assigned[at], page);
        MoveOn(issue, assigned, at, page, waiting);
        diagnostics.AddRange(page.Diagnostics);
        return page.Choices.Count == 0 ? page.Plan : page.Plan with { Found = _variety.Choose(page.Choices) };
    }

    private FilledPage Fill(AssignedPage page) =>
        new PageMaker(theme, typesetterFor(page.Stories.Select(s => s.Story))).Fill(page, _assignment.LinesOf(page.Page));

    // L13: a long story of the page goes on where a later page has room for the rest.
    private FilledPage Jumped(List<AssignedPage> pages, int at, FilledPage page, Dictionary<int, List<StoryCopy>> waiting)
    {
        if (!page.Continued.IsEmpty || page.Over == 0) return page;
        var jump = new StoryJump(theme, page.Plan.Typesetter);
        var lines = Math.Max(StoryJump.LeastJump, page.Over + theme.Grid.Columns);
        var chosen = StoryJump.Choose(pages[at].Stories, lines, jump.LinesOf);
        if (chosen < 0) return page;
        for (var to = at + 1; to < pages.Count; to++)
        {
            // The rest brings a headline along.
            var room = _assignment.LinesOf(pages[to].Page) * theme.Grid.Columns - pages[to].Load;
            if (waiting.ContainsKey(to) || room < lines * 1.3 + 8) continue;
            var (from, target) = (pages[at].Page.Number, pages[to].Page.Number);
            var (beginning, rest) = jump.Part(pages[at].Stories[chosen], lines, from, target);
            var stories = pages[at].Stories.ToList();
            stories[chosen] = beginning;
            var shorter = new PageMaker(theme, page.Plan.Typesetter).Fill(pages[at] with { Stories = stories }, _assignment.LinesOf(pages[at].Page));
            if (!shorter.Dropped.IsEmpty || !shorter.Continued.IsEmpty) continue;
            waiting.Add(to, [rest]);
            diagnostics.Info("PG607", beginning.Story.Source, $"“{beginning.Story.Headline}” goes on on page {target}, for page {from} has not room for all of it",
                "cut the page's stories by about " + $"{(int)(page.Over * theme.Grid.Measure)} characters, or give the story keep_together: true");
            return shorter;
        }

        return page;
    }

    // What did not fit goes to the next page that has room, or to one of its own behind the others.
    private void MoveOn(Issue issue, List<AssignedPage> pages, int at, FilledPage page, Dictionary<int, List<StoryCopy>> waiting)
    {
        foreach (var rest in page.Continued) WaitingFor(at + 1).Add(rest);
        foreach (var story in page.Dropped)
        {
            var extent = _extent.Of(story);
            var to = at + 1;
            while (to < pages.Count && pages[to].Load + extent > _assignment.LinesOf(pages[to].Page) * theme.Grid.Columns) to++;
            WaitingFor(to).Add(story);
        }

        List<StoryCopy> WaitingFor(int to)
        {
            if (to == pages.Count)
            {
                pages.Add(new AssignedPage(new Page(pages[^1].Page.Number + 1, issue.Source) { Section = pages[^1].Page.Section }, [], 0) { IsExtra = true });
            }

            if (!waiting.TryGetValue(to, out var list)) waiting.Add(to, list = []);
            return list;
        }
    }

    // What fillers, pictures and headlines do not fill is no longer white but a notice of the paper, as an advertisement would be.
    private FilledPage WithNotice(AssignedPage page, FilledPage filled)
    {
        if (page.IsExtra || theme.Furniture.NoticeTitle.Length == 0 || page.Page.Layout is not null || filled.Plan.Copies.Length < LeastStories
            || !filled.Dropped.IsEmpty || !filled.Continued.IsEmpty) return filled;
        var lines = _assignment.LinesOf(page.Page);
        var filler = new PageFiller(theme, filled.Plan.Typesetter);
        if (filler.IsGood(filled.Plan.Found, filled.Plan.Copies.Length)) return filled;
        var left = filler.LinesLeft(filled.Plan.Copies, lines);
        if (left < LeastNotice * lines || left > EmptiestPage * lines) return filled;
        var best = filled;
        foreach (var notice in NoticeParts.Select(part => (int)Math.Min(left * part, MostNotice * lines)).Where(notice => notice >= LeastNotice * lines).Distinct())
        {
            var other = new PageMaker(theme, filled.Plan.Typesetter).Fill(page, lines, notice);
            if (!other.Dropped.IsEmpty || !other.Continued.IsEmpty || other.Plan.Found.Cost >= best.Plan.Found.Cost) continue;
            best = other;
            if (filler.IsGood(best.Plan.Found, best.Plan.Copies.Length)) break;
        }

        return best;
    }

    // L9: the filler that fills the hole best, as long as everything still fits.
    private FilledPage WithFiller(AssignedPage page, FilledPage filled, List<StoryCopy> fillers)
    {
        while (filled.White > LeastHole)
        {
            var filler = fillers.Where(f => _extent.Of(f) <= filled.White * 1.2).MaxBy(_extent.Of);
            if (filler is null) break;
            page.Stories.Add(filler);
            var fuller = Fill(page);
            if (!fuller.Dropped.IsEmpty || !fuller.Continued.IsEmpty || fuller.White >= filled.White)
            {
                page.Stories.Remove(filler);
                break;
            }

            fillers.Remove(filler);
            filled = fuller;
        }

        return filled;
    }
}
