using System.Text;

namespace PaperGen.Content;

/// <summary>Chinese has no spaces between words: those that a folded line left are taken out.</summary>
internal static class HanSpacing
{
    /// <summary>True when a line break between two characters is no space.</summary>
    public static bool IsSeamless(char before, char after) => IsFullWidth(before) && IsFullWidth(after);

    /// <summary>The text without spaces between full-width characters.</summary>
    public static TextLine Close(TextLine line)
    {
        if (!line.Text.Contains(' ')) return line;
        var text = new StringBuilder(line.Text.Length);
        for (var i = 0; i < line.Text.Length; i++)
        {
            var c = line.Text[i];
            if (c == ' ' && i > 0 && i + 1 < line.Text.Length && IsSeamless(line.Text[i - 1], line.Text[i + 1])) continue;
            text.Append(c);
        }
        return line with { Text = text.ToString() };
    }

    /// <summary>Han, kana, and marks that are one em wide. Curly quotes and dashes count as such only beside one of these, which the caller's other side tells.</summary>
    private static bool IsFullWidth(char c) =>
        Unicode.IsHan(c) || Unicode.IsFullWidthMark(c) || c is (>= '\u3000' and <= '\u30FF') or (>= '\uFF01' and <= '\uFF60') or (>= '\uFFE0' and <= '\uFFE6');
}
