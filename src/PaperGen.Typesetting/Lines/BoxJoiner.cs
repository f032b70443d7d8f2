namespace PaperGen.Typesetting;

/// <summary>What stands in the text between two boxes.</summary>
internal struct Separator
{
    /// <summary>U+0020 and other narrow spaces.</summary>
    public int Spaces;

    /// <summary>U+3000.</summary>
    public int WideSpaces;

    /// <summary>A no-break space or a word joiner is there.</summary>
    public bool NoBreak;

    /// <summary>U+200B is there.</summary>
    public bool BreakHere;

    /// <summary>U+00AD is there.</summary>
    public bool SoftHyphen;

    /// <summary>A line break is there.</summary>
    public bool NewLine;
}

/// <summary>Decides what becomes of two neighbouring boxes: lost blanks (T6), a place to break (T2), a gap (T8, T9).</summary>
internal readonly ref struct BoxJoiner(ReadOnlySpan<char> text, ParagraphStyle style, LineBreakOpportunities opportunities)
{
    private const int Full = 1000;

    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Joins a box to the one before it.</summary>
    public void Join(ref Box before, ref Box box, in Separator between)
    {
        var apart = between.Spaces + between.WideSpaces > 0 || between.NewLine;
        if (!apart) Squeeze(ref before, ref box);
        box.Break = MayBreak(before, box, between);
        SetGap(before, ref box, between);
    }

    /// <summary>Two marks that meet lose half an em once (T6); in tight style both lose their blank.</summary>
    private void Squeeze(ref Box before, ref Box box)
    {
        var closes = before.Class is CharacterClass.Close or CharacterClass.Comma or CharacterClass.Stop;
        if (closes && box.Class is CharacterClass.Close or CharacterClass.Comma or CharacterClass.Stop or CharacterClass.Open)
        {
            if (before.RightBlank > 0) before.DropRightBlank();
            if (style.TightAdjacentMarks && box.RightBlank > 0) box.DropRightBlank();
            if (style.TightAdjacentMarks && box.LeftBlank > 0) box.DropLeftBlank();
        }
        else if (before.Class == CharacterClass.Open && box.Class == CharacterClass.Open)
        {
            if (box.LeftBlank > 0) box.DropLeftBlank();
            if (style.TightAdjacentMarks && before.LeftBlank > 0) before.DropLeftBlank();
        }
    }

    private BreakKind MayBreak(in Box before, in Box box, in Separator between)
    {
        if (between.NewLine) return BreakKind.Forced;
        if (between.NoBreak) return BreakKind.None;
        if (between.BreakHere) return BreakKind.Allowed;
        if (between.SoftHyphen) return BreakKind.Hyphen;
        if (before.Class == CharacterClass.Latin && box.Class == CharacterClass.Latin)
        {
            if (!opportunities.At(box.Start)) return BreakKind.None;
            return between.Spaces == 0 && _text[before.End - 1] is '-' or '‐' or '–' or '—' ? BreakKind.AfterHyphen : BreakKind.Allowed;
        }

        if (style.Level != ProhibitionLevel.None && !(Prohibitions.MayEndLine(before.Class, style.Level) && Prohibitions.MayStartLine(box.Class, style.Level)))
        {
            return BreakKind.None;
        }

        if (before.Class == CharacterClass.Latin && !LineBreakOpportunities.MayEndBeforeHan(_text[before.End - 1])) return BreakKind.None;
        if (box.Class == CharacterClass.Latin && !LineBreakOpportunities.MayStartAfterHan(_text[box.Start])) return BreakKind.None;
        if (between.Spaces > 0 && between.WideSpaces == 0 && Bylines.EndsWithRole(_text[..before.End])) return BreakKind.None;
        return BreakKind.Allowed;
    }

    private void SetGap(in Box before, ref Box box, in Separator between)
    {
        if (between.WideSpaces > 0)
        {
            box.Gap = GapKind.Fixed;
            box.GapWidth = (short)(Math.Min(between.WideSpaces, 30) * Full);
            return;
        }

        var latinBefore = before.Class == CharacterClass.Latin;
        var latinAfter = box.Class == CharacterClass.Latin;
        if (latinBefore && latinAfter)
        {
            if (between.Spaces == 0) return;
            box.Gap = GapKind.WordSpace;
            box.GapWidth = WordSpace.Natural;
            return;
        }

        var hanLatin = (latinBefore && IsIdeographic(box.Class)) || (latinAfter && IsIdeographic(before.Class));
        if (hanLatin)
        {
            var edge = latinBefore ? _text[before.End - 1] : _text[box.Start];
            var punctuation = edge is ',' or '.' or ';' or ':' or '!' or '?' or '(' or ')' or '[' or ']' or '{' or '}' or '"' or '\'';
            if (!punctuation || between.Spaces > 0)
            {
                box.Gap = GapKind.HanLatin;
                box.GapWidth = (short)(char.IsLetter(edge) || punctuation ? style.HanLatinGap : style.HanDigitGap);
                return;
            }
        }

        if (between.Spaces > 0)
        {
            // T14: between ideographs a space takes no part in justification.
            box.Gap = GapKind.Fixed;
            box.GapWidth = (short)(latinBefore || latinAfter ? WordSpace.Natural : style.PhraseSpace);
            return;
        }

        var forbidden = latinBefore && !LineBreakOpportunities.MayEndBeforeHan(_text[before.End - 1])
            || latinAfter && !LineBreakOpportunities.MayStartAfterHan(_text[box.Start]);
        if (!forbidden && Prohibitions.MayStretchAfter(before.Class) && Prohibitions.MayStretchBefore(box.Class)) box.Gap = GapKind.Joint;
    }

    private static bool IsIdeographic(CharacterClass kind) => kind is CharacterClass.Han or CharacterClass.HanNoStart or CharacterClass.Iteration;
}
