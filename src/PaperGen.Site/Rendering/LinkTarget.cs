using PaperGen.Site.Text;

namespace PaperGen.Site.Rendering;

/// <summary>
/// Lets through the addresses that a story may link to. The readers of content have cleaned them already; this is the second lock,
/// for models that come from elsewhere.
/// </summary>
internal static class LinkTarget
{
    /// <summary>The address, or null when it is not one that may be followed: the text stays, the link goes.</summary>
    public static string? From(string written)
    {
        // Browsers drop tabs, line ends and leading blanks before they look for a scheme.
        var target = string.Concat(DisplayText.Clean(written).Where(c => c is not ('\t' or '\n' or '\r'))).Trim();
        if (target.Length == 0) return null;
        var colon = target.IndexOf(':');
        if (colon < 0 || target.IndexOfAny(['/', '?', '#']) is var path and >= 0 && path < colon) return Encoded(target);
        return target[..colon].ToLowerInvariant() is "http" or "https" or "mailto" or "tel" ? Encoded(target) : null;
    }

    // Blanks are no part of an address (URL standard); other characters are encoded by the browser in the same way.
    private static string Encoded(string target) => target.Replace(" ", "%20");
}
