using PaperGen.Content;

namespace PaperGen.Pages;

/// <summary>Makes the page that the newsroom planned by hand: fits it, and says what of it cannot be.</summary>
internal sealed class HandPlan(Theme theme, PageFiller filler, DiagnosticBag diagnostics)
{
    /// <summary>The page as planned; null, with an error, where it cannot be made.</summary>
    /// <param name="page">The page, which has a layout.</param>
    /// <param name="ranked">Its stories by rank.</param>
    /// <param name="lines">Grid lines of the page.</param>
    public FoundPage? Fit(Page page, IReadOnlyList<StoryCopy> ranked, int lines)
    {
        if (!page.Layout!.Stories.Select(part => part.StoryId).Order(StringComparer.Ordinal).SequenceEqual(ranked.Select(copy => copy.Story.Id).Order(StringComparer.Ordinal)))
        {
            diagnostics.Error("PG621", page.Layout.Source, $"the layout names other stories than page {page.Number} has; the page was composed without it", "name each story of the page once");
            return null;
        }

        if (LayoutWidths.Of(page.Layout, theme.Grid.Columns, diagnostics) is not { } layout) return null;
        if (layout.Stories.Any(part => !CanStand(part, ranked, lines))) return null;
        var fitter = new LayoutFitter(lines, theme.Weight("white"));
        var best = fitter.Best(layout, (story, span) => filler.Pieces.ShapesIn(ranked, story, span, lines), id => StoryOf(ranked, id), theme.Grid.Columns);
        if (best is not null)
        {
            ReportWhite(page, layout, best, ranked);
            return filler.Judged(best, ranked);
        }

        var least = LayoutFitter.LeastHeight(layout, part => filler.Pieces.ShapesIn(ranked, StoryOf(ranked, part.StoryId), part.Span!.Value, lines).Min(shape => shape.Height));
        var over = (int)Math.Ceiling((least - lines) * theme.Grid.Measure);
        diagnostics.Error("PG621", layout.Source,
            $"the layout needs {least} lines, page {page.Number} has {lines} (超{over}字 in each column of its tallest part); the page was composed without it",
            "give long stories more columns, cut them, or move one to another page");
        return null;
    }

    private static int StoryOf(IReadOnlyList<StoryCopy> ranked, string id) =>
        Enumerable.Range(0, ranked.Count).First(i => ranked[i].Story.Id == id);

    private bool CanStand(PageLayout part, IReadOnlyList<StoryCopy> ranked, int lines)
    {
        var story = StoryOf(ranked, part.StoryId);
        if (filler.Pieces.ShapesIn(ranked, story, part.Span!.Value, lines).Count > 0) return true;
        diagnostics.Error("PG621", part.Source,
            $"“{ranked[story].Story.Headline}” does not fit in {part.Span} of {theme.Grid.Columns} columns; the page was composed without the layout", "give it more columns");
        return false;
    }

    // White is the plan's: the composer has stretched what it may.
    private void ReportWhite(Page page, PageLayout layout, Arrangement found, IReadOnlyList<StoryCopy> ranked)
    {
        foreach (var spot in found.Spots)
        {
            var foot = found.Spots.Where(s => s.Line >= spot.Bottom && s.SharesColumnsWith(spot)).Select(s => s.Line).DefaultIfEmpty(found.Lines).Min();
            var white = foot - spot.Bottom;
            if (white < 2) continue;
            var characters = (int)Math.Round(white * spot.Shape.Span * theme.Grid.Measure);
            diagnostics.Warn("PG622", layout.Stories.First(part => part.StoryId == ranked[spot.Story].Story.Id).Source,
                $"“{ranked[spot.Story].Story.Headline}” leaves {white} lines white below it in the layout of page {page.Number} (缺{characters}字)",
                "add text or a larger picture, or give it fewer columns");
        }
    }
}
