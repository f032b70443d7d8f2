using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>
/// Adds up how much of each pixel lies inside an outline, exactly: each edge changes the coverage at the pixels that it
/// crosses, by the trapezium between it and their right sides, and of all that follow in their row.
/// </summary>
/// <param name="cells">The changes, row by row, with one cell more at the end.</param>
/// <param name="width">Pixels across.</param>
internal readonly ref struct CoverageSum(Span<float> cells, int width)
{
    // No curve is off by more than a sixteenth of a pixel, nor takes longer than a good drawing of a headline does.
    private const double PiecesToBend = 16;
    private const int MostPieces = 16;

    private readonly Span<float> _cells = cells;

    /// <summary>Adds an outline.</summary>
    /// <param name="outline">The shape in font units.</param>
    /// <param name="scaleX">Pixels to the font unit.</param>
    /// <param name="scaleY">Pixels to the font unit.</param>
    /// <param name="moveX">Column of its origin.</param>
    /// <param name="moveY">Row of its baseline.</param>
    public void Add(ReadOnlySpan<OutlineStep> outline, double scaleX, double scaleY, double moveX, double moveY)
    {
        double x = 0, y = 0, startX = 0, startY = 0;
        foreach (ref readonly var step in outline)
        {
            double endX = step.X * scaleX + moveX, endY = moveY - step.Y * scaleY;
            switch (step.Move)
            {
                case PenMove.Move:
                    (startX, startY) = (endX, endY);
                    break;
                case PenMove.Line:
                    AddEdge(x, y, endX, endY);
                    break;
                case PenMove.Curve:
                    AddCurve(x, y, step.ControlX * scaleX + moveX, moveY - step.ControlY * scaleY, endX, endY);
                    break;
                case PenMove.Cubic:
                    AddCubic(x, y, step.ControlX * scaleX + moveX, moveY - step.ControlY * scaleY, step.SecondX * scaleX + moveX, moveY - step.SecondY * scaleY, endX, endY);
                    break;
                default:
                    (endX, endY) = (startX, startY);
                    AddEdge(x, y, endX, endY);
                    break;
            }

            (x, y) = (endX, endY);
        }
    }

    private void AddCurve(double x0, double y0, double x1, double y1, double x2, double y2)
    {
        var pieces = PiecesOf((Math.Abs(x0 - 2 * x1 + x2) + Math.Abs(y0 - 2 * y1 + y2)) / 4);
        var (x, y) = (x0, y0);
        for (var i = 1; i <= pieces; i++)
        {
            var t = (double)i / pieces;
            double a = (1 - t) * (1 - t), b = 2 * t * (1 - t), c = t * t;
            double toX = a * x0 + b * x1 + c * x2, toY = a * y0 + b * y1 + c * y2;
            AddEdge(x, y, toX, toY);
            (x, y) = (toX, toY);
        }
    }

    private void AddCubic(double x0, double y0, double x1, double y1, double x2, double y2, double x3, double y3)
    {
        var bend = Math.Max(Math.Abs(x0 - 2 * x1 + x2) + Math.Abs(y0 - 2 * y1 + y2), Math.Abs(x1 - 2 * x2 + x3) + Math.Abs(y1 - 2 * y2 + y3));
        var pieces = PiecesOf(bend * 3 / 4);
        var (x, y) = (x0, y0);
        for (var i = 1; i <= pieces; i++)
        {
            var t = (double)i / pieces;
            double a = (1 - t) * (1 - t) * (1 - t), b = 3 * t * (1 - t) * (1 - t), c = 3 * t * t * (1 - t), d = t * t * t;
            double toX = a * x0 + b * x1 + c * x2 + d * x3, toY = a * y0 + b * y1 + c * y2 + d * y3;
            AddEdge(x, y, toX, toY);
            (x, y) = (toX, toY);
        }
    }

    /// <summary>In how many straight pieces a curve is drawn that bends so far away from its chord.</summary>
    private static int PiecesOf(double bend) => bend < MostPieces ? 1 + (int)Math.Sqrt(bend * PiecesToBend) : MostPieces;

    private void AddEdge(double x0, double y0, double x1, double y1)
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
            AddSlice(row * width, a < b ? a : b, a < b ? b : a, (to - from) * sign);
        }
    }

    /// <summary>Adds the part of an edge that lies in one row, between two columns.</summary>
    private void AddSlice(int row, double a, double b, double height)
    {
        var (first, last) = ((int)a, (int)b);
        if (first == last)
        {
            AddPart(row + first, height, first + 1 - (a + b) / 2);
            return;
        }

        var heightToColumn = height / (b - a);
        for (var column = first; column <= last; column++)
        {
            double left = Math.Max(a, column), right = Math.Min(b, column + 1);
            AddPart(row + column, (right - left) * heightToColumn, column + 1 - (left + right) / 2);
        }
    }

    /// <summary>What is not right of the edge in its own pixel, the next one makes up for.</summary>
    private void AddPart(int cell, double height, double right)
    {
        _cells[cell] += (float)(height * right);
        _cells[cell + 1] += (float)(height * (1 - right));
    }
}
