using static PaperGen.Typesetting.Unicode.LineBreakClass;

namespace PaperGen.Typesetting.Unicode;

/// <summary>
/// The Unicode line breaking algorithm, UAX #14 for Unicode 15.0, with the tailoring for numbers of its section 8.2,
/// example 7. Rules are named where they are applied; those for Chinese are not here (T2 says why).
/// </summary>
internal static class LineBreaks
{
    /// <summary>For every position of the text whether a line may, or must, end before it. The end is one.</summary>
    public static bool[] Find(ReadOnlySpan<char> text)
    {
        var classes = new LineBreakClass[text.Length];
        var starts = new int[text.Length];
        var count = Collect(text, classes, starts);
        var bound = new bool[count + 1];
        BindNumbers(classes.AsSpan(0, count), bound);

        var breaks = new bool[text.Length + 1];
        for (var i = 1; i < count; i++) breaks[starts[i]] = !bound[i] && MayBreak(classes.AsSpan(0, count), i, text[starts[i] - 1]);
        breaks[text.Length] = true;
        return breaks;
    }

    /// <summary>LB9, LB10: a combining mark or joiner is part of what it sits on, else a letter.</summary>
    private static int Collect(ReadOnlySpan<char> text, LineBreakClass[] classes, int[] starts)
    {
        var count = 0;
        for (var at = 0; at < text.Length;)
        {
            var size = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
            var kind = LineBreakClasses.Of(size == 2 ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at]);
            var attached = kind is CM or ZWJ;
            if (!attached || count == 0 || classes[count - 1] is BK or CR or LF or NL or SP or ZW)
            {
                starts[count] = at;
                classes[count++] = attached ? AL : kind;
            }

            at += size;
        }

        return count;
    }

    /// <summary>LB25 as a pattern: ( PR | PO )? ( OP | HY )? NU ( NU | SY | IS )* ( CL | CP )? ( PR | PO )?</summary>
    private static void BindNumbers(ReadOnlySpan<LineBreakClass> classes, bool[] bound)
    {
        for (var i = 0; i < classes.Length; i++)
        {
            if (classes[i] != NU) continue;
            var start = i;
            if (start > 0 && classes[start - 1] is OP or OW or HY) start--;
            if (start > 0 && classes[start - 1] is PR or PO) start--;
            var end = i + 1;
            while (end < classes.Length && classes[end] is NU or SY or IS) end++;
            i = end - 1;
            if (end < classes.Length && classes[end] is CL or CP or CW) end++;
            if (end < classes.Length && classes[end] is PR or PO) end++;
            for (var at = start + 1; at < end; at++) bound[at] = true;
        }
    }

    private static bool MayBreak(ReadOnlySpan<LineBreakClass> classes, int i, char characterBefore)
    {
        var before = classes[i - 1];
        var after = classes[i];
        if (before is BK or LF or NL || before == CR && after != LF) return true; // LB4, LB5
        if (after is BK or CR or LF or NL or SP or ZW) return false; // LB5, LB6, LB7

        var last = i - 1;
        while (last > 0 && classes[last] == SP) last--;
        var strong = classes[last]; // what stands before the spaces
        if (strong == ZW) return true; // LB8
        if (characterBefore == '\u200D') return false; // LB8a
        if (before == WJ || after == WJ || before == GL) return false; // LB11, LB12
        if (after == GL && before is not (SP or BA or HY)) return false; // LB12a
        if (after is EX || after is CL or CP or CW or IS or SY && before != NU) return false; // LB13
        if (strong is OP or OW) return false; // LB14
        if (strong == QU && after is OP or OW) return false; // LB15
        if (strong is CL or CP or CW && after == NS) return false; // LB16
        if (strong == B2 && after == B2) return false; // LB17
        if (before == SP) return true; // LB18
        if (before == QU || after == QU) return false; // LB19
        if (before == CB || after == CB) return true; // LB20
        if (after is BA or HY or NS || before == BB) return false; // LB21
        if (before is HY or BA && i > 1 && classes[i - 2] == HL) return false; // LB21a
        if (before == SY && after == HL) return false; // LB21b
        if (after == IN) return false; // LB22
        return !IsWord(before, after) && !IsHangul(before, after) && !IsEnclosed(before, after) && !IsEmoji(classes, i);
    }

    // LB23, LB23a, LB24, LB28, LB29
    private static bool IsWord(LineBreakClass before, LineBreakClass after) =>
        (IsLetter(before) && after is NU or AL or HL or PR or PO)
        || (before is NU or PR or PO or IS && IsLetter(after))
        || (before == PR && after is ID or XP or EB or EM)
        || (before is ID or XP or EB or EM && after == PO);

    // LB26, LB27
    private static bool IsHangul(LineBreakClass before, LineBreakClass after) =>
        (before == JL && after is JL or JV or H2 or H3)
        || (before is JV or H2 && after is JV or JT)
        || (before is JT or H3 && after == JT)
        || (before is JL or JV or JT or H2 or H3 && after == PO)
        || (before == PR && after is JL or JV or JT or H2 or H3);

    // LB30
    private static bool IsEnclosed(LineBreakClass before, LineBreakClass after) =>
        (before is AL or HL or NU && after == OP) || (before == CP && after is AL or HL or NU);

    // LB30a, LB30b
    private static bool IsEmoji(ReadOnlySpan<LineBreakClass> classes, int i)
    {
        if (classes[i] == EM && classes[i - 1] is EB or XP) return true;
        if (classes[i] != RI || classes[i - 1] != RI) return false;
        var flags = 0;
        while (flags < i && classes[i - 1 - flags] == RI) flags++;
        return flags % 2 == 1;
    }

    private static bool IsLetter(LineBreakClass kind) => kind is AL or HL;
}
