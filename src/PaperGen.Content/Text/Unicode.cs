using System.Text;

namespace PaperGen.Content;

/// <summary>Questions about characters that reading and normalising Chinese text ask.</summary>
internal static class Unicode
{
    private const string FullWidthMarks = "，。、；：？！“”‘’（）《》〈〉【】〖〗〔〕［］｛｝「」『』—…·～";

    /// <summary>A Han character, including those beyond the BMP when given as a rune.</summary>
    public static bool IsHan(Rune rune) => rune.Value is
        (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x20000 and <= 0x3FFFF) or 0x3007 or 0x3005;

    /// <summary>A Han character of the BMP, or half of one beyond it: the planes 2 and 3 begin with the surrogates D840 to D8BF.</summary>
    public static bool IsHan(char c) =>
        c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or (>= '\uF900' and <= '\uFAFF') or '〇' or '々' || IsHanSurrogate(c);

    /// <summary>A mark that is one em wide in Chinese.</summary>
    public static bool IsFullWidthMark(char c) => FullWidthMarks.Contains(c);

    /// <summary>Columns the character takes in a fixed-width font: 0, 1 or 2.</summary>
    public static int Columns(char c) => c switch
    {
        _ when char.IsLowSurrogate(c) => 0,
        _ when IsHan(c) => 2,
        >= '\uFF01' and <= '\uFF60' => 2,
        >= '\u3000' and <= '\u303F' => 2,
        '“' or '”' or '‘' or '’' or '—' or '…' or '·' => 1,
        >= '\u25A0' and <= '\u25FF' => 2,
        _ => 1,
    };

    // Every low surrogate is taken for a half of a Han character: outside Han, newspapers print none but emoji.
    private static bool IsHanSurrogate(char c) => c is >= '\uD840' and <= '\uD8BF' || char.IsLowSurrogate(c);
}
