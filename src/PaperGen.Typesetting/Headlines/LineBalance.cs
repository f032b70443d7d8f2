namespace PaperGen.Typesetting;

/// <summary>Breaks a short text into a given number of lines of like length at the places its sense allows. For one thread at a time.</summary>
internal sealed class LineBalance
{
    // A line 20 % off the mean costs 16 for the two of them: less than a break at a worse place.
    private const double Unevenness = 400;

    // A break this good is one that the text itself shows: a space between phrases, a comma.
    private const double Clear = 3;

    // Of a phrase, up to so much alone beside a clear break on its line looks lost; in 1/1000 em.
    private const int Scrap = 3000;
    private const double ScrapCost = 40;

    // A line between two others that is shorter than this part of the mean leaves a hole in the headline.
    private const double ShortMiddle = 0.6;
    private const double ShortMiddleCost = 40;

    private const int None = -1;

    private readonly Prepared _prepared;
    private readonly double[] _sense;

    // Widths of the text up to a line that begins at each point, and up to one that ends there.
    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly int _firstForced;

    // 传承工匠精神，助力｜持续提升: for each end of a line the clear break before it behind which only a scrap stands, and for
    // each start the one after it; a line that holds it has a scrap of a phrase beside a whole one.
    private readonly int[] _clearBefore;
    private readonly int[] _clearAfter;

    // Costs of the ways that lead to each point in a line less, and in as many; and where the last line of these begins.
    private double[] _before;
    private double[] _here;
    private int[] _from = [];

    /// <summary>Learns what of a text does not depend on the measure.</summary>
    /// <param name="prepared">The text.</param>
    /// <param name="sense">What a break at each of its break points costs the sense.</param>
    public LineBalance(Prepared prepared, double[] sense)
    {
        (_prepared, _sense) = (prepared, sense);
        _firstForced = Array.FindIndex(prepared.Points, 1, point => point.Kind == BreakKind.Forced);
        var count = prepared.Points.Length;
        (_clearBefore, _clearAfter) = (new int[count], new int[count]);
        (_before, _here) = (new double[count], new double[count]);
        (_starts, _ends) = (new int[count], new int[count]);
        for (var at = 0; at < count; at++) (_starts[at], _ends[at]) = (prepared.Points[at].Start.Width, prepared.Points[at].End.Width);
        for (var at = 0; at < count; at++)
        {
            _clearBefore[at] = at < count - 1 ? ScrapFrom(at, -1) : None;
            _clearAfter[at] = at > 0 ? ScrapFrom(at, 1) : None;
        }
    }

    /// <summary>Natural width of a line from one break point to another.</summary>
    public static int WidthOf(Prepared prepared, int start, int end) => prepared.Points[end].End.Width - prepared.Points[start].Start.Width;

    /// <summary>Natural width of the longest of these lines.</summary>
    public static int LongestOf(Prepared prepared, int[] ends)
    {
        var longest = 0;
        for (var (i, start) = (0, 0); i < ends.Length; start = ends[i++]) longest = Math.Max(longest, WidthOf(prepared, start, ends[i]));
        return longest;
    }

    /// <summary>Break points after each line, or null when the text cannot be set in so many lines of the measure.</summary>
    public int[]? Solve(int lines, int measure, out double cost)
    {
        var last = _prepared.Points.Length - 1;
        cost = double.PositiveInfinity;
        if (lines > last) return null;

        var mean = (_ends[last] - _starts[0]) / (double)lines;
        var unevenness = Unevenness / lines;
        if (_from.Length < lines * (last + 1)) _from = new int[lines * (last + 1)];
        Array.Fill(_before, double.PositiveInfinity);
        _before[0] = 0;
        for (var line = 0; line < lines; line++)
        {
            // Every line that follows needs a point of its own; the last line ends where the text does.
            for (var end = line == lines - 1 ? last : line + 1; end <= last - (lines - 1 - line); end++)
            {
                _here[end] = double.PositiveInfinity;
                Extend(line, end);
            }

            (_before, _here) = (_here, _before);
        }

        cost = _before[last];
        if (double.IsPositiveInfinity(cost)) return null;
        var ends = new int[lines];
        for (var (line, end) = (lines - 1, last); line >= 0; end = _from[line-- * (last + 1) + end]) ends[line] = end;
        return ends;

        void Extend(int line, int end)
        {
            // The first line starts where the text does, and nowhere else.
            if (line == 0 && end > _firstForced) return;
            for (var start = line == 0 ? 0 : end - 1; start >= line; start--)
            {
                var width = _ends[end] - _starts[start];
                if (width > measure) break;
                var total = CostOf(start, end, width, _before[start]);
                if (total < _here[end]) (_here[end], _from[line * (last + 1) + end]) = (total, start);

                // No line reaches over a line break of the text.
                if (start > 0 && _prepared.Points[start].Kind == BreakKind.Forced) break;
            }
        }

        double CostOf(int start, int end, int width, double way)
        {
            var off = (width - mean) / mean;
            if (start > 0 && end < last && off < ShortMiddle - 1) way += ShortMiddleCost;
            var total = way + unevenness * off * off + (end < last ? _sense[end] : 0);
            var scraps = (_clearBefore[end] > start ? 1 : 0) + ((uint)_clearAfter[start] < (uint)end ? 1 : 0);
            return total + ScrapCost * scraps;
        }
    }

    // The nearest clear break on one side of a break that is not, or none where more than a scrap stands between them.
    private int ScrapFrom(int at, int step)
    {
        if (_sense[at] <= Clear) return None;
        for (var clear = at + step; clear > 0 && clear < _sense.Length - 1; clear += step)
        {
            if (WidthOf(_prepared, Math.Min(at, clear), Math.Max(at, clear)) > Scrap) return None;
            if (_sense[clear] <= Clear) return clear;
        }

        return None;
    }
}
