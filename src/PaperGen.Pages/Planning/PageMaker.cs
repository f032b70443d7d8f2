using PaperGen.Content;

namespace PaperGen.Pages;

/// <summary>Fills one page with the stories it is to hold, and says what did not fit and what stayed white. Looks at no other page.</summary>
internal sealed class PageMaker(Theme theme, ITypesetter typesetter)
{
    private readonly PageFiller _filler = new(theme, typesetter);
    private readonly StorySplitter _splitter = new(theme, typesetter);
    private readonly BriefsRail _briefs = new(theme);
    private readonly DiagnosticBag _diagnostics = new();

    /// <summary>The page with as many of the stories as fit, those of highest rank first.</summary>
    /// <param name="assigned">The page and its stories.</param>
    /// <param name="height">Grid lines of the page below its masthead.</param>
    /// <param name="notice">Those of them, at the foot, that a notice of the paper takes.</param>
    public FilledPage Fill(AssignedPage assigned, int height, int notice = 0)
    {
        var lines = height - notice;
        var page = assigned.Page;
        var stories = assigned.Stories;
        var firstLine = new PageGeometry(theme).Lines - height;
        if (page.Layout is not null)
        {
            var planned = StoryRanks.Order(stories.Where(s => page.Stories.Contains(s.Story)));
            if (new HandPlan(theme, _filler, _diagnostics).Fit(page, planned, lines) is { } byHand)
            {
                // What was carried over has no place in the plan.
                return new FilledPage(Plan(planned, byHand), [], [], [.. stories.Except(planned)], 0, _diagnostics.ToImmutable());
            }
        }

        stories = _briefs.Gather(stories);
        var ranked = StoryRanks.Order(stories.Where(s => s.ContinuedFrom is null));
        // The rest of a jumped story stands where its jump line says.
        ranked.InsertRange(Math.Min(1, ranked.Count), stories.Where(s => s.ContinuedFrom is not null));

        var continued = new List<StoryCopy>();
        var left = new List<StoryCopy>();
        for (var i = 0; i < ranked.Count; i++)
        {
            if (_filler.FitsAlone(ranked, i, lines)) continue;
            // Larger than a page: it begins here, alone, and goes on overleaf.
            if (_splitter.Split(ranked[i], lines, page.Number) is not var (begin, rest))
            {
                _diagnostics.Error("PG606", ranked[i].Story.Source, $"“{ranked[i].Story.Headline}” cannot be printed: no page holds its headline", "make the headline shorter");
                ranked.RemoveAt(i--);
                continue;
            }

            _diagnostics.Warn("PG605", ranked[i].Story.Source, $"“{ranked[i].Story.Headline}” is longer than a page and goes on on page {page.Number + 1}",
                $"cut it, or give it two stories; a page holds about {Characters(theme.Grid.Columns * lines)} characters");
            continued.Add(rest);
            left.AddRange(ranked.Where((_, other) => other != i));
            ranked = [begin];
            break;
        }

        if (ranked.Count == 0)
        {
            return new FilledPage(Plan([], FoundPage.Empty(theme.Grid.Columns, lines)), [], [.. continued], [], 0, _diagnostics.ToImmutable());
        }

        var (choices, kept, dropped) = _filler.Fill(ranked, lines);
        var over = dropped.Count == 0 ? 0 : Math.Max(1, _filler.LinesOver([.. kept, .. dropped], lines));
        var filled = new FilledPage(Plan(kept, choices[0]), choices, [.. continued], [.. dropped, .. left], over, []);
        new WishReport(theme, _diagnostics).Report(page, kept, choices[0]);
        Report(assigned, filled, dropped);
        return filled with { Diagnostics = _diagnostics.ToImmutable() };

        PagePlan Plan(List<StoryCopy> copies, FoundPage found) => new(page, firstLine, [.. copies], found) { Typesetter = typesetter, NoticeLines = notice };
    }

    private void Report(AssignedPage assigned, FilledPage filled, List<StoryCopy> dropped)
    {
        var page = assigned.Page;
        var over = Characters(filled.Over);
        foreach (var story in dropped)
        {
            var message = $"“{story.Story.Headline}” does not fit on page {page.Number} (超{over}字) and was moved to a later page";
            // A story that the newsroom gave no page is nobody's mistake.
            if (!page.Stories.Contains(story.Story) && story.Story.Placement.Page != page.Number) _diagnostics.Info("PG601", story.Story.Source, message);
            else _diagnostics.Error("PG601", story.Story.Source, message, $"cut about {over} characters from the page's stories, or name another page for this one");
        }

        if (filled.Missing >= theme.Grid.Columns)
        {
            var message = filled.Plan.NoticeLines > 0
                ? $"page {page.Number} has not text enough (缺{Characters(filled.Missing)}字); a notice of the paper fills {filled.Plan.NoticeLines} lines at its foot"
                : $"page {page.Number} has {filled.White} empty lines at its foot (缺{Characters(filled.White)}字)";
            if (assigned.IsExtra) _diagnostics.Info("PG602", page.Source, message);
            else _diagnostics.Warn("PG602", page.Source, message, $"add a story, a filler or a picture, or about {Characters(filled.Missing)} characters");
        }

        var found = filled.Plan.Found;
        string[] bounds =
        [
            found.InRails > 0 ? $"{found.InRails} of the stories of page {page.Number} stand in rails, for it has too many to be arranged one by one" : "",
            found.Gap > 0 ? $"the search for page {page.Number} reached its limit; a better page would cost at most {found.Gap} of {found.Cost} less" : "",
            found.IsCutShort ? $"not all ways to set the stories of page {page.Number} were tried, for they are too many" : "",
        ];
        if (bounds.Where(b => b.Length > 0).ToList() is { Count: > 0 } told) _diagnostics.Info("PG603", page.Source, string.Join("; ", told));
    }

    private int Characters(int lines) => (int)Math.Round(lines * theme.Grid.Measure);
}
