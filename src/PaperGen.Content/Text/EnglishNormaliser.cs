using System.Collections.Immutable;

namespace PaperGen.Content;

/// <summary>
/// Sets the marks of English text as printers do: curly quotation marks and apostrophes for straight ones, — for two hyphens,
/// … for three full stops. It is applied where text is put out, never to the model, and a second time changes nothing.
/// </summary>
public static class EnglishNormaliser
{
    /// <summary>The text, and every change that was made.</summary>
    public static NormalisedText NormaliseWithChanges(string text)
    {
        var changes = ImmutableArray.CreateBuilder<NormalisationChange>();
        for (var i = 0; i < text.Length; i++)
        {
            if (ChangeAt(text, i) is not { } change) continue;
            changes.Add(change);
            i += change.Before.Length - 1;
        }

        return changes.Count == 0 ? new NormalisedText(text, []) : new NormalisedText(Apply(text, changes), changes.ToImmutable());
    }

    private static NormalisationChange? ChangeAt(string text, int i) => text[i] switch
    {
        '"' => new NormalisationChange(i, "\"", Opens(text, i) ? "“" : "”"),
        '\'' when IsElision(text, i) => new NormalisationChange(i, "'", "’"),
        '\'' => new NormalisationChange(i, "'", Opens(text, i) ? "‘" : "’"),
        '-' when IsExactly(text, i, "--") => new NormalisationChange(i, "--", "—"),
        '.' when IsExactly(text, i, "...") => new NormalisationChange(i, "...", "…"),
        _ => null,
    };

    // A mark opens at the beginning and after white space, an opening bracket, a dash or another opening mark.
    private static bool Opens(string text, int i)
    {
        if (i + 1 < text.Length && char.IsWhiteSpace(text[i + 1])) return false;
        for (var before = i - 1; before >= 0; before--)
        {
            if (text[before] is '"' or '\'') continue;
            return char.IsWhiteSpace(text[before]) || text[before] is '(' or '[' or '{' or '—' or '–' or '“' or '‘' || (text[before] == '-' && before > 0 && text[before - 1] == '-');
        }

        return true;
    }

    // ’90s, ’tis, ’em: what was left out stood before the word.
    private static bool IsElision(string text, int i)
    {
        if (i > 0 && char.IsLetterOrDigit(text[i - 1])) return true;
        if (i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])) return true;
        return s_elided.Any(word =>
            string.Compare(text, i + 1, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0 &&
            (i + 1 + word.Length == text.Length || !char.IsLetter(text[i + 1 + word.Length])));
    }

    private static readonly string[] s_elided = ["tis", "twas", "em", "til", "cause", "round", "n"];

    // Four hyphens are a rule and four full stops an abbreviation's end: only the exact number is meant.
    private static bool IsExactly(string text, int i, string mark) =>
        string.CompareOrdinal(text, i, mark, 0, mark.Length) == 0 &&
        (i == 0 || text[i - 1] != mark[0]) &&
        (i + mark.Length == text.Length || text[i + mark.Length] != mark[0]);

    private static string Apply(string text, IEnumerable<NormalisationChange> changes)
    {
        var result = new System.Text.StringBuilder(text.Length);
        var at = 0;
        foreach (var (offset, before, after) in changes)
        {
            result.Append(text, at, offset - at).Append(after);
            at = offset + before.Length;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }
}
