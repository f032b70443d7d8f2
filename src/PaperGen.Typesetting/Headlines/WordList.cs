using System.IO.Compression;
using System.Text;

namespace PaperGen.Typesetting;

/// <summary>What a word does in a phrase, as far as breaking headlines needs it.</summary>
internal enum WordClass : byte
{
    /// <summary>Names things; also everything not told apart.</summary>
    Noun,

    /// <summary>Tells what is done.</summary>
    Verb,

    /// <summary>在, 为, 把 …: leans on what follows.</summary>
    Preposition,

    /// <summary>将, 均, 就 …: leans on a verb that follows.</summary>
    Adverb,

    /// <summary>今年, 近日 …</summary>
    Time,

    /// <summary>的, 了, 们 …: leans on what stands before.</summary>
    Particle,

    /// <summary>和, 与, 及 …</summary>
    Conjunction,

    /// <summary>Numbers.</summary>
    Numeral,

    /// <summary>个, 场, 名 …: leans on a number before it.</summary>
    Measure,

    /// <summary>中, 上, 以来 …: leans on a noun before it.</summary>
    Position,

    /// <summary>Describes what follows.</summary>
    Adjective,

    /// <summary>Stands for a noun.</summary>
    Pronoun,

    /// <summary>Letters, digits, marks and whatever else is no Chinese word.</summary>
    Other,
}

/// <summary>A word's frequency, as a logarithm of base 2, and its class.</summary>
internal readonly record struct WordEntry(int Level, WordClass Class);

/// <summary>
/// The word list in the assembly: 113,000 words of the segmenter jieba (MIT licence, see Words/LICENSE.txt).
/// It is searched in the form it is stored in: lines in ordinal order.
/// </summary>
internal sealed class WordList
{
    private const string Resource = "PaperGen.Typesetting.Headlines.words.txt.gz";
    private const string Classes = "nvpdtucmqfar";
    private static readonly Lazy<WordList> Shared = new(Load);

    private readonly string _lines;
    private readonly int[] _starts;

    // Number of the first word that begins with a character, or with one after it.
    private readonly int[] _firstWith = new int[char.MaxValue + 2];

    private WordList(string lines)
    {
        _lines = lines;
        var found = new List<int>(120_000) { 0 };
        for (var i = 0; (i = lines.IndexOf('\n', i)) >= 0;) found.Add(++i);
        found.Add(lines.Length + 1);
        _starts = [.. found];
        var next = 0;
        for (var word = 0; word < _starts.Length - 1; word++)
        {
            while (next <= lines[_starts[word]]) _firstWith[next++] = word;
        }

        _firstWith.AsSpan(next).Fill(_starts.Length - 1);
    }

    /// <summary>Read at its first use.</summary>
    public static WordList Instance => Shared.Value;

    /// <summary>No word is longer.</summary>
    public static int LongestWord => 8;

    /// <summary>Looks up a word of at least one character.</summary>
    public bool TryFind(ReadOnlySpan<char> word, out WordEntry entry)
    {
        var low = _firstWith[word[0]];
        var high = _firstWith[word[0] + 1] - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var line = _lines.AsSpan(_starts[middle]..(_starts[middle + 1] - 1));
            var order = line[..^2].SequenceCompareTo(word);
            if (order == 0)
            {
                entry = new WordEntry(char.IsAsciiDigit(line[^1]) ? line[^1] - '0' : line[^1] - 'A' + 10, (WordClass)Classes.IndexOf(line[^2]));
                return true;
            }

            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        entry = default;
        return false;
    }

    private static WordList Load()
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream(Resource)!;
        using var unpacked = new GZipStream(stream, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked, Encoding.UTF8);
        return new WordList(reader.ReadToEnd());
    }
}
