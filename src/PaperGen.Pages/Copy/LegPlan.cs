using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>How a story's width is cut into legs.</summary>
/// <param name="Span">Base columns that the story covers.</param>
/// <param name="Legs">Legs in it.</param>
/// <param name="Measure">Width of a leg.</param>
/// <param name="Gutter">Space between legs.</param>
/// <param name="Inset">From the story's left edge to its first leg.</param>
/// <param name="IsFramed">True when a frame stands round the story.</param>
internal sealed record LegPlan(int Span, int Legs, Points Measure, Points Gutter, Points Inset, bool IsFramed)
{
    // L2: a line of more than 26 em is hard to read in so small a size.
    private const double LongestMeasure = 26;

    // A strip for a vertical headline, in em of the body: for one line of it at the least, for two and air at the most.
    private const double LeastStrip = 4.5;
    private const double WidestStrip = 7;
    private const double LeastMeasure = 9;

    /// <summary>Width of the strip at the left in which the headline stands from top to bottom; nothing for others.</summary>
    public Points Strip { get; init; }

    /// <summary>True when the legs are not the page's columns (破栏).</summary>
    public bool IsRebroken => Legs != Span;

    /// <summary>Left edge of a leg, from the story's left edge.</summary>
    public Points LeftOf(int leg) => Inset + (Measure + Gutter) * leg;

    /// <summary>Width of the story between the first leg's left edge and the last one's right edge.</summary>
    public Points InnerWidth => Measure * Legs + Gutter * (Legs - 1);

    /// <summary>The plans of a width, the plain one first.</summary>
    public static IEnumerable<LegPlan> For(Grid grid, int span, bool framed)
    {
        var em = grid.Body;
        if (framed)
        {
            // L12: half an em of padding inside; the measure shrinks by one em and stays a whole number of them.
            var inner = grid.Measure - 1;
            if (inner >= 6) yield return new LegPlan(span, span, em * inner, em * (grid.Gutter + 1), em * 0.5, true);
            yield break;
        }

        yield return new LegPlan(span, span, em * grid.Measure, em * grid.Gutter, Points.Zero, false);
        if (span >= 3 && Rebroken(grid, span) is { } rebroken) yield return rebroken;
    }

    /// <summary>The plan of a story with its headline from top to bottom in a strip at the left, and one leg fewer beside it; null where that gives no good measure.</summary>
    public static LegPlan? WithStrip(Grid grid, int span)
    {
        var legs = span - 1;
        var width = grid.Measure * span + grid.Gutter * legs;
        if (legs < 1) return null;
        var measure = Math.Min(LongestMeasure, Math.Floor((width - LeastStrip - grid.Gutter * legs) / legs));
        var strip = width - (measure + grid.Gutter) * legs;
        return measure < LeastMeasure || strip > WidestStrip
            ? null
            : new LegPlan(span, legs, grid.Body * measure, grid.Body * grid.Gutter, grid.Body * (strip + grid.Gutter), false) { Strip = grid.Body * strip };
    }

    // 破栏 (L2): the width of so many columns in one leg fewer, each a whole number of em wide; what is over goes to the gutters.
    private static LegPlan? Rebroken(Grid grid, int span)
    {
        var width = grid.Measure * span + grid.Gutter * (span - 1);
        var legs = span - 1;
        var measure = Math.Floor((width - 1.5 * grid.Gutter * (legs - 1)) / legs);
        if (measure > LongestMeasure || measure <= grid.Measure) return null;
        var gutter = (width - measure * legs) / (legs - 1);
        return new LegPlan(span, legs, grid.Body * measure, grid.Body * gutter, Points.Zero, false);
    }
}
