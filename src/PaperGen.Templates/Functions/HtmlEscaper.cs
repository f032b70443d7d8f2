using System.Buffers;
using System.Net;

namespace PaperGen.Templates.Functions;

/// <summary>
/// Text as HTML shows it. Besides the five characters that HTML reserves, those from U+00A0 to U+00FF and those
/// outside the basic plane become references, as in the published engine.
/// </summary>
internal static class HtmlEscaper
{
    private static readonly SearchValues<char> Special = SearchValues.Create(
        ['<', '>', '&', '"', '\'', .. Enumerable.Range(0xA0, 0x60).Select(c => (char)c), .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c)]);

    public static bool NeedsEscape(string text) => text.AsSpan().IndexOfAny(Special) >= 0;

    public static string Escape(string text) => NeedsEscape(text) ? WebUtility.HtmlEncode(text) : text;
}
