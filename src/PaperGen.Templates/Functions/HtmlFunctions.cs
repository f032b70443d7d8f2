using System.Globalization;
using System.Text;

namespace PaperGen.Templates.Functions;

/// <summary>The built-in object <c>html</c>.</summary>
internal static class HtmlFunctions
{
    // RFC 3986, section 2.2 and 2.3: what may stand in an address as it is.
    private const string AddressCharacters = "-_.~!*'();:@&=+$,/?#[]";

    public static readonly Library Library = new Library()
        .Add("escape text", a => a[0] is Markup ? a[0] : a.TextOrNull(0) is { } text ? HtmlEscaper.Escape(text) : null)
        .Add("newline_to_br text", a => a.TextOrNull(0) is { } text ? BreakLines(text) : null)
        .Add("strip text", a => a.TextOrNull(0) is { } text ? Strip(text) : null)
        .Add("url_encode text", a => a.TextOrNull(0) is { } text ? Uri.EscapeDataString(text) : null)
        .Add("url_escape text", a => a.TextOrNull(0) is { } text ? EscapeAddress(text) : null);

    /// <summary>Puts a line break before each line end, whichever of the three kinds it is.</summary>
    private static string BreakLines(string text)
    {
        var builder = new StringBuilder(text.Length + 32);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\r' || (text[i] == '\n' && (i == 0 || text[i - 1] != '\r'))) builder.Append("<br />");
            builder.Append(text[i]);
        }

        return builder.ToString();
    }

    /// <summary>Takes away tags, comments, and scripts and styles with their content, in one pass.</summary>
    private static string Strip(string text)
    {
        var builder = new StringBuilder(text.Length);
        var position = 0;
        while (position < text.Length)
        {
            var open = text.IndexOf('<', position);
            if (open < 0) break;
            var end = EndOfTag(text, open, out var isTag);
            builder.Append(text, position, (isTag ? open : end) - position);
            position = end;
        }

        return builder.Append(text, position, text.Length - position).ToString();
    }

    /// <summary>Offset behind the tag; when it is none, the offset up to which the text is text.</summary>
    private static int EndOfTag(string text, int open, out bool isTag)
    {
        isTag = true;
        var end = Starts(text, open, "<!--") ? After(text, open, "-->")
            : Starts(text, open, "<script") ? After(text, open, "</script>")
            : Starts(text, open, "<style") ? After(text, open, "</style>")
            : -1;
        if (end >= 0) return end;

        // A > between quotes does not end the tag. A quote that does not close ends the attempt, and the search
        // goes on behind it, so that the text is read once.
        for (var i = open + 1; i < text.Length; i++)
        {
            if (text[i] == '>') return i + 1;
            if (text[i] is not ('"' or '\'')) continue;
            var close = text.IndexOf(text[i], i + 1);
            if (close < 0)
            {
                isTag = false;
                return i + 1;
            }

            i = close;
        }

        isTag = false;
        return text.Length;
    }

    private static bool Starts(string text, int at, string word) => string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static int After(string text, int at, string word) =>
        text.IndexOf(word, at, StringComparison.OrdinalIgnoreCase) is >= 0 and var found ? found + word.Length : -1;

    private static string EscapeAddress(string text)
    {
        var builder = new StringBuilder(text.Length + 16);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || AddressCharacters.Contains((char)rune.Value)))
            {
                builder.Append((char)rune.Value);
                continue;
            }

            foreach (var unit in bytes[..rune.EncodeToUtf8(bytes)]) builder.Append('%').Append(unit.ToString("X2", CultureInfo.InvariantCulture));
        }

        return builder.ToString();
    }
}
