namespace PaperGen.Typesetting;

/// <summary>Line after line as long as squeezing allows.</summary>
internal static class GreedyFill
{
    /// <summary>Break points after each line.</summary>
    public static int[] Solve(Prepared prepared, in LineFrame frame)
    {
        var points = prepared.Points;
        var ends = new List<int>();
        for (var start = 0; start < points.Length - 1;)
        {
            var best = start + 1;
            for (var end = start + 1; end < points.Length; end++)
            {
                ref readonly var point = ref points[end];
                var line = point.End - points[start].Start;
                var slack = frame.Width(start) - line.Width - point.HyphenWidth + (frame.Hangs ? point.Hang : 0);
                if (!LineFit.IsOverfull(line, slack)) best = end;
                else if (point.HyphenWidth == 0) break;
                if (point.Kind == BreakKind.Forced) break;
            }

            ends.Add(best);
            start = best;
        }

        return [.. ends];
    }
}
