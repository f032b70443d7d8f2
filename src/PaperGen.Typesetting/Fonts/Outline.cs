using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace PaperGen.Typesetting;

/// <summary>What the pen does in one <see cref="OutlineStep"/>.</summary>
public enum PenMove
{
    /// <summary>Begins a contour at the end point.</summary>
    Move,

    /// <summary>A straight line to the end point.</summary>
    Line,

    /// <summary>A quadratic curve by the control point to the end point.</summary>
    Curve,

    /// <summary>A cubic curve by two control points to the end point.</summary>
    Cubic,

    /// <summary>Closes the contour with a straight line.</summary>
    Close,
}

/// <summary>One step of the pen along an outline.</summary>
/// <param name="Move">What it does.</param>
/// <param name="ControlX">Control point of a curve.</param>
/// <param name="ControlY">Control point of a curve.</param>
/// <param name="X">End point.</param>
/// <param name="Y">End point.</param>
public readonly record struct OutlineStep(PenMove Move, double ControlX, double ControlY, double X, double Y)
{
    /// <summary>Second control point of a cubic curve.</summary>
    public double SecondX { get; init; }

    /// <summary>Second control point of a cubic curve.</summary>
    public double SecondY { get; init; }
}

/// <summary>The shape of a glyph in font units, y upwards, to be filled by the non-zero rule.</summary>
public sealed class Outline(ImmutableArray<OutlineStep> steps)
{
    /// <summary>The shape of a glyph without ink.</summary>
    public static Outline Empty { get; } = new([]);

    /// <summary>The pen's way.</summary>
    public ImmutableArray<OutlineStep> Steps { get; } = steps;

    /// <summary>The shape as SVG path data, y downwards: scaled, then moved so that the glyph's origin is at <paramref name="x"/>, <paramref name="y"/>.</summary>
    public string ToSvgPath(double scale = 1, double x = 0, double y = 0)
    {
        var path = new StringBuilder();
        foreach (var step in Steps)
        {
            path.Append(step.Move switch { PenMove.Move => 'M', PenMove.Line => 'L', PenMove.Curve => 'Q', PenMove.Cubic => 'C', _ => 'Z' });
            if (step.Move == PenMove.Close) continue;
            if (step.Move is PenMove.Curve or PenMove.Cubic) Append(step.ControlX, step.ControlY).Append(' ');
            if (step.Move == PenMove.Cubic) Append(step.SecondX, step.SecondY).Append(' ');
            Append(step.X, step.Y);
        }

        return path.ToString();

        StringBuilder Append(double stepX, double stepY) => path.Append(
            CultureInfo.InvariantCulture, $"{x + stepX * scale:0.##} {y - stepY * scale:0.##}");
    }
}
