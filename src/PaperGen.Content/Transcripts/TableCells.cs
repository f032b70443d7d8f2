using System.Text.RegularExpressions;

namespace PaperGen.Content.Transcripts;

/// <summary>Divides a row of a table at bars, tabs or wide runs of white space.</summary>
internal static partial class TableCells
{
    private const int LongestScore = 80;

    /// <summary>The cells; none when nothing divides the line.</summary>
    public static IReadOnlyList<TracedText> Of(SourceText source, int start, int length)
    {
        if (length > 400) return [];
        var text = source.Text.AsSpan(start, length);
        var bars = text.Count('|');
        if (bars == 0 && Score(source, start, text) is { } score) return score;
        var cells = new List<TracedText>();
        var from = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var gap = i == text.Length ? 1 : bars >= 2 ? (text[i] == '|' ? 1 : 0) : Gap(text[i..]);
            if (gap == 0) continue;
            if (i == text.Length && from == 0) return [];
            var cell = TracedText.Of(source, start + from, i - from);
            if (!cell.IsEmpty || (bars >= 2 && from > 0 && i < text.Length)) cells.Add(cell);
            i += gap - 1;
            from = i + 1;
        }
        return cells;
    }

    /// <summary>A name and its figures, each a cell: Red Cloud 0 14 7 6 - 27.</summary>
    private static List<TracedText>? Score(SourceText source, int start, ReadOnlySpan<char> text)
    {
        if (text.Length > LongestScore || !Figures().IsMatch(text)) return null;
        var match = Figures().Match(text.ToString());
        List<TracedText> cells = [TracedText.Of(source, start, match.Groups["name"].Length)];
        cells.AddRange(match.Groups["figure"].Captures.Select(f => TracedText.Of(source, start + f.Index, f.Length)));
        return cells;
    }

    [GeneratedRegex(@"^(?<name>\p{L}[\p{L}\p{P}\s]{0,40}?)(?:\s+(?<figure>[-–+]?[0-9][0-9.,:/%½]*|[-–—])){4,}\s*$")]
    private static partial Regex Figures();

    /// <summary>Length of the white space that divides two cells, or 0: words are divided by one space, names by up to two.</summary>
    private static int Gap(ReadOnlySpan<char> text)
    {
        var columns = 0;
        var i = 0;
        for (; i < text.Length && char.IsWhiteSpace(text[i]); i++) columns += text[i] switch { '\t' => 4, '\u3000' => 2, _ => 1 };
        return columns >= 3 ? i : 0;
    }
}
