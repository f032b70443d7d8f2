namespace PaperGen.Typesetting;

/// <summary>
/// What the text of an issue tells about its own words: names, short quoted terms, and which words keep company.
/// A dictionary knows neither the people of today's paper nor the campaign that was named yesterday.
/// </summary>
public sealed class IssueWords
{
    private const int LongestTerm = 6;
    private readonly string _text;
    private readonly HashSet<string> _terms;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Learns from the paragraphs of an issue and from the names in its bylines and credits.</summary>
    public IssueWords(IEnumerable<string> paragraphs, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        _text = string.Join('\n', paragraphs);
        _terms = new HashSet<string>(names.Where(name => name.Length is > 1 and <= LongestTerm), StringComparer.Ordinal);
        AddQuoted('“', '”');
        AddQuoted('《', '》');
        _lookup = _terms.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Nothing learnt.</summary>
    public static IssueWords None { get; } = new([], []);

    /// <summary>Whether the issue uses a word as a name or as a term of its own.</summary>
    internal bool IsTerm(ReadOnlySpan<char> word) => _lookup.Contains(word);

    /// <summary>How often two neighbouring words are neighbours in the issue, as a share of the rarer one's uses; 0 to 1.</summary>
    internal double Company(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        if (_text.Length == 0) return 0;
        var together = Count(string.Concat(first, second));
        return together < 2 ? 0 : (double)together / Math.Min(Count(first), Count(second));
    }

    private int Count(ReadOnlySpan<char> word)
    {
        var count = 0;
        var rest = _text.AsSpan();
        for (int at; (at = rest.IndexOf(word)) >= 0; rest = rest[(at + word.Length)..]) count++;
        return count;
    }

    private void AddQuoted(char open, char close)
    {
        for (var at = _text.IndexOf(open); at >= 0; at = _text.IndexOf(open, at + 1))
        {
            var end = _text.IndexOf(close, at);
            if (end < 0) return;
            var length = end - at - 1;
            if (length is > 1 and <= LongestTerm && _text.AsSpan(at + 1, length).IndexOfAnyExceptInRange('\u3400', '\u9FFF') < 0)
            {
                _terms.Add(_text.Substring(at + 1, length));
            }
        }
    }
}
