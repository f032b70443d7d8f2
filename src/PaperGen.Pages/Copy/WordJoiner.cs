using System.Text;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Keeps short words whole at the ends of lines by joiners between their characters (T4, M4), which are never printed.</summary>
internal static class WordJoiner
{
    /// <summary>U+2060, which forbids a break.</summary>
    public const char Mark = '\u2060';

    // A longer name is an organisation's: in a narrow column it has to break.
    private const int LongestName = 5;

    // 任洁　摄, 本报记者 任洁 摄: a credit of one name stays whole, a list of names does not.
    private const int LongestCredit = 9;

    /// <summary>A name that does not break inside.</summary>
    public static string Name(string text) => text.Length > LongestName ? text : Joined(text);

    /// <summary>A credit that does not break inside when it is short; of a longer one the names do not.</summary>
    public static string Credit(string text, IEnumerable<string> names)
    {
        if (text.Length <= LongestCredit) return Joined(text);
        foreach (var name in names.Where(n => n.Length > 1).Distinct(StringComparer.Ordinal))
        {
            text = text.Replace(name, Name(name), StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>A line without the joiners.</summary>
    public static SetLine Removed(SetLine line)
    {
        if (!line.Text.Contains(Mark)) return line;
        // Where each character of the text stands once the joiners are gone.
        var places = new int[line.Text.Length + 1];
        for (var i = 0; i < line.Text.Length; i++) places[i + 1] = places[i] + (line.Text[i] == Mark ? 0 : 1);
        return line with
        {
            Text = line.Text.Replace(Mark.ToString(), "", StringComparison.Ordinal),
            Runs = [.. line.Runs.Select(run => run with { Glyphs = [.. run.Glyphs.Select(Moved)] })],
        };

        PlacedGlyph Moved(PlacedGlyph glyph) => glyph with
        {
            TextStart = places[glyph.TextStart],
            TextLength = places[glyph.TextStart + glyph.TextLength] - places[glyph.TextStart],
        };
    }

    private static string Joined(string text)
    {
        var joined = new StringBuilder(text.Length * 2);
        foreach (var rune in text.EnumerateRunes())
        {
            if (joined.Length > 0) joined.Append(Mark);
            joined.Append(rune);
        }

        return joined.ToString();
    }
}
