using System.Buffers;

namespace PaperGen.Content.Normalisation;

/// <summary>Dashes of two em, ellipses of two em, ranges and the dot within names (T12 rule 5).</summary>
internal static class DashStep
{
    private static readonly SearchValues<char> s_changed = SearchValues.Create("-—－―─.…~\u301C・•‧∙⋅･");

    public static void Apply(TextCells cells)
    {
        if (!cells.ContainsAny(s_changed) && !cells.Contains("。。。")) return;
        cells.Rewrite(i => Run(cells, i));
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is '~' or '\u301C' && IsQuantity(cells[i - 1]) && char.IsAsciiDigit(cells[i + 1])) cells[i] = '～';
            if (cells[i] is '・' or '•' or '‧' or '∙' or '⋅' or '･' && Unicode.IsHan(cells[i - 1]) && Unicode.IsHan(cells[i + 1])) cells[i] = '·';
        }
    }

    private static (int Length, string With)? Run(TextCells cells, int i)
    {
        var c = cells[i];
        if (c is not ('-' or '—' or '－' or '―' or '─' or '.' or '。' or '…') || c == cells[i - 1] || cells.IsProtected(i)) return null;
        var length = 1;
        while (cells[i + length] == c) length++;
        var end = i + length - 1;
        return c switch
        {
            '-' when length is 2 or 3 => Beside(cells, i, end) ? (length, "——") : null,
            '－' or '―' or '─' when length == 2 => (length, "——"),
            '—' when length == 1 => Between(cells, i) ? (length, "——") : null,
            '.' when length is 3 or 6 => Beside(cells, i, end) ? (length, "……") : null,
            '。' when length is >= 3 and <= 6 => (length, "……"),
            '…' when length == 1 => Beside(cells, i, end) ? (length, "……") : null,
            _ => null,
        };
    }

    private static bool Beside(TextCells cells, int start, int end) => cells.IsChineseBefore(start) || cells.IsChineseAfter(end);

    /// <summary>A single dash between clauses; between digits it is the connector of T5.</summary>
    private static bool Between(TextCells cells, int i) => cells.IsChineseBefore(i) && cells.IsChineseAfter(i);

    private static bool IsQuantity(char c) => char.IsAsciiDigit(c) || c is '%' or '℃' or '°' or '‰';
}
