using System.Text;
using System.Text.RegularExpressions;
using PaperGen.Content;

namespace PaperGen.Site.Rendering;

/// <summary>A style sheet of the theme, with the addresses of assets in the place of their names.</summary>
/// <remarks>
/// A <c>@font-face</c> whose file is not among the assets is left out whole: the fonts of a website are made when it is built, and
/// not on every machine. Any other name that leads nowhere is a mistake that the designer is told.
/// </remarks>
internal sealed partial class StyleSheet(ThemeAsset sheet, Func<string, string?> addressOf, DiagnosticBag diagnostics)
{
    /// <summary>The sheet as it is published.</summary>
    public string Text
    {
        get
        {
            var css = Encoding.UTF8.GetString(sheet.Content.Span).TrimStart('\uFEFF');
            return Parts().Replace(css, part =>
                part.Groups["face"].Success ? Face(part.Value)
                : part.Groups["url"].Success ? Address(part, css)
                : part.Value);
        }
    }

    private string Face(string rule) =>
        Urls().Matches(rule).All(url => IsElsewhere(Name(url)) || addressOf(Name(url)) is not null)
            ? Urls().Replace(rule, url => IsElsewhere(Name(url)) ? url.Value : Written(addressOf(Name(url))!))
            : "";

    private string Address(Match url, string css)
    {
        if (IsElsewhere(Name(url))) return url.Value;
        if (addressOf(Name(url)) is { } address) return Written(address);
        var before = css.AsSpan(0, url.Index);
        var source = new SourceSpan("assets/" + sheet.Name, before.Count('\n') + 1, url.Index - before.LastIndexOf('\n'), url.Length);
        diagnostics.Warn("PG458", source, $"the theme has no asset {Name(url)}", "name a file by its path within the folder assets/");
        return url.Value;
    }

    private static string Name(Match url) => url.Groups["name"].Value;

    private static string Written(string address) => $"url(\"{address}\")";

    // data: and https: addresses, addresses from the root, and places within a picture that stands on the page.
    private static bool IsElsewhere(string name) => name.Length == 0 || name[0] is '/' or '#' || name.Contains(':');

    // Comments and texts are matched to be passed over.
    [GeneratedRegex("""
        /\*.*?\*/
        |(?<face>@font-face\s*\{(?:/\*.*?\*/|"[^"\n]*"|'[^'\n]*'|[^{}"'])*\})
        |(?<url>url\(\s*(?:"(?<name>[^"\n]*)"|'(?<name>[^'\n]*)'|(?<name>[^"'()\s]*))\s*\))
        |"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    [GeneratedRegex("""url\(\s*(?:"(?<name>[^"\n]*)"|'(?<name>[^'\n]*)'|(?<name>[^"'()\s]*))\s*\)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Urls();
}
