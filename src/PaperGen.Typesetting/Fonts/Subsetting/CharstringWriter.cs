namespace PaperGen.Typesetting.OpenType;

/// <summary>Writes an outline as a Type 2 charstring without hints, in whole units.</summary>
internal static class CharstringWriter
{
    private const byte RLineTo = 5, RrCurveTo = 8, EndChar = 14, RMoveTo = 21;

    /// <summary>Writes a charstring.</summary>
    /// <param name="outline">The shape, in units of the charstring.</param>
    /// <param name="width">Its width as the font's private dictionary counts it.</param>
    /// <param name="shift">How far the ink moves to the left.</param>
    public static byte[] Write(List<OutlineStep> outline, int width, int shift)
    {
        var bytes = new List<byte>();
        CffDictWriter.AppendInteger(bytes, width, isCharstring: true);
        var (x, y) = (0, 0);
        foreach (var step in outline)
        {
            switch (step.Move)
            {
                case PenMove.Close:
                    continue;
                case PenMove.Cubic:
                    To(step.ControlX, step.ControlY);
                    To(step.SecondX, step.SecondY);
                    break;
            }

            To(step.X, step.Y);
            bytes.Add(step.Move switch { PenMove.Move => RMoveTo, PenMove.Line => RLineTo, _ => RrCurveTo });
        }

        bytes.Add(EndChar);
        return [.. bytes];

        void To(double toX, double toY)
        {
            var (nextX, nextY) = (Whole(toX) - shift, Whole(toY));
            CffDictWriter.AppendInteger(bytes, nextX - x, isCharstring: true);
            CffDictWriter.AppendInteger(bytes, nextY - y, isCharstring: true);
            (x, y) = (nextX, nextY);
        }
    }

    private static int Whole(double value) => (int)Math.Round(Math.Clamp(value, -16_000, 16_000), MidpointRounding.AwayFromZero);
}
