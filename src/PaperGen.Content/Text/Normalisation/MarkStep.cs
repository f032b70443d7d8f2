using System.Buffers;

namespace PaperGen.Content.Normalisation;

/// <summary>Makes , ; : ? ! full-width beside Chinese, and . at the end of a Chinese clause (T12 rules 1 and 3).</summary>
internal static class MarkStep
{
    private static readonly SearchValues<char> s_changed = SearchValues.Create(",;:?!.");

    public static void Apply(TextCells cells)
    {
        if (!cells.ContainsAny(s_changed)) return;
        // A changed mark is Chinese for its neighbours: once forwards and once back settles every chain.
        for (var i = 0; i < cells.Count; i++) Widen(cells, i);
        for (var i = cells.Count - 1; i >= 0; i--) Widen(cells, i);
    }

    private static void Widen(TextCells cells, int i)
    {
        var wide = cells[i] switch { ',' => '，', ';' => '；', ':' => '：', '?' => '？', '!' => '！', '.' => '。', _ => '\0' };
        if (wide == '\0' || cells.IsProtected(i)) return;
        if (wide == '。')
        {
            if (EndsClause(cells, i)) cells[i] = wide;
            return;
        }
        if (char.IsAsciiDigit(cells[i - 1]) && char.IsAsciiDigit(cells[i + 1])) return;
        if (cells.IsChineseBefore(i) || cells.IsChineseAfter(i)) cells[i] = wide;
    }

    private static bool EndsClause(TextCells cells, int i)
    {
        if (!Unicode.IsHan(cells[i - 1])) return false;
        var next = i + 1;
        while (TextCells.IsSpace(cells[next]) && next < cells.Count) next++;
        return cells[next] is '\n' or '”' or '’' or '」' or '』' or '"' or '）' or ')' || Unicode.IsHan(cells[next]) || cells[next] is '“' or '‘';
    }
}
