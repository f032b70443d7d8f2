using System.Collections.Immutable;
using PaperGen.Content;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Sets the parts of a story's text in one measure.</summary>
internal sealed class BodySetter(Theme theme, ITypesetter typesetter)
{
    // Blocks below ten belong to the headline.
    private const int FirstBlock = 10;

    // A leg narrower than this, in em, has no room for insets.
    private const double LeastMeasure = 6;

    // Rules of a table: above and below it, and under its head.
    private static readonly Points OuterRule = new(0.6);
    private static readonly Points HeadRule = new(0.3);
    private static readonly Points HairRule = new(0.25);

    // What it costs to part a stanza between two legs, and to give a subhead a grid line more than the theme wants.
    private const int PartedStanza = 40;
    private const int LooseSubhead = 15;

    private readonly TableSetter _tables = new(theme, typesetter);
    private readonly PullQuoteSetter _quotes = new(theme, typesetter);

    // A story is set again with its byline elsewhere, and with words of it set large.
    private readonly Dictionary<Wanted, ImmutableArray<ParagraphSetting>> _set = [];

    private readonly record struct Wanted(ImmutableArray<StyledText> Text, Points Em, Points Measure, double Indent);

    /// <summary>The text in a measure.</summary>
    public IReadOnlyList<BodyParagraph> Set(StoryCopy copy, Points measure)
    {
        var body = new List<BodyParagraph>();
        var block = FirstBlock;
        var verse = VerseInsets(copy.Parts, measure);
        for (var i = 0; i < copy.Parts.Length; i++)
        {
            var part = copy.Parts[i].IsVerse ? copy.Parts[i] with { Inset = verse[i] } : copy.Parts[i];
            if (part.Table is { } table) AddTable(part, table, measure, ref block, body);
            else if (part.Role == ItemRole.PullQuote)
            {
                if (_quotes.Set(part, measure, block) is { } quote) body.Add(quote);
                block += 2;
            }
            else if (part.IsBlank) body.Add(Blank(block++, part.Source) with { LinesBelowAir = 0 });
            else body.Add(SetPart(part, measure, block++) with { EndCost = EndCostOf(part, i + 1 < copy.Parts.Length ? copy.Parts[i + 1] : null) });
        }

        return body;
    }

    // Lines that the writer broke belong together: those of a stanza, those of a program.
    private static int EndCostOf(CopyPart part, CopyPart? next) =>
        part.IsVerse && next is { IsVerse: true } || part.Role == ItemRole.Code && next is { Role: ItemRole.Code } ? PartedStanza : 0;

    /// <summary>An empty line.</summary>
    public BodyParagraph Blank(int block, SourceSpan source) => new(ItemRole.Body, block, [new ParagraphSetting([Empty(theme.Grid.Body)], 0)], source);

    // The lines of a poem stand under each other, the longest of them in the middle of the leg.
    private double[] VerseInsets(ImmutableArray<CopyPart> parts, Points measure)
    {
        var insets = new double[parts.Length];
        for (var i = 0; i < parts.Length;)
        {
            var end = i;
            var longest = Points.Zero;
            for (; end < parts.Length && (parts[end].IsVerse || end > i && parts[end].IsBlank); end++)
            {
                if (parts[end].IsBlank) continue;
                var line = typesetter.SetLine(parts[end].Text, theme.Grid.Body);
                longest = new Points(Math.Max(longest.Value, (line.Em * (line.Width / 1000.0)).Value));
            }

            var inset = Math.Max(0, Math.Floor((measure - longest) / theme.Grid.Body) / 2);
            for (; i < end; i++) insets[i] = Math.Min(4, inset);
            i = Math.Max(end, i + 1);
        }

        return insets;
    }

    private BodyParagraph SetPart(CopyPart part, Points measure, int block)
    {
        var em = part.Size ?? theme.Grid.Body;
        var room = measure - theme.Grid.Body * LeastMeasure;
        var inset = em * part.Inset;
        if (inset > room) inset = room > Points.Zero ? room : Points.Zero;
        var beside = ImmutableArray<BesideText>.Empty;
        if (part.Mark is { } mark)
        {
            var set = typesetter.SetLine([mark], em);
            // A quarter of an em to the text; as wide a mark as comes needs more than its white.
            var left = inset - set.Em * (set.Width / 1000.0 + (mark.Text[^1] < 0x2000 ? 0.25 : 0));
            if (left < Points.Zero) (inset, left) = (inset - left, Points.Zero);
            beside = [new BesideText(set, left, 0, block, part.Place is { } place ? place with { Column = TextPlace.Mark } : null)];
        }

        // A brief's head stands in the leg as a subhead does.
        var isSubhead = part.Role is ItemRole.Subhead or ItemRole.Headline;
        var settings = isSubhead && FitSubhead(part, em, measure) is { } fit ? [fit] : Settings(new Wanted(part.Text, em, measure - inset, part.Indent));
        // At the right edge lines are not spread over the measure.
        if (part.Alignment == LineAlignment.Right && settings[0].LineCount > 1 && FitSubhead(part, em, measure - inset) is { } ragged) settings = [ragged];
        var lines = settings[0].LineCount;
        if (isSubhead) settings = WithAir(settings[0]);
        return new BodyParagraph(part.Role, block, settings, part.Source)
        {
            Alignment = part.Alignment,
            StaysWithNext = part.StaysWithNext,
            StaysWhole = isSubhead,
            LinesBelowAir = isSubhead ? lines : null,
            SplitCost = part.IsStanza ? PartedStanza : 0,
            Inset = inset,
            Beside = beside,
            Place = part.Place,
            Rules = part.IsRuled ? [new LineRule(0, HairRule), new LineRule(LineRule.Below, HairRule)]
                : part.HasRuleAbove ? [new LineRule(0, HairRule) { IsBetween = true, Top = theme.Type.SubheadLines > 1 ? theme.Grid.Leading / 2 : null }]
                : [],
            Links = part.Links,
            StoryId = part.StoryId,
        };
    }

    private ImmutableArray<ParagraphSetting> Settings(in Wanted wanted)
    {
        if (!_set.TryGetValue(wanted, out var settings))
        {
            settings = typesetter.SetParagraph(wanted.Text, wanted.Em, wanted.Measure, wanted.Indent, !theme.Type.Justify);
            _set.Add(wanted, settings);
        }

        return settings;
    }

    // Broken by sense, as headlines are; null where that gives more lines than it needs, or a word is too long.
    private ParagraphSetting? FitSubhead(CopyPart part, Points em, Points measure)
    {
        if (part.Indent > 0 || part.Text is not [var words]) return null;
        var fit = typesetter.FitHead(words.Text, words.Style, [em], 3, measure).Where(h => h.Fill <= 1).MinBy(h => (h.LineCount, h.Cost));
        return fit is null ? null : new ParagraphSetting(fit.LineCount, 0, fit.Set);
    }

    // L6: two or three grid lines; L9: one more where that fills the legs.
    private ImmutableArray<ParagraphSetting> WithAir(ParagraphSetting subhead)
    {
        var air = theme.Type.SubheadLines - 1;
        return air == 0 ? [subhead] : [Setting(air, 0), Setting(air + 1, LooseSubhead)];

        ParagraphSetting Setting(int lines, int cost) => new(
            lines + subhead.LineCount, cost, line => line < lines ? Empty(theme.Grid.Body) : subhead.Line(line - lines));
    }

    private void AddTable(CopyPart part, TableCopy table, Points measure, ref int block, List<BodyParagraph> body)
    {
        // Its kind was found with the narrowest measure.
        var set = _tables.Set(table, measure)!;
        var whole = block;
        for (var i = 0; i < set.Rows.Length; i++)
        {
            var row = set.Rows[i];
            var rules = ImmutableArray.CreateBuilder<LineRule>();
            if (i == 0) rules.Add(new LineRule(0, OuterRule));
            if (i == 0 && set.HasHead && set.Rows.Length > 1) rules.Add(new LineRule(row.Lines, HeadRule));
            if (i == set.Rows.Length - 1) rules.Add(new LineRule(row.Lines, OuterRule));
            var first = block;
            var number = i;
            body.Add(new BodyParagraph(ItemRole.Table, block, [new ParagraphSetting([.. Enumerable.Repeat(Empty(theme.Grid.Body), row.Lines)], 0)], part.Source)
            {
                StaysWithNext = i == 0 && set.Rows.Length > 1,
                StaysWhole = true,
                Beside = [.. row.Texts.Select(t => new BesideText(t.Text, t.Left, t.Line, first + t.Column, set.PlaceOf(whole, number, t.Column, part.Place)))],
                Rules = rules.ToImmutable(),
                StoryId = part.StoryId,
            });
            block += table.Columns;
        }
    }

    private static SetLine Empty(Points em) => new(em, "", [], 0) { EndsParagraph = true };
}
