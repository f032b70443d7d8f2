namespace PaperGen.Typesetting.OpenType;

/// <summary>Finds the rectangle around an outline.</summary>
internal static class OutlineBounds
{
    public static GlyphBounds Of(List<OutlineStep> outline)
    {
        if (outline.Count == 0) return default;
        var (left, right) = Extent(outline, step => (step.ControlX, step.SecondX, step.X));
        var (bottom, top) = Extent(outline, step => (step.ControlY, step.SecondY, step.Y));
        return new GlyphBounds(Outward(Math.Floor(left)), Outward(Math.Floor(bottom)), Outward(Math.Ceiling(right)), Outward(Math.Ceiling(top)));
    }

    // A hostile glyph may lie anywhere.
    private static int Outward(double value) => (int)Math.Clamp(value, -1_000_000, 1_000_000);

    private static (double Least, double Most) Extent(List<OutlineStep> outline, Func<OutlineStep, (double Control, double Second, double End)> along)
    {
        var (least, most, at) = (double.PositiveInfinity, double.NegativeInfinity, 0.0);
        foreach (var step in outline)
        {
            if (step.Move == PenMove.Close) continue;
            var (control, second, end) = along(step);
            Include(end);
            if (step.Move == PenMove.Cubic && (Outside(control) || Outside(second))) IncludeTurns(at, control, second, end);
            at = end;
        }

        return (least, most);

        bool Outside(double value) => value < least || value > most;

        void Include(double value)
        {
            least = Math.Min(least, value);
            most = Math.Max(most, value);
        }

        // Where the curve turns round, its derivative is nothing: a t² + b t + c.
        void IncludeTurns(double p0, double p1, double p2, double p3)
        {
            var (a, b, c) = (p3 - 3 * p2 + 3 * p1 - p0, 2 * (p2 - 2 * p1 + p0), p1 - p0);
            if (Math.Abs(a) < 1e-9)
            {
                if (Math.Abs(b) > 1e-9) IncludeAt(-c / b);
                return;
            }

            var root = b * b - 4 * a * c;
            if (root < 0) return;
            IncludeAt((-b + Math.Sqrt(root)) / (2 * a));
            IncludeAt((-b - Math.Sqrt(root)) / (2 * a));

            void IncludeAt(double t)
            {
                if (t is <= 0 or >= 1) return;
                var u = 1 - t;
                Include(u * u * u * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3);
            }
        }
    }
}
