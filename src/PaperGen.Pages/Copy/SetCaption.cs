using System.Collections.Immutable;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>A line of a caption or of the credit behind it.</summary>
/// <param name="Text">The line.</param>
/// <param name="Left">From the caption's left edge.</param>
/// <param name="Row">Number of the line from the top.</param>
/// <param name="IsCredit">True for the credit.</param>
internal readonly record struct CaptionLine(SetLine Text, Points Left, int Row, bool IsCredit);

/// <summary>Caption and credit of a picture in a width: the credit ends the last line at the right where there is room, or has a line of its own (M5).</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Rows">How many rows they take.</param>
internal sealed record SetCaption(ImmutableArray<CaptionLine> Lines, int Rows)
{
    /// <summary>Line distance, as a multiple of the size.</summary>
    public const double Pitch = 1.3;

    public static SetCaption Set(FigureCopy figure, Points em, Points width, ITypesetter typesetter, bool isJustified)
    {
        var lines = ImmutableArray.CreateBuilder<CaptionLine>();
        var rows = 0;
        if (!figure.Caption.IsEmpty)
        {
            foreach (var line in typesetter.SetParagraph(figure.Caption, em, width, 0, !isJustified)[0].Lines) lines.Add(new CaptionLine(line, Points.Zero, rows++, false));
        }

        if (figure.Credit.IsEmpty) return new SetCaption(lines.ToImmutable(), rows);
        var credit = typesetter.SetLine(figure.Credit, em);
        var room = rows == 0 ? Points.Zero : width - WidthOf(lines[^1].Text) - em;
        if (WidthOf(credit) <= room) lines.Add(new CaptionLine(credit, width - WidthOf(credit), rows - 1, true));
        else
        {
            foreach (var line in WidthOf(credit) <= width ? [credit] : typesetter.SetParagraph(figure.Credit, em, width, 0, isRagged: true)[0].Lines)
            {
                lines.Add(new CaptionLine(line, width - WidthOf(line), rows++, true));
            }
        }

        return new SetCaption(lines.ToImmutable(), rows);
    }

    private static Points WidthOf(SetLine line) => line.Em * (line.Width / 1000.0);
}
