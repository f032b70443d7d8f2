using System.Buffers;
using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>How much of each pixel a glyph covers.</summary>
/// <param name="Left">First column, from the glyph's origin.</param>
/// <param name="Top">First row, from the baseline, downwards.</param>
/// <param name="Width">Pixels across.</param>
/// <param name="Stride">Bytes from row to row: the pixels, and nothing up to a whole number of <see cref="Plate.Lanes"/>.</param>
/// <param name="Coverage">0 to 255, row by row.</param>
internal sealed record GlyphMask(int Left, int Top, int Width, int Stride, byte[] Coverage)
{
    private const int MostPixels = 4_000_000; // no glyph of a newspaper

    /// <summary>That of a glyph without ink.</summary>
    public static GlyphMask Empty { get; } = new(0, 0, 0, 1, []);

    /// <summary>Pixels down.</summary>
    public int Height => Coverage.Length / Stride;

    /// <summary>Draws an outline.</summary>
    /// <param name="outline">The shape.</param>
    /// <param name="scaleX">Pixels to the font unit.</param>
    /// <param name="scaleY">Pixels to the font unit.</param>
    /// <param name="shift">Part of a pixel by which it stands to the right.</param>
    public static GlyphMask Draw(ReadOnlySpan<OutlineStep> outline, double scaleX, double scaleY, double shift)
    {
        if (outline.IsEmpty) return Empty;
        var (left, top, right, bottom) = BoundsOf(outline);
        double x = Math.Floor(left * scaleX + shift), y = Math.Floor(-top * scaleY);
        double across = Math.Ceiling(right * scaleX + shift) - x + 1, down = Math.Ceiling(-bottom * scaleY) - y + 1;
        if (!(across * down <= MostPixels)) return Empty;
        var (width, height) = ((int)across, (int)down);
        var rented = ArrayPool<float>.Shared.Rent(width * height + 1);
        var cells = rented.AsSpan(0, width * height + 1);
        cells.Clear();
        new CoverageSum(cells, width).Add(outline, scaleX, scaleY, shift - x, -y);
        var stride = (width + Plate.Lanes - 1) / Plate.Lanes * Plate.Lanes;
        var coverage = new byte[stride * height];
        for (var row = 0; row < height; row++) Accumulate(cells.Slice(row * width, width), coverage.AsSpan(row * stride));
        ArrayPool<float>.Shared.Return(rented);
        return new GlyphMask((int)x, (int)y, width, stride, coverage);
    }

    /// <summary>A box around the outline with its control points, which a curve never leaves.</summary>
    private static (double Left, double Top, double Right, double Bottom) BoundsOf(ReadOnlySpan<OutlineStep> outline)
    {
        double left = double.MaxValue, bottom = double.MaxValue, right = double.MinValue, top = double.MinValue;
        foreach (ref readonly var step in outline)
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

    private static void Accumulate(ReadOnlySpan<float> changes, Span<byte> coverage)
    {
        var sum = 0f;
        for (var i = 0; i < changes.Length; i++)
        {
            sum += changes[i];
            coverage[i] = (byte)(Math.Min(1, Math.Abs(sum)) * 255 + 0.5f);
        }
    }
}
