namespace PaperGen.Content.Transcripts;

/// <summary>What is usual on the page: without it no line can be called short, indented or set apart.</summary>
internal sealed class PageMetrics
{
    private const int IndentNeighbourhood = 6;
    private readonly IReadOnlyList<PageLine> _lines;
    private readonly int[] _measures;

    public PageMetrics(IReadOnlyList<PageLine> lines)
    {
        _lines = lines;
        IsHan = lines.Sum(l => l.HanCount) * 2 > lines.Sum(l => l.LetterCount);
        HasMarks = lines.Any(l => l.Level > 0);
        UsualBlank = Mode(lines.Skip(1).Select(l => l.BlankBefore));
        IsWrapped = HardWrap.Measures(lines, IsHan, out _measures);
        var inner = lines.Where(l => l.Level == 0 && l.Columns > 30).ToList();
        UsesIndents = inner.Count(l => l.Indent >= 2) is var indented && indented >= 2 && (IsWrapped ? indented * 12 >= inner.Count : indented * 5 >= inner.Count * 2);
        UsualIndent = Mode(inner.Where(l => l.Indent >= 2).Select(l => l.Indent));
        BoldIsSubhead = lines.Count(l => l.IsBold) >= 2 && !lines.Take(6).Any(l => l.IsBold);
        UsesBlankLines = lines.Skip(1).Any(l => l.BlankBefore > 0);
        // Blank lines tell paragraphs apart only where some lines stand without one.
        BlankLinesDivide = UsesBlankLines && lines.Skip(1).Count(l => l.BlankBefore == 0) * 4 > lines.Count;
        BlankLinesDivideParagraphs = BlankLinesDivide && FollowedByBlank(lines);
    }

    /// <summary>True for a page of Chinese text.</summary>
    public bool IsHan { get; }

    /// <summary>True when headings are marked with #.</summary>
    public bool HasMarks { get; }

    /// <summary>Blank lines between most lines.</summary>
    public int UsualBlank { get; }

    /// <summary>True when lines end because the line was full, not the paragraph.</summary>
    public bool IsWrapped { get; }

    /// <summary>True when paragraphs begin with white space.</summary>
    public bool UsesIndents { get; }

    /// <summary>Columns of white space before most lines that have some.</summary>
    public int UsualIndent { get; }

    /// <summary>True when bold lines stand within the stories and not over the first: then what is not bold is no subhead.</summary>
    public bool BoldIsSubhead { get; }

    public bool UsesBlankLines { get; }

    /// <summary>True when a blank line means something.</summary>
    public bool BlankLinesDivide { get; }

    /// <summary>True when a blank line stands between paragraphs, and not only between stories.</summary>
    public bool BlankLinesDivideParagraphs { get; }

    /// <summary>How full a line is, from 0 to 1; only where lines are wrapped.</summary>
    public double Fill(int index, PageLine line) => Math.Min(1, line.Columns / (double)Math.Max(1, _measures[index]));

    /// <summary>Columns of the text around a line.</summary>
    public int Measure(int index) => _measures[index];

    /// <summary>True when most lines that end a sentence short of the measure have a blank line after them.</summary>
    private bool FollowedByBlank(IReadOnlyList<PageLine> lines)
    {
        int ends = 0, blank = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (!lines[i].EndsSentence || Fill(i, lines[i]) > 0.75 || lines[i].Level > 0) continue;
            ends++;
            if (lines[i + 1].BlankBefore > 0) blank++;
        }
        return blank * 2 >= ends;
    }

    /// <summary>True when most paragraphs near a line are indented: a line there without an indent goes on with the one before.</summary>
    public bool IndentsAround(int index)
    {
        int indented = 0, all = 0;
        for (var i = Math.Max(0, index - IndentNeighbourhood); i < Math.Min(_lines.Count, index + IndentNeighbourhood); i++)
        {
            if (_lines[i].Level > 0 || _lines[i].Columns < 40) continue;
            all++;
            if (_lines[i].Indent >= 2) indented++;
        }
        return indented >= 2 && indented * 2 >= all;
    }

    private static int Mode(IEnumerable<int> values) =>
        values.GroupBy(v => v).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).FirstOrDefault();
}
