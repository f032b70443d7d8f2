namespace PaperGen.Pages;

/// <summary>Finds the heights in which a text fills its legs, below its pictures and beside them.</summary>
internal static class LegHeights
{
    /// <summary>The heights in grid lines, pictures included, with the way in which the text stands in the legs.</summary>
    /// <param name="body">The text.</param>
    /// <param name="plan">The legs.</param>
    /// <param name="figures">The pictures, at the top of the last legs, or null.</param>
    /// <param name="lines">Grid lines of the page.</param>
    public static IEnumerable<(int Height, LegBreak Break)> Of(IReadOnlyList<BodyParagraph> body, LegPlan plan, FigureStack? figures, int lines)
    {
        if (body.Count == 0)
        {
            yield return (figures?.GridLines ?? 0, new LegBreak(0, [], []));
            yield break;
        }

        var (least, most) = LinesOf(body, plan.Legs);
        var covered = figures?.GridLines * figures?.Legs ?? 0;
        if (figures is not null && figures.Legs < plan.Legs)
        {
            // All text beside the pictures, which end level with it or a line earlier.
            var beside = plan.Legs - figures.Legs;
            for (var height = figures.GridLines; height <= Math.Min(lines, figures.GridLines + 1); height++)
            {
                if (least > height * beside || most < (height - 1) * beside) continue;
                if (LegBreaker.Break(body, Legs(beside, beside, height, 0)) is not { } broken) continue;
                yield return (height, broken with { LegLines = [.. broken.LegLines, .. Enumerable.Repeat(0, figures.Legs)] });
            }
        }

        var tallest = Math.Min(lines, (most + covered) / plan.Legs + 1);
        for (var height = Math.Max(1, (least + covered + plan.Legs - 1) / plan.Legs); height <= tallest; height++)
        {
            if (figures is not null && height <= figures.GridLines && figures.Legs < plan.Legs) continue;
            if (LegBreaker.Break(body, Legs(plan.Legs, plan.Legs - (figures?.Legs ?? 0), height, figures?.GridLines ?? 0)) is { } broken) yield return (height, broken);
        }
    }

    // The fewest and the most lines. The white that falls away at the top of a leg is not needed.
    private static (int Least, int Most) LinesOf(IReadOnlyList<BodyParagraph> body, int legs)
    {
        var (least, most, airy) = (0, 0, 0);
        foreach (var paragraph in body)
        {
            var (fewest, longest) = (int.MaxValue, 0);
            foreach (var setting in paragraph.Settings) (fewest, longest) = (Math.Min(fewest, setting.LineCount), Math.Max(longest, setting.LineCount));
            (least, most) = (least + fewest, most + longest);
            if (paragraph.LinesBelowAir is not null) airy++;
        }

        return (Math.Max(0, least - Math.Min(legs, airy)), most);
    }

    // Lines in each leg; pictures take some of those behind the first so many.
    private static int[] Legs(int count, int free, int height, int taken)
    {
        var legs = new int[count];
        for (var leg = 0; leg < count; leg++) legs[leg] = leg < free ? height : height - taken;
        return legs;
    }
}
