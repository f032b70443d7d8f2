using System.Collections.Immutable;
using System.Globalization;
using PaperGen.Content.Yaml;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>The types of values that a theme has: lengths, faces, inks.</summary>
internal static class ThemeTypes
{
    public static YamlType<Points> Length { get; } = YamlTypes
        .Matching(@"[0-9]+(\.[0-9]+)?(mm|pt)", "a length such as 13mm or 9.5pt")
        .As((text, _) => LengthOf(text));

    public static YamlType<TextStyle> Style { get; } = YamlTypes
        .Matching("(song|hei|kai|display)( [1-9]00)?", "a face such as song, or with its weight such as hei 700")
        .As((text, _) => StyleOf(text));

    /// <summary>An ink; what is not said of it is as in <paramref name="basis"/>.</summary>
    public static YamlType<Ink> Ink(Ink basis) => new YamlRecord<Ink>("an ink", _ => basis)
        .Key("cmyk", YamlTypes.List(YamlTypes.Number(0, 100)), WithPlates, "per cent of cyan, magenta, yellow and black")
        .Key("screen", YamlTypes.Matching("#[0-9a-fA-F]{6}", "a colour such as \"#b5121b\""), (i, c) => i with { Rgb = int.Parse(c.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture) }, "the same colour on a screen");

    private static Ink WithPlates(Ink ink, ImmutableArray<double> plates) => plates.Length == 4
        ? ink with { Cyan = plates[0] / 100, Magenta = plates[1] / 100, Yellow = plates[2] / 100, Key = plates[3] / 100 }
        : ink;

    private static Points LengthOf(string text)
    {
        var number = double.Parse(text.AsSpan(0, text.Length - 2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return text.EndsWith("mm", StringComparison.Ordinal) ? Points.FromMillimetres(number) : new Points(number);
    }

    private static TextStyle StyleOf(string text)
    {
        var parts = text.Split(' ');
        var role = parts[0] switch { "song" => FontRole.Song, "hei" => FontRole.Hei, "kai" => FontRole.Kai, _ => FontRole.Display };
        return new TextStyle(role, parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 400);
    }
}
