using System.Buffers;

namespace PaperGen.Content.Normalisation;

/// <summary>Pairs quotation marks (T12 rule 4, T13): straight ones by a state machine for each paragraph.</summary>
internal static class QuoteStep
{
    private static readonly SearchValues<char> s_changed = SearchValues.Create("\"'“”");

    public static void Apply(TextCells cells)
    {
        if (!cells.ContainsAny(s_changed)) return;
        for (var start = 0; start < cells.Count;)
        {
            var end = start;
            while (end < cells.Count && cells[end] != '\n') end++;
            Turn(cells, start, end);
            Pair(cells, start, end);
            start = end + 1;
        }
    }

    /// <summary>True when no closing mark stands where none was opened: then no mark is turned.</summary>
    public static bool IsInOrder(string text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            if (c == '\n') depth = 0;
            else if (c == '“') depth++;
            else if (c == '”' && --depth < 0) return false;
        }

        return true;
    }

    private static void Pair(TextCells cells, int start, int end)
    {
        bool isDoubleOpen = false, isSingleOpen = false;
        var last = end - 1;
        while (last > start && cells[last] == ' ') last--;
        for (var i = start; i < end; i++)
        {
            switch (cells[i])
            {
                case '“': isDoubleOpen = true; break;
                case '”': isDoubleOpen = false; break;
                case '‘': isSingleOpen = true; break;
                case '’': isSingleOpen = false; break;
                case '"' when !cells.IsProtected(i) && !IsInch(cells, i, isDoubleOpen):
                    // At the end of a paragraph a quotation closes that another paragraph opened (T13).
                    if (i == last && i > start) isDoubleOpen = true;
                    cells[i] = isDoubleOpen ? '”' : '“';
                    isDoubleOpen = !isDoubleOpen;
                    break;
                case '\'' when !cells.IsProtected(i):
                    if (char.IsAsciiLetter(cells[i - 1]) && (char.IsAsciiLetter(cells[i + 1]) || !isSingleOpen)) cells[i] = '’';
                    else if (char.IsAsciiDigit(cells[i - 1]) && !isSingleOpen) break;
                    else
                    {
                        cells[i] = isSingleOpen ? '’' : '‘';
                        isSingleOpen = !isSingleOpen;
                    }
                    break;
            }
        }
    }

    /// <summary>27" is a length unless a quotation is open.</summary>
    private static bool IsInch(TextCells cells, int i, bool isOpen) => !isOpen && char.IsAsciiDigit(cells[i - 1]);

    /// <summary>
    /// Turns ”x“ where that makes the whole paragraph balance, and else nothing. A ” after a stop closes what another
    /// paragraph opened, and stays.
    /// </summary>
    private static void Turn(TextCells cells, int start, int end)
    {
        var marks = new List<int>();
        for (var i = start; i < end; i++)
            if (cells[i] is '“' or '”') marks.Add(i);
        if (marks.Count % 2 != 0) return;
        var wrong = new List<int>();
        var depth = 0;
        var isTurned = false;
        foreach (var i in marks)
        {
            var opens = cells[i] == '“';
            if (depth == 0 && !opens)
            {
                if (i > start && cells[i - 1] is '。' or '！' or '？' or '…') return;
                isTurned = true;
                opens = true;
                wrong.Add(i);
            }
            else if (depth == 1 && opens && isTurned)
            {
                isTurned = false;
                opens = false;
                wrong.Add(i);
            }
            depth += opens ? 1 : -1;
        }
        if (depth != 0 || isTurned) return;
        foreach (var i in wrong) cells[i] = cells[i] == '“' ? '”' : '“';
    }
}
