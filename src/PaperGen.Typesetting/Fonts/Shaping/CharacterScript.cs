using System.Globalization;
using System.Text;

namespace PaperGen.Typesetting.Shaping;

/// <summary>What a character alone says about its script.</summary>
internal enum CharacterScript : byte
{
    /// <summary>Belongs to both: “ — … · ° × and the like. Its neighbours decide.</summary>
    Common,

    /// <summary>Chinese characters, full-width forms and marks, kana, hangul.</summary>
    Han,

    /// <summary>A letter of a script that is set in words.</summary>
    Latin,

    /// <summary>ASCII digits, marks and space: set in the Latin face, but saying nothing of the text around.</summary>
    Neutral,
}

/// <summary>Tells the script of single characters.</summary>
internal static class CharacterScripts
{
    public static CharacterScript Of(Rune rune)
    {
        var value = rune.Value;
        if (value < 0x80) return char.IsAsciiLetter((char)value) ? CharacterScript.Latin : CharacterScript.Neutral;
        if (IsEastAsian(value)) return CharacterScript.Han;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
                or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => CharacterScript.Latin,
            UnicodeCategory.SpaceSeparator or UnicodeCategory.DecimalDigitNumber => CharacterScript.Neutral,
            _ => CharacterScript.Common,
        };
    }

    /// <summary>Blocks of East Asian scripts, their marks and full-width forms.</summary>
    public static bool IsEastAsian(int value) => value switch
    {
        < 0x1100 => false,
        <= 0x11FF => true,
        0x2E3A or 0x2E3B => true, // dashes of two and three em
        < 0x2E80 => false,
        <= 0xA4CF => true,
        >= 0xA960 and <= 0xA97F => true,
        >= 0xAC00 and <= 0xD7FF => true,
        >= 0xF900 and <= 0xFAFF => true,
        >= 0xFE10 and <= 0xFE1F => true,
        >= 0xFE30 and <= 0xFE6F => true,
        >= 0xFF00 and <= 0xFFEF => true,
        >= 0x1AFF0 and <= 0x1B2FF => true,
        >= 0x1F200 and <= 0x1F2FF => true,
        >= 0x20000 and <= 0x3FFFF => true,
        _ => false,
    };
}
