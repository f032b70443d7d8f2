using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace PaperGen.Pages;

/// <summary>Words of a story that can be set large a second time.</summary>
/// <param name="Words">The words, as the text has them.</param>
/// <param name="IsSpeech">Whether somebody says them; the quotation marks are not among the words.</param>
/// <param name="Part">Number of the part that they stand in.</param>
internal sealed record PullQuote(string Words, bool IsSpeech, int Part);

/// <summary>
/// Finds the words of a story that are worth being set large (引语): what somebody says before what the paper says, of a
/// length that is read at a glance, and understood without what stands around it.
/// </summary>
internal static class QuotableWords
{
    // Characters of the shortest, the best and the longest; letters are narrower than Chinese.
    private static readonly (int Least, int Best, int Most) Han = (9, 22, 42);
    private static readonly (int Least, int Best, int Most) Latin = (30, 64, 130);

    // What a candidate costs that is not spoken, ends within a sentence, tells of other words, stands in the first paragraph; and for each digit.
    private const int NotSpoken = 50;
    private const int Unfinished = 4;
    private const int Reported = 12;
    private const int Opening = 15;
    private const int Digit = 3;

    // What no sentence of the paper's own has that stands for itself; what a speech has and a term in quotation marks has not.
    private static readonly SearchValues<char> Entangling = SearchValues.Create("“”（）()：:①②③");
    private static readonly SearchValues<char> Pauses = SearchValues.Create("，。！？,.!?");

    // Sentences that lean on the one before.
    private static readonly string[] Leaning =
    [
        "但", "而", "因此", "所以", "其", "此", "同时", "另", "这", "那", "该", "他", "她", "它", "并", "且", "随后", "之后", "据", "记者", "于是", "不过", "然而", "还", "也", "又",
        "And ", "But ", "However", "He ", "She ", "It ", "They ", "This ", "That ", "These ", "Those ", "His ", "Her ", "Their ", "Its ", "Meanwhile", "Also", "Then ", "There ", "In addition", "So ", "Or ", "Nor ", "Both ", "Each ", "Such ", "Which ",
    ];

    /// <summary>The best words of a story; null where none are fit.</summary>
    public static PullQuote? Best(ImmutableArray<CopyPart> parts)
    {
        var opening = parts.TakeWhile(p => !IsProse(p)).Count();
        return Enumerable.Range(0, parts.Length)
            .Where(part => IsProse(parts[part]))
            .SelectMany(part => In(TextOf(parts[part]), part, part == opening))
            .Where(candidate => candidate.Quote is not null)
            .OrderBy(candidate => candidate.Cost)
            .Select(candidate => candidate.Quote)
            .FirstOrDefault();
    }

    /// <summary>The words that an editor named; null where the story has no such words.</summary>
    public static PullQuote? Named(ImmutableArray<CopyPart> parts, string words)
    {
        var bare = words.Trim();
        var isQuoted = bare is ['“', .., '”'] && !bare[1..^1].Contains('“', StringComparison.Ordinal);
        if (isQuoted) bare = bare[1..^1];
        var wanted = Condensed(bare);
        if (wanted.Length == 0) return null;
        for (var part = 0; part < parts.Length; part++)
        {
            if (parts[part].Table is not null || parts[part].Role is not (ItemRole.Body or ItemRole.Quote)) continue;
            var text = Condensed(TextOf(parts[part]));
            var at = text.IndexOf(wanted, StringComparison.Ordinal);
            if (at < 0) continue;
            var before = text.AsSpan(0, at);
            return new PullQuote(bare, isQuoted || before.Count('“') > before.Count('”'), part);
        }

        return null;
    }

    private static bool IsProse(CopyPart part) =>
        part is { Role: ItemRole.Body, Table: null, Mark: null, IsBlank: false, IsRuled: false, IsVerse: false, IsStanza: false, StoryId: null, Alignment: LineAlignment.Left };

    private static string TextOf(CopyPart part) => string.Concat(part.Text.Select(t => t.Text)).Replace(WordJoiner.Mark.ToString(), "", StringComparison.Ordinal);

    private static IEnumerable<(PullQuote? Quote, double Cost)> In(string text, int part, bool isOpening)
    {
        foreach (var (start, end) in Speeches(text))
        {
            foreach (var words in Runs(text[start..end])) yield return Judged(words, part, isSpeech: true, isOpening);
        }

        if (isOpening) yield break;
        foreach (var sentence in Sentences(text))
        {
            if (!sentence.AsSpan().ContainsAny(Entangling) && !Leaning.Any(l => sentence.StartsWith(l, StringComparison.Ordinal)))
                yield return Judged(sentence, part, isSpeech: false, isOpening);
        }
    }

    private static (PullQuote? Quote, double Cost) Judged(string words, int part, bool isSpeech, bool isOpening)
    {
        var (least, best, most) = words.Count(c => c >= 0x2E80) * 2 > words.Length ? Han : Latin;
        var isFinished = IsEnd(words[^1]);
        if (!isFinished) words = words.TrimEnd('，', ',', '、', ' ');
        if (words.Length < least || words.Length > most || !isSpeech && !isFinished) return (null, double.MaxValue);
        var cost = 50.0 * Math.Abs(words.Length - best) / best + Digit * words.Count(char.IsDigit)
            + (isSpeech ? 0 : NotSpoken) + (isFinished ? 0 : Unfinished) + (words.Contains(" said", StringComparison.Ordinal) || words.Contains('说', StringComparison.Ordinal) ? Reported : 0) + (isOpening ? Opening : 0);
        return (new PullQuote(words, isSpeech, part), cost);
    }

    // Between quotation marks; a term in marks is no speech, for it has no comma and no stop.
    private static IEnumerable<(int Start, int End)> Speeches(string text)
    {
        for (var open = text.IndexOf('“', StringComparison.Ordinal); open >= 0; open = text.IndexOf('“', open + 1))
        {
            var close = text.IndexOf('”', open);
            if (close < 0) yield break;
            var words = text.AsSpan(open + 1, close - open - 1);
            if (words.Contains('“')) continue;
            if (words.ContainsAny(Pauses)) yield return (open + 1, close);
        }
    }

    // Sentences that follow each other within a speech, as many as can be read at a glance.
    private static IEnumerable<string> Runs(string speech)
    {
        var sentences = Sentences(speech).ToList();
        for (var first = 0; first < sentences.Count; first++)
        {
            for (var count = 1; first + count <= sentences.Count && count <= 3; count++)
            {
                var words = string.Concat(sentences.GetRange(first, count)).Trim();
                if (words.Length > 0) yield return words;
            }
        }
    }

    private static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsEnd(text[i]) || i + 1 < text.Length && !EndsHere(text, i)) continue;
            var end = i + 1;
            while (end < text.Length && text[end] is '”' or '’' or '）' or ')') end++;
            var spaced = end;
            while (spaced < text.Length && text[spaced] == ' ') spaced++;
            yield return start == 0 ? text[..spaced] : text[start..spaced];
            start = spaced;
            i = spaced - 1;
        }

        if (start < text.Length) yield return text[start..];
    }

    // A full stop within a number, and one behind an initial or a title, ends nothing.
    private static bool EndsHere(string text, int stop)
    {
        if (text[stop] != '.') return true;
        if (text[stop + 1] is not (' ' or '”' or '’' or ')')) return false;
        var word = stop;
        while (word > 0 && char.IsLetter(text[word - 1])) word--;
        return stop - word > 3 || stop > word && char.IsLower(text[word]);
    }

    private static bool IsEnd(char c) => c is '。' or '！' or '？' or '.' or '!' or '?' or '…';

    private static string Condensed(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (TextLink.Counts(c)) bare.Append(c);
        }

        return bare.ToString();
    }
}
