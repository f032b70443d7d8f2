namespace PaperGen.Typesetting;

/// <summary>Sums up the boxes of a paragraph so that any line's totals are one subtraction.</summary>
internal static class BreakPointTable
{
    /// <summary>What the gentler squeeze leaves of a blank.</summary>
    private const int GentleRest = 250;

    /// <summary>What a letter of Latin text gives of the space behind it: less than the setter may take, which counts glyphs.</summary>
    private const int LetterSqueeze = 6;

    /// <summary>The places where a line may end, the paragraph's start first and its end last.</summary>
    public static BreakPoint[] Of(Box[] boxes, TextMeter meter, ParagraphStyle style, bool chinese)
    {
        var count = 2;
        for (var i = 1; i < boxes.Length; i++) count += boxes[i].Break == BreakKind.None ? 0 : 1;

        var points = new BreakPoint[count];
        var sums = new EdgeSums();
        var next = 0;
        for (var i = 0; i < boxes.Length; i++)
        {
            ref readonly var box = ref boxes[i];
            if (i == 0 || box.Break != BreakKind.None)
            {
                ref var point = ref points[next++];
                point.Box = i;
                if (i > 0) SetEnd(ref point, boxes, i, sums, meter, style);
                AddGap(ref sums, box, chinese);

                // What lies before a line's start is taken off its totals: the gap, and the blank of an opening mark.
                point.Start = sums;
                point.Start.Width += box.LeftBlank;
                point.Start.Squeeze += SqueezeOf(box.Class, box.LeftBlank, style);
            }
            else
            {
                AddGap(ref sums, box, chinese);
            }

            sums.Width += box.Width;
            sums.Squeeze += SqueezeOf(box.Class, box.LeftBlank, style) + SqueezeOf(box.Class, box.RightBlank, style);
            if (!chinese && box.Class == CharacterClass.Latin) sums.Squeeze += LetterSqueeze * (box.End - box.Start);
            sums.Weight += WeightOf(box);
        }

        points[next].Box = boxes.Length;
        if (boxes.Length > 0) SetEnd(ref points[next], boxes, boxes.Length, sums, meter, style);
        points[next].Kind = BreakKind.Forced;
        return points;
    }

    private static void SetEnd(ref BreakPoint point, Box[] boxes, int i, in EdgeSums sums, TextMeter meter, ParagraphStyle style)
    {
        ref readonly var last = ref boxes[i - 1];
        point.End = sums;
        point.End.Width -= last.RightBlank;
        point.End.Squeeze -= SqueezeOf(last.Class, last.RightBlank, style);
        if (last.Class is CharacterClass.Comma or CharacterClass.Stop && !(i > 1 && IsMark(boxes[i - 2].Class)))
        {
            point.Hang = (short)(last.Width - last.RightBlank);
        }

        if (i == boxes.Length) return;
        point.Kind = boxes[i].Break;
        point.Penalty = boxes[i].Penalty;
        point.Soft = boxes[i].Soft;
        if (point.Kind == BreakKind.Hyphen) point.HyphenWidth = (short)meter.WidthOfHyphen(last.End);
    }

    /// <summary>What the ideographs of a last line count for an orphan (T10): words of other scripts count as two.</summary>
    public static int WeightOf(in Box box) => box.Class switch
    {
        CharacterClass.Han or CharacterClass.HanNoStart or CharacterClass.Iteration => 1,
        CharacterClass.Latin => Math.Min(2, box.End - box.Start),
        _ => 0,
    };

    private static bool IsMark(CharacterClass kind) => kind
        is CharacterClass.Open or CharacterClass.Close or CharacterClass.Comma or CharacterClass.Stop or CharacterClass.Multi;

    private static void AddGap(ref EdgeSums sums, in Box box, bool chinese)
    {
        sums.Width += box.GapWidth;
        switch (box.Gap)
        {
            case GapKind.Joint:
                sums.Joints++;
                break;
            case GapKind.WordSpace:
                sums.Squeeze += chinese ? 0 : WordSpace.LatinShrink;
                sums.Stretch += chinese ? WordSpace.ChineseStretch : WordSpace.LatinStretch;
                break;
            case GapKind.HanLatin:
                sums.GapSqueeze += HanLatinGap.Squeeze(box.GapWidth);
                sums.Stretch += HanLatinGap.Stretch(box.GapWidth);
                break;
        }
    }

    /// <summary>What a blank of a mark gives when a line needs room (tiers S1, S2, S4).</summary>
    public static int SqueezeOf(CharacterClass kind, int blank, ParagraphStyle style) => kind switch
    {
        CharacterClass.Open or CharacterClass.Close or CharacterClass.Comma => Math.Max(0, blank - (style.GentleSqueeze ? GentleRest : 0)),
        CharacterClass.Stop => style.SqueezeStops ? blank : 0,
        _ => 0,
    };
}
