using System.Buffers.Binary;
using System.Collections.Immutable;

namespace PaperGen.Typesetting.OpenType;

/// <summary>Draws glyphs: stored points to outlines, composites put together.</summary>
internal sealed class GlyphOutliner(GlyphTable glyphs) : IGlyphShapes
{
    // Real fonts stay below 5 levels, 100 parts and 5,000 points; a hostile one doubles its parts at each level.
    private const int MaxDepth = 16, MaxParts = 1024, MaxPoints = 200_000;

    private readonly record struct Point(double X, double Y, bool OnCurve, bool EndsContour);

    public GlyphBounds BoundsOf(int glyph) => glyphs.BoundsOf(glyph);

    public Outline OutlineOf(int glyph)
    {
        var points = new List<Point>();
        var parts = 0;
        Collect(glyph, points, 0, ref parts);
        if (points.Count == 0) return Outline.Empty;
        var shift = glyphs.ShiftOf(glyph);
        for (var i = 0; i < points.Count && shift != 0; i++) points[i] = points[i] with { X = points[i].X + shift };
        return Draw(points);
    }

    private void Collect(int glyph, List<Point> points, int depth, ref int parts)
    {
        var bytes = glyphs.BytesOf(glyph);
        if (bytes.IsEmpty) return;
        if (depth > MaxDepth) throw glyphs.Fail(glyph, "is made of parts of parts without end");
        if (++parts > MaxParts || points.Count > MaxPoints) throw glyphs.Fail(glyph, "is made of too many parts");

        int contours = BinaryPrimitives.ReadInt16BigEndian(bytes);
        if (contours >= 0)
        {
            if (!TryReadSimple(bytes[10..], contours, points)) throw glyphs.Fail(glyph, "is cut short");
            return;
        }

        var components = GlyphComponent.ReadAll(bytes) ?? throw glyphs.Fail(glyph, "is cut short");
        foreach (var component in components)
        {
            var first = points.Count;
            Collect(component.Glyph, points, depth + 1, ref parts);
            Place(glyph, component, points, first);
        }
    }

    private static bool TryReadSimple(ReadOnlySpan<byte> bytes, int contours, List<Point> points)
    {
        if (contours == 0) return true;
        if (bytes.Length < 2 * contours + 2) return false;
        var ends = bytes[..(2 * contours)];
        var count = BinaryPrimitives.ReadUInt16BigEndian(ends[^2..]) + 1;
        var instructions = BinaryPrimitives.ReadUInt16BigEndian(bytes[(2 * contours)..]);
        if (bytes.Length < 2 * contours + 2 + instructions) return false;
        bytes = bytes[(2 * contours + 2 + instructions)..];

        var flags = new byte[count];
        if (!TryReadFlags(ref bytes, flags)) return false;
        var xs = new int[count];
        var ys = new int[count];
        if (!TryReadCoordinates(ref bytes, flags, xs, shortFlag: 0x02, sameFlag: 0x10)) return false;
        if (!TryReadCoordinates(ref bytes, flags, ys, shortFlag: 0x04, sameFlag: 0x20)) return false;

        var start = 0;
        for (var contour = 0; contour < contours; contour++)
        {
            int end = BinaryPrimitives.ReadUInt16BigEndian(ends[(2 * contour)..]);
            if (end < start - 1 || end >= count) return false;
            for (var i = start; i <= end; i++) points.Add(new Point(xs[i], ys[i], (flags[i] & 1) != 0, i == end));
            start = end + 1;
        }

        return true;
    }

    private static bool TryReadFlags(ref ReadOnlySpan<byte> bytes, Span<byte> flags)
    {
        var at = 0;
        for (var i = 0; i < flags.Length;)
        {
            if (at >= bytes.Length) return false;
            var flag = bytes[at++];
            flags[i++] = flag;
            if ((flag & 8) == 0) continue;
            if (at >= bytes.Length) return false;
            for (var repeat = bytes[at++]; repeat > 0 && i < flags.Length; repeat--) flags[i++] = flag;
        }

        bytes = bytes[at..];
        return true;
    }

    private static bool TryReadCoordinates(ref ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> flags, Span<int> values, int shortFlag, int sameFlag)
    {
        var at = 0;
        var value = 0;
        for (var i = 0; i < flags.Length; i++)
        {
            var same = (flags[i] & sameFlag) != 0;
            if ((flags[i] & shortFlag) != 0)
            {
                if (at >= bytes.Length) return false;
                value += same ? bytes[at] : -bytes[at];
                at++;
            }
            else if (!same)
            {
                if (at + 2 > bytes.Length) return false;
                value += BinaryPrimitives.ReadInt16BigEndian(bytes[at..]);
                at += 2;
            }

            values[i] = value;
        }

        bytes = bytes[at..];
        return true;
    }

    private void Place(int glyph, GlyphComponent part, List<Point> points, int first)
    {
        for (var i = first; i < points.Count; i++)
        {
            var p = points[i];
            points[i] = p with { X = p.X * part.XScale + p.Y * part.XByY, Y = p.X * part.YByX + p.Y * part.YScale };
        }

        double dx = part.Argument1, dy = part.Argument2;
        if (!part.IsShifted)
        {
            if (part.Argument1 >= first || first + part.Argument2 >= points.Count)
                throw glyphs.Fail(glyph, "joins its parts at points that they do not have");
            dx = points[part.Argument1].X - points[first + part.Argument2].X;
            dy = points[part.Argument1].Y - points[first + part.Argument2].Y;
        }
        else if (part.ScalesItsShift)
        {
            dx *= Math.Sqrt(part.XScale * part.XScale + part.YByX * part.YByX);
            dy *= Math.Sqrt(part.XByY * part.XByY + part.YScale * part.YScale);
        }

        for (var i = first; i < points.Count; i++) points[i] = points[i] with { X = points[i].X + dx, Y = points[i].Y + dy };
    }

    private static Outline Draw(List<Point> points)
    {
        var steps = ImmutableArray.CreateBuilder<OutlineStep>(points.Count + 16);
        var start = 0;
        for (var i = 0; i < points.Count; i++)
        {
            if (!points[i].EndsContour) continue;
            DrawContour(points, start, i - start + 1, steps);
            start = i + 1;
        }

        return new Outline(steps.DrainToImmutable());
    }

    // Between two control points in a row, a point of the curve lies unsaid in the middle.
    private static void DrawContour(List<Point> points, int start, int count, ImmutableArray<OutlineStep>.Builder steps)
    {
        if (count < 2) return; // an anchor, not ink
        Point At(int i) => points[start + i % count];

        var first = 0;
        while (first < count && !At(first).OnCurve) first++;
        var origin = first < count ? At(first) : Middle(At(0), At(count - 1));
        if (first == count) first = -1;

        steps.Add(new OutlineStep(PenMove.Move, 0, 0, origin.X, origin.Y));
        for (var i = 1; i <= count; i++)
        {
            var point = At(first + i);
            if (point.OnCurve)
            {
                if (i < count) steps.Add(new OutlineStep(PenMove.Line, 0, 0, point.X, point.Y));
                continue;
            }

            var next = i == count ? origin : At(first + i + 1);
            var end = next.OnCurve ? next : Middle(point, next);
            steps.Add(new OutlineStep(PenMove.Curve, point.X, point.Y, end.X, end.Y));
            if (next.OnCurve) i++;
        }

        steps.Add(new OutlineStep(PenMove.Close, 0, 0, 0, 0));
    }

    private static Point Middle(Point a, Point b) => new((a.X + b.X) / 2, (a.Y + b.Y) / 2, true, false);
}
