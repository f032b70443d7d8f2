using System.Globalization;
using System.Text;

namespace PaperGen.Site.Search;

/// <summary>
/// Text as the search compares it, and the terms that it is found by: two neighbouring ideographs or kana, and words of other scripts.
/// <c>search.js</c> does the same with what a reader types; <c>docs/search.md</c> describes both.
/// </summary>
internal static class SearchText
{
    /// <summary>The longest word that is indexed; what is longer is found by its beginning.</summary>
    public const int LongestWord = 32;

    /// <summary>Compatibility forms (full-width letters, ligatures) replaced, accents taken off, all in lower case.</summary>
    public static string Fold(string text)
    {
        if (IsSimple(text)) return LowerAscii(text);
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) folded.Append(c);
        }

        return folded.ToString().ToLowerInvariant();
    }

    /// <summary>Calls <paramref name="take"/> with every term of a folded text, in the order of the text, as often as it stands there.</summary>
    public static void Terms(string folded, Action<ReadOnlySpan<char>> take)
    {
        var text = folded.AsSpan();
        for (var i = 0; i < text.Length;)
        {
            var length = LengthAt(text, i);
            if (IsIdeograph(text, i, length)) i = Pairs(text, i, take);
            else if (IsWord(text, i)) i = Word(text, i, take);
            else i += length;
        }
    }

    /// <summary>Calls <paramref name="take"/> with every ideograph.</summary>
    public static void Ideographs(string folded, Action<ReadOnlySpan<char>> take)
    {
        for (int i = 0, length; i < folded.Length; i += length)
        {
            length = LengthAt(folded, i);
            if (IsIdeograph(folded, i, length)) take(folded.AsSpan(i, length));
        }
    }

    // An ideograph that stands alone between others than ideographs is a term by itself.
    private static int Pairs(ReadOnlySpan<char> text, int start, Action<ReadOnlySpan<char>> take)
    {
        var at = start;
        var length = LengthAt(text, at);
        while (at + length < text.Length && LengthAt(text, at + length) is var next && IsIdeograph(text, at + length, next))
        {
            take(text.Slice(at, length + next));
            at += length;
            length = next;
        }

        if (at == start) take(text.Slice(at, length));
        return at + length;
    }

    private static int Word(ReadOnlySpan<char> text, int start, Action<ReadOnlySpan<char>> take)
    {
        var end = start;
        while (end < text.Length && IsWord(text, end) && !IsIdeograph(text, end, LengthAt(text, end))) end += LengthAt(text, end);
        take(text[start..Math.Min(end, start + LongestWord)]);
        return end;
    }

    private static int LengthAt(ReadOnlySpan<char> text, int i) =>
        char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;

    private static bool IsIdeograph(ReadOnlySpan<char> text, int i, int length) => length == 2
        ? char.ConvertToUtf32(text[i], text[i + 1]) is >= 0x20000 and <= 0x3FFFF
        : text[i] is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u3041' and <= '\u30FF' and not '\u30FB') or (>= '\u3005' and <= '\u3007') or (>= '\uF900' and <= '\uFAFF');

    // Letters and digits of the basic plane: what search.js can tell without tables of its own.
    private static bool IsWord(ReadOnlySpan<char> text, int i) => char.IsLetterOrDigit(text[i]);

    // Of simple text only ASCII has two cases.
    private static string LowerAscii(string text) => !text.AsSpan().ContainsAnyInRange('A', 'Z') ? text : string.Create(text.Length, text, (lower, written) =>
    {
        for (var i = 0; i < lower.Length; i++) lower[i] = char.IsAsciiLetterUpper(written[i]) ? (char)(written[i] | 0x20) : written[i];
    });

    // ASCII, ideographs and Chinese marks are what nearly every Chinese text has, and folding changes nothing in them but case.
    private static bool IsSimple(string text)
    {
        foreach (var c in text)
        {
            if (c is not ((<= '\u00BF' and not ('\u00A8' or '\u00AA' or '\u00AF' or (>= '\u00B2' and <= '\u00BE'))) or (>= '\u4E00' and <= '\u9FFF') or (>= '\u3001' and <= '\u301F') or
                '，' or '：' or '；' or '？' or '！' or '（' or '）' or '“' or '”' or '‘' or '’' or '—' or '～')) return false;
        }

        return true;
    }
}
