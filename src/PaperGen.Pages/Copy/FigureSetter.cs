using System.Collections.Immutable;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Gives the pictures of a story their sizes: a whole number of columns wide, a whole number of grid lines high with the caption.</summary>
internal sealed class FigureSetter(Theme theme, ITypesetter typesetter)
{
    // Dots to the inch at print size: with fewer a picture is not made larger; with fewer than wanted only where nothing else helps.
    private const double LeastResolution = 120;
    private const double WantedResolution = 170;

    // A picture over the whole page, or over half of it, is a poster and no longer illustrates a story.
    private const double LargestWidth = 0.8;
    private const double LargestArea = 0.4;
    private const double LargestHeight = 0.6;

    private static readonly double[] SmallerHeights = [0.4, 0.25];

    /// <summary>The stacks that may stand in a story of this width; null alone when it has no picture.</summary>
    /// <param name="copy">The story.</param>
    /// <param name="plan">Its legs.</param>
    /// <param name="lines">Grid lines of the page.</param>
    /// <param name="leastColumns">Columns that its pictures cover at least, on a page that has room for it.</param>
    public IEnumerable<FigureStack?> StacksOf(StoryCopy copy, LegPlan plan, int lines, int leastColumns)
    {
        if (copy.Figures.IsEmpty)
        {
            yield return null;
            yield break;
        }

        for (var legs = 1; legs <= plan.Legs; legs++)
        {
            if (legs * plan.Span < Math.Min(leastColumns, WidestOf(copy, lines)) * plan.Legs) continue;
            if (legs > 1 && !MayBe(copy, WidthOf(plan, legs), lines)) continue;
            var stack = StackOf(copy, plan, legs, lines, LargestHeight);
            yield return stack;
            if (legs > 1) continue;
            // Beside a tall one little text cannot fill its legs, and below it much text finds no room.
            foreach (var height in SmallerHeights)
            {
                if (stack.GridLines > lines * height) yield return StackOf(copy, plan, legs, lines, height);
            }
        }
    }

    /// <summary>The most columns that the pictures of a story may cover; 0 without any.</summary>
    public int WidestOf(StoryCopy copy, int lines)
    {
        if (copy.Figures.IsEmpty) return 0;
        var columns = theme.Grid.Columns;
        while (columns > 1 && !MayBe(copy, theme.Grid.Body * (theme.Grid.Measure * columns + theme.Grid.Gutter * (columns - 1)), lines)) columns--;
        return columns;
    }

    private static Points WidthOf(LegPlan plan, int legs) => plan.Measure * legs + plan.Gutter * (legs - 1);

    private bool MayBe(StoryCopy copy, Points width, int lines)
    {
        var page = theme.Grid.Body * (theme.Grid.Measure * theme.Grid.Columns + theme.Grid.Gutter * (theme.Grid.Columns - 1));
        var height = copy.Figures.Aggregate(Points.Zero, (sum, f) => sum + HeightOf(f, width));
        var share = width / page * (height / (theme.Grid.Leading * lines));
        return width / page <= LargestWidth
            && share <= LargestArea
            && height <= theme.Grid.Leading * (lines * LargestHeight)
            && copy.Figures.All(f => ResolutionOf(f, width) >= LeastResolution);
    }

    private static Points HeightOf(FigureCopy figure, Points width) => width * ((double)figure.Size.Height / figure.Size.Width);

    private static double ResolutionOf(FigureCopy figure, Points width) => figure.Size.Width / (width.Value / 72);

    private FigureStack StackOf(StoryCopy copy, LegPlan plan, int legs, int pageLines, double largestHeight)
    {
        var leading = theme.Grid.Leading;
        var width = WidthOf(plan, legs);
        // Pictures taller than the page allows share what it does, and are narrower than their legs.
        var tallest = Math.Max(3, (int)(pageLines * largestHeight) / copy.Figures.Length);
        var figures = ImmutableArray.CreateBuilder<SetFigure>();
        var line = 0;
        foreach (var figure in copy.Figures)
        {
            var caption = figure.Caption.IsEmpty
                ? []
                : typesetter.SetParagraph(figure.Caption, theme.Type.CaptionSize, width, 0)[0].Lines;
            var words = theme.Type.CaptionSize * 1.3 * caption.Length + leading * 0.9;
            var natural = HeightOf(figure, width);
            // A hair of the height gives way to the grid; more would be seen, and becomes white below the caption.
            var lines = Math.Max(3, (int)Math.Ceiling((natural + words) / leading - 0.2));
            if (lines > tallest) lines = Math.Max(tallest, (int)Math.Ceiling(words / leading) + 2);
            var height = new Points(Math.Min(natural.Value, (leading * lines - words).Value));
            var isNarrower = height < natural * 0.95;
            figures.Add(new SetFigure(figure, leading * line, height, caption, leading * line + height + leading * 0.35)
            {
                Width = isNarrower ? width * (height / natural) : width,
            });
            line += lines;
        }

        var share = (double)legs / theme.Grid.Columns;
        var wanted = legs == plan.Legs || legs * 2 >= plan.Legs ? 0 : 1;
        var coarse = legs > 1 && copy.Figures.Any(f => ResolutionOf(f, width) < WantedResolution) ? 30 : 0;
        return new FigureStack(legs, line, figures.ToImmutable(), 15 * wanted + (share < 0.3 && plan.Span > 1 ? 15 : 0) + coarse + (int)(100 * (LargestHeight - largestHeight)));
    }
}
