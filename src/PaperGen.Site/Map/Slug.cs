using System.Globalization;
using System.Text;
using PaperGen.Site.Text;

namespace PaperGen.Site.Map;

/// <summary>Makes a text fit for one segment of an address and for a folder name on every system.</summary>
internal static class Slug
{
    // 80 Han characters are 240 bytes of UTF-8; file systems allow 255 a name.
    private const int MaximumLength = 80;

    // Names that Windows keeps for devices, whatever their folder.
    private static readonly HashSet<string> s_devices =
    [
        "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    ];

    /// <summary>
    /// Letters and digits of any script in lower case, all between them one hyphen; empty when nothing is left.
    /// Lower case, because two addresses that differ only in case are one folder on Windows and macOS.
    /// </summary>
    public static string From(string text)
    {
        var slug = new StringBuilder(text.Length);
        var gap = false;
        foreach (var rune in DisplayText.Clean(text).Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (!MayStand(rune))
            {
                gap = slug.Length > 0;
                continue;
            }

            if (slug.Length + rune.Utf16SequenceLength + 1 > MaximumLength) break;
            if (gap) slug.Append('-');
            gap = false;
            slug.Append(Rune.ToLowerInvariant(rune));
        }

        var result = slug.ToString();
        return s_devices.Contains(result) ? result + "-" : result;
    }

    private static bool MayStand(Rune rune) =>
        rune.Value == '_' || Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or
            UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or
            UnicodeCategory.LetterNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
