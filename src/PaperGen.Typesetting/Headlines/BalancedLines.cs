namespace PaperGen.Typesetting;

/// <summary>
/// The best breaks of one text for every number of lines and every measure, each found once: breaks that are the best of a
/// measure are so of every smaller one that their longest line still fits. Safe to share between threads.
/// </summary>
internal sealed class BalancedLines(Prepared prepared, double[] sense)
{
    // Breaks that are the best from the width of their longest line up to a measure; none for measures that hold no such lines.
    private readonly record struct Known(int Longest, int Measure, int[]? Ends, double Cost);

    private readonly LineBalance _balance = new(prepared, sense);
    private readonly Dictionary<int, List<Known>> _known = [];

    /// <summary>Break points after each line, or null when the text cannot be set in so many lines of the measure. Not to be written to.</summary>
    public int[]? Of(int lines, int measure, out double cost)
    {
        lock (_known)
        {
            if (!_known.TryGetValue(lines, out var found)) _known.Add(lines, found = []);
            foreach (var known in found)
            {
                if (measure < known.Longest || measure > known.Measure) continue;
                cost = known.Cost;
                return known.Ends;
            }

            var ends = _balance.Solve(lines, measure, out cost);
            var longest = ends is null ? 0 : LineBalance.LongestOf(prepared, ends);
            found.Add(new Known(longest, measure, ends, cost));
            return ends;
        }
    }
}
