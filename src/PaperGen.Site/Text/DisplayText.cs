using System.Text;
using PaperGen.Content;

namespace PaperGen.Site.Text;

/// <summary>Turns what was written into what readers see: set as the newspaper's language has it, nothing in it that a web format may not carry.</summary>
internal sealed class DisplayText(OutputText text)
{
    public static DisplayText For(Newspaper newspaper) => new(new OutputText(newspaper.Language));

    /// <summary>A headline, a name, a label.</summary>
    public string Of(string written) => Clean(text.Line(written)).Trim();

    /// <inheritdoc cref="Of"/>
    public string? OfOptional(string? written) =>
        written is not null && Of(written) is { Length: > 0 } shown ? shown : null;

    /// <summary>A paragraph.</summary>
    public string OfBody(string written) => Clean(text.Body(written)).Trim();

    /// <summary>The runs of a paragraph.</summary>
    public IReadOnlyList<string> OfRuns(IReadOnlyList<string> runs) => [.. text.Runs(runs).Select(Clean)];

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
