using PaperGen.Content;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Finds the shapes in which a story can stand: for every span the heights that its headline, legs and pictures give.</summary>
internal sealed class ShapeBuilder(Theme theme, ITypesetter typesetter)
{
    // Heads tried for one span: the rest cost more for the same height. Where room is short or plenty, more of them.
    private const int HeadsPerSpan = 6;
    private const int MoreHeads = 12;

    // Grid lines of air above a headline at most; a lead may have one more.
    private const int MostAir = 3;
    private const int MoreAir = 9;

    // White above a headline that is its own: a part of its size, and grid lines. A hole of fewer cells is none.
    private const double OwnWhite = 0.6;
    private const double OwnLines = 1.2;
    private const int LeastHole = 5;

    // Wider legs of fewer lines do not show that they are wider.
    private const int LeastWideLegs = 10;

    private readonly HeadBuilder _heads = new(theme, typesetter);
    private readonly LegFiller _legs = new(theme, typesetter);
    private readonly ShapeDrafts _drafts = new();
    private readonly int _legBreak = theme.Weight("leg_break");
    private readonly int _legLength = theme.Weight("leg_length");
    private readonly int _air = theme.Weight("air");
    private readonly int _white = theme.Weight("white");
    private readonly int _leadMeasure = theme.Weight("lead_measure");
    private readonly int _leadPicture = theme.Weight("lead_picture");
    private readonly int _leadWidth = theme.Weight("lead_width");

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

    /// <summary>The shapes of a story other than the lead in wider legs than the page's columns (破栏).</summary>
    public IReadOnlyList<StoryLayout> BuildWide(StoryCopy copy, int step, int columns, int lines, int pictureColumns, PageRoom room)
    {
        var shapes = new List<StoryLayout>();
        for (var span = 3; span < columns; span++)
        {
            foreach (var plan in LegPlan.For(theme.Grid, span, framed: false).Where(plan => plan.IsRebroken))
            {
                AddShapes(_legs.Fill(copy, plan, lines, pictureColumns).Where(legs => legs.Height >= LeastWideLegs).ToList(), step, lines, room, shapes);
            }
        }

        return shapes;
    }

    /// <summary>The most columns that the pictures of a story may cover; 0 without any.</summary>
    public int WidestPicture(StoryCopy copy, int lines) => _legs.WidestPicture(copy, lines);

    /// <summary>The text of a story in one measure.</summary>
    public IReadOnlyList<BodyParagraph> SetBody(StoryCopy copy, Points measure) => _legs.SetBody(copy, measure);

    private List<StoryLayout> Shapes(
        StoryCopy copy, int step, bool frame, int columns, int lines, int pictureColumns, PageRoom room, int? wantedSpan, bool isPadded = false)
    {
        var shapes = new List<StoryLayout>();
        for (var span = 1; span <= columns; span++)
        {
            if (wantedSpan is not null && wantedSpan != span) continue;
            foreach (var plan in LegPlan.For(theme.Grid, span, frame))
            {
                // The lead may be set in other legs, where it is long enough to show it; another story only where that is asked for.
                if (plan.IsRebroken && (step != 0 || copy.Body is not null)) continue;
                // Lines that are set already have their measure.
                if (plan.IsFramed && copy.Body is not null) continue;
                var legs = isPadded ? _legs.FillPadded(copy, plan, lines, pictureColumns) : _legs.Fill(copy, plan, lines, pictureColumns);
                AddShapes(legs, step, lines, room, shapes);
            }
        }

        return shapes;
    }

    private void AddShapes(List<FilledLegs> legs, int step, int lines, PageRoom room, List<StoryLayout> shapes)
    {
        if (legs.Count == 0) return;
        var plan = legs[0].Plan;
        var heads = _heads.Build(legs[0].Copy, step, plan.InnerWidth, room == PageRoom.Usual ? HeadsPerSpan : MoreHeads);
        var most = (room == PageRoom.Plenty ? MoreAir : MostAir) + (step == 0 ? 1 : 0);
        _drafts.Clear(lines, heads.Count);
        foreach (var filled in legs)
        {
            var cost = CostOf(filled, step);
            for (var i = 0; i < heads.Count; i++)
            {
                var (head, headCost, _) = heads[i];
                var size = SizeOf(heads, i);
                var height = ShapeDraft.LinesOf(filled, head);
                for (var air = room == PageRoom.Short ? -head.SpareLines : 0; air <= most && height + air <= lines; air++)
                {
                    _drafts.Offer(height + air, size, new ShapeDraft(filled, head, air, cost + headCost + _air * air * air + BareCost(plan, head, air)));
                }
            }
        }

        _drafts.AddTo(shapes);
    }

    // Number of the first head in the size of this one.
    private static int SizeOf(List<RatedHead> heads, int head)
    {
        var first = 0;
        while (heads[first].Block.MainSize != heads[head].Block.MainSize) first++;
        return first;
    }

    // All but the headline and the air above it.
    private int CostOf(FilledLegs legs, int step) =>
        _legBreak * legs.Break.Cost
        + (legs.Figures?.Cost ?? 0)
        + StubCost(legs)
        + LegLengthCost(legs)
        + LeadWidthCost(step, legs.Plan)
        + LeadPictureCost(step, legs)
        + MeasureCost(step, legs);

    // L9: legs of eight to fifty lines; a brief in one column may be shorter.
    private int LegLengthCost(FilledLegs legs)
    {
        var isSingle = legs.Plan.Legs == 1;
        var least = isSingle && legs.Copy.Story.Kind != StoryKind.News ? 4 : isSingle ? 6 : 8;
        var tooShort = Math.Max(0, least - legs.Height);
        var tooLong = Math.Max(0, legs.Height - (isSingle ? 36 : 44));
        return _legLength * (2 * tooShort * tooShort + tooLong);
    }

    // A long lead in the page's own legs looks like any other story; a short one is too flat in fewer.
    private int MeasureCost(int step, FilledLegs legs) =>
        step != 0 || legs.Plan.Span < 3 || legs.Plan.IsRebroken == legs.Height >= 16 ? 0 : _leadMeasure;

    // L9: white above a headline belongs to it only as far as one of its size needs; what is more is a hole in the page.
    private int BareCost(LegPlan plan, HeadBlock head, int air)
    {
        if (air <= 0 || head.IsVertical) return 0;
        var free = theme.Grid.Leading * (head.GridLines + air - StoryPlacer.RuleDepth) - head.Height;
        var above = free * theme.Heads.ShareAbove - head.Size * OwnWhite;
        var bare = plan.Span * (int)Math.Max(0, Math.Floor(above / theme.Grid.Leading + StoryPlacer.RuleDepth - OwnLines));
        return bare < LeastHole ? 0 : PageJudge.WhiteCost(bare, _white);
    }

    // A line or two below a picture look lost there.
    private int StubCost(FilledLegs legs)
    {
        var below = legs.Figures is null || legs.Break.LegLines is [.., 0] ? 0 : legs.Height - legs.Figures.GridLines;
        return below is > 0 and < 4 ? _legLength * (4 - below) : 0;
    }

    // L11: the page's dominant picture is the lead's, where it has one.
    private int LeadPictureCost(int step, FilledLegs legs) =>
        step == 0 && legs.Figures is { Figures.IsEmpty: false } stack && stack.Legs * 2 < legs.Plan.Legs ? _leadPicture : 0;

    private int LeadWidthCost(int step, LegPlan plan)
    {
        if (step != 0) return 0;
        var wanted = Math.Min(theme.Grid.Columns, (theme.Grid.Columns + 2) / 2 + (theme.Grid.Columns > 3 ? 1 : 0));
        return _leadWidth * Math.Max(0, wanted - plan.Span);
    }
}
