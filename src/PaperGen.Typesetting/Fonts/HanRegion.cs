using System.Collections.Immutable;

namespace PaperGen.Typesetting;

/// <summary>
/// Where a Chinese face's forms are at home. Han characters are drawn differently in China, Taiwan, Hong Kong, Japan and
/// Korea, and families that serve all of them come in one file, whose first face is the Japanese one.
/// </summary>
public static class HanRegion
{
    /// <summary>The faces of a file or package that are made for a language; all of them where none says that it is.</summary>
    public static ImmutableArray<FontFace> Choose(ImmutableArray<FontFace> faces, string language)
    {
        var wanted = Of(language);
        var own = faces.Where(face => Of(face) == wanted).ToImmutableArray();
        return own.IsEmpty ? faces : own;
    }

    /// <summary>Whether a face says in its name that it is made for another region than that of a language.</summary>
    public static bool IsForeign(FontFace face, string language) => Of(face) is { } own && own != Of(language);

    // Noto and Source Han say it in the last word of the family's name; Source Han's Japanese family says nothing.
    private static string? Of(FontFace face) => face.FamilyName.Split(' ')[^1] switch
    {
        "SC" or "CN" or "GB" => "China",
        "TC" or "TW" => "Taiwan",
        "HK" or "HC" => "Hong Kong",
        "JP" or "J" => "Japan",
        "KR" or "K" => "Korea",
        _ when face.FamilyName is "Source Han Serif" or "Source Han Sans" => "Japan",
        _ => null,
    };

    private static string Of(string language) => Shaping.LayoutLanguage.OfHan(language) switch
    {
        "ZHT " => "Taiwan",
        "ZHH " => "Hong Kong",
        "JAN " => "Japan",
        "KOR " => "Korea",
        _ => "China",
    };
}
