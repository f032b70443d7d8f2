namespace PaperGen.Content.Transcripts;

/// <summary>Tells a page whose lines were broken at a measure from one with a paragraph, or a piece of one, on each line.</summary>
internal static class HardWrap
{
    private const int Neighbourhood = 6;

    /// <summary>True when the page is wrapped; the measure around each line in any case.</summary>
    public static bool Measures(IReadOnlyList<PageLine> lines, bool isHan, out int[] measures)
    {
        measures = new int[lines.Count];
        var widest = new int[lines.Count];
        for (var i = 0; i < lines.Count; i++) (measures[i], widest[i]) = MeasureAround(lines, i);
        // A column line may be as short as nine characters; nothing set in columns is wider than a hundred columns.
        var body = 0;
        var full = 0;
        var open = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Level > 0) continue;
            body++;
            if (widest[i] > 100 || line.Columns < (isHan ? widest[i] - 5 : measures[i] * 0.82)) continue;
            full++;
            if (!line.EndsSentence) open++;
        }
        return body >= 4 && full * 10 >= body * 4 && open * 2 >= full;
    }

    /// <summary>The width that several lines near a line come close to, for one wide headline is no measure; and the width of the widest.</summary>
    private static (int Measure, int Widest) MeasureAround(IReadOnlyList<PageLine> lines, int index)
    {
        var widths = new List<int>();
        for (var k = Math.Max(0, index - Neighbourhood); k <= Math.Min(lines.Count - 1, index + Neighbourhood); k++)
            if (lines[k].Level == 0) widths.Add(lines[k].Columns);
        widths.Sort();
        for (var k = widths.Count - 1; k >= 2; k--)
            if (widths[k - 2] * 8 >= widths[k] * 7) return (widths[k], widths[^1]);
        return widths.Count > 0 ? (widths[^1], widths[^1]) : (0, 0);
    }
}
