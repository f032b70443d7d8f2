namespace PaperGen.Typesetting;

/// <summary>Breaks a short text into a given number of lines of like length at the places its sense allows.</summary>
internal static class LineBalance
{
    // A line 20 % off the mean costs 16 for the two of them: less than a break at a worse place.
    private const double Unevenness = 400;

    // A break this good is one that the text itself shows: a space between phrases, a comma.
    private const double Clear = 3;

    // Of a phrase, up to so much alone beside a clear break on its line looks lost; in 1/1000 em.
    private const int Scrap = 3000;
    private const double ScrapCost = 40;

    /// <summary>Natural width of a line from one break point to another.</summary>
    public static int WidthOf(Prepared prepared, int start, int end) => prepared.Points[end].End.Width - prepared.Points[start].Start.Width;

    /// <summary>Break points after each line, or null when the text cannot be set in so many lines of the measure.</summary>
    public static int[]? Solve(Prepared prepared, double[] sense, int lines, int measure, out double cost)
    {
        var count = prepared.Points.Length;
        cost = double.PositiveInfinity;
        if (lines >= count) return null;

        var mean = WidthOf(prepared, 0, count - 1) / (double)lines;
        var best = new double[lines + 1, count];
        var from = new int[lines + 1, count];
        for (var end = 1; end < count; end++) best[0, end] = double.PositiveInfinity;
        for (var line = 1; line <= lines; line++)
        {
            for (var end = line; end < count; end++)
            {
                best[line, end] = double.PositiveInfinity;
                for (var start = end - 1; start >= line - 1; start--)
                {
                    var width = WidthOf(prepared, start, end);
                    if (width > measure) break;
                    var off = (width - mean) / mean;
                    var total = best[line - 1, start] + Unevenness / lines * off * off + (end < count - 1 ? sense[end] : 0);
                    total += ScrapCost * CountScraps(prepared, sense, start, end);
                    if (total < best[line, end]) (best[line, end], from[line, end]) = (total, start);

                    // No line reaches over a line break of the text.
                    if (start > 0 && prepared.Points[start].Kind == BreakKind.Forced) break;
                }
            }
        }

        cost = best[lines, count - 1];
        if (double.IsPositiveInfinity(cost)) return null;
        var ends = new int[lines];
        for (var (line, end) = (lines, count - 1); line > 0; end = from[line--, end]) ends[line - 1] = end;
        return ends;
    }

    /// <summary>传承工匠精神，助力｜持续提升: at how many ends of a line stands the scrap of a phrase beside a whole one.</summary>
    private static int CountScraps(Prepared prepared, double[] sense, int start, int end)
    {
        var scraps = 0;
        if (end < prepared.Points.Length - 1 && sense[end] > Clear)
        {
            var at = end - 1;
            while (at > start && sense[at] > Clear && WidthOf(prepared, at, end) <= Scrap) at--;
            if (at > start && WidthOf(prepared, at, end) <= Scrap) scraps++;
        }

        if (start > 0 && sense[start] > Clear)
        {
            var at = start + 1;
            while (at < end && sense[at] > Clear && WidthOf(prepared, start, at) <= Scrap) at++;
            if (at < end && WidthOf(prepared, start, at) <= Scrap) scraps++;
        }

        return scraps;
    }
}
