using System.Collections.Immutable;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Sets the headline block of a story in a width: every size of the ladder that it may have, in one line or more.</summary>
internal sealed class HeadBuilder(Theme theme, ITypesetter typesetter)
{
    // Lines of a kicker, a deck, or a headline that nothing else can hold.
    private const int MostLines = 40;

    /// <summary>Least white between a headline and the edge of its width: a hairline may stand in the gutter.</summary>
    private static readonly Points SideAir = new(2);

    private readonly HeadRules _rules = theme.Heads;

    /// <summary>The blocks that the story can have in this width; at least one.</summary>
    public IReadOnlyList<HeadBlock> Build(StoryCopy copy, int wantedStep, Points width)
    {
        var blocks = new List<HeadBlock>();
        if (copy.Headline.Length == 0)
        {
            var last = theme.Ladder.Length - 1;
            return Around(copy, [], last, theme.Ladder[last].Sizes[^1], width, 0, 0) is { } bare ? [bare] : [];
        }

        foreach (var (step, size) in SizesFor(copy, wantedStep))
        {
            for (var lines = 1; lines <= _rules.MaxLines; lines++)
            {
                var block = Set(copy, step, size, lines, width, theme.Ladder[step].Style, wantedStep);
                if (block is not null) blocks.Add(block);
            }
        }

        if (blocks.Count > 0) return blocks;

        // Nothing fits as it should: the smallest size, in as many lines as it takes.
        var smallest = theme.Ladder.Length - 1;
        for (var lines = _rules.MaxLines + 1; lines <= MostLines * 10; lines++)
        {
            var block = Set(copy, smallest, theme.Ladder[smallest].Sizes[^1], lines, width, theme.Ladder[smallest].Style, wantedStep);
            if (block is not null) return [block with { Cost = block.Cost + 100 * (lines - _rules.MaxLines) }];
        }

        return [];
    }

    /// <summary>The same block in another face, or null when that face needs other lines.</summary>
    public HeadBlock? InFace(StoryCopy copy, HeadBlock block, TextStyle style, Points width)
    {
        var other = Set(copy, block.Step, block.Size, block.MainLines, width, style, block.Step);
        return other is not null && other.GridLines == block.GridLines ? other with { Cost = block.Cost } : null;
    }

    private IEnumerable<(int Step, Points Size)> SizesFor(StoryCopy copy, int wantedStep)
    {
        if (copy.Story.Placement.HeadlineSize is { } wish)
        {
            yield return (NearestStep(wish), new Points(wish));
            yield break;
        }

        // The lead's sizes are the lead's alone, or it would not lead.
        var first = wantedStep == 0 ? 0 : Math.Min(1, theme.Ladder.Length - 1);
        var last = wantedStep == 0 ? 0 : theme.Ladder.Length - 1;
        for (var step = first; step <= last; step++)
        {
            foreach (var size in theme.Ladder[step].Sizes) yield return (step, size);
        }
    }

    private int NearestStep(double size) =>
        Enumerable.Range(0, theme.Ladder.Length).MinBy(i => theme.Ladder[i].Sizes.Min(s => Math.Abs(s.Value - size)));

    private HeadBlock? Set(StoryCopy copy, int step, Points size, int lines, Points width, TextStyle style, int wantedStep)
    {
        var main = typesetter.SetHead(copy.Headline, style, size, width - SideAir * 2, lines);
        if (main is null || main.Lines.Length != lines) return null;
        var cost = theme.Weight("head_fit") * main.Cost / 250
            + theme.Weight("head_size") * Math.Abs(step - wantedStep)
            + theme.Weight("head_size") * theme.Ladder[step].Sizes.TakeWhile(s => s != size).Count() / 3;
        return Around(copy, main.Lines, step, size, width, lines, cost);
    }

    // Kicker above, decks, summary and byline below.
    private HeadBlock? Around(StoryCopy copy, ImmutableArray<SetLine> main, int step, Points size, Points width, int mainLines, int cost)
    {
        var lines = ImmutableArray.CreateBuilder<HeadLine>();
        var y = Points.Zero;
        var block = 0;
        var inner = width - SideAir * 2;
        var alignment = _rules.Alignment == HeadAlignment.Centre ? LineAlignment.Centre : LineAlignment.Left;

        if (copy.Kicker is { Length: > 0 } kicker)
        {
            if (!AddSmall(kicker, theme.Type.Kicker, _rules.KickerScale, ItemRole.Kicker)) return null;
            y += size * 0.18;
        }

        foreach (var line in main)
        {
            lines.Add(new HeadLine(line, ItemRole.Headline, block, y, alignment));
            y += size * _rules.LinePitch;
        }

        if (!main.IsEmpty) y -= size * (_rules.LinePitch - 1);
        block++;
        foreach (var deck in copy.Decks)
        {
            y += size * 0.25;
            if (!AddSmall(deck, theme.Type.Deck, _rules.DeckScale, ItemRole.Deck)) return null;
        }

        if (copy.Summary is { Length: > 0 } summary)
        {
            y += theme.Grid.Leading * 0.5;
            var em = theme.Grid.Body + new Points(1);
            var set = typesetter.SetParagraph([new StyledText(summary, theme.Type.Summary)], em, inner, theme.Type.Indent);
            foreach (var line in set[0].Lines)
            {
                lines.Add(new HeadLine(line, ItemRole.Summary, block, y, LineAlignment.Left));
                y += theme.Grid.Leading * (em / theme.Grid.Body);
            }

            block++;
        }

        if (copy.BylineLine is { Length: > 0 } byline)
        {
            y += theme.Grid.Leading * 0.4;
            var set = typesetter.SetParagraph([new StyledText(byline, theme.Type.Byline)], theme.Grid.Body, inner, 0);
            foreach (var line in set[0].Lines)
            {
                lines.Add(new HeadLine(line, ItemRole.Byline, block, y, alignment));
                y += theme.Grid.Leading;
            }

            block++;
        }

        var longest = main.IsEmpty ? 0 : main.Max(l => WidthOf(l).Value);
        var fill = longest / width.Value;
        if (!main.IsEmpty && alignment == LineAlignment.Centre)
        {
            // T19: a headline fills 85 to 100 % of its width; less is white, and much less looks lost.
            cost += (int)(theme.Weight("head_fit") * (Math.Max(0, 0.85 - fill) + 2 * Math.Max(0, 0.6 - fill)));
        }

        var leading = theme.Grid.Leading;
        var above = Math.Max(leading.Value, size.Value * _rules.AirAbove);
        var below = Math.Max(leading.Value / 2, size.Value * _rules.AirBelow);
        if (lines.Count == 0) (above, below) = (leading.Value, 0);
        var gridLines = (int)Math.Ceiling((above + y.Value + below) / leading.Value - 0.01);
        var margin = alignment == LineAlignment.Centre ? (width - new Points(longest)) / 2 : Points.Zero;
        return new HeadBlock(lines.ToImmutable(), y, gridLines, size, mainLines, margin, cost, step);

        bool AddSmall(string text, TextStyle style, double scale, ItemRole role)
        {
            var least = Math.Max(theme.Grid.Body.Value + 0.5, size.Value * scale * 0.75);
            for (var count = 1; count <= MostLines; count++)
            {
                for (var em = Math.Max(least, size.Value * scale); em >= least - 0.01; em -= 0.5)
                {
                    if (typesetter.SetHead(text, style, new Points(em), inner, count) is not { } set || set.Lines.Length != count) continue;
                    foreach (var line in set.Lines)
                    {
                        lines.Add(new HeadLine(line, role, block, y, alignment));
                        y += new Points(em * 1.25);
                    }

                    y -= new Points(em * 0.25);
                    block++;
                    cost += theme.Weight("head_fit") * (count - 1) / 4;
                    return true;
                }
            }

            return false;
        }
    }

    private static Points WidthOf(SetLine line) => line.Em * (line.Width / 1000.0);
}
