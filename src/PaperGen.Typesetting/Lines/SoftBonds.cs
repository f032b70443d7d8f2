using System.Collections.Frozen;

namespace PaperGen.Typesetting;

/// <summary>What a break would part that had better stay together (T4).</summary>
internal enum SoftBond : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A number from its unit, 第 from its number, a name, a short title in 《》.</summary>
    Unit,

    /// <summary>A quotation of up to four characters.</summary>
    Quotation,
}

/// <summary>Marks the places where a line may break but had better not.</summary>
internal static class SoftBonds
{
    private const int ShortTitle = 4;
    private const int LongestName = 4;
    private const string Units = "年月日时分秒号版届个名人元万亿余岁米";
    private const string Multipliers = "万亿余";
    private const string AfterOrdinal = "届期号版次个名场轮季";
    private const string Numerals = "〇零一二三四五六七八九十百千万两";

    /// <summary>Marks a paragraph's boxes.</summary>
    public static void Mark(Span<Box> boxes, ReadOnlySpan<char> text, FrozenSet<string>? names)
    {
        var known = (names ?? FrozenSet<string>.Empty).GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < boxes.Length; i++)
        {
            var c = text[boxes[i].Start];
            switch (boxes[i].Class)
            {
                case CharacterClass.Latin when char.IsAsciiDigit(text[boxes[i].End - 1]):
                    MarkUnit(boxes, text, i);
                    break;
                case CharacterClass.Han when c == '第':
                    MarkOrdinal(boxes, text, i);
                    break;
                case CharacterClass.Open when c is '《' or '“':
                    MarkTitle(boxes, text, i, c == '《' ? '》' : '”', c == '《' ? SoftBond.Unit : SoftBond.Quotation);
                    break;
            }

            if (i > 0 && boxes[i].Gap == GapKind.Fixed && Bylines.EndsWithRole(text[..boxes[i - 1].End])) MarkBylineName(boxes, i);
            if (names is { Count: > 0 } && boxes[i].Class == CharacterClass.Han) MarkName(boxes, text, i, known);
        }
    }

    /// <summary>5月, 100余名, 23.6公里: the unit, and the unit of a multiplier.</summary>
    private static void MarkUnit(Span<Box> boxes, ReadOnlySpan<char> text, int number)
    {
        for (var i = number + 1; i < boxes.Length && boxes[i].Class == CharacterClass.Han; i++)
        {
            var c = text[boxes[i].Start];
            if (c == '公' && i + 1 < boxes.Length && text[boxes[i + 1].Start] is '里' or '斤' or '顷')
            {
                boxes[i].Soft = boxes[i + 1].Soft = SoftBond.Unit;
                return;
            }

            if (!Units.Contains(c)) return;
            boxes[i].Soft = SoftBond.Unit;
            if (!Multipliers.Contains(c)) return;
        }
    }

    /// <summary>第11期, 第四十届.</summary>
    private static void MarkOrdinal(Span<Box> boxes, ReadOnlySpan<char> text, int ordinal)
    {
        var i = ordinal + 1;
        while (i < boxes.Length && (Numerals.Contains(text[boxes[i].Start]) || char.IsAsciiDigit(text[boxes[i].Start]))) boxes[i++].Soft = SoftBond.Unit;
        if (i > ordinal + 1 && i < boxes.Length && AfterOrdinal.Contains(text[boxes[i].Start])) boxes[i].Soft = SoftBond.Unit;
    }

    private static void MarkTitle(Span<Box> boxes, ReadOnlySpan<char> text, int open, char close, SoftBond bond)
    {
        var inside = text[boxes[open].End..];
        var length = inside[..Math.Min(inside.Length, ShortTitle + 1)].IndexOf(close);
        if (length < 0) return;
        for (var i = open + 2; i < boxes.Length && boxes[i].Start < boxes[open].End + length; i++) boxes[i].Soft = bond;
    }

    /// <summary>记者 张晶: what stands after the space up to a mark or the next space is a name.</summary>
    private static void MarkBylineName(Span<Box> boxes, int first)
    {
        var end = first + 1;
        while (end < boxes.Length && boxes[end].Class == CharacterClass.Han && boxes[end].Gap == GapKind.Joint) end++;
        if (end - first > LongestName) return;
        for (var i = first + 1; i < end; i++) boxes[i].Soft = SoftBond.Unit;
    }

    private static void MarkName(Span<Box> boxes, ReadOnlySpan<char> text, int first, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> names)
    {
        for (var length = 3; length >= 2; length--)
        {
            var start = boxes[first].Start;
            if (start + length > text.Length || !names.Contains(text.Slice(start, length))) continue;
            for (var i = first + 1; i < boxes.Length && boxes[i].Start < start + length; i++) boxes[i].Soft = SoftBond.Unit;
            return;
        }
    }
}
