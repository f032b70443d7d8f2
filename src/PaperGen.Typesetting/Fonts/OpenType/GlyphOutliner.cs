using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace PaperGen.Typesetting.OpenType;

/// <summary>Draws glyphs: stored points to outlines, composites put together.</summary>
internal sealed class GlyphOutliner(GlyphTable glyphs) : IGlyphShapes
{
    // Real fonts stay below 5 levels, 100 parts and 5,000 points; a hostile one doubles its parts at each level.
    private const int MaxDepth = 16, MaxParts = 1024, MaxPoints = 200_000;

    public GlyphBounds BoundsOf(int glyph) => glyphs.BoundsOf(glyph);

    public void Draw(int glyph, OutlineRoom room)
    {
        room.Clear();
        var parts = 0;
        Collect(glyph, room.Points, 0, ref parts);
        if (room.Points.Count == 0) return;
        var points = CollectionsMarshal.AsSpan(room.Points);
        if (glyphs.ShiftOf(glyph) is var shift and not 0)
        {
            foreach (ref var point in points) point.X += shift;
        }

        var start = 0;
        for (var i = 0; i < points.Length; i++)
        {
            if (!points[i].EndsContour) continue;
            DrawContour(points[start..(i + 1)], room.Steps);
            start = i + 1;
        }
    }

    private void Collect(int glyph, List<OutlinePoint> points, int depth, ref int parts)
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

    private static bool TryReadSimple(ReadOnlySpan<byte> bytes, int contours, List<OutlinePoint> points)
    {
        if (contours == 0) return true;
        if (bytes.Length < 2 * contours + 2) return false;
        var ends = bytes[..(2 * contours)];
        var count = BinaryPrimitives.ReadUInt16BigEndian(ends[^2..]) + 1;
        var instructions = BinaryPrimitives.ReadUInt16BigEndian(bytes[(2 * contours)..]);
        if (bytes.Length < 2 * contours + 2 + instructions) return false;
        bytes = bytes[(2 * contours + 2 + instructions)..];

        var first = points.Count;
        CollectionsMarshal.SetCount(points, first + count);
        var added = CollectionsMarshal.AsSpan(points)[first..];
        added.Clear();
        if (!TryReadFlags(ref bytes, added) || !TryReadXs(ref bytes, added) || !TryReadYs(ref bytes, added)) return false;
        var start = 0;
        for (var contour = 0; contour < contours; contour++)
        {
            int end = BinaryPrimitives.ReadUInt16BigEndian(ends[(2 * contour)..]);
            if (end < start - 1 || end >= count) return false;
            if (end >= start) added[end].EndsContour = true;
            start = end + 1;
        }

        return true;
    }

    private static bool TryReadFlags(ref ReadOnlySpan<byte> bytes, Span<OutlinePoint> points)
    {
        var at = 0;
        for (var i = 0; i < points.Length;)
        {
            if (at >= bytes.Length) return false;
            var flags = bytes[at++];
            points[i++].Flags = flags;
            if ((flags & 8) == 0) continue;
            if (at >= bytes.Length) return false;
            for (var repeat = bytes[at++]; repeat > 0 && i < points.Length; repeat--) points[i++].Flags = flags;
        }

        bytes = bytes[at..];
        return true;
    }

    private static bool TryReadXs(ref ReadOnlySpan<byte> bytes, Span<OutlinePoint> points)
    {
        var (at, x) = (0, 0);
        foreach (ref var point in points)
        {
            if (!TryReadStep(bytes, ref at, point.Flags, shortFlag: 0x02, sameFlag: 0x10, out var step)) return false;
            point.X = x += step;
        }

        bytes = bytes[at..];
        return true;
    }

    private static bool TryReadYs(ref ReadOnlySpan<byte> bytes, Span<OutlinePoint> points)
    {
        var (at, y) = (0, 0);
        foreach (ref var point in points)
        {
            if (!TryReadStep(bytes, ref at, point.Flags, shortFlag: 0x04, sameFlag: 0x20, out var step)) return false;
            point.Y = y += step;
        }

        bytes = bytes[at..];
        return true;
    }

    private static bool TryReadStep(ReadOnlySpan<byte> bytes, ref int at, int flags, int shortFlag, int sameFlag, out int step)
    {
        step = 0;
        var same = (flags & sameFlag) != 0;
        if ((flags & shortFlag) != 0)
        {
            if (at >= bytes.Length) return false;
            step = same ? bytes[at] : -bytes[at];
            at++;
        }
        else if (!same)
        {
            if (at + 2 > bytes.Length) return false;
            step = BinaryPrimitives.ReadInt16BigEndian(bytes[at..]);
            at += 2;
        }

        return true;
    }

    private void Place(int glyph, GlyphComponent part, List<OutlinePoint> all, int first)
    {
        var points = CollectionsMarshal.AsSpan(all);
        foreach (ref var point in points[first..])
            (point.X, point.Y) = (point.X * part.XScale + point.Y * part.XByY, point.X * part.YByX + point.Y * part.YScale);

        double dx = part.Argument1, dy = part.Argument2;
        if (!part.IsShifted)
        {
            if (part.Argument1 >= first || first + part.Argument2 >= points.Length)
                throw glyphs.Fail(glyph, "joins its parts at points that they do not have");
            dx = points[part.Argument1].X - points[first + part.Argument2].X;
            dy = points[part.Argument1].Y - points[first + part.Argument2].Y;
        }
        else if (part.ScalesItsShift)
        {
            dx *= Math.Sqrt(part.XScale * part.XScale + part.YByX * part.YByX);
            dy *= Math.Sqrt(part.XByY * part.XByY + part.YScale * part.YScale);
        }

        foreach (ref var point in points[first..]) (point.X, point.Y) = (point.X + dx, point.Y + dy);
    }

    // Between two control points in a row, a point of the curve lies unsaid in the middle.
    private static void DrawContour(ReadOnlySpan<OutlinePoint> points, List<OutlineStep> steps)
    {
        var count = points.Length;
        if (count < 2) return; // an anchor, not ink
        var first = 0;
        while (first < count && !points[first].OnCurve) first++;
        var origin = first < count ? points[first] : Middle(points[0], points[^1]);
        if (first == count) first = -1;

        steps.Add(new OutlineStep(PenMove.Move, 0, 0, origin.X, origin.Y));
        for (var i = 1; i <= count; i++)
        {
            var point = points[Around(first + i)];
            if (point.OnCurve)
            {
                if (i < count) steps.Add(new OutlineStep(PenMove.Line, 0, 0, point.X, point.Y));
                continue;
            }

            var next = i == count ? origin : points[Around(first + i + 1)];
            var end = next.OnCurve ? next : Middle(point, next);
            steps.Add(new OutlineStep(PenMove.Curve, point.X, point.Y, end.X, end.Y));
            if (next.OnCurve) i++;
        }

        steps.Add(new OutlineStep(PenMove.Close, 0, 0, 0, 0));

        int Around(int i) => i < count ? i : i - count;
    }

    private static OutlinePoint Middle(OutlinePoint a, OutlinePoint b) => new() { X = (a.X + b.X) / 2, Y = (a.Y + b.Y) / 2, Flags = OutlinePoint.OnCurveFlag };
}
