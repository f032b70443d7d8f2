namespace PaperGen.Content.Transcripts;

/// <summary>Tells a page whose lines were broken at a measure from one with a paragraph, or a piece of one, on each line.</summary>
internal static class HardWrap
{
    private const int Neighbourhood = 6;

    /// <summary>True when the page is wrapped; the measure around each line in any case.</summary>
    public static bool Measures(IReadOnlyList<PageLine> lines, bool isHan, out int[] measures)
    {
        measures = new int[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            var widest = 0;
            for (var k = Math.Max(0, i - Neighbourhood); k <= Math.Min(lines.Count - 1, i + Neighbourhood); k++)
                if (lines[k].Level == 0) widest = Math.Max(widest, lines[k].Columns);
            measures[i] = widest;
        }
        // A column line may be as short as nine characters; nothing set in columns is wider than a hundred columns.
        var body = 0;
        var full = 0;
        var open = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Level > 0) continue;
            body++;
            if (measures[i] > 100 || line.Columns < (isHan ? measures[i] - 5 : measures[i] * 0.82)) continue;
            full++;
            if (!line.EndsSentence) open++;
        }
        return body >= 4 && full * 10 >= body * 4 && open * 2 >= full;
    }
}
