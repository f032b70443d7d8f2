using System.Text.RegularExpressions;

namespace PaperGen.Content.Transcripts;

/// <summary>Puts the pieces of a paragraph together again: with a space between Latin words, without the hyphen of a divided word.</summary>
internal sealed partial class PieceJoiner(string pageText)
{
    /// <summary>What stands between two pieces when they are joined, and how many characters of the left one go.</summary>
    public (string Separator, int Dropped) Between(string left, string right)
    {
        char a = left[^1], b = right[0];
        if (a == '\u00AD') return ("", 1);
        if (a == '-' && left.Length > 1 && char.IsLetterOrDigit(left[^2])) return KeepsHyphen(left, right) ? ("", 0) : ("", 1);
        if (Unicode.IsHan(a) || Unicode.IsHan(b) || IsWide(a) || IsWide(b)) return ("", 0);
        if (a is '—' or '–' && left.Length > 1 && left[^2] != ' ') return ("", 0);
        if (b == '—' && right.Length > 1 && right[1] != ' ') return ("", 0);
        return (" ", 0);
    }

    private static bool IsWide(char c) => c is (>= '\u3000' and <= '\u303F') or (>= '\uFF00' and <= '\uFF60');

    /// <summary>well-/known keeps its hyphen, approv-/ed does not; the page's own spelling decides where it can.</summary>
    private bool KeepsHyphen(string left, string right)
    {
        if (!char.IsLower(right[0])) return true;
        var head = WordEnd().Match(left).Value.TrimEnd('-');
        var tail = WordStart().Match(right).Value;
        if (head.Contains('-') || head.Length == 0 || char.IsDigit(head[^1])) return true;
        if (Contains($"{head}{tail}")) return false;
        if (Contains($"{head}-{tail}")) return true;
        return Compounds.Contains(head.ToLowerInvariant()) || (head.Length >= 3 && SecondHalves.Contains(tail.Split('-')[0]));
    }

    private bool Contains(string word)
    {
        for (var at = pageText.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = pageText.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetter(pageText[at - 1])) && (end == pageText.Length || !char.IsLetter(pageText[end]))) return true;
        }
        return false;
    }

    // First halves that English writes with a hyphen far more often than as the beginning of one word.
    private static readonly HashSet<string> Compounds =
    [
        "self", "ex", "all", "half", "well", "long", "short", "high", "low", "full", "part", "first", "second", "third", "one", "two", "three", "four",
        "five", "six", "seven", "eight", "nine", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "mid", "vice",
        "so", "cross", "old", "new", "large", "small", "left", "right", "hard", "best", "ill", "award", "decade", "year", "month", "week", "day", "city", "state",
        "tax", "public", "private", "middle", "double", "single", "multi", "co", "near", "early", "late", "open", "working", "right",
    ];

    private static readonly HashSet<string> SecondHalves =
    [
        "based", "old", "year", "term", "owned", "run", "led", "made", "known", "related", "free", "friendly", "elect", "in-law", "style", "level", "time", "day",
        "hour", "minute", "mile", "foot", "inch", "square", "quality", "round", "speed", "risk", "income", "profit", "funded", "operated", "sized", "looking",
    ];

    [GeneratedRegex(@"[\p{L}\p{N}'’\-]+$", RegexOptions.RightToLeft)]
    private static partial Regex WordEnd();

    [GeneratedRegex(@"^[\p{L}\p{N}'’\-]+")]
    private static partial Regex WordStart();
}
