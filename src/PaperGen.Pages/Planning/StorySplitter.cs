using System.Collections.Immutable;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Cuts a story that no page holds: its beginning fills a page and ends in a jump line (下转), the rest goes on overleaf (上接).</summary>
internal sealed class StorySplitter(Theme theme, ITypesetter typesetter)
{
    private readonly HeadBuilder _heads = new(theme, typesetter);
    private readonly ShapeBuilder _shapes = new(theme, typesetter);

    /// <summary>The beginning, which fits a page of so many lines, and the rest.</summary>
    public (StoryCopy Beginning, StoryCopy Continuation) Split(StoryCopy copy, int lines, int page)
    {
        var plan = LegPlan.For(theme.Grid, theme.Grid.Columns, framed: false).First();
        var head = _heads.Build(copy, 0, plan.InnerWidth).MinBy(h => h.GridLines);
        // The jump line takes a line of its own.
        var room = Math.Max(2 * plan.Legs, (lines - (head?.GridLines ?? 0)) * plan.Legs) - 1;
        var body = copy.Body ?? [.. _shapes.SetBody(copy, plan.Measure)];
        var begin = ImmutableArray.CreateBuilder<BodyParagraph>();
        var rest = ImmutableArray.CreateBuilder<BodyParagraph>();
        foreach (var paragraph in body)
        {
            var (here, behind) = paragraph.Cut(room);
            room -= here?.Settings[0].LineCount ?? room;
            if (here is not null) begin.Add(here);
            if (behind is not null) rest.Add(behind);
        }

        var jump = Words(theme.Furniture.JumpTo, page + 1);
        var from = Words(theme.Furniture.JumpFrom, page);
        begin.Add(JumpLine(jump, LineAlignment.Right, plan, block: 8, copy));
        rest.Insert(0, JumpLine(from, LineAlignment.Left, plan, block: 9, copy));
        return (
            copy with { Body = begin.ToImmutable() },
            copy with
            {
                Body = rest.ToImmutable(),
                Figures = [],
                ContinuedFrom = from,
                Kicker = null,
                Decks = [],
                Summary = null,
                BylineLine = null,
            });
    }

    private BodyParagraph JumpLine(string words, LineAlignment alignment, LegPlan plan, int block, StoryCopy copy)
    {
        var set = typesetter.SetParagraph([new StyledText(words, theme.Type.Credit)], theme.Grid.Body, plan.Measure, 0);
        return new BodyParagraph(ItemRole.Jump, block, set, copy.Story.Source) { Alignment = alignment };
    }

    private static string Words(string pattern, int page) =>
        pattern.Replace("{page}", page.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
