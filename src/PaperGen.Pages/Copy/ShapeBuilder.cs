using PaperGen.Content;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Finds the shapes in which a story can stand: for every span the heights that its headline, legs and pictures give.</summary>
internal sealed class ShapeBuilder(Theme theme, ITypesetter typesetter)
{
    // Shapes kept for one span and height: different headline sizes, so that the page can choose.
    private const int KeptPerHeight = 3;

    // Heads tried for one span: the rest cost more for the same height. Where room is short or plenty, more of them.
    private const int HeadsPerSpan = 6;
    private const int MoreHeads = 12;

    // Grid lines of air above a headline at most; a lead may have one more.
    private const int MostAir = 3;
    private const int MoreAir = 9;

    private readonly HeadBuilder _heads = new(theme, typesetter);
    private readonly FigureSetter _figures = new(theme, typesetter);
    private readonly BodySetter _bodies = new(theme, typesetter);

    /// <summary>All shapes of a story on a page of so many columns and lines.</summary>
    /// <param name="copy">The story.</param>
    /// <param name="step">Step of the headline ladder that its rank asks for.</param>
    /// <param name="frame">Whether it stands in a frame.</param>
    /// <param name="columns">Columns of the page.</param>
    /// <param name="lines">Grid lines of the page.</param>
    /// <param name="pictureColumns">Columns that its pictures cover at least.</param>
    /// <param name="span">The only width it may have, or null.</param>
    /// <param name="room">Whether the page has more or less room than its stories usually fill.</param>
    public IReadOnlyList<StoryLayout> Build(
        StoryCopy copy, int step, bool frame, int columns, int lines, int pictureColumns, int? span = null, PageRoom room = PageRoom.Usual)
    {
        if (span is not null) return Shapes(copy, step, frame, columns, lines, pictureColumns, room, span);
        var shapes = Shapes(copy, step, frame, columns, lines, pictureColumns, room, copy.Story.Placement.Span);
        // A wish that cannot be met is no reason to lose the story.
        if (shapes.Count == 0) shapes = Shapes(copy, step, frame, columns, lines, pictureColumns: 1, room, wantedSpan: null);
        return shapes.Count > 0 ? shapes : Shapes(copy, step, frame, columns, lines, pictureColumns: 1, room, wantedSpan: null, isPadded: true);
    }

    /// <summary>The most columns that the pictures of a story may cover; 0 without any.</summary>
    public int WidestPicture(StoryCopy copy, int lines) => _figures.WidestOf(copy, lines);

    private List<StoryLayout> Shapes(
        StoryCopy copy, int step, bool frame, int columns, int lines, int pictureColumns, PageRoom room, int? wantedSpan, bool isPadded = false)
    {
        var bodies = new Dictionary<double, (StoryCopy Copy, IReadOnlyList<BodyParagraph> Body)>();
        var shapes = new List<StoryLayout>();
        for (var span = 1; span <= columns; span++)
        {
            if (wantedSpan is not null && wantedSpan != span) continue;
            foreach (var plan in LegPlan.For(theme.Grid, span, frame))
            {
                // One story of the page at most is set in other legs: its lead, where it is long enough to show it.
                if (plan.IsRebroken && (step != 0 || copy.Body is not null)) continue;
                // Lines that are set already have their measure.
                if (plan.IsFramed && copy.Body is not null) continue;
                if (!bodies.TryGetValue(plan.Measure.Value, out var set))
                {
                    set = SetWell(copy, plan.Measure);
                    bodies.Add(plan.Measure.Value, set);
                }

                AddShapes(set.Copy, step, plan, isPadded ? Padded(set.Body, plan) : set.Body, lines, pictureColumns, room, shapes);
            }
        }

        return shapes;
    }

    /// <summary>The text of a story in one measure.</summary>
    public IReadOnlyList<BodyParagraph> SetBody(StoryCopy copy, Points measure) => copy.Body ?? _bodies.Set(copy, measure);

    // A line or two below a wide table fill no leg: white does, where nothing else is to be had.
    private IReadOnlyList<BodyParagraph> Padded(IReadOnlyList<BodyParagraph> body, LegPlan plan)
    {
        var text = body.Sum(p => p.Settings[0].LineCount);
        var missing = text == 0 ? 0 : (plan.Legs - text % plan.Legs) % plan.Legs;
        return [.. body, .. Enumerable.Range(0, missing).Select(i => _bodies.Blank(1000 + i, body[0].Source))];
    }

    private (StoryCopy Copy, IReadOnlyList<BodyParagraph> Body) SetWell(StoryCopy copy, Points measure)
    {
        var body = SetBody(copy, measure);
        return copy is { WithBylineLine: { } other, Body: null } && body.Count > 0 && !BylineFit.IsGood(copy.Story, body[0])
            ? (other, SetBody(other, measure))
            : (copy, body);
    }

    private void AddShapes(
        StoryCopy copy, int step, LegPlan plan, IReadOnlyList<BodyParagraph> body, int lines, int pictureColumns, PageRoom room, List<StoryLayout> shapes)
    {
        var heads = _heads.Build(copy, step, plan.InnerWidth).OrderBy(h => h.Cost).Take(room == PageRoom.Usual ? HeadsPerSpan : MoreHeads).ToList();
        var most = (room == PageRoom.Plenty ? MoreAir : MostAir) + (step == 0 ? 1 : 0);
        var found = new List<StoryLayout>();
        foreach (var figures in _figures.StacksOf(copy, plan, lines, pictureColumns))
        {
            foreach (var (height, broken) in LegHeights(body, plan, figures, lines))
            {
                foreach (var head in heads)
                {
                    for (var air = 0; air <= most; air++)
                    {
                        if (ShapeOf(copy, step, plan, body, figures, height, broken, head, air) is { } shape && shape.Height <= lines) found.Add(shape);
                    }
                }
            }
        }

        foreach (var sameHeight in found.GroupBy(s => s.Height).OrderBy(g => g.Key))
        {
            shapes.AddRange(sameHeight.GroupBy(s => s.HeadSize).Select(g => g.MinBy(s => s.Cost)!).OrderBy(s => s.Cost).Take(KeptPerHeight));
        }
    }

    private StoryLayout ShapeOf(
        StoryCopy copy, int step, LegPlan plan, IReadOnlyList<BodyParagraph> body, FigureStack? figures,
        int legHeight, LegBreak broken, HeadBlock head, int air)
    {
        // The upper rule of a frame stands in the air above the headline; the lower one needs a line.
        var frame = plan.IsFramed ? 1 : 0;
        var height = head.GridLines + air + legHeight + frame;
        var cost = head.Cost
            + theme.Weight("leg_break") * broken.Cost
            + theme.Weight("air") * air * air
            + (figures?.Cost ?? 0)
            + StubCost(figures, legHeight)
            + LegLengthCost(copy, plan, legHeight)
            + LeadWidthCost(step, plan)
            + MeasureCost(step, plan, legHeight);
        return new StoryLayout(plan.Span, height, cost, plan, head, body, broken)
        {
            Copy = copy,
            HeadSize = head.MainLines == 0 ? 0 : head.Size.Value,
            HeadLines = head.GridLines + air,
            HeadMargin = (head.Margin + plan.Inset).Value,
            IsFramed = plan.IsFramed,
            LegHeight = legHeight,
            Figures = figures,
        };
    }

    /// <summary>The heights in which a text fills its legs.</summary>
    internal static IEnumerable<(int Height, LegBreak Break)> LegHeights(
        IReadOnlyList<BodyParagraph> body, LegPlan plan, FigureStack? figures, int lines)
    {
        var covered = figures?.GridLines * figures?.Legs ?? 0;
        if (body.Count == 0)
        {
            yield return (figures?.GridLines ?? 0, new LegBreak(0, [], []));
            yield break;
        }

        var least = body.Sum(p => p.Settings.Min(s => s.LineCount));
        var most = body.Sum(p => p.Settings.Max(s => s.LineCount));
        var tallest = Math.Min(lines, (most + covered) / plan.Legs + 1);
        for (var height = Math.Max(1, (least + covered + plan.Legs - 1) / plan.Legs); height <= tallest; height++)
        {
            if (figures is not null && height <= figures.GridLines && figures.Legs < plan.Legs) continue;
            var capacities = new int[plan.Legs];
            for (var leg = 0; leg < plan.Legs; leg++)
            {
                capacities[leg] = height - (figures is not null && leg >= plan.Legs - figures.Legs ? figures.GridLines : 0);
            }

            if (LegBreaker.Break(body, capacities) is { } broken) yield return (height, broken);
        }
    }

    // L9: legs of eight to fifty lines; a brief in one column may be shorter.
    private int LegLengthCost(StoryCopy copy, LegPlan plan, int legHeight)
    {
        var least = plan.Legs == 1 && copy.Story.Kind != StoryKind.News ? 4 : plan.Legs == 1 ? 6 : 8;
        var tooShort = Math.Max(0, least - legHeight);
        var tooLong = Math.Max(0, legHeight - (plan.Legs == 1 ? 36 : 44));
        return theme.Weight("leg_length") * (2 * tooShort * tooShort + tooLong);
    }

    // A long lead in the page's own legs looks like any other story; a short one is too flat in fewer.
    private int MeasureCost(int step, LegPlan plan, int legHeight) =>
        step != 0 || plan.Span < 3 || plan.IsRebroken == legHeight >= 16 ? 0 : theme.Weight("lead_measure");

    // A line or two below a picture look lost there.
    private int StubCost(FigureStack? figures, int legHeight)
    {
        var below = figures is null ? 0 : legHeight - figures.GridLines;
        return below is > 0 and < 4 ? theme.Weight("leg_length") * (4 - below) : 0;
    }

    private int LeadWidthCost(int step, LegPlan plan)
    {
        if (step != 0) return 0;
        var wanted = Math.Min(theme.Grid.Columns, (theme.Grid.Columns + 2) / 2 + (theme.Grid.Columns > 3 ? 1 : 0));
        return theme.Weight("lead_width") * Math.Max(0, wanted - plan.Span);
    }
}
