using System.Collections.Immutable;

namespace PaperGen.Typesetting;

/// <summary>Looks through the lines of a broken paragraph for what nobody would be proud of.</summary>
internal static class Remarks
{
    private const int Loose = 100;

    /// <summary>The remarks in the order of the lines.</summary>
    public static ImmutableArray<SettingRemark> On(BrokenParagraph paragraph)
    {
        var found = ImmutableArray.CreateBuilder<SettingRemark>();
        var boxes = paragraph.Prepared.Boxes;
        for (var i = 0; i < paragraph.Lines.Length; i++)
        {
            var line = paragraph.Lines[i];
            var start = boxes[line.First].Start;
            var length = boxes[line.End - 1].End - start;
            if (line.Slack < -line.Squeeze) found.Add(new("T9-overfull", start, length, -line.Slack - line.Squeeze));
            if (line.End < boxes.Length && IsParted(boxes[line.End - 1], boxes[line.End])) found.Add(new("T4-overlong", start, length, 0));
            if (line.IsLast || !paragraph.Prepared.IsChinese) continue;
            var perGap = line.Joints == 0 ? Math.Max(0, line.Slack - line.Stretch) : (int)line.StretchPerJoint;
            if (perGap > LineFit.LooseLimit) found.Add(new("T9-gaping", start, length, perGap));
            else if (perGap > Loose) found.Add(new("T9-loose", start, length, perGap));
        }

        if (paragraph.Lines.Length > 1 && paragraph.Prepared.IsChinese)
        {
            var last = paragraph.Lines[^1];
            var weight = 0;
            for (var i = last.First; i < last.End; i++) weight += BreakPointTable.WeightOf(boxes[i]);
            if (weight < 2) found.Add(new("T10-orphan", boxes[last.First].Start, boxes[last.End - 1].End - boxes[last.First].Start, weight));
        }

        return found.DrainToImmutable();
    }

    /// <summary>A line end inside a word that is not hyphenated by rule: the word was wider than the line.</summary>
    private static bool IsParted(in Box before, in Box after) => before.Class == CharacterClass.Latin && after.Class == CharacterClass.Latin
        && after.IsPiece && before.End == after.Start;
}
