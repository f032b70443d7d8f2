using System.Globalization;
using System.Text.RegularExpressions;

namespace PaperGen.Content.Yaml;

/// <summary>Numbers of the YAML 1.2 core schema, decimal only: an editor who writes 010 or 0x1F most likely means a text.</summary>
internal static partial class YamlNumber
{
    public static bool IsNumber(string text) => Pattern().IsMatch(text);

    public static bool TryRead(string text, out double value)
    {
        value = 0;
        return IsNumber(text)
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            && double.IsFinite(value);
    }

    [GeneratedRegex(@"^[-+]?(0|[1-9][0-9]*)?(?(1)(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
