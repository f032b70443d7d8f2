using System.Buffers;
using System.Text;
using PaperGen.Templates;

namespace PaperGen.Site.Rendering;

/// <summary>Writes text into HTML. Whatever does not come from here or from a template's <c>html.escape</c> is not text of an editor.</summary>
internal static class Html
{
    private static readonly SearchValues<char> s_special = SearchValues.Create("&<>\"'");

    /// <summary>Appends text, safe within elements and quoted attributes alike.</summary>
    public static StringBuilder AppendEscaped(this StringBuilder html, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(s_special) is var i and >= 0)
        {
            html.Append(text[..i]).Append(text[i] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "&#39;",
            });
            text = text[(i + 1)..];
        }

        return html.Append(text);
    }

    /// <summary>Text, safe within elements and quoted attributes alike: the same text when nothing in it is special, as in most addresses.</summary>
    public static string Escaped(string text) => text.AsSpan().ContainsAny(s_special) ? new StringBuilder().AppendEscaped(text).ToString() : text;

    /// <summary>HTML as a value that templates print as it is; null for nothing.</summary>
    public static Markup? AsMarkup(this string? html) => string.IsNullOrEmpty(html) ? null : new Markup(html);
}
