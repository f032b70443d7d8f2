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
                part.Groups["face"].Success ? Face(part.Value) : IsAsset(part, out var name) ? Address(part, name, css) : part.Value);
        }
    }

    private string Face(string rule) => Urls().Matches(rule).Any(part => IsAsset(part, out var name) && addressOf(name) is null)
        ? ""
        : Urls().Replace(rule, part => IsAsset(part, out var name) ? Url(addressOf(name)!) : part.Value);

    private string Address(Match part, string name, string css)
    {
        if (addressOf(name) is { } address) return Url(address);
        var before = css.AsSpan(0, part.Index);
        diagnostics.Warn(
            "PG458",
            new SourceSpan("assets/" + sheet.Name, before.Count('\n') + 1, part.Index - before.LastIndexOf('\n'), part.Length),
            $"the theme has no asset {name}",
            "name a file by its path within the folder assets/");
        return part.Value;
    }

    private static string Url(string address) => $"url(\"{address}\")";

    // data: and https: addresses, addresses from the root and places within a document are elsewhere.
    private static bool IsAsset(Match part, out string name)
    {
        name = part.Groups["name"].Value;
        return name.Length > 0 && name[0] is not ('/' or '#') && !name.Contains(':');
    }

    // Comments and texts are matched to be passed over.
    private const string Passed = """/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'""";

    private const string Named = """url\(\s*(?:"(?<name>[^"\n]*)"|'(?<name>[^'\n]*)'|(?<name>[^"'()\s]*))\s*\)""";

    private const RegexOptions Options = RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex($$"""(?<face>@font-face\s*\{(?:{{Passed}}|[^{}"'])*\})|{{Named}}|{{Passed}}""", Options)]
    private static partial Regex Parts();

    [GeneratedRegex($"{Named}|{Passed}", Options)]
    private static partial Regex Urls();
}
