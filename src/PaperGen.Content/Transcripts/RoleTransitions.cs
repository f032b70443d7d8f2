namespace PaperGen.Content.Transcripts;

/// <summary>Which role may follow which, in which phase of a story, and what it costs.</summary>
internal sealed class RoleTransitions(IReadOnlyList<PageLine> lines, IReadOnlyList<LineTraits> traits, PageMetrics page, LineJoins joins, Cohesion cohesion)
{
    /// <summary>Cost of a step that never happens.</summary>
    public const double Never = double.PositiveInfinity;

    /// <summary>Cost of a headline that no text follows, or of a page that ends so.</summary>
    public const double NoText = 8;

    /// <summary>English text that is shorter has no subhead before and behind it.</summary>
    private const int WordsBetweenSubheads = 40;

    /// <summary>The phase after a line of this role, or null when the role cannot stand there.</summary>
    public StoryPhase? Next(StoryPhase phase, LineRole role, int index) => role switch
    {
        LineRole.Furniture or LineRole.Caption or LineRole.CaptionMore or LineRole.Credit or LineRole.Picture or LineRole.Stray or LineRole.Jump => phase,
        LineRole.RunningHead => phase == StoryPhase.None ? phase : null,
        LineRole.EndMark => phase is StoryPhase.Dated or StoryPhase.Undated ? StoryPhase.None : phase == StoryPhase.None ? phase : null,
        LineRole.Kicker => phase is StoryPhase.Headed or StoryPhase.Signed ? null : StoryPhase.Kicked,
        LineRole.Headline => StoryPhase.Headed,
        LineRole.HeadlineMore or LineRole.Deck or LineRole.DeckMore => phase == StoryPhase.Headed ? phase : null,
        LineRole.Byline => phase is StoryPhase.Headed or StoryPhase.Signed ? StoryPhase.Signed : phase is StoryPhase.Kicked ? null : phase,
        LineRole.Paragraph when phase is StoryPhase.Headed or StoryPhase.None or StoryPhase.Undated =>
            traits[index].Dateline is not null || traits[index].StartsWithBylineBracket ? StoryPhase.Dated : StoryPhase.Undated,
        LineRole.Paragraph => phase == StoryPhase.Kicked ? null : StoryPhase.Dated,
        LineRole.ParagraphMore or LineRole.ItemMore or LineRole.Footnote => phase is StoryPhase.Dated or StoryPhase.Undated ? phase : null,
        _ => phase switch { StoryPhase.Signed => StoryPhase.Dated, StoryPhase.Headed => StoryPhase.Undated, StoryPhase.Dated or StoryPhase.Undated => phase, _ => null },
    };

    /// <summary>Cost of going from one role to the next; the line before <paramref name="index"/> has the role <paramref name="from"/>.</summary>
    public double Cost(LineRole? from, StoryPhase phase, LineRole to, int index)
    {
        var line = lines[index];
        if (from is not { } previous) return to is LineRole.HeadlineMore or LineRole.DeckMore or LineRole.ParagraphMore or LineRole.ItemMore or LineRole.CaptionMore ? Never : Opening(phase, to);
        var before = lines[index - 1];
        return to switch
        {
            LineRole.ParagraphMore => previous is LineRole.Paragraph or LineRole.ParagraphMore ? joins.At(index).More : Never,
            LineRole.ItemMore => previous is LineRole.Item or LineRole.ItemMore or LineRole.Footnote ? joins.At(index).More : Never,
            LineRole.CaptionMore => previous is LineRole.Caption or LineRole.CaptionMore ? joins.At(index).More : Never,
            LineRole.HeadlineMore => previous is LineRole.Headline or LineRole.HeadlineMore ? SecondHeadlineLine(before, line) + (traits[index - 1].IsBriefs ? 4 : 0) : Never,
            LineRole.DeckMore => previous is LineRole.Deck or LineRole.DeckMore ? SecondDeckLine(index, before, line) : Never,
            LineRole.Deck => previous switch { LineRole.Headline or LineRole.HeadlineMore => traits[index - 1].IsBriefs ? 4 : before.IsHan && line.HanCount * 2 < before.HanCount ? 0.8 : 0, LineRole.Deck or LineRole.DeckMore => 2, _ => Never },
            LineRole.Paragraph => Paragraph(previous, phase, index),
            LineRole.Kicker => previous == LineRole.Kicker ? 3 : StoryStart(previous, phase, index),
            LineRole.Headline => previous == LineRole.Kicker ? UnderKicker(index, before) : StoryStart(previous, phase, index),
            LineRole.Subhead => Subhead(previous, phase, index),
            LineRole.Byline => Byline(previous, phase, index),
            LineRole.Credit => Credit(previous, phase, index),
            LineRole.Caption => Caption(previous, phase, index),
            LineRole.Item => previous switch { LineRole.Item or LineRole.ItemMore => -1, LineRole.Subhead => 0.5, LineRole.Furniture => 7, LineRole.Headline when traits[index - 1].IsBriefs => 0, _ => 2.5 },
            LineRole.Verse => Verse(previous, index),
            LineRole.Row => previous == LineRole.Row ? -1.5 : 3,
            LineRole.RunningHead => previous is LineRole.Furniture ? 0 : Never,
            LineRole.Jump => phase is StoryPhase.Dated or StoryPhase.Undated ? 0 : 2,
            LineRole.Furniture => traits[index].Furniture == FurnitureKind.Date && phase == StoryPhase.Undated ? 2 : previous switch { LineRole.Furniture => -0.5, LineRole.Subhead => 4, _ => 0 },
            _ => 0,
        };
    }

    /// <summary>Cost of ending the page after a role.</summary>
    public static double End(LineRole from, StoryPhase phase) =>
        phase is StoryPhase.Kicked || from == LineRole.Subhead ? NoText
        : phase is StoryPhase.Headed or StoryPhase.Signed ? (IsPicture(from) ? 1 : NoText)
        : 0;

    private double Paragraph(LineRole previous, StoryPhase phase, int index)
    {
        var line = lines[index];
        var trait = traits[index];
        // What began on another page goes on here, and goes on with nothing that stands above it.
        if (trait.ComesFromPage && phase is StoryPhase.Dated or StoryPhase.Undated) return 0;
        // A second dateline is a second story.
        var again = trait.Dateline is not null && phase is StoryPhase.Dated or StoryPhase.Undated ? line.IsHan ? 4.0 : 2.5 : 0;
        // News that a paper dated is signed by nobody but its writers.
        if (trait.IsInstitution && phase == StoryPhase.Dated) again += 3;
        switch (previous)
        {
            case LineRole.Paragraph or LineRole.ParagraphMore:
                // The town under the name that signs a letter.
                return again + joins.At(index).Start - (traits[index - 1].IsSignature && line.Columns < 30 && (!line.IsHan || traits[index].EndsText) ? 4 : 0);
            case LineRole.Subhead:
                return trait.Dateline is null ? 0 : 4;
            // Who signs behind a text has ended it.
            case LineRole.Byline when phase is StoryPhase.Dated or StoryPhase.Undated:
                return again + 2.5;
            case LineRole.Verse:
                return again + (line.EndsSentence ? 1 : 4);
            case LineRole.Jump when phase is StoryPhase.Dated or StoryPhase.Undated:
                return 4;
            case LineRole.Jump:
                return 2;
            // A label over briefs or a section opens something new.
            case LineRole.Furniture when phase != StoryPhase.None && (traits[index - 1].IsBriefs || traits[index - 1].IsSection):
                return 6;
        }
        // The first paragraph is not indented in many papers.
        if (page is { UsesIndents: true, IsWrapped: true } && line.Indent < 2 && phase is StoryPhase.Headed or StoryPhase.Signed) again -= 1.5;
        return again + phase switch
        {
            StoryPhase.None => 9,
            StoryPhase.Headed when trait.Dateline is not null && IsPicture(previous) => 1,
            StoryPhase.Headed => trait.Dateline is not null || trait.StartsWithBylineBracket || trait.IsSalutation ? -1 : traits[index - 1].IsNotice ? 0 : index + 1 < lines.Count && traits[index + 1].Credit is not null ? 0.5 : page.IsHan ? 2 : 1.2,
            StoryPhase.Signed => 0,
            _ => (IsPicture(previous) || previous == LineRole.Footnote ? page.BlankLinesDivide && line.BlankBefore == 0 ? 3 : 1.5 : 0.5),
        };
    }

    private static bool IsPicture(LineRole role) => role is LineRole.Picture or LineRole.Caption or LineRole.CaptionMore or LineRole.Credit;

    /// <summary>Verse may begin anywhere where it is set in from the text before it.</summary>
    private double Verse(LineRole previous, int index) => previous switch
    {
        LineRole.Verse => 0,
        LineRole.Subhead when lines[index].BlankBefore > 0 => 1,
        _ when lines[index].Indent >= lines[index - 1].Indent + 2 => 1,
        LineRole.Byline => 2.5,
        _ => 4,
    };

    private double StoryStart(LineRole previous, StoryPhase phase, int index)
    {
        var line = lines[index];
        var cost = phase == StoryPhase.Undated && IsBetweenBriefs(index) ? 1.2 : 2.5;
        if (phase is StoryPhase.Headed or StoryPhase.Signed) cost += IsPicture(previous) ? 0 : NoText;
        else if (IsPicture(previous)) cost -= 1;
        if (previous is LineRole.Paragraph or LineRole.ParagraphMore && !lines[index - 1].EndsSentence && !traits[index - 1].EndsText) cost += 2.5;
        if (previous == LineRole.Subhead) cost += NoText;
        if (previous == LineRole.Byline && phase is StoryPhase.Undated or StoryPhase.Dated) cost -= 1.5;
        if (phase == StoryPhase.None) cost -= 1.5;
        else if (cohesion.Across(index) == 0) cost -= 1.2;
        if (line.BlankBefore > page.UsualBlank && page.UsesBlankLines) cost -= 1.2;
        if (index + 1 < lines.Count && traits[index + 1].IsSalutation && !traits[index].EndsText) cost -= 2.5;
        if (page.BlankLinesDivide && line.BlankBefore == 0 && index > 0 && previous is LineRole.Paragraph or LineRole.ParagraphMore) cost += 2;
        return cost;
    }

    /// <summary>A slogan of two phrases, or a background, above the event or the phrases that tell the news.</summary>
    private double UnderKicker(int index, PageLine before)
    {
        var cost = 0.0;
        if (IsPhrases(before) && traits[index].Announces) cost -= 2.2;
        if (before is { IsAllCaps: true, Words: <= 3 } && !lines[index].IsAllCaps) cost -= 1.2;
        // The figure of speech is the headline, the plain words above it are the occasion.
        if (lines[index].Text.Contains('“') && !before.Text.Contains('“') && lines[index].HanCount <= 12) cost -= 1;
        return cost;
    }

    private static bool IsPhrases(PageLine line) => line.IsHan && line.Text.Contains(' ') && line.Text.AsSpan().IndexOfAny("，。；：".AsSpan()) < 0;

    private static double Opening(StoryPhase phase, LineRole to) => to switch
    {
        LineRole.Paragraph => 9,
        LineRole.Byline or LineRole.Subhead or LineRole.Item or LineRole.Row => 6,
        _ => phase == StoryPhase.None ? 0 : Never,
    };

    private double SecondHeadlineLine(PageLine before, PageLine line)
    {
        if (before.Level != line.Level) return 8;
        var cost = 2.0;
        if (line.BlankBefore > 0) cost += page.BlankLinesDivide ? 3 : 2;
        if (line.Level > 0) cost += 1;
        if (before.IsHan != line.IsHan) cost += 2;
        if (line.IsHan)
        {
            if (Math.Abs(before.Text.Length - line.Text.Length) <= 1) cost -= 1.4;
        }
        else if (char.IsLower(line.Text[0])) cost -= line.BlankBefore == 0 ? 2.5 : 0;
        else if (before.IsAllCaps != line.IsAllCaps) cost += 4;
        else if (before.IsAllCaps) cost -= 1.5;
        else if (line.BlankBefore == 0) cost -= Math.Abs(before.CapitalShare - line.CapitalShare) < 0.4 ? 1 : -2;
        // The third line of a headline in sentence case does not begin with a capital, a deck does.
        if (!line.IsHan && char.IsLower(before.Text[0]) && char.IsUpper(line.Text[0]) && line.CapitalShare < 0.7) cost += 3;
        if (before.EndsSentence) cost += 3;
        return cost;
    }

    private double SecondDeckLine(int index, PageLine before, PageLine line)
    {
        var cost = 2.0;
        if (line.BlankBefore > 0 && page.BlankLinesDivide) cost += 3;
        if (before.EndsSentence) cost += 2;
        if (char.IsLower(line.Text[0])) cost -= 2.5;
        if (page.IsWrapped && page.Fill(index - 1, before) > 0.8) cost -= 1;
        return cost;
    }

    private double Subhead(LineRole previous, StoryPhase phase, int index)
    {
        if (previous == LineRole.Subhead) return 4;
        if (previous == LineRole.Verse && lines[index].BlankBefore <= lines[index - 1].BlankBefore) return 5;
        if (phase is StoryPhase.Headed or StoryPhase.Signed) return previous is LineRole.Byline || traits[index].IsEnumerated || traits[index].Furniture == FurnitureKind.Date ? 1 : 3;
        var cost = previous is LineRole.Paragraph or LineRole.ParagraphMore && !lines[index - 1].EndsSentence ? 3.0 : 0;
        if (previous == LineRole.Byline) cost += 4;
        if (phase == StoryPhase.Undated && IsBetweenBriefs(index)) cost += 2.5;
        if (previous is LineRole.Item or LineRole.ItemMore && lines[index].Words >= 5) cost += 1.5;
        if (page.BlankLinesDivide && lines[index].BlankBefore == 0 && page.IsWrapped) cost += 0.8;
        if (!page.IsHan && WordsBefore(index) < WordsBetweenSubheads) cost += 1.2;
        if (page is { UsualBlank: 0, UsesBlankLines: true } && lines[index].BlankBefore > 0) cost -= 0.6;
        return cost + (cohesion.Across(index) switch { 0 => 1.5, 1 => 0.5, _ => 0 });
    }

    /// <summary>Words between a line and the heading before it.</summary>
    private int WordsBefore(int index)
    {
        var words = 0;
        for (var i = index - 1; i >= 0 && words < WordsBetweenSubheads && !(IsShort(lines[i]) && lines[i].BlankBefore > 0); i--) words += lines[i].Words;
        return words;
    }

    /// <summary>Heading, one paragraph, heading, one paragraph, and nothing in common: briefs, for a story says more below a subhead.</summary>
    private bool IsBetweenBriefs(int index) =>
        index >= 2 && index + 1 < lines.Count && IsShort(lines[index]) && lines[index - 1].EndsSentence && lines[index + 1].EndsSentence && IsShort(lines[index - 2]) && cohesion.Shared(index - 1, index + 1) == 0;

    private static bool IsShort(PageLine line) => !line.EndsSentence && line.Columns <= 44 && line.Text[^1] is not ('，' or ',' or '、');

    private double Byline(LineRole previous, StoryPhase phase, int index)
    {
        var kind = traits[index].Byline!.Kind;
        if (kind is BylineKind.Role or BylineKind.Address) return previous == LineRole.Byline ? -5 : 6;
        if (kind == BylineKind.NameOnly && phase is not (StoryPhase.Headed or StoryPhase.Signed)) return 5;
        return phase switch
        {
            StoryPhase.Headed or StoryPhase.Signed => previous == LineRole.Byline ? 0 : -0.5,
            StoryPhase.Dated => 2.5,
            StoryPhase.Undated => 0.5,
            _ => 6,
        };
    }

    private double Credit(LineRole previous, StoryPhase phase, int index)
    {
        var isUnder = lines[index].BlankBefore == 0 && !lines[index].IsHan;
        var cost = previous switch { LineRole.Picture => -1, LineRole.Caption or LineRole.CaptionMore => isUnder ? -6 : lines[index].IsHan ? -2.5 : -4, LineRole.Subhead => 4, _ => 0.0 };
        var reports = traits[index].Credit!.Kind is "摄影报道" or "摄影/报道" or "图片报道" or "文并摄";
        if (reports) cost += phase switch { StoryPhase.Undated => -3.5, StoryPhase.Dated => 2.5, StoryPhase.Headed => -2.5, _ => 0 };
        return cost;
    }

    private double Caption(LineRole previous, StoryPhase phase, int index)
    {
        var isClose = lines[index].BlankBefore == 0;
        var cost = previous == LineRole.Picture ? (isClose ? -5.5 : -2.5) : previous == LineRole.Credit ? (isClose && page.BlankLinesDivide ? -4.5 : isClose ? -2 : -1.0) : 0.5;
        if (phase is StoryPhase.Kicked) cost += 3;
        if (previous is LineRole.Caption or LineRole.CaptionMore && !lines[index - 1].EndsSentence && !traits[index - 1].CreditEnds) cost += 3;
        if (previous is LineRole.Headline or LineRole.Deck && (traits[index].IsCaptionLead || traits[index].CreditEnds)) cost -= 1.5;
        if (previous == LineRole.Subhead) cost += 4;
        if (char.IsLower(lines[index].Text[0])) cost += 5;
        if (isClose && page.BlankLinesDivide && previous is LineRole.Paragraph or LineRole.ParagraphMore && traits[index] is { CreditEnds: false, IsCaptionLead: false }) cost += 2;
        if (previous is LineRole.Paragraph or LineRole.ParagraphMore && !lines[index - 1].EndsSentence) cost += page.IsWrapped ? 5 : 1;
        return cost;
    }
}
