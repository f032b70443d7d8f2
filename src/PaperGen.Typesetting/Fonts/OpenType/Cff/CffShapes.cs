using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace PaperGen.Typesetting.OpenType;

/// <summary>The shapes of a <c>CFF</c> table in units of the face. What a rectangle around a glyph is must be found by drawing it, and is kept.</summary>
internal sealed class CffShapes(CffFont font, int unitsPerEm) : IGlyphShapes
{
    private readonly ConcurrentDictionary<int, GlyphBounds> _bounds = new();

    public GlyphBounds BoundsOf(int glyph) => _bounds.GetOrAdd(glyph, static (glyph, shapes) => shapes.Measure(glyph), this);

    public void Draw(int glyph, OutlineRoom room)
    {
        room.Clear();
        Charstring.Draw(font, glyph, room.Steps);
        var dict = font.FontAt(font.FontOf(glyph));
        var matrix = CffMatrix.Of(font.Top, unitsPerEm);
        if (font.IsCidKeyed) matrix = CffMatrix.Of(dict.Dict, font.Top.Find(CffOperator.FontMatrix) is null ? unitsPerEm : 1).Then(matrix);
        if (matrix.IsIdentity) return;
        foreach (ref var step in CollectionsMarshal.AsSpan(room.Steps)) step = matrix.Apply(step);
    }

    private GlyphBounds Measure(int glyph)
    {
        var room = new OutlineRoom();
        Draw(glyph, room);
        return OutlineBounds.Of(room.Steps);
    }
}

/// <summary>Leads from the units of a charstring to those of the face.</summary>
internal readonly record struct CffMatrix(double A, double B, double C, double D, double E, double F)
{
    // Written as decimals, matrices are off by a little.
    public bool IsIdentity => Math.Abs(A - 1) + Math.Abs(D - 1) + Math.Abs(B) + Math.Abs(C) + Math.Abs(E) + Math.Abs(F) < 1e-4;

    /// <summary>The matrix that a dictionary states, times a scale; without one, nothing is changed.</summary>
    public static CffMatrix Of(CffDict dict, double scale) => dict.Find(CffOperator.FontMatrix) is [var a, var b, var c, var d, var e, var f]
        ? new CffMatrix(a * scale, b * scale, c * scale, d * scale, e * scale, f * scale)
        : new CffMatrix(1, 0, 0, 1, 0, 0);

    public CffMatrix Then(in CffMatrix next) => new(
        A * next.A + B * next.C, A * next.B + B * next.D,
        C * next.A + D * next.C, C * next.B + D * next.D,
        E * next.A + F * next.C + next.E, E * next.B + F * next.D + next.F);

    public OutlineStep Apply(OutlineStep step) => step with
    {
        ControlX = X(step.ControlX, step.ControlY),
        ControlY = Y(step.ControlX, step.ControlY),
        SecondX = X(step.SecondX, step.SecondY),
        SecondY = Y(step.SecondX, step.SecondY),
        X = X(step.X, step.Y),
        Y = Y(step.X, step.Y),
    };

    private double X(double x, double y) => A * x + C * y + E;

    private double Y(double x, double y) => B * x + D * y + F;
}
