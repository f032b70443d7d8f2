using System.Buffers;
using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>How much of each pixel a glyph covers, exactly: the coverage is added up from the trapezia left of each edge.</summary>
/// <param name="Left">First column, from the glyph's origin.</param>
/// <param name="Top">First row, from the baseline, downwards.</param>
/// <param name="Width">Pixels across.</param>
/// <param name="Coverage">0 to 255, row by row.</param>
internal sealed record GlyphMask(int Left, int Top, int Width, byte[] Coverage)
{
    private const int StepsOfCurve = 4; // at a pixel to the point no eye sees the corners
    private const int MostPixels = 4_000_000; // no glyph of a newspaper

    /// <summary>Draws an outline; null when it has no ink.</summary>
    /// <param name="outline">The shape.</param>
    /// <param name="scaleX">Pixels to the font unit.</param>
    /// <param name="scaleY">Pixels to the font unit.</param>
    /// <param name="shift">Part of a pixel by which it stands to the right.</param>
    public static GlyphMask? Draw(Outline outline, double scaleX, double scaleY, double shift)
    {
        if (outline.Steps.IsEmpty) return null;
        var (left, top, right, bottom) = BoundsOf(outline);
        double x = Math.Floor(left * scaleX + shift), y = Math.Floor(-top * scaleY);
        double across = Math.Ceiling(right * scaleX + shift) - x + 1, down = Math.Ceiling(-bottom * scaleY) - y + 1;
        if (!(across * down <= MostPixels)) return null;
        var (width, height) = ((int)across, (int)down);
        var cells = ArrayPool<float>.Shared.Rent(width * height + 1);
        cells.AsSpan(0, width * height + 1).Clear();
        AddEdges(cells, width, outline, scaleX, scaleY, shift - x, -y);
        var coverage = new byte[width * height];
        Accumulate(cells, width, coverage);
        ArrayPool<float>.Shared.Return(cells);
        return new GlyphMask((int)x, (int)y, width, coverage);
    }

    /// <summary>A box around the outline with its control points, which a curve never leaves.</summary>
    private static (double Left, double Top, double Right, double Bottom) BoundsOf(Outline outline)
    {
        double left = double.MaxValue, bottom = double.MaxValue, right = double.MinValue, top = double.MinValue;
        foreach (var step in outline.Steps)
        {
            if (step.Move == PenMove.Close) continue;
            Hold(step.X, step.Y);
            if (step.Move is PenMove.Curve or PenMove.Cubic) Hold(step.ControlX, step.ControlY);
            if (step.Move == PenMove.Cubic) Hold(step.SecondX, step.SecondY);
        }

        return (left, top, right, bottom);

        void Hold(double x, double y)
        {
            (left, right) = (Math.Min(left, x), Math.Max(right, x));
            (bottom, top) = (Math.Min(bottom, y), Math.Max(top, y));
        }
    }

    private static void AddEdges(float[] cells, int width, Outline outline, double scaleX, double scaleY, double moveX, double moveY)
    {
        (double X, double Y) pen = default, start = default;
        foreach (var step in outline.Steps)
        {
            var end = At(step.X, step.Y);
            switch (step.Move)
            {
                case PenMove.Move:
                    (pen, start) = (end, end);
                    break;
                case PenMove.Line:
                    Draw(end);
                    break;
                case PenMove.Curve:
                    var (from, control) = (pen, At(step.ControlX, step.ControlY));
                    for (var i = 1; i <= StepsOfCurve; i++)
                    {
                        var t = (double)i / StepsOfCurve;
                        double a = (1 - t) * (1 - t), b = 2 * t * (1 - t), c = t * t;
                        Draw((a * from.X + b * control.X + c * end.X, a * from.Y + b * control.Y + c * end.Y));
                    }

                    break;
                case PenMove.Cubic:
                    var (origin, first, second) = (pen, At(step.ControlX, step.ControlY), At(step.SecondX, step.SecondY));
                    for (var i = 1; i <= StepsOfCurve; i++)
                    {
                        var t = (double)i / StepsOfCurve;
                        double a = (1 - t) * (1 - t) * (1 - t), b = 3 * t * (1 - t) * (1 - t), c = 3 * t * t * (1 - t), d = t * t * t;
                        Draw((a * origin.X + b * first.X + c * second.X + d * end.X, a * origin.Y + b * first.Y + c * second.Y + d * end.Y));
                    }

                    break;
                default:
                    Draw(start);
                    break;
            }
        }

        (double X, double Y) At(double x, double y) => (x * scaleX + moveX, moveY - y * scaleY);

        void Draw((double X, double Y) to)
        {
            AddEdge(cells, width, pen.X, pen.Y, to.X, to.Y);
            pen = to;
        }
    }

    /// <summary>Adds what an edge changes in the coverage of its row, at the pixels where it changes.</summary>
    private static void AddEdge(float[] cells, int width, double x0, double y0, double x1, double y1)
    {
        if (y0 == y1) return;
        var sign = 1.0;
        if (y0 > y1) (x0, y0, x1, y1, sign) = (x1, y1, x0, y0, -1.0);
        var slope = (x1 - x0) / (y1 - y0);
        for (var row = (int)y0; row < y1; row++)
        {
            double from = Math.Max(y0, row), to = Math.Min(y1, row + 1);
            if (to <= from) continue;
            double a = x0 + (from - y0) * slope, b = x0 + (to - y0) * slope;
            if (a > b) (a, b) = (b, a);
            var height = (to - from) * sign;
            for (var column = (int)a; column <= (int)b; column++)
            {
                // The part of the edge in this pixel, and how much of the pixel lies to its right.
                double l = Math.Max(a, column), r = Math.Min(b, column + 1);
                var share = b > a ? (r - l) / (b - a) : 1;
                if (share <= 0) continue;
                var part = height * share;
                var right = column + 1 - (l + r) / 2;
                cells[row * width + column] += (float)(part * right);
                cells[row * width + column + 1] += (float)(part * (1 - right));
            }
        }
    }

    private static void Accumulate(float[] cells, int width, byte[] coverage)
    {
        var sum = 0f;
        for (var i = 0; i < coverage.Length; i++)
        {
            if (i % width == 0) sum = 0;
            sum += cells[i];
            coverage[i] = (byte)(Math.Min(1, Math.Abs(sum)) * 255 + 0.5f);
        }
    }
}
