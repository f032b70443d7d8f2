using System.Collections.Immutable;
using System.Globalization;

namespace PaperGen.Pages;

/// <summary>A page in figures, measured on what was placed.</summary>
/// <param name="Fill">Filled part of the type area, 0 to 1.</param>
/// <param name="WhiteColumns">Width of the largest white rectangle in columns.</param>
/// <param name="WhiteLines">Its height in grid lines.</param>
/// <param name="OffGridLines">Body lines whose baseline is off the grid.</param>
/// <param name="LegDifference">Lines by which legs of one story end apart at most.</param>
/// <param name="Tombstones">Headlines side by side.</param>
/// <param name="ThroughCuts">Gaps through the whole page that L8 does not like.</param>
/// <param name="RankCorrelation">How far rank and weight on the page agree, -1 to 1; null for fewer than three headlines.</param>
/// <param name="ArtShare">Part of the type area that pictures cover, 0 to 1.</param>
/// <param name="Overset">Items of stories that leave the type area.</param>
/// <param name="Jumps">Ends of jumps on the page.</param>
public sealed record PageFigures(
    double Fill, int WhiteColumns, int WhiteLines, int OffGridLines, double LegDifference, int Tombstones, int ThroughCuts,
    double? RankCorrelation, double ArtShare, int Overset, int Jumps)
{
    internal static PageFigures Of(CheckedPage page, FillRaster raster, ImmutableArray<Verdict> verdicts)
    {
        var (columns, lines) = raster.LargestWhite();
        var area = page.Geometry.Width.Value * (page.Leading * page.Lines).Value;
        var art = page.Page.Items.OfType<PlacedPicture>().Sum(p => p.Bounds.Width.Value * p.Bounds.Height.Value);
        return new PageFigures(
            raster.Fill, columns, lines,
            Count("T15-grid"),
            page.Stories.Where(s => s.Legs.Count > 1).Select(s => LegDifferenceOf(s, page)).DefaultIfEmpty(0).Max(),
            Count("L5-tombstone"), Count("L8-through-cut"), RankCorrelationOf(page), area > 0 ? art / area : 0, Count("L1-type-area"),
            page.Page.Items.Count(i => i is PlacedText { Role: ItemRole.Jump }));

        int Count(string rule) => verdicts.Count(v => v.Rule == rule);
    }

    /// <summary>Spearman's correlation of rank with headline size and place; null for fewer than three headlines.</summary>
    internal static double? RankCorrelationOf(CheckedPage page)
    {
        var ranks = page.Page.Stories.ToDictionary(s => s.StoryId, s => s.Rank, StringComparer.Ordinal);
        var stories = page.Stories.Where(s => s.Headline.Count > 0 && ranks.GetValueOrDefault(s.Id) is not null).ToList();
        if (stories.Count < 3) return null;
        var byRank = stories.OrderBy(s => ranks[s.Id]).ToList();
        var byWeight = stories.OrderByDescending(s => WeightOf(s, page)).ToList();
        var n = stories.Count;
        var squares = stories.Sum(s => Math.Pow(byRank.IndexOf(s) - byWeight.IndexOf(s), 2));
        return 1 - 6 * squares / (n * ((double)n * n - 1));
    }

    // L7: top left is stronger than top right, bottom right and bottom left; the area of the headline counts.
    private static double WeightOf(CheckedStory story, CheckedPage page)
    {
        var down = (story.Bounds.Y - page.Geometry.Top) / (page.Leading * page.Geometry.Lines);
        var across = (story.Bounds.X - page.Geometry.Left) / page.Geometry.Width;
        var zone = 1 - 0.5 * down + across * (down < 0.5 ? -0.2 : 0.1);
        return zone * story.Headline.Sum(h => h.Bounds.Width.Value * h.Bounds.Height.Value);
    }

    private static double LegDifferenceOf(CheckedStory story, CheckedPage page)
    {
        var bottoms = story.Legs.Select(l => l[^1].Baseline.Value).ToList();
        return (bottoms.Max() - bottoms.Min()) / page.Leading.Value;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Fill:P1} filled, largest white {WhiteColumns} × {WhiteLines}, {OffGridLines} lines off the grid, legs within {LegDifference:0.#} lines, {Tombstones} tombstones, {ThroughCuts} through cuts, "
        + $"{(RankCorrelation is { } rank ? string.Create(CultureInfo.InvariantCulture, $"rank {rank:0.00}, ") : "")}art {ArtShare:P0}, {Overset} overset, {Jumps} jumps");
}
