using System.Buffers;
using System.Runtime.InteropServices;

namespace PaperGen.Content.Transcripts;

/// <summary>
/// The words that tell what a page's lines are about, as numbers: in Chinese pairs of characters, in English the stems of long words.
/// Numbers stand in place of words because every line is compared with its neighbours many times.
/// </summary>
internal sealed class PageTerms
{
    private const int StemLength = 6;

    private static readonly HashSet<string> CommonWords =
    [
        "about", "above", "after", "again", "against", "almost", "along", "already", "although", "among", "another", "around", "because", "become", "before",
        "being", "below", "between", "could", "during", "early", "either", "enough", "every", "first", "friday", "going", "great", "however", "large", "later",
        "least", "little", "monday", "month", "months", "might", "never", "night", "other", "others", "people", "place", "right", "saturday", "second", "several",
        "should", "since", "small", "still", "sunday", "their", "there", "these", "thing", "think", "third", "those", "three", "through", "thursday", "today",
        "together", "toward", "tuesday", "under", "until", "wednesday", "weeks", "where", "which", "while", "whose", "without", "would", "years", "yesterday",
    ];

    private static readonly SearchValues<char> CommonHan =
        SearchValues.Create("的了是在和有不为这我他们人一二三四五六七八九十百千万年月日时个中大上下来到说以及与等对将也就都于而其被从向个所得地着过");

    private readonly Dictionary<int, int> _pairs = [];
    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private readonly List<int> _counts = [];
    private readonly int[][] _ofLines;

    public PageTerms(IReadOnlyList<PageLine> lines)
    {
        _ofLines = new int[lines.Count][];
        var terms = new List<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            terms.Clear();
            Read(lines[i].Text, terms);
            _ofLines[i] = [.. terms];
        }
    }

    /// <summary>How many different terms the page has: their numbers are less.</summary>
    public int Count => _counts.Count;

    /// <summary>The terms of a line, in the order of its text.</summary>
    public int[] Of(int line) => _ofLines[line];

    /// <summary>How often a term stands on the page.</summary>
    public int CountOf(int term) => _counts[term];

    private void Read(string text, List<int> terms)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Unicode.IsHan(text[i]))
            {
                if (i + 1 < text.Length && Unicode.IsHan(text[i + 1]) && !CommonHan.Contains(text[i]) && !CommonHan.Contains(text[i + 1])) terms.Add(NumberOf(_pairs, (text[i] << 16) | text[i + 1]));
                continue;
            }
            if (!char.IsLetter(text[i])) continue;
            var end = i;
            while (end < text.Length && char.IsLetter(text[end]) && !Unicode.IsHan(text[end])) end++;
            var word = end - i >= 5 ? text[i..end].ToLowerInvariant() : "";
            if (word.Length > 0 && !CommonWords.Contains(word)) terms.Add(NumberOf(_stems, word[..Math.Min(StemLength, word.Length)]));
            i = end - 1;
        }
    }

    private int NumberOf<T>(Dictionary<T, int> numbers, T term) where T : notnull
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, term, out var isKnown);
        if (!isKnown)
        {
            number = _counts.Count;
            _counts.Add(0);
        }
        _counts[number]++;
        return number;
    }
}
