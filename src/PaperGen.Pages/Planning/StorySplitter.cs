using System.Collections.Immutable;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Cuts a story that no page holds: its beginning fills a page and ends in a jump line (下转), the rest goes on overleaf (上接).</summary>
internal sealed class StorySplitter(Theme theme, ITypesetter typesetter)
{
    private readonly JumpLines _jumps = new(theme, typesetter);
    private readonly HeadBuilder _heads = new(theme, typesetter);
    private readonly ShapeBuilder _shapes = new(theme, typesetter);
    private readonly FigureSetter _figures = new(theme, typesetter);

    /// <summary>The beginning, which fits a page of so many lines, and the rest; null when no page holds the headline.</summary>
    public (StoryCopy Beginning, StoryCopy Continuation)? Split(StoryCopy copy, int lines, int page)
    {
        var plan = LegPlan.For(theme.Grid, theme.Grid.Columns, framed: false).First();
        var head = _heads.Build(copy, 0, plan.InnerWidth).Select(h => h.Block.GridLines).DefaultIfEmpty(0).Min();
        var body = copy.Body ?? [.. _shapes.SetBody(copy, plan.Measure)];
        // Pictures and wide tables stand on the first page, as many of them as leave room for text.
        for (var figures = copy.Figures.Length; figures >= 0; figures--)
        {
            foreach (var tables in figures == copy.Figures.Length && !copy.Tables.IsEmpty ? [copy.Tables.Length, 0] : (int[])[0])
            {
                var begin = copy with { Figures = copy.Figures[..figures], Tables = copy.Tables[..tables] };
                // Rows that stay whole may leave a leg too short: then a little less goes on this page.
                for (var spare = 0; spare <= 3; spare++)
                {
                    if (Part(begin, body, plan, head, lines, spare, page, figures == copy.Figures.Length && tables == copy.Tables.Length) is not var (part, rest)) break;
                    if (_shapes.Build(part, theme.Ladder.Length - 1, false, theme.Grid.Columns, lines, 1).Count == 0) continue;
                    return (part, Rest(copy, rest, figures, tables, plan, page));
                }
            }
        }

        // What fits no page whole is parted anywhere, and what is too much for a headline block is text.
        var loose = body.Select(p => p with { StaysWhole = false }).ToImmutableArray();
        var bare = copy with { Figures = [], Tables = [] };
        if (Part(bare, loose, plan, head, lines, 0, page, copy.Figures.IsEmpty && copy.Tables.IsEmpty) is var (first, behind)
            && _shapes.Build(first, theme.Ladder.Length - 1, false, theme.Grid.Columns, lines, 1).Count > 0)
        {
            return (first, Rest(copy, behind, 0, 0, plan, page));
        }

        return WithHeadInText(copy) is { } flat ? Split(flat, lines, page) : null;
    }

    private StoryCopy? WithHeadInText(StoryCopy copy)
    {
        if (copy is { Kicker: null, Summary: null, BylineLine: null } && copy.Decks.IsEmpty || copy.Body is not null) return null;
        var parts = ImmutableArray.CreateBuilder<CopyPart>();
        Add(copy.Kicker, ItemRole.Kicker, theme.Type.Kicker);
        foreach (var deck in copy.Decks) Add(deck, ItemRole.Deck, theme.Type.Deck);
        Add(copy.Summary, ItemRole.Summary, theme.Type.Summary);
        Add(copy.BylineLine, ItemRole.Byline, theme.Type.Byline);
        return copy with { Kicker = null, Decks = [], Summary = null, BylineLine = null, Parts = [.. parts, .. copy.Parts], WithBylineLine = null, Quoted = [] };

        void Add(string? words, ItemRole role, TextStyle style)
        {
            if (words is { Length: > 0 }) parts.Add(new CopyPart(role, [new StyledText(words, style)], 0, copy.Story.Source));
        }
    }

    // The lines that a page holds below the headline and beside the pictures; null where that is too few, or all.
    private (StoryCopy Begin, ImmutableArray<BodyParagraph> Left)? Part(
        StoryCopy copy, ImmutableArray<BodyParagraph> body, LegPlan plan, int head, int lines, int spare, int page, bool isAllHere = true)
    {
        var stacks = _figures.StacksOf(copy, plan, lines, leastColumns: 1).ToList();
        if (stacks.Count == 0) return null;
        var covered = stacks.Min(s => s is null ? 0 : s.GridLines * s.Legs);
        // The jump line takes a line of its own.
        var room = (lines - head - spare) * plan.Legs - covered - 1;
        var least = Math.Min(2 * plan.Legs - 1, body.Sum(p => p.Settings[0].LineCount));
        if (room < least && (!copy.Figures.IsEmpty || !copy.Tables.IsEmpty)) return null;
        room = Math.Max(room, least);
        var begin = ImmutableArray.CreateBuilder<BodyParagraph>();
        var rest = ImmutableArray.CreateBuilder<BodyParagraph>();
        foreach (var paragraph in body)
        {
            var (here, behind) = paragraph.Cut(room);
            room -= behind is null ? here!.Settings[0].LineCount : room;
            if (here is not null) begin.Add(here);
            if (behind is not null) rest.Add(behind);
        }

        JumpLines.CarrySubheads(begin, rest);
        // A page with nothing but jump lines would be followed by another.
        if (begin.All(p => p.Role == ItemRole.Jump) && copy.Figures.IsEmpty && copy.Tables.IsEmpty || rest.Count == 0 && isAllHere) return null;
        return (_jumps.Beginning(copy, begin, page + 1, plan.Measure), rest.ToImmutable());
    }

    private StoryCopy Rest(StoryCopy copy, ImmutableArray<BodyParagraph> rest, int figures, int tables, LegPlan plan, int page) =>
        _jumps.Continuation(copy, rest, page, plan.Measure) with { Figures = copy.Figures[figures..], Tables = copy.Tables[tables..] };
}
