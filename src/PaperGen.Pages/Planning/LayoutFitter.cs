using PaperGen.Content;

namespace PaperGen.Pages;

/// <summary>
/// Fits a hand-written page: of the shapes that each story has in its width it takes those with which the whole is cheapest.
/// What stands side by side ends level where that can be done; a shorter part leaves white below it, which costs.
/// </summary>
/// <param name="lines">Grid lines of the page.</param>
/// <param name="whiteLineCost">Cost of an empty grid line in a column.</param>
internal sealed class LayoutFitter(int lines, int whiteLineCost)
{
    private const int Impossible = int.MaxValue / 4;

    // For every height of a part its least cost, and how that is reached: a story's shape, or the heights of the parts.
    private sealed record Fit(PageLayout Part, int Span, int[] Cost, Func<int, StoryShape?> Shape, Func<int, int[]> Heights, Fit[] Parts);

    /// <summary>The cheapest page.</summary>
    /// <param name="layout">The layout, with a span on every part.</param>
    /// <param name="shapesOf">The shapes that a part with a story may have.</param>
    /// <param name="storyOf">The number of a story.</param>
    /// <param name="columns">Columns of the page.</param>
    /// <returns>The page; null when the stories are too long for it.</returns>
    public Arrangement? Best(PageLayout layout, Func<PageLayout, IEnumerable<StoryShape>> shapesOf, Func<string, int> storyOf, int columns)
    {
        var root = FitOf(layout, shapesOf);
        var heights = Enumerable.Range(1, lines).Where(height => root.Cost[height] < Impossible).ToList();
        if (heights.Count == 0) return null;
        var spots = new List<Spot>();
        Place(root, heights.MinBy(height => root.Cost[height] + White(root.Span, lines - height)), 0, 0, spots, storyOf);
        spots.Sort((a, b) => a.Story.CompareTo(b.Story));
        return new Arrangement(columns, lines, [.. spots]);
    }

    /// <summary>Grid lines that the layout needs at least; beyond those of the page where it does not fit.</summary>
    public static int LeastHeight(PageLayout layout, Func<PageLayout, int> leastOf) => layout.Kind switch
    {
        LayoutKind.Rows => layout.Parts.Sum(part => LeastHeight(part, leastOf)),
        LayoutKind.Columns => layout.Parts.Max(part => LeastHeight(part, leastOf)),
        _ => leastOf(layout),
    };

    private int White(int span, int height) => whiteLineCost * span * height;

    private Fit FitOf(PageLayout part, Func<PageLayout, IEnumerable<StoryShape>> shapesOf)
    {
        var fit = Natural(part, shapesOf);
        return part.Height is { } height ? Fixed(fit, height.LinesOf(lines)) : fit;
    }

    // As tall as the plan says: what is shorter leaves white below it.
    private Fit Fixed(Fit fit, int height)
    {
        if (height > lines) return fit with { Cost = [.. Enumerable.Repeat(Impossible, lines + 1)] };
        var (cost, from) = Level(fit);
        return fit with
        {
            Cost = [.. Enumerable.Range(0, lines + 1).Select(h => h == height ? cost[h] : Impossible)],
            Shape = _ => fit.Shape(from[height]),
            Heights = _ => fit.Heights(from[height]),
        };
    }

    private Fit Natural(PageLayout part, Func<PageLayout, IEnumerable<StoryShape>> shapesOf)
    {
        if (part.Kind == LayoutKind.Story) return StoryFit(part, shapesOf(part));
        var parts = part.Parts.Select(inner => FitOf(inner, shapesOf)).ToArray();
        return part.Kind == LayoutKind.Rows ? Stacked(part, parts) : SideBySide(part, parts);
    }

    private Fit StoryFit(PageLayout part, IEnumerable<StoryShape> shapes)
    {
        var best = new StoryShape?[lines + 1];
        foreach (var shape in shapes)
        {
            if (shape.Span == part.Span && shape.Height <= lines && shape.Cost < (best[shape.Height]?.Cost ?? Impossible)) best[shape.Height] = shape;
        }

        return new Fit(part, part.Span!.Value, [.. best.Select(shape => shape?.Cost ?? Impossible)], height => best[height], _ => [], []);
    }

    private Fit Stacked(PageLayout part, Fit[] parts)
    {
        var cost = parts[0].Cost;
        var choices = new List<int[]>();
        foreach (var below in parts.Skip(1))
        {
            var sum = Enumerable.Repeat(Impossible, lines + 1).ToArray();
            var choice = new int[lines + 1];
            for (var height = 2; height <= lines; height++)
            {
                for (var own = 1; own < height; own++)
                {
                    var total = cost[height - own] + below.Cost[own];
                    if (total < sum[height]) (sum[height], choice[height]) = (total, own);
                }
            }

            cost = sum;
            choices.Add(choice);
        }

        return new Fit(part, part.Span!.Value, cost, _ => null, Heights, parts);

        int[] Heights(int height)
        {
            var heights = new int[parts.Length];
            for (var i = parts.Length - 1; i > 0; i--)
            {
                heights[i] = choices[i - 1][height];
                height -= heights[i];
            }

            heights[0] = height;
            return heights;
        }
    }

    private Fit SideBySide(PageLayout part, Fit[] parts)
    {
        var level = parts.Select(Level).ToArray();
        var cost = Enumerable.Range(0, lines + 1).Select(height => Math.Min(Impossible, level.Sum(l => (long)l.Cost[height]))).Select(c => (int)c).ToArray();
        return new Fit(part, part.Span!.Value, cost, _ => null, height => [.. level.Select(l => l.From[height])], parts);
    }

    // What a part costs at a height when it may be shorter and leave white.
    private (int[] Cost, int[] From) Level(Fit part)
    {
        var cost = new int[lines + 1];
        var from = new int[lines + 1];
        for (var height = 0; height <= lines; height++)
        {
            (cost[height], from[height]) = (part.Cost[height], height);
            if (height > 0 && cost[height - 1] + White(part.Span, 1) < cost[height]) (cost[height], from[height]) = (cost[height - 1] + White(part.Span, 1), from[height - 1]);
        }

        return (cost, from);
    }

    private static void Place(Fit fit, int height, int column, int line, List<Spot> spots, Func<string, int> storyOf)
    {
        if (fit.Shape(height) is { } shape)
        {
            spots.Add(new Spot(storyOf(fit.Part.StoryId), shape, column, line));
            return;
        }

        var heights = fit.Heights(height);
        for (var i = 0; i < fit.Parts.Length; i++)
        {
            Place(fit.Parts[i], heights[i], column, line, spots, storyOf);
            if (fit.Part.Kind == LayoutKind.Rows) line += heights[i];
            else column += fit.Parts[i].Span;
        }
    }
}
