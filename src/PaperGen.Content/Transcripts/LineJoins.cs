namespace PaperGen.Content.Transcripts;

/// <summary>What it costs to begin a paragraph at a line, and to go on with the one before.</summary>
internal sealed class LineJoins(IReadOnlyList<PageLine> lines, IReadOnlyList<LineTraits> traits, PageMetrics page)
{
    private readonly PageWords _words = new(lines);
    private readonly (double Start, double More)?[] _joins = new (double, double)?[lines.Count];

    /// <summary>Costs of a new paragraph and of a continued one at a line that is not the page's first.</summary>
    public (double Start, double More) At(int index) => _joins[index] ??= Weigh(index, lines[index - 1], lines[index]);

    private (double Start, double More) Weigh(int index, PageLine before, PageLine line)
    {
        var affinity = before.EndsSentence ? 0 : _words.Affinity(before.Text, line.Text);
        if (!before.EndsSentence && line.IsHan && traits[index].FirstClause is > 0 and <= 3) affinity += traits[index].OpensParagraph ? -1 : 1;
        if ("，。、；：！？”’）》】」』,.;:!?)".Contains(line.Text[0])) affinity += 3;
        var (start, more) = page.IsWrapped ? Wrapped(index, before, line) : Pieces(index, before, line);
        if (char.IsLower(line.Text[0])) start += 2.5;
        else if (char.IsAsciiLetterUpper(line.Text[0]) && !line.IsHan && !before.EndsSentence && !page.IsWrapped) (start, more) = (start - 1.5, more + 1.5);
        if (before.Text.EndsWith('-') && char.IsLower(line.Text[0])) more -= 1;
        if (traits[index - 1].IsField && !before.EndsSentence) (start, more) = (start - 2, more + 3);
        if (traits[index - 1].IsSalutation || traits[index].IsSalutation) more += 5;
        if (traits[index - 1].IsNotice && !before.EndsSentence) more += 3;
        return (start, more - affinity);
    }

    private (double Start, double More) Pieces(int index, PageLine before, PageLine line)
    {
        var trait = traits[index];
        if (traits[index - 1].IsSignature || trait.IsSignature) return (0, before.EndsSentence ? 5 : 1);
        if (before.EndsSentence && line.Indent < 2 && page.IndentsAround(index)) return (1, 1.2);
        if (before.EndsSentence) return before.OpenQuotes > 0 && line.OpenQuotes < 0 ? (2, 1.5) : (0, 5);
        var divides = trait.IsQuestion || trait.IsEnumerated || trait.ListMarker > 0;
        return before.Text[^1] switch
        {
            '：' or ':' => divides ? (0, 3) : line.Text[0] is '“' or '"' ? (1, 0.2) : (0.5, 0.5),
            '；' or ';' => divides ? (0, 2) : (1.2, 0.3),
            _ => (page.UsesIndents && line.Indent >= 2 ? 2.5 : 3.5, 0),
        };
    }

    private (double Start, double More) Wrapped(int index, PageLine before, PageLine line)
    {
        var isFull = IsFull(index, before, line);
        if (page.UsesIndents && page.BlankLinesDivide && line is { BlankBefore: > 0, Indent: < 2 }) return (2, before.EndsSentence ? 5 : 1.5);
        if (page.UsesIndents) return line.Indent >= 2 ? (before.EndsSentence || isFull || traits[index - 1].EndsText || before.Text[^1] is '：' or ':' or '；' ? 0 : 1.5, 4) : (before.EndsSentence && !isFull ? 1.5 : 4, (isFull, before.EndsSentence) switch { (true, true) => 0.5, (true, false) => 0, (false, true) => 3.5, _ => 1.5 });
        if (page.BlankLinesDivide && !page.BlankLinesDivideParagraphs && line.BlankBefore > 0) return (0.5, before.EndsSentence ? 5 : 1.5);
        if (page.BlankLinesDivideParagraphs)
        {
            if (line.BlankBefore == 0) return (before.EndsSentence && !isFull ? 2 : 5, 0);
            return (before.EndsSentence ? 0 : 1.5, (isFull, before.EndsSentence) switch { (_, true) => 3, (true, false) => 0.8, _ => 3.5 });
        }
        if (before.EndsSentence) return isFull ? (1.8, 0.7) : (0, 4);
        return isFull ? (4, 0) : (2.5, page.Fill(index - 1, before) < 0.6 ? 3.5 : 1.5);
    }

    /// <summary>True when a line was full: in Latin text, when the next line's first word had no room on it.</summary>
    private bool IsFull(int index, PageLine before, PageLine line)
    {
        var measure = page.Measure(index - 1);
        if (before.IsHan) return before.Columns >= measure - 5;
        var space = line.Text.IndexOf(' ', StringComparison.Ordinal);
        return before.Columns + 1 + (space < 0 ? line.Text.Length : space) > measure || before.Text.EndsWith('-');
    }
}
