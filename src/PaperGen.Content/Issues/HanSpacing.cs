using System.Text;

namespace PaperGen.Content;

/// <summary>Chinese has no spaces between words: those that a folded line left are taken out.</summary>
internal static class HanSpacing
{
    /// <summary>Marks that Chinese and Latin text share.</summary>
    private const string Shared = "“”‘’—…·";

    /// <summary>True when a line break between two characters is no space.</summary>
    /// <param name="before">The character before the break.</param>
    /// <param name="after">The character behind it.</param>
    /// <param name="isChinese">What the text is, for two marks that do not tell.</param>
    public static bool IsSeamless(char before, char after, bool isChinese)
    {
        // A full-width mark has its space within: 。H needs none either.
        if (IsChineseMark(before) || IsChineseMark(after)) return true;
        return IsWide(before) && IsWide(after) && (isChinese || !Shared.Contains(before) || !Shared.Contains(after));
    }

    /// <summary>The text without spaces between full-width characters.</summary>
    public static TextLine Close(TextLine line)
    {
        if (!line.Text.Contains(' ')) return line;
        var isChinese = line.Text.Any(Unicode.IsHan);
        var text = new StringBuilder(line.Text.Length);
        for (var i = 0; i < line.Text.Length; i++)
        {
            var c = line.Text[i];
            if (c == ' ' && i > 0 && i + 1 < line.Text.Length && IsSeamless(line.Text[i - 1], line.Text[i + 1], isChinese)) continue;
            text.Append(c);
        }
        return line with { Text = text.ToString() };
    }

    /// <summary>Han, kana, and marks that are one em wide.</summary>
    public static bool IsWide(char c) =>
        Unicode.IsHan(c) || Unicode.IsFullWidthMark(c) || c is (>= '\u3001' and <= '\u30FF') or (>= '\uFF01' and <= '\uFF60') or (>= '\uFFE0' and <= '\uFFE6');

    private static bool IsChineseMark(char c) => IsWide(c) && !Unicode.IsHan(c) && !Shared.Contains(c) && c is not ((>= '\u3040' and <= '\u30FF') or (>= '\uFF10' and <= '\uFF5A'));
}
