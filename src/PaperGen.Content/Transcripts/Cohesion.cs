namespace PaperGen.Content.Transcripts;

/// <summary>
/// Tells whether the text goes on about the same things behind a heading: a subhead's story does, the next story does not.
/// Counts the words (in Chinese: pairs of characters) that stand on both sides, as Hearst's TextTiling does (Computational Linguistics 23, 1997).
/// </summary>
internal sealed class Cohesion
{
    private const int WindowColumns = 480;
    private const int WindowLines = 24;
    private const int StemLength = 6;

    private static readonly HashSet<string> CommonWords =
    [
        "about", "above", "after", "again", "against", "almost", "along", "already", "although", "among", "another", "around", "because", "become", "before",
        "being", "below", "between", "could", "during", "early", "either", "enough", "every", "first", "friday", "going", "great", "however", "large", "later",
        "least", "little", "monday", "month", "months", "might", "never", "night", "other", "others", "people", "place", "right", "saturday", "second", "several",
        "should", "since", "small", "still", "sunday", "their", "there", "these", "thing", "think", "third", "those", "three", "through", "thursday", "today",
        "together", "toward", "tuesday", "under", "until", "wednesday", "weeks", "where", "which", "while", "whose", "without", "would", "years", "yesterday",
    ];

    private readonly IReadOnlyList<PageLine> _lines;
    private readonly Dictionary<string, int> _lineCounts = [];
    private readonly int?[] _across;

    public Cohesion(IReadOnlyList<PageLine> lines)
    {
        _lines = lines;
        _across = new int?[lines.Count];
        foreach (var line in lines)
            foreach (var term in Terms(line.Text)) _lineCounts[term] = _lineCounts.GetValueOrDefault(term) + 1;
    }

    /// <summary>Rare words found on both sides of a line; the line itself belongs to the text behind it.</summary>
    public int Across(int index) => _across[index] ??= Count(index);

    /// <summary>Rare words that two lines share.</summary>
    public int Shared(int left, int right)
    {
        var terms = Terms(_lines[left].Text).ToHashSet(StringComparer.Ordinal);
        terms.IntersectWith(Terms(_lines[right].Text));
        return CountRare(terms);
    }

    private int Count(int index)
    {
        var before = Collect(index - 1, -1);
        var after = Collect(index, 1);
        after.IntersectWith(before);
        return CountRare(after);
    }

    /// <summary>What stands on many lines of the page is the page's subject or its language, not the story's.</summary>
    private int CountRare(HashSet<string> terms)
    {
        var common = Math.Max(3, _lines.Count / 6);
        return terms.Count(t => _lineCounts[t] <= common);
    }

    private HashSet<string> Collect(int from, int step)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        var columns = 0;
        for (var i = from; i >= 0 && i < _lines.Count && columns < WindowColumns && Math.Abs(i - from) < WindowLines; i += step)
        {
            terms.UnionWith(Terms(_lines[i].Text));
            columns += _lines[i].Columns;
        }
        return terms;
    }

    private static IEnumerable<string> Terms(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Unicode.IsHan(text[i]))
            {
                if (i + 1 < text.Length && Unicode.IsHan(text[i + 1]) && !IsCommon(text[i]) && !IsCommon(text[i + 1])) yield return text.Substring(i, 2);
                continue;
            }
            if (!char.IsLetter(text[i])) continue;
            var end = i;
            while (end < text.Length && char.IsLetter(text[end]) && !Unicode.IsHan(text[end])) end++;
            var word = end - i >= 5 ? text[i..end].ToLowerInvariant() : "";
            if (word.Length > 0 && !CommonWords.Contains(word)) yield return word[..Math.Min(StemLength, word.Length)];
            i = end - 1;
        }
    }

    private static bool IsCommon(char c) => "的了是在和有不为这我他们人一二三四五六七八九十百千万年月日时个中大上下来到说以及与等对将也就都于而其被从向个所得地着过".Contains(c);
}
