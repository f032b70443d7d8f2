namespace PaperGen.Typesetting;

/// <summary>
/// Parts boxes that are wider than a line (T4): addresses after their signs, words where they may be hyphenated, and
/// whatever still is too wide anywhere.
/// </summary>
internal static class OverlongBoxes
{
    private const short AfterSign = 20;
    private const short AtHyphen = 60;
    private const short Anywhere = 400;
    private const string Signs = "/?&=.-_#:";

    /// <summary>The paragraph itself, or one whose boxes can be set in the width.</summary>
    public static Prepared Part(Prepared prepared, int width)
    {
        if (prepared.WidestBox <= width) return prepared;
        var boxes = new List<Box>(prepared.Boxes.Length + 16);
        foreach (ref readonly var box in prepared.Boxes.AsSpan())
        {
            if (box.Width <= width || box.End - box.Start < 2) boxes.Add(box);
            else Part(prepared, box, boxes);
        }

        return new Prepared(prepared.Meter, prepared.Style, prepared.IsChinese, [.. boxes]);
    }

    private static void Part(Prepared prepared, in Box box, List<Box> boxes)
    {
        var text = prepared.Text.AsSpan(box.Start, box.End - box.Start);
        var hyphens = new List<int>();
        if (box.Class == CharacterClass.Latin && text.IndexOfAnyExcept(Letters) < 0) Hyphenator.For(prepared.Style.Language)?.Find(text, hyphens);

        var boundaries = new List<int>();
        for (var at = 1; at < text.Length; at++)
        {
            if (!char.IsLowSurrogate(text[at]) && CharacterClasses.Of(text[at]) != CharacterClass.Attached) boundaries.Add(box.Start + at);
        }

        var widths = new int[boundaries.Count + 1];
        prepared.Meter.WidthsOf(box.Start, box.End, [.. boundaries], widths);
        for (var i = 0; i < widths.Length; i++)
        {
            var start = i == 0 ? box.Start : boundaries[i - 1];
            var part = i == 0 ? box : new Box { Class = box.Class, IsPiece = true };
            part.Start = start;
            part.End = i == boundaries.Count ? box.End : boundaries[i];
            part.Width = widths[i];
            if (i > 0) (part.Break, part.Penalty) = BreakBefore(text, start - box.Start, hyphens);
            boxes.Add(part);
        }
    }

    private static (BreakKind Kind, short Penalty) BreakBefore(ReadOnlySpan<char> text, int at, List<int> hyphens) =>
        Signs.Contains(text[at - 1]) ? (BreakKind.Allowed, AfterSign)
        : hyphens.Contains(at) ? (BreakKind.Hyphen, AtHyphen)
        : (BreakKind.Allowed, Anywhere);

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
}
