using PaperGen.Content.Yaml;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>The page formats that have a name. Sizes are those of the trimmed page, in mm.</summary>
internal static class PageFormats
{
    // 对开 and 四开 of the sheet of 787 × 1092 mm; Berliner; tabloid and broadsheet as they are common in Britain and the United States.
    private static readonly (string Name, double Width, double Height, double Head, double Foot)[] s_named =
    [
        ("duikai", 390, 550, 32, 15),
        ("sikai", 275, 390, 30, 11),
        ("berliner", 315, 470, 26, 13),
        ("tabloid", 290, 375, 24, 12),
        ("broadsheet", 295, 533, 28, 14),
    ];

    /// <summary>A format by its name, or a mapping of lengths that may begin with a name.</summary>
    /// <param name="basis">The format of the theme that is changed.</param>
    public static YamlType<PageFormat> Type(PageFormat basis)
    {
        var name = YamlTypes.Word([.. s_named.Select(f => (f.Name, FormatOf(f)))]);
        var record = new YamlRecord<PageFormat>("a page format", _ => basis)
            .Key("name", name, (_, v) => v, "a format with a name, which the other keys change; it stands first")
            .Key("width", ThemeTypes.Length, (f, v) => f with { Width = v }, "trimmed width")
            .Key("height", ThemeTypes.Length, (f, v) => f with { Height = v }, "trimmed height")
            .Key("head", ThemeTypes.Length, (f, v) => f with { Head = v }, "from the trimmed top to the first line of the grid; folio line and masthead begin in it")
            .Key("foot", ThemeTypes.Length, (f, v) => f with { Foot = v }, "from the last line of the grid to the trimmed foot");
        return YamlTypes.ShortOrLong(name, record);
    }

    private static PageFormat FormatOf((string Name, double Width, double Height, double Head, double Foot) format) => new()
    {
        Width = Points.FromMillimetres(format.Width),
        Height = Points.FromMillimetres(format.Height),
        Head = Points.FromMillimetres(format.Head),
        Foot = Points.FromMillimetres(format.Foot),
    };
}
