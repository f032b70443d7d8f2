using System.Text;

namespace PaperGen.Typesetting.Shaping;

/// <summary>Names of scripts and languages in layout tables (OpenType language system tags).</summary>
internal static class LayoutLanguage
{
    /// <summary>The language of Chinese, Japanese or Korean text for a BCP 47 tag; simplified Chinese when it names none of them.</summary>
    public static string OfHan(string language) => Primary(language) switch
    {
        "ja" => "JAN ",
        "ko" => "KOR ",
        "zh" when language.Contains("HK", StringComparison.OrdinalIgnoreCase) => "ZHH ",
        "zh" when language.Contains("Hant", StringComparison.OrdinalIgnoreCase)
            || language.Contains("TW", StringComparison.OrdinalIgnoreCase) => "ZHT ",
        _ => "ZHS ",
    };

    /// <summary>The language of text in letters for a BCP 47 tag, empty where fonts make no difference.</summary>
    public static string OfLetters(string language) => Primary(language) switch
    {
        "az" => "AZE ",
        "bg" => "BGR ",
        "ca" => "CAT ",
        "crh" => "CRT ",
        "de" => "DEU ",
        "fr" => "FRA ",
        "mk" => "MKD ",
        "nl" => "NLD ",
        "pl" => "PLK ",
        "ro" => "ROM ",
        "sr" => "SRB ",
        "tr" => "TRK ",
        _ => "",
    };

    /// <summary>The script of a letter; <c>latn</c> for everything that is neither Greek nor Cyrillic.</summary>
    public static string ScriptOf(Rune letter) => letter.Value switch
    {
        >= 0x370 and <= 0x3FF or >= 0x1F00 and <= 0x1FFF => "grek",
        >= 0x400 and <= 0x52F or >= 0x1C80 and <= 0x1C8F or >= 0x2DE0 and <= 0x2DFF or >= 0xA640 and <= 0xA69F => "cyrl",
        _ => "latn",
    };

    public static bool IsEastAsian(string language) => Primary(language) is "zh" or "ja" or "ko";

    private static string Primary(string language)
    {
        var end = language.IndexOfAny(['-', '_']);
        return (end < 0 ? language : language[..end]).ToLowerInvariant();
    }
}
