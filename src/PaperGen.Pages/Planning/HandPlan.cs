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
        var best = fitter.Best(layout, part => filler.Pieces.ShapesIn(ranked, StoryOf(ranked, part.StoryId), part, lines), id => StoryOf(ranked, id), theme.Grid.Columns);
        if (best is not null)
        {
            ReportWhite(page, layout, best, ranked);
            return filler.Judged(best, ranked);
        }

        if (ReportHeights(page, layout, ranked, lines)) return null;
        var least = LayoutFitter.LeastHeight(layout, LeastOf);
        var over = (int)Math.Ceiling((least - lines) * theme.Grid.Measure);
        diagnostics.Error("PG621", layout.Source,
            $"the layout needs {least} lines, page {page.Number} has {lines} (超{over}字 in each column of its tallest part); the page was composed without it",
            "give long stories more columns, cut them, or move one to another page");
        return null;

        int LeastOf(PageLayout part) => part.Height?.LinesOf(lines) ?? filler.Pieces.ShapesIn(ranked, StoryOf(ranked, part.StoryId), part, lines).Min(shape => shape.Height);
    }

    // Every height that is too small for what it holds is told.
    private bool ReportHeights(Page page, PageLayout part, IReadOnlyList<StoryCopy> ranked, int lines)
    {
        var found = part.Parts.Select(inner => ReportHeights(page, inner, ranked, lines)).ToList().Contains(true);
        if (part.Height?.LinesOf(lines) is not { } height || found) return found;
        var least = LayoutFitter.LeastHeight(part with { Height = null }, story => filler.Pieces.ShapesIn(ranked, StoryOf(ranked, story.StoryId), story, lines).Min(shape => shape.Height));
        if (least <= height && height <= lines) return false;
        var what = part.Kind == LayoutKind.Story ? $"“{ranked[StoryOf(ranked, part.StoryId)].Story.Headline}”" : part.Kind == LayoutKind.Rows ? "the rows" : "the columns";
        diagnostics.Error("PG621", part.Source,
            height > lines
                ? $"page {page.Number} has {lines} lines, and {what} were to have {height}; the page was composed without the layout"
                : $"the layout gives {what} {height} lines, and {least} are needed (超{(int)Math.Ceiling((least - height) * part.Span!.Value * theme.Grid.Measure)}字); the page was composed without it",
            height > lines ? null : $"write height: {least} lines, give more columns, or cut the text");
        return true;
    }

    private static int StoryOf(IReadOnlyList<StoryCopy> ranked, string id) =>
        Enumerable.Range(0, ranked.Count).First(i => ranked[i].Story.Id == id);

    private bool CanStand(PageLayout part, IReadOnlyList<StoryCopy> ranked, int lines)
    {
        var story = StoryOf(ranked, part.StoryId);
        if (filler.Pieces.ShapesIn(ranked, story, part, lines).Count > 0) return true;
        var headline = ranked[story].Story.Headline;
        var hasOther = filler.Pieces.ShapesIn(ranked, story, part with { PictureSpan = null }, lines).Count > 0;
        var (problem, hint) = (part.PictureSpan, hasOther) switch
        {
            ({ } wide, true) when ranked[story].Figures.IsEmpty => ($"“{headline}” has no picture to cover {wide} columns", "remove picture from its part of the layout"),
            ({ } wide, true) => ($"the pictures of “{headline}” cannot cover {wide} of its {part.Span} columns", "they have too few dots, or leave no room for the text: take another number, or leave picture out"),
            _ => ($"“{headline}” does not fit in {part.Span} of {theme.Grid.Columns} columns{(part.Frame == true ? " with a frame" : "")}", "give it more columns"),
        };
        diagnostics.Error("PG621", part.Source, $"{problem}; the page was composed without the layout", hint);
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
