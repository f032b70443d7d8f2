using System.Text;

namespace PaperGen.Content.Yaml;

/// <summary>White space as <see cref="TextLine"/> has it: one U+0020 within, none at the ends.</summary>
internal static class WhiteSpace
{
    public static string Collapse(string text)
    {
        var collapsed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) collapsed.Append(c);
            else if (collapsed.Length > 0 && collapsed[^1] != ' ') collapsed.Append(' ');
        }
        if (collapsed.Length > 0 && collapsed[^1] == ' ') collapsed.Length--;
        return collapsed.ToString();
    }
}
