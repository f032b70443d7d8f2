using System.Globalization;

namespace PaperGen.Typesetting;

/// <summary>The class of a character by itself; what depends on its neighbours is decided by <see cref="BoxBuilder"/>.</summary>
internal static class CharacterClasses
{
    private const string Open = "“‘（《〈【〖〔［｛「『〘〚〝";
    private const string Close = "”’）》〉】〗〕］｝」』〙〛〞〟";
    private const string Comma = "，、；：";
    private const string Stop = "。．？！";

    // GB/T 15834, 5.1.7: one sign, whichever of its code points was typed.
    private const string Dot = "·・‧•";
    private const string Connector = "–～〜";
    private const string Iteration = "々〻";
    private const string NoStart = "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶーゝゞヽヾ〱〲〵゛゜";

    private static readonly CharacterClass[] Table = Fill();

    /// <summary>Class of a code point.</summary>
    public static CharacterClass Of(int codePoint)
    {
        if (codePoint < 0x10000) return Table[codePoint];
        if (codePoint is >= 0xE0100 and <= 0xE01EF or >= 0x1F3FB and <= 0x1F3FF or >= 0xE0020 and <= 0xE007F) return CharacterClass.Attached;
        if (codePoint is >= 0x16FE0 and <= 0x18CFF or >= 0x1AFF0 and <= 0x1B2FF or >= 0x1F000 and <= 0x1FAFF or >= 0x20000 and <= 0x3FFFD)
        {
            return CharacterClass.Han;
        }

        return IsMark(CharUnicodeInfo.GetUnicodeCategory(codePoint)) ? CharacterClass.Attached : CharacterClass.Latin;
    }

    /// <summary>Whether a character of the Latin class is a digit.</summary>
    public static bool IsDigit(char character) => char.IsAsciiDigit(character);

    /// <summary>Signs that stay with the number before them.</summary>
    public static bool IsSuffix(char character) => character is '%' or '％' or '‰' or '℃' or '℉' or '°' or '′' or '″';

    /// <summary>Signs that stay with the number after them.</summary>
    public static bool IsPrefix(char character) => character is '¥' or '￥' or '$' or '＄' or '€' or '£' or '￡' or '№' or '#' or '±' or '+' or '−' or '-';

    private static CharacterClass[] Fill()
    {
        var table = new CharacterClass[0x10000];
        for (var c = 0; c < table.Length; c++) table[c] = ByRange((char)c);
        foreach (var c in Open) table[c] = CharacterClass.Open;
        foreach (var c in Close) table[c] = CharacterClass.Close;
        foreach (var c in Comma) table[c] = CharacterClass.Comma;
        foreach (var c in Stop) table[c] = CharacterClass.Stop;
        foreach (var c in Dot) table[c] = CharacterClass.Dot;
        foreach (var c in Connector) table[c] = CharacterClass.Connector;
        foreach (var c in Iteration) table[c] = CharacterClass.Iteration;
        foreach (var c in NoStart) table[c] = CharacterClass.HanNoStart;
        table['／'] = table['/'] = CharacterClass.Slash;
        table['—'] = table['―'] = table['⸺'] = CharacterClass.Dash;
        table['…'] = table['⋯'] = CharacterClass.Ellipsis;
        table['　'] = CharacterClass.WideSpace;
        table['\u00A0'] = table['\u202F'] = table['\u2007'] = CharacterClass.NoBreakSpace;
        foreach (var c in "\n\u000B\f\r\u0085\u2028\u2029") table[c] = CharacterClass.NewLine;
        table['\u200B'] = CharacterClass.BreakHere;
        table['\u2060'] = table['\uFEFF'] = CharacterClass.NoBreakHere;
        table['\u00AD'] = CharacterClass.SoftHyphen;
        return table;
    }

    private static CharacterClass ByRange(char c)
    {
        var category = CharUnicodeInfo.GetUnicodeCategory(c);
        if (category == UnicodeCategory.SpaceSeparator || c == '\t') return CharacterClass.Space;
        if (IsMark(category)) return CharacterClass.Attached;
        return IsWide(c) ? CharacterClass.Han : CharacterClass.Latin;
    }

    // East Asian Width F and W, and of A what a Chinese face draws on the em square (①, Ⅲ, ■, →, ℃).
    // ％ and ￥ are left to the numbers they stand beside.
    private static bool IsWide(char c) => c switch
    {
        '％' or '￥' or '＄' or '￡' or '℃' or '℉' or '№' or '‰' => false,
        >= '\u1100' and <= '\u115F' => true,
        >= '\u2160' and <= '\u217F' => true,
        >= '\u2190' and <= '\u2199' => true,
        >= '\u2460' and <= '\u24FF' => true,
        >= '\u2500' and <= '\u27BF' => true,
        >= '\u2E80' and <= '\uA4CF' => true,
        >= '\uA960' and <= '\uA97F' => true,
        >= '\uAC00' and <= '\uD7A3' => true,
        >= '\uF900' and <= '\uFAFF' => true,
        >= '\uFE30' and <= '\uFE6F' => true,
        >= '\uFF01' and <= '\uFF60' => true,
        >= '\uFFE0' and <= '\uFFE6' => true,
        _ => false,
    };

    private static bool IsMark(UnicodeCategory category) => category
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.Format;
}
