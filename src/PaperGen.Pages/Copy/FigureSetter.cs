using System.Collections.Immutable;

namespace PaperGen.Pages;

/// <summary>Gives the pictures of a story their sizes: a whole number of columns wide, a whole number of grid lines high with the caption.</summary>
internal sealed class FigureSetter(Theme theme, ITypesetter typesetter)
{
    /// <summary>The stacks that may stand in a story of this width; null alone when it has no picture.</summary>
    public IEnumerable<FigureStack?> StacksOf(StoryCopy copy, LegPlan plan)
    {
        if (copy.Figures.IsEmpty)
        {
            yield return null;
            yield break;
        }

        for (var legs = 1; legs <= plan.Legs; legs++)
        {
            if (StackOf(copy, plan, legs) is { } stack) yield return stack;
        }
    }

    private FigureStack? StackOf(StoryCopy copy, LegPlan plan, int legs)
    {
        var leading = theme.Grid.Leading;
        var width = plan.Measure * legs + plan.Gutter * (legs - 1);
        var figures = ImmutableArray.CreateBuilder<SetFigure>();
        var line = 0;
        foreach (var figure in copy.Figures)
        {
            var caption = figure.Caption.IsEmpty
                ? []
                : typesetter.SetParagraph(figure.Caption, theme.Type.CaptionSize, width, 0)[0].Lines;
            var captionPitch = theme.Type.CaptionSize * 1.3;
            var natural = width * ((double)figure.Size.Height / figure.Size.Width);
            var words = captionPitch * caption.Length + leading * 0.9;
            // The height gives way, never the grid: at most a few per cent are cropped or left white.
            var lines = Math.Max(3, (int)Math.Round((natural + words) / leading));
            var height = leading * lines - words;
            figures.Add(new SetFigure(figure, leading * line, height, caption, leading * line + height + leading * 0.35));
            line += lines;
        }

        var share = (double)legs / theme.Grid.Columns;
        var wanted = legs == plan.Legs || legs * 2 >= plan.Legs ? 0 : 1;
        return new FigureStack(legs, line, figures.ToImmutable(), 15 * wanted + (share < 0.3 && plan.Span > 1 ? 15 : 0));
    }
}
