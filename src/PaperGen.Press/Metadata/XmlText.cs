using System.Text;

namespace PaperGen.Press;

/// <summary>Text as XML 1.0 can hold it.</summary>
internal static class XmlText
{
    /// <summary>Takes out control characters, lone surrogates, U+FFFE and U+FFFF, for which XML has no form at all.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) // a lone surrogate comes as U+FFFD
        {
            if (rune.Value >= ' ' && rune.Value is not (>= 0x7F and <= 0x9F or 0xFFFE or 0xFFFF)) clean.Append(rune.ToString());
            else if (rune.Value is '\t' or '\n' or '\r') clean.Append(' ');
        }

        return clean.ToString();
    }

    /// <summary>Text for elements and for attributes in double quotes.</summary>
    public static string Escape(string text) =>
        Clean(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");
}
