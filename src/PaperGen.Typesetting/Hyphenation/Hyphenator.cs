using System.Text;

namespace PaperGen.Typesetting;

/// <summary>Finds where words may be hyphenated, by the patterns of F. M. Liang (T18).</summary>
internal sealed class Hyphenator
{
    /// <summary>Shorter words are kept whole.</summary>
    public const int ShortestWord = 5;

    private const int LongestWord = 64;
    private static readonly Lazy<Hyphenator> AmericanEnglish = new(() => Load("PaperGen.Typesetting.Hyphenation.en-US.dic"));
    private static readonly Lazy<Hyphenator> BritishEnglish = new(() => Load("PaperGen.Typesetting.Hyphenation.en-GB.dic"));

    // Countries whose newspapers write American English; a tag without a country is taken for American too.
    private static readonly string[] American = ["en", "en-US", "en-PH", "en-LR"];

    private readonly PatternTrie _patterns = new();
    private int _leftMinimum = 2;
    private int _rightMinimum = 3;

    private Hyphenator()
    {
    }

    /// <summary>The hyphenator of a BCP 47 language, or null where no patterns are at hand: its words stay whole.</summary>
    public static Hyphenator? For(string language) =>
        American.Contains(language, StringComparer.OrdinalIgnoreCase) ? AmericanEnglish.Value
        : language.StartsWith("en-", StringComparison.OrdinalIgnoreCase) ? BritishEnglish.Value
        : null;

    /// <summary>Adds the positions in a word of letters before which a line may break after a hyphen.</summary>
    public void Find(ReadOnlySpan<char> word, List<int> positions)
    {
        if (word.Length is < ShortestWord or > LongestWord) return;

        // The patterns know a word's ends as dots.
        Span<char> dotted = stackalloc char[word.Length + 2];
        dotted[0] = dotted[^1] = '.';
        for (var i = 0; i < word.Length; i++) dotted[i + 1] = char.ToLowerInvariant(word[i]);
        Span<byte> levels = stackalloc byte[dotted.Length + 1];
        levels.Clear();
        for (var start = 0; start < dotted.Length; start++) _patterns.Raise(dotted[start..], levels[start..]);

        for (var at = _leftMinimum; at <= word.Length - _rightMinimum; at++)
        {
            if (levels[at + 1] % 2 == 1) positions.Add(at);
        }
    }

    private static Hyphenator Load(string resource)
    {
        using var stream = typeof(Hyphenator).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var hyphenator = new Hyphenator();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("LEFTHYPHENMIN ", StringComparison.Ordinal)) hyphenator._leftMinimum = line[^1] - '0';
            else if (line.StartsWith("RIGHTHYPHENMIN ", StringComparison.Ordinal)) hyphenator._rightMinimum = line[^1] - '0';
            else if (line.Length > 0 && line != "UTF-8") hyphenator._patterns.Add(line);
        }

        return hyphenator;
    }
}
