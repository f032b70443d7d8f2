using System.Globalization;
using System.Text;

namespace PaperGen.Templates.Functions;

/// <summary>Text as it stands between the quotes of a string literal.</summary>
internal static class StringLiteral
{
    public static string Escape(string text)
    {
        if (text.All(c => c >= ' ' && c != '"' && c != '\\' && c != '\x7f')) return text;
        var builder = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => builder.Append("\\\""),
                '\\' => builder.Append("\\\\"),
                '\n' => builder.Append("\\n"),
                '\r' => builder.Append("\\r"),
                '\t' => builder.Append("\\t"),
                < ' ' or '\x7f' => builder.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => builder.Append(c),
            };
        }

        return builder.ToString();
    }
}
