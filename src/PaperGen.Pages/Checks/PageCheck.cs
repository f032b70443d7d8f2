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
        new MeasureRule(),
        new ModularRule(),
        new PictureRule(),
        new FrameRule(),
        new GrayRule(),
        new BalanceRule(),
        new FurnitureRule(),
    ];

    /// <summary>All verdicts on one page.</summary>
    public static PageReport Check(ComposedPage page, Theme theme)
    {
        var view = new CheckedPage(page, theme);
        var raster = new FillRaster(view);
        ImmutableArray<Verdict> verdicts = [.. Rules.SelectMany(r => r.Check(view))];
        return new PageReport(page, verdicts, PageFigures.Of(view, raster, verdicts));
    }

    /// <summary>All verdicts on every page of an edition.</summary>
    public static ImmutableArray<PageReport> Check(Edition edition, Theme theme) => [.. edition.Pages.Select(p => Check(p, theme))];

    /// <summary>Whether every jump has both its ends and names the right pages (L13).</summary>
    public static ImmutableArray<Verdict> CheckJumps(Edition edition) => JumpRule.Check(edition);

    /// <summary>Whether every paragraph of the issue is printed exactly once, in its order (L17); a verdict for each story that is not whole.</summary>
    public static ImmutableArray<Verdict> CheckText(Edition edition, Issue issue) => TextOnceRule.Check(edition, issue);
}

/// <summary>One rule of layout.</summary>
internal interface IPageRule
{
    IEnumerable<Verdict> Check(CheckedPage page);
}
