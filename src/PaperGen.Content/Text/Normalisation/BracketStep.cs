using System.Buffers;

namespace PaperGen.Content.Normalisation;

/// <summary>Makes pairs of ASCII brackets full-width where Chinese stands in or beside them (T12 rule 2).</summary>
internal static class BracketStep
{
    private static readonly SearchValues<char> s_changed = SearchValues.Create("()");

    public static void Apply(TextCells cells)
    {
        if (!cells.ContainsAny(s_changed)) return;
        var open = new Stack<(int Index, int HanBefore)>();
        var han = 0;
        for (var i = 0; i < cells.Count; i++)
        {
            var c = cells[i];
            if (Unicode.IsHan(c)) han++;
            if (c == '\n') open.Clear();
            if (cells.IsProtected(i)) continue;
            if (c is '(' or '（') open.Push((i, han));
            if (c is not (')' or '）') || !open.TryPop(out var start)) continue;
            if (c == '）' && cells[start.Index] == '（') continue;
            // A pair of one full-width and one ASCII bracket becomes one width.
            var isMixed = c == '）' || cells[start.Index] == '（';
            if (!isMixed && han == start.HanBefore && !cells.IsChineseBefore(start.Index) && !cells.IsChineseAfter(i)) continue;
            cells[start.Index] = '（';
            cells[i] = '）';
        }
    }
}
