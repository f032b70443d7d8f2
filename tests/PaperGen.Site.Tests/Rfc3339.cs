using System.Globalization;
using System.Text.RegularExpressions;

namespace PaperGen.Site.Tests;

/// <summary>Times as Atom, JSON Feed, sitemaps and schema.org want them: with seconds and a zone.</summary>
internal static partial class Rfc3339
{
    public static bool IsTime(string text) => Time().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _);

    [GeneratedRegex(@"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)\z")]
    private static partial Regex Time();
}
