using System.Globalization;
using System.Text;

namespace PaperGen.Typesetting.Shaping;

/// <summary>Characters that leave no trace, and what can stand for a character that a face does not have.</summary>
internal static class CharacterSubstitutes
{
    /// <summary>Whether the character has neither ink nor width (Unicode's default ignorables, and control characters).</summary>
    public static bool IsInvisible(Rune rune) => rune.Value switch
    {
        '\t' or '\n' or '\r' => false,
        < 0x20 or (>= 0x7F and < 0xA0) => true,
        < 0xAD => false,
        0xAD or 0x34F or 0x61C or 0x180E or 0xFEFF => true,
        >= 0x17B4 and <= 0x17B5 => true,
        >= 0x200B and <= 0x200F => true,
        >= 0x202A and <= 0x202E => true,
        >= 0x2060 and <= 0x206F => true,
        >= 0xFFF9 and <= 0xFFFB => true,
        >= 0xE0000 and <= 0xE0FFF => true,
        _ => IsVariationSelector(rune),
    };

    public static bool IsVariationSelector(Rune rune) =>
        rune.Value is (>= 0x180B and <= 0x180D) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    public static bool IsCombining(Rune rune) => rune.Value >= 0x300
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>A character of the same look, 0 when there is none.</summary>
    public static int For(int codePoint) => codePoint switch
    {
        '\t' or '\n' or '\r' or 0xA0 or (>= 0x2000 and <= 0x200A) or 0x2028 or 0x2029 or 0x202F or 0x205F => ' ',
        0x2010 or 0x2011 or 0x2212 => '-',
        0x2012 => 0x2013,
        0x2015 or 0x2E3A => 0x2014,
        0x2027 or 0x30FB or 0x2022 or 0x2219 => 0xB7,
        0x22EF => 0x2026,
        0x301C => 0xFF5E,
        0xFF5E => '~',
        0x2032 => '\'',
        0x2033 => '"',
        0x3007 => 0x25CB, // 〇
        0xFFE5 => 0xA5,
        >= 0xFF01 and <= 0xFF5D => codePoint - 0xFEE0, // full-width forms
        _ => 0,
    };

    /// <summary>Width in 1/1000 em of the fixed spaces of Unicode, 0 for other characters.</summary>
    public static int FixedWidth(int codePoint) => codePoint switch
    {
        0x2000 or 0x2002 => 500,
        0x2001 or 0x2003 or 0x3000 => 1000,
        0x2004 => 333,
        0x2005 => 250,
        0x2006 => 167,
        0x2009 or 0x202F => 200,
        0x200A => 100,
        0x205F => 222,
        _ => 0,
    };
}
