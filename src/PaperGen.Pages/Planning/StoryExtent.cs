namespace PaperGen.Pages;

/// <summary>
/// About how much of a page a story takes, in cells of a column by a grid line, before anything is set: enough to share
/// stories out among pages. Stories that were given the wrong page by it are found out when the page is filled.
/// </summary>
internal sealed class StoryExtent(Theme theme)
{
    // A Latin letter is about half as wide as it is high; the ends of paragraphs stay empty.
    private const double LatinWidth = 0.47;
    private const double LastLine = 0.4;

    /// <summary>Cells of a story.</summary>
    public double Of(StoryCopy copy)
    {
        var grid = theme.Grid;
        var cells = copy.Body is { } set
            ? set.Sum(p => p.Settings[0].LineCount)
            : copy.Parts.Sum(p => (p.Indent + p.Text.Sum(t => WidthOf(t.Text))) / grid.Measure + LastLine);
        return cells + HeadOf(copy) + copy.Figures.Sum(PictureOf) + copy.Sidebars.Sum(Of);
    }

    // In a headline of the middle of the ladder, over two columns.
    private double HeadOf(StoryCopy copy)
    {
        var step = theme.Ladder[theme.Ladder.Length / 2];
        var ems = 2 * theme.Grid.Measure * theme.Grid.Body.Value / step.Sizes[^1].Value;
        var lines = Math.Ceiling(WidthOf(copy.Headline) / ems) + 0.5 * copy.Decks.Length + (copy.Kicker is null ? 0 : 0.5);
        return 2 * (1.5 + lines * step.Sizes[^1].Value * theme.Heads.LinePitch / theme.Grid.Leading.Value);
    }

    // A column wide, with three lines of caption.
    private double PictureOf(FigureCopy figure) =>
        3 + theme.Grid.Measure * theme.Grid.Body.Value / theme.Grid.Leading.Value * Math.Min(1.5, (double)figure.Size.Height / figure.Size.Width);

    private static double WidthOf(string text)
    {
        var width = 0.0;
        foreach (var c in text) width += c < 0x2000 ? LatinWidth : c == WordJoiner.Mark ? 0 : 1;
        return width;
    }
}
