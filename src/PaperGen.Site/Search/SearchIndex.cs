using System.Runtime.InteropServices;

namespace PaperGen.Site.Search;

/// <summary>Which stories have which terms, in their headlines and altogether. Stories are added in ascending order of their numbers.</summary>
internal sealed class SearchIndex
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    // Pairs of ideographs are nearly all terms of a Chinese paper: found without hashing, by both characters.
    private readonly (char Second, int Number)[]?[] _pairs = new (char, int)[0x5200][];
    private readonly List<string> _terms = [];
    private readonly List<PostingList> _all = [];
    private readonly List<PostingList> _headlines = [];

    public SearchIndex() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Every term, in the order in which it was first met.</summary>
    public IEnumerable<(string Term, PostingList All, PostingList Headlines)> Terms =>
        Enumerable.Range(0, _terms.Count).Select(i => (_terms[i], _all[i], _headlines[i]));

    /// <summary>How many letters all lists have together, about.</summary>
    public long Size { get; private set; }

    /// <summary>Adds a text of a story; of a headline also each single ideograph, for readers who type no more than one.</summary>
    public void Add(int story, string text, bool isHeadline)
    {
        var folded = SearchText.Fold(text);
        SearchText.Terms(folded, term => Add(story, Number(term), isHeadline));
        if (isHeadline) SearchText.Ideographs(folded, ideograph => Add(story, Number(ideograph), isHeadline));
    }

    /// <summary>Adds a term that is no word of a text, such as a section.</summary>
    public void AddTerm(int story, string term) => Add(story, Number(term), isHeadline: false);

    private void Add(int story, int term, bool isHeadline)
    {
        ref var all = ref CollectionsMarshal.AsSpan(_all)[term];
        var before = all.Count;
        all.Add(story);
        Size += all.Count - before;
        if (isHeadline) CollectionsMarshal.AsSpan(_headlines)[term].Add(story);
    }

    private int Number(ReadOnlySpan<char> term)
    {
        if (term is [>= '\u4E00' and <= '\u9FFF', >= '\u4E00' and <= '\u9FFF'])
        {
            var row = _pairs[term[0] - 0x4E00] ??= new (char, int)[RowSize];
            ref var last = ref row[term[1] & (RowSize - 1)];
            // A row has few columns, so that it stays small; who finds another's term there asks the dictionary.
            if (last.Second != term[1]) last = (term[1], Known(term));
            return last.Number;
        }

        return Known(term);
    }

    private const int RowSize = 64;

    private int Known(ReadOnlySpan<char> term)
    {
        if (_lookup.TryGetValue(term, out var number)) return number;
        var text = term.ToString();
        number = _terms.Count;
        _numbers.Add(text, number);
        _terms.Add(text);
        _all.Add(default);
        _headlines.Add(default);
        Size += 3 + text.Length;
        return number;
    }
}
