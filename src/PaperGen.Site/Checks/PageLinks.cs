using System.Net;
using System.Text.RegularExpressions;

namespace PaperGen.Site.Checks;

/// <summary>What a page names and what can be named in it. Reads the program's own HTML, in which every attribute is quoted and escaped.</summary>
internal static partial class PageLinks
{
    /// <summary>The addresses in a page's <c>href</c>, <c>src</c> and <c>srcset</c>, as they are written there, and the mark of the template that wrote each.</summary>
    public static IEnumerable<(string Address, string? Mark)> Addresses(string html)
    {
        foreach (Match attribute in AddressAttribute().Matches(html))
        {
            var value = WebUtility.HtmlDecode(attribute.Groups["value"].Value);
            var mark = attribute.Groups["mark"].Success ? WebUtility.HtmlDecode(attribute.Groups["mark"].Value) : null;
            if (!attribute.Groups["set"].Success) yield return (value, mark);
            else foreach (var candidate in value.Split(", ")) yield return (candidate.Split(' ')[0], mark);
        }
    }

    /// <summary>The addresses of the website itself in a file for machines: a whole text of JSON, a whole element or attribute of XML, the sitemap of <c>robots.txt</c>.</summary>
    /// <param name="text">The file.</param>
    /// <param name="own">The website's address.</param>
    public static IEnumerable<string> OwnAddresses(string text, string own)
    {
        for (var at = text.IndexOf(own, StringComparison.Ordinal); at >= 0; at = text.IndexOf(own, at + own.Length, StringComparison.Ordinal))
        {
            var end = at + text.AsSpan(at).IndexOfAny("<\"\n");
            if (at > 0 && end > at && text[at - 1] is '>' or '"' or ' ' && (text[at - 1] == ' ') == (text[end] == '\n')) yield return WebUtility.HtmlDecode(text[at..end]);
        }
    }

    /// <summary>The names of a page's places.</summary>
    public static IEnumerable<string> Places(string html) => Id().Matches(html).Select(id => WebUtility.HtmlDecode(id.Groups["value"].Value));

    /// <summary>Where an address leads from a file: a path from the root and a place; null when it leaves the website.</summary>
    public static (string Path, string Place)? Resolve(string address, string from)
    {
        var place = "";
        if (address.IndexOf('#') is var hash and >= 0) (address, place) = (address[..hash], Uri.UnescapeDataString(address[(hash + 1)..]));
        if (address.IndexOf('?') is var query and >= 0) address = address[..query];
        if (address.Length == 0) return (from, place);
        if (address[0] == '/' || Scheme().IsMatch(address)) return null;
        var parts = new List<string>(from.Split('/')[..^1]);
        foreach (var part in address.Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count == 0) return null;
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".") parts.Add(Uri.UnescapeDataString(part));
        }

        var path = string.Join('/', parts);
        return (path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path, place);
    }

    /// <summary>True for an address on another host.</summary>
    public static bool IsElsewhere(string address) => address.StartsWith("//", StringComparison.Ordinal) || Scheme().IsMatch(address);

    [GeneratedRegex(@"(?: data-from=""(?<mark>[^""]*)"")?\s(?:href|src|(?<set>srcset))=""(?<value>[^""]*)""")]
    private static partial Regex AddressAttribute();

    [GeneratedRegex(@" id=""(?<value>[^""]*)""")]
    private static partial Regex Id();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.\-]*:")]
    private static partial Regex Scheme();
}
