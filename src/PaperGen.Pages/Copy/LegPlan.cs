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
    }
}
