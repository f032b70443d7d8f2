using System.Text;
using PaperGen.Content;

namespace PaperGen.Site.Text;

/// <summary>Turns what was written into what readers see: Chinese normalised, nothing in it that a web format may not carry.</summary>
/// <param name="isChinese">True for a newspaper in Chinese. Japanese has rules of its own for the same marks.</param>
internal sealed class DisplayText(bool isChinese)
{
    public static DisplayText For(Newspaper newspaper) =>
        new(newspaper.Language.Equals("zh", StringComparison.OrdinalIgnoreCase) || newspaper.Language.StartsWith("zh-", StringComparison.OrdinalIgnoreCase));

    /// <summary>A headline, a name, a label.</summary>
    public string Of(string written) => Clean(Normalise(written, NormalisedTextKind.Headline)).Trim();

    /// <inheritdoc cref="Of"/>
    public string? OfOptional(string? written) =>
        written is not null && Of(written) is { Length: > 0 } text ? text : null;

    /// <summary>A paragraph.</summary>
    public string OfBody(string written) => Clean(Normalise(written, NormalisedTextKind.Body)).Trim();

    /// <summary>
    /// The runs of a paragraph, with Chinese normalised over their whole text: a quotation may open in one run and close in another.
    /// </summary>
    public IReadOnlyList<string> OfRuns(IReadOnlyList<string> runs)
    {
        if (!isChinese) return [.. runs.Select(Clean)];
        if (runs.Count == 1) return [Clean(Normalise(runs[0], NormalisedTextKind.Body))];
        var changes = ChineseNormaliser.NormaliseWithChanges(string.Concat(runs), kind: NormalisedTextKind.Body).Changes;
        return changes.IsEmpty ? [.. runs.Select(Clean)] : [.. Changed(runs, [.. changes.SelectMany(ByCharacter)]).Select(Clean)];
    }

    /// <summary>
    /// Leaves out control characters and non-characters, which are errors in HTML and forbidden in XML, and puts U+FFFD for half a
    /// surrogate pair. White space stays.
    /// </summary>
    public static string Clean(string text)
    {
        if (IsClean(text)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (MayStand(rune.Value)) clean.Append(rune);
        }

        return clean.ToString();
    }

    private string Normalise(string written, NormalisedTextKind kind) => isChinese ? ChineseNormaliser.Normalise(written, kind: kind) : written;

    // Neighbouring changes are told as one, which may reach over the end of a run.
    private static IEnumerable<NormalisationChange> ByCharacter(NormalisationChange change) => change.Before.Length == change.After.Length
        ? change.Before.Select((before, i) => new NormalisationChange(change.Offset + i, before.ToString(), change.After[i].ToString()))
        : [change];

    // A change belongs to the run in which it begins.
    private static IEnumerable<string> Changed(IReadOnlyList<string> runs, List<NormalisationChange> changes)
    {
        var start = 0;
        var next = 0;
        var taken = 0;
        foreach (var run in runs)
        {
            var end = start + run.Length;
            var text = new StringBuilder(run.Length);
            for (; next < changes.Count && changes[next].Offset < end; next++)
            {
                text.Append(run, Math.Max(taken, start) - start, changes[next].Offset - Math.Max(taken, start)).Append(changes[next].After);
                taken = changes[next].Offset + changes[next].Before.Length;
            }

            if (taken < end) text.Append(run, Math.Max(taken, start) - start, end - Math.Max(taken, start));
            yield return text.ToString();
            start = end;
        }
    }

    private static bool IsClean(string text)
    {
        foreach (var c in text)
        {
            // Surrogates are left to the slow way, which knows pairs.
            if (c < ' ' ? c is not ('\t' or '\n' or '\r') : c is >= '\x7F' and <= '\x9F' or >= '\uD800' and <= '\uDFFF' or >= '\uFDD0' and <= '\uFDEF' or >= '\uFFFE')
                return false;
        }

        return true;
    }

    private static bool MayStand(int c) =>
        c is '\t' or '\n' or '\r' or >= ' ' and <= '\x7E' ||
        c >= 0xA0 && c is not (>= 0xFDD0 and <= 0xFDEF) && (c & 0xFFFE) != 0xFFFE;
}
