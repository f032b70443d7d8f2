using System.Collections.Immutable;
using PaperGen.Content;

namespace PaperGen.Pages;

/// <summary>Judges composed pages by the rules of layout, from placed items alone: it shares no state with the composer.</summary>
public static class PageCheck
{
    private static readonly IPageRule[] Rules =
    [
        new OverlapRule(),
        new TypeAreaRule(),
        new GridRule(),
        new LegRule(),
        new TombstoneRule(),
        new LadderRule(),
        new LeadRule(),
        new ThroughCutRule(),
        new FillRule(),
        new WidowRule(),
    ];

    /// <summary>All verdicts on one page.</summary>
    public static PageReport Check(ComposedPage page, Theme theme)
    {
        var view = new CheckedPage(page, theme);
        var raster = new FillRaster(view);
        var (columns, lines) = raster.LargestWhite();
        return new PageReport(page, [.. Rules.SelectMany(r => r.Check(view))], raster.Fill, columns, lines);
    }

    /// <summary>All verdicts on every page of an edition.</summary>
    public static ImmutableArray<PageReport> Check(Edition edition, Theme theme) => [.. edition.Pages.Select(p => Check(p, theme))];

    /// <summary>Whether every paragraph of the issue is printed exactly once, in its order (L17); a verdict for each story that is not whole.</summary>
    public static ImmutableArray<Verdict> CheckText(Edition edition, Issue issue) => TextOnceRule.Check(edition, issue);
}

/// <summary>One rule of layout.</summary>
internal interface IPageRule
{
    IEnumerable<Verdict> Check(CheckedPage page);
}
