using PaperGen.Content;

namespace PaperGen.Pages;

/// <summary>Gives every story a page and every page its best arrangement; what a page cannot hold goes to the next one.</summary>
internal sealed class PagePlanner(Theme theme, ITypesetter typesetter, DiagnosticBag diagnostics)
{
    private readonly PageGeometry _geometry = new(theme);
    private readonly PageFiller _filler = new(theme, typesetter);
    private readonly StorySplitter _splitter = new(theme, typesetter);
    private readonly WishReport _wishes = new(theme, diagnostics);

    /// <summary>Plans all pages; more than the issue has when its stories need them.</summary>
    public List<PagePlan> Plan(Issue issue, CopyDesk desk)
    {
        var plans = new List<PagePlan>();
        var waiting = issue.UnplacedStories.Select(desk.Prepare).ToList();
        var carried = new List<StoryCopy>();
        foreach (var page in issue.Pages)
        {
            var own = page.Stories.Select(desk.Prepare)
                .Concat(waiting.Where(s => s.Story.Placement.Page == page.Number || SectionOf(s) == page.Section && SectionOf(s) is not null))
                .ToList();
            waiting.RemoveAll(own.Contains);
            carried = Fill(page, [.. carried, .. own], plans, isExtra: false);
        }

        carried.AddRange(waiting);
        while (carried.Count > 0)
        {
            var number = plans.Count == 0 ? 1 : plans[^1].Page.Number + 1;
            var page = new Page(number, issue.Source) { Section = plans.Count == 0 ? null : plans[^1].Page.Section };
            carried = Fill(page, carried, plans, isExtra: issue.Pages.Length > 0);
        }

        return plans;
    }

    private static string? SectionOf(StoryCopy copy) => copy.Story.Section;

    private List<StoryCopy> Fill(Page page, List<StoryCopy> stories, List<PagePlan> plans, bool isExtra)
    {
        var firstLine = page.Number == 1 ? theme.Furniture.MastheadLines : 0;
        var lines = _geometry.Lines - firstLine;
        if (page.Layout is not null)
        {
            var planned = StoryRanks.Order(stories.Where(s => page.Stories.Contains(s.Story)));
            if (new HandPlan(theme, _filler, diagnostics).Fit(page, planned, lines) is { } byHand)
            {
                plans.Add(new PagePlan(page, firstLine, [.. planned], byHand));
                // What was carried over has no place in the plan.
                return [.. stories.Except(planned)];
            }
        }

        var ranked = StoryRanks.Order(stories.Where(s => s.ContinuedFrom is null));
        // The rest of a jumped story stands where its jump line says.
        ranked.InsertRange(Math.Min(1, ranked.Count), stories.Where(s => s.ContinuedFrom is not null));

        var left = new List<StoryCopy>();
        for (var i = 0; i < ranked.Count; i++)
        {
            if (_filler.FitsAlone(ranked[i], lines)) continue;
            // Larger than a page: it begins here, alone, and goes on overleaf.
            var (begin, rest) = _splitter.Split(ranked[i], lines, page.Number);
            diagnostics.Warn("PG605", ranked[i].Story.Source, $"“{ranked[i].Story.Headline}” is longer than a page and goes on on page {page.Number + 1}",
                $"cut it, or give it two stories; a page holds about {Characters(theme.Grid.Columns * lines)} characters");
            left.Add(rest);
            left.AddRange(ranked.Where((_, other) => other != i));
            ranked = [begin];
            break;
        }

        if (ranked.Count == 0)
        {
            plans.Add(new PagePlan(page, firstLine, [], FoundPage.Empty(theme.Grid.Columns, lines)));
            return left;
        }

        var (found, kept, dropped) = _filler.Fill(ranked, lines);
        _wishes.Report(page, kept, found);
        Report(page, found, kept, dropped, lines, isExtra);
        plans.Add(new PagePlan(page, firstLine, [.. kept], found));
        left.AddRange(dropped);
        return left;
    }

    private void Report(Page page, FoundPage found, List<StoryCopy> kept, List<StoryCopy> dropped, int lines, bool isExtra)
    {
        foreach (var story in dropped)
        {
            var over = Math.Max(1, _filler.LinesOver([.. kept, .. dropped], lines));
            diagnostics.Error("PG601", story.Story.Source,
                $"“{story.Story.Headline}” does not fit on page {page.Number} (超{Characters(over)}字) and was moved to the next page",
                $"cut about {Characters(over)} characters from the page's stories, or name another page for this one");
        }

        var covered = found.Page.Spots.Sum(s => s.Shape.Span * s.Shape.Height);
        var white = theme.Grid.Columns * lines - covered;
        if (white >= theme.Grid.Columns)
        {
            var message = $"page {page.Number} has {white} empty lines at its foot (缺{Characters(white)}字)";
            if (isExtra) diagnostics.Info("PG602", page.Source, message);
            else diagnostics.Warn("PG602", page.Source, message, $"add a story or a picture, or about {Characters(white)} characters");
        }

        if (found.Gap > 0) diagnostics.Info("PG603", page.Source, $"the search for page {page.Number} reached its limit; a better page would cost at most {found.Gap} of {found.Cost} less");
    }

    private int Characters(int lines) => (int)Math.Round(lines * theme.Grid.Measure);
}
