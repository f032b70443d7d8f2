using System.Text;

namespace PaperGen.Press;

/// <summary>Text as XML 1.0 can hold it.</summary>
internal static class XmlText
{
    /// <summary>Takes out control characters, lone surrogates, U+FFFE and U+FFFF, for which XML has no form at all.</summary>
    public static string Clean(string text)
    {
        if (IsClean(text)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) // a lone surrogate comes as U+FFFD
        {
            if (HasForm(rune.Value)) clean.Append(rune.ToString());
            else if (rune.Value is '\t' or '\n' or '\r') clean.Append(' ');
        }

        return clean.ToString();
    }

    /// <summary>Text for elements and for attributes in double quotes.</summary>
    public static string Escape(string text) =>
        Clean(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");

    // As all that is in a newspaper is; what a whole picture was made into is long, too.
    private static bool IsClean(string text)
    {
        foreach (var c in text)
        {
            if (char.IsSurrogate(c) || !HasForm(c)) return false;
        }

        return true;
    }

    private static bool HasForm(int value) => value >= ' ' && value is not (>= 0x7F and <= 0x9F or 0xFFFE or 0xFFFF);
}
