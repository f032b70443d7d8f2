using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>How much of each pixel a glyph covers, exactly: the coverage is added up from the trapezia left of each edge.</summary>
/// <param name="Left">First column, from the glyph's origin.</param>
/// <param name="Top">First row, from the baseline, downwards.</param>
/// <param name="Width">Pixels across.</param>
/// <param name="Coverage">0 to 1, row by row.</param>
internal sealed record GlyphMask(int Left, int Top, int Width, float[] Coverage)
{
    private const int StepsOfCurve = 4; // at a pixel to the point no eye sees the corners

    /// <summary>Draws an outline.</summary>
    /// <param name="outline">The shape.</param>
    /// <param name="scaleX">Pixels to the font unit.</param>
    /// <param name="scaleY">Pixels to the font unit.</param>
    /// <param name="shift">Part of a pixel by which it stands to the right.</param>
    public static GlyphMask? Draw(Outline outline, double scaleX, double scaleY, double shift)
    {
        var points = Flatten(outline, scaleX, scaleY, shift);
        if (points.Count == 0) return null;
        double left = double.MaxValue, top = double.MaxValue, right = double.MinValue, bottom = double.MinValue;
        foreach (var (from, to) in points)
        {
            (left, right) = (Math.Min(left, Math.Min(from.X, to.X)), Math.Max(right, Math.Max(from.X, to.X)));
            (top, bottom) = (Math.Min(top, Math.Min(from.Y, to.Y)), Math.Max(bottom, Math.Max(from.Y, to.Y)));
        }

        var (x, y) = ((int)Math.Floor(left), (int)Math.Floor(top));
        var (width, height) = ((int)Math.Ceiling(right) - x + 1, (int)Math.Ceiling(bottom) - y + 1);
        if ((long)width * height > 4_000_000) return null; // no glyph of a newspaper
        var cells = new float[width * height + 1];
        foreach (var (from, to) in points) AddEdge(cells, width, from.X - x, from.Y - y, to.X - x, to.Y - y);
        Accumulate(cells, width, height);
        return new GlyphMask(x, y, width, cells);
    }

    private static List<((double X, double Y) From, (double X, double Y) To)> Flatten(Outline outline, double scaleX, double scaleY, double shift)
    {
        var edges = new List<((double, double), (double, double))>(outline.Steps.Length * 2);
        (double X, double Y) pen = default, start = default;
        foreach (var step in outline.Steps)
        {
            var end = (X: step.X * scaleX + shift, Y: -step.Y * scaleY);
            switch (step.Move)
            {
                case PenMove.Move:
                    start = end;
                    break;
                case PenMove.Line:
                    edges.Add((pen, end));
                    break;
                case PenMove.Curve:
                    var control = (X: step.ControlX * scaleX + shift, Y: -step.ControlY * scaleY);
                    var from = pen;
                    for (var i = 1; i <= StepsOfCurve; i++)
                    {
                        var t = (double)i / StepsOfCurve;
                        double a = (1 - t) * (1 - t), b = 2 * t * (1 - t), c = t * t;
                        var to = (a * pen.X + b * control.X + c * end.X, a * pen.Y + b * control.Y + c * end.Y);
                        edges.Add((from, to));
                        from = to;
                    }

                    break;
                default:
                    edges.Add((pen, start));
                    end = start;
                    break;
            }

            pen = end;
        }

        return edges;
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

    private static void Accumulate(float[] cells, int width, int height)
    {
        for (var row = 0; row < height; row++)
        {
            var sum = 0f;
            for (var column = 0; column < width; column++)
            {
                sum += cells[row * width + column];
                cells[row * width + column] = Math.Min(1, Math.Abs(sum));
            }
        }
    }
}
