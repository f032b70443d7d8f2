using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace PaperGen.Content.Markdown;

/// <summary>Tells addresses that only lead somewhere from those that do something.</summary>
internal static partial class SafeAddress
{
    /// <summary>The address as a browser would read it, or null when it is not http, https, mailto, tel or relative.</summary>
    public static string? Read(string written)
    {
        var address = WithoutInvisible(written);
        if (address.Length > 4000 || address.Contains('\\')) return null;
        if (address.StartsWith("//", StringComparison.Ordinal)) address = "https:" + address;
        // Decoded again and again: a template or a proxy might do the same once more.
        for (var (decoded, i) = (address, 0); i < 4; i++)
        {
            if (!HasSafeScheme(decoded)) return null;
            var next = WithoutInvisible(WebUtility.HtmlDecode(Unescape(decoded)));
            if (next == decoded) break;
            decoded = next;
        }
        return address;
    }

    /// <summary>True for a text that is itself such an address.</summary>
    public static bool IsHarmful(string text) => Harmful().IsMatch(WithoutInvisible(text));

    private static bool HasSafeScheme(string address)
    {
        var end = address.AsSpan().IndexOfAny("/?#");
        var colon = (end < 0 ? address : address[..end]).IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || address[..colon].ToLowerInvariant() is "http" or "https" or "mailto" or "tel";
    }

    private static string Unescape(string address)
    {
        try
        {
            return Uri.UnescapeDataString(address);
        }
        catch (UriFormatException)
        {
            return address;
        }
    }

    /// <summary>Browsers leave out tabs and line breaks, and space and control characters at the start; we leave out all that cannot be seen.</summary>
    private static string WithoutInvisible(string address)
    {
        var visible = new StringBuilder(address.Length);
        foreach (var c in address)
        {
            if (char.IsControl(c) || c is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u2028' and <= '\u202F') or (>= '\u2060' and <= '\u206F') or '\uFEFF') continue;
            visible.Append(c);
        }
        return visible.ToString().Trim();
    }

    [GeneratedRegex(@"^\s*(?:javascript|vbscript|livescript|data|blob|file|about|view-source)\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Harmful();
}
