using System.Globalization;

namespace PaperGen.Content.Yaml;

/// <summary>Numbers of the YAML 1.2 core schema, decimal only: an editor who writes 010 or 0x1F most likely means a text.</summary>
internal static class YamlNumber
{
    /// <summary>Whether a text is a number: <c>12</c>, <c>-1.5</c>, <c>.5</c>, <c>6e3</c>.</summary>
    public static bool IsNumber(ReadOnlySpan<char> text)
    {
        var rest = AfterSign(text);
        var whole = DigitsAt(rest);
        if (whole > 1 && rest[0] == '0') return false;
        rest = rest[whole..];
        var fraction = 0;
        if (rest is ['.', ..])
        {
            fraction = DigitsAt(rest[1..]);
            rest = rest[(1 + fraction)..];
        }

        if (whole + fraction == 0) return false;
        if (rest is not ['e' or 'E', ..]) return rest.IsEmpty;
        rest = AfterSign(rest[1..]);
        return !rest.IsEmpty && DigitsAt(rest) == rest.Length;
    }

    public static bool TryRead(string text, out double value)
    {
        value = 0;
        return IsNumber(text)
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            && double.IsFinite(value);
    }

    private static ReadOnlySpan<char> AfterSign(ReadOnlySpan<char> text) => text is ['-' or '+', ..] ? text[1..] : text;

    private static int DigitsAt(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }
}
