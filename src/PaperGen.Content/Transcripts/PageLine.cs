namespace PaperGen.Content.Transcripts;

/// <summary>A line of a transcript that is not blank, and what can be measured on it alone.</summary>
internal sealed class PageLine
{
    private const string Terminals = "。！？…!?";
    private const int LongestSender = 16;
    private const string Closers = "”’）》〉】」』)\"'";

    private PageLine(SourceText source, int number, int start, int length, int level, int indent, int blankBefore)
    {
        Number = number;
        Start = start;
        Length = length;
        Level = level;
        Indent = indent;
        BlankBefore = blankBefore;
        var text = source.Text.AsSpan(start, length);
        IsBold = level == 0 && text.Length > 4 && text.StartsWith("**") && text.EndsWith("**") && text[2..^2].IndexOf("**") < 0;
        Traced = TracedText.Of(source, start, length);
        Text = Traced.Text;
        Cells = TableCells.Of(source, start, length);
        Measure();
    }

    /// <summary>1-based line in the file.</summary>
    public int Number { get; }

    public int Start { get; }

    public int Length { get; }

    /// <summary>Number of # before it; 0 without.</summary>
    public int Level { get; }

    /// <summary>Columns of white space before it.</summary>
    public int Indent { get; }

    /// <summary>Blank lines between it and the one before.</summary>
    public int BlankBefore { get; }

    /// <summary>True when the whole line is marked **bold**.</summary>
    public bool IsBold { get; }

    /// <summary>The line without heading mark and outer white space.</summary>
    public TracedText Traced { get; }

    public string Text { get; }

    /// <summary>The cells of a table's row; fewer than two when the line is none.</summary>
    public IReadOnlyList<TracedText> Cells { get; }

    /// <summary>Columns in a fixed-width font, with the indent.</summary>
    public int Columns { get; private set; }

    public int HanCount { get; private set; }

    public int LetterCount { get; private set; }

    public int DigitCount { get; private set; }

    public bool IsHan => HanCount * 2 > LetterCount;

    /// <summary>Opening quotation marks without their closing ones; negative when more close.</summary>
    public int OpenQuotes { get; private set; }

    /// <summary>True when the sentence ends with the line.</summary>
    public bool EndsSentence { get; private set; }

    /// <summary>Words that begin with a capital among those of four letters and more, from 0 to 1.</summary>
    public double CapitalShare { get; private set; }

    /// <summary>True when all Latin letters are capitals, and there are some.</summary>
    public bool IsAllCaps { get; private set; }

    /// <summary>Latin words.</summary>
    public int Words { get; private set; }

    /// <summary>All lines of a text that are not blank.</summary>
    public static List<PageLine> Of(SourceText source)
    {
        var lines = new List<PageLine>();
        var blank = 0;
        for (var number = 1; number <= source.LineCount; number++)
        {
            var line = source.Line(number);
            if (IsBlank(line))
            {
                blank++;
                continue;
            }
            lines.Add(Of(source, number, line, blank));
            blank = 0;
        }
        return lines;
    }

    private static PageLine Of(SourceText source, int number, ReadOnlySpan<char> line, int blank)
    {
        int from = 0, indent = 0;
        for (; IsBlank(line[from]); from++) indent += line[from] switch { '\u3000' => 2, '\t' => 4, MarkupRemover.Nothing => 0, _ => 1 };
        var to = line.Length;
        while (IsBlank(line[to - 1])) to--;
        var level = 0;
        while (from + level < to && line[from + level] == '#') level++;
        // # # # is an end mark, #标题 without a space is still a heading, # alone is nothing.
        if (level is 0 or > 6 || from + level == to || (level == 1 && line[from..to].IndexOfAnyExcept('#', ' ') < 0)) level = 0;
        from += level;
        while (level > 0 && from < to && IsBlank(line[from])) from++;
        if (level > 0)
            while (to > from && line[to - 1] == '#' && line[from..to].TrimEnd('#').EndsWith(" ")) to--;
        while (to > from && IsBlank(line[to - 1])) to--;
        return new PageLine(source, number, source.LineStart(number) + from, to - from, level, indent, blank);
    }

    private static bool IsBlank(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
            if (!IsBlank(c)) return false;
        return true;
    }

    private static bool IsBlank(char c) => c == MarkupRemover.Nothing || char.IsWhiteSpace(c);

    private void Measure()
    {
        int columns = Indent, han = 0, letters = 0, capitals = 0, quotes = 0;
        foreach (var c in Text)
        {
            columns += Unicode.Columns(c);
            if (Unicode.IsHan(c)) han++;
            if (char.IsLetter(c)) letters++;
            if (char.IsDigit(c)) DigitCount++;
            if (char.IsAsciiLetterUpper(c)) capitals++;
            if (c == '“') quotes++;
            if (c == '”') quotes--;
        }
        (Columns, HanCount, LetterCount, OpenQuotes) = (columns, han, letters, quotes);
        var latin = letters - han;
        IsAllCaps = latin >= 4 && capitals >= latin * 0.9;
        // What goes on on another page does not go on here.
        EndsSentence = EndsWithTerminal(Text) || JumpGrammar.TailStart(Text) > 0;
        MeasureWords();
    }

    private void MeasureWords()
    {
        int words = 0, longWords = 0, capital = 0;
        foreach (var word in Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var first = word.AsSpan().TrimStart("\"'“‘(*$£€#");
            if (first.IsEmpty || !char.IsAsciiLetterOrDigit(first[0])) continue;
            words++;
            if (first.Length < 4) continue;
            longWords++;
            if (!char.IsAsciiLetterLower(first[0])) capital++;
        }
        Words = words;
        CapitalShare = longWords == 0 ? 0 : capital / (double)longWords;
    }

    /// <summary>True when a text ends a sentence, behind its closing brackets and quotation marks.</summary>
    public static bool EndsWithTerminal(string text)
    {
        var end = text.Length;
        Close();
        // …。（张三）: whoever sent the text in.
        if (end > 0 && end == text.Length - 1 && text[end] is '）' or ')' && text.LastIndexOfAny(['（', '('], end - 1) is > 0 and var open && end - open <= LongestSender)
        {
            var closed = end;
            end = open;
            Close();
            if (end == 0 || !(Terminals + ".").Contains(text[end - 1])) end = closed;
        }
        if (end == 0) return false;
        if (Terminals.Contains(text[end - 1])) return true;
        return text[end - 1] == '.' && !text.EndsWith("..", StringComparison.Ordinal);

        void Close()
        {
            while (end > 0 && (Closers.Contains(text[end - 1]) || text[end - 1] is '*' or ' ')) end--;
        }
    }
}
