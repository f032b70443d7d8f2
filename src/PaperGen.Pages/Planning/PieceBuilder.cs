using PaperGen.Content;

namespace PaperGen.Pages;

/// <summary>Says what shapes the stories of a page offer to the search: framed or not, with words set large, with their sidebars, with a headline from top to bottom.</summary>
internal sealed class PieceBuilder(Theme theme, ITypesetter typesetter)
{
    // L12: more frames than these on a page, and none of them says anything.
    private const int MostFrames = 2;

    private readonly ShapeBuilder _shapes = new(theme, typesetter);
    private readonly VerticalHeads _vertical = new(theme, typesetter);
    private readonly Dictionary<Wanted, List<StoryLayout>> _upright = [];
    private readonly Dictionary<Wanted, IReadOnlyList<StoryLayout>> _wide = [];
    private readonly QuotedStories _quoted = new(theme, new StoryJump(theme, typesetter).LinesOf);
    private readonly Dictionary<Wanted, IReadOnlyList<StoryLayout>> _known = [];
    private readonly Dictionary<Part, IReadOnlyList<StoryLayout>> _planned = [];

    private readonly record struct Wanted(StoryCopy Copy, int Step, bool Frame, int Lines, int PictureColumns = 1, PageRoom Room = PageRoom.Usual);

    private readonly record struct Part(StoryCopy Copy, PageLayout Layout, int Lines);

    /// <summary>Every shape of a story in a part of a page that was planned by hand, whatever the editor wishes of its span elsewhere.</summary>
    public IReadOnlyList<StoryLayout> ShapesIn(IReadOnlyList<StoryCopy> ranked, int rank, PageLayout part, int lines)
    {
        var wanted = new Part(ranked[rank], part, lines);
        if (!_planned.TryGetValue(wanted, out var shapes))
        {
            var (span, step) = (part.Span!.Value, StoryRanks.StepsOf(ranked, theme.Ladder.Length)[rank]);
            var framed = part.Frame ?? FramedStories([.. ranked]).Contains(rank);
            // A height that was said is filled with white about the headline before it is left empty.
            var room = part.Height is null ? PageRoom.Usual : PageRoom.Plenty;
            var pictures = part.PictureSpan is { } wide ? [wide] : Enumerable.Range(1, span).ToArray();
            shapes = WithQuote(ranked[rank], _quoted.Of(ranked).Contains(rank), room,
                copy => [.. pictures.SelectMany(columns => _shapes.Build(copy, step, framed, theme.Grid.Columns, lines, columns, span, room)).Distinct().Where(s => HasPictures(s, part.PictureSpan))]);
            _planned.Add(wanted, shapes);
        }

        return shapes;
    }

    private static bool HasPictures(StoryLayout shape, int? span) => span is null || shape.Figures is { } stack && stack.Legs * shape.Plan.Span == span * shape.Plan.Legs;

    // Points of the smallest headline that a second story has.
    private double SecondSize => theme.Ladder[Math.Min(1, theme.Ladder.Length - 1)].Sizes.Min().Value;

    /// <summary>The most columns that the pictures of a story may cover; 0 without any.</summary>
    public int WidestPicture(StoryCopy copy, int lines) => _shapes.WidestPicture(copy, lines);

    /// <summary>The pieces of a page.</summary>
    /// <param name="ranked">Its stories by rank.</param>
    /// <param name="lines">Grid lines of the page.</param>
    /// <param name="pictures">Columns that the pictures of each story cover at least; none for one each.</param>
    /// <param name="room">Whether the page has more or less room than its stories usually fill.</param>
    /// <param name="quoted">Ranks of the stories that may have words set large.</param>
    /// <param name="leadStepsDown">Whether the lead may have a smaller headline than leads have.</param>
    public List<Piece> PiecesOf(List<StoryCopy> ranked, int lines, int[] pictures, PageRoom room, HashSet<int>? quoted = null, bool leadStepsDown = false)
    {
        var steps = StoryRanks.StepsOf(ranked, theme.Ladder.Length);
        var pieces = new List<Piece>();
        var framed = FramedStories(ranked);
        var candidate = framed.Count == 0 ? FrameCandidate(ranked) : -1;
        var upright = UprightCandidate(ranked);
        var wide = WideCandidate(ranked, framed, candidate, upright);
        for (var rank = 0; rank < ranked.Count; rank++)
        {
            var columns = pictures.Length == 0 ? 1 : Math.Max(1, pictures[rank]);
            var (step, isFramed) = (steps[rank], framed.Contains(rank));
            var shapes = WithQuote(ranked[rank], quoted?.Contains(rank) == true, room, copy => ShapesOf(copy, step, isFramed, lines, columns, room));
            if (rank == candidate) shapes = [.. shapes.Select(s => s with { Cost = s.Cost + theme.Weight("frame_wanted") }), .. ShapesOf(ranked[rank], steps[rank], true, lines, columns, room)];
            if (rank == 0 && leadStepsDown) shapes = [.. shapes, .. ShapesOf(ranked[rank], Math.Min(1, theme.Ladder.Length - 1), framed.Contains(rank), lines).Where(s => s.HeadSize >= SecondSize).Select(s => s with { Cost = s.Cost + theme.Weight("lead_place") / 2 })];
            if (rank == upright && UprightOf(ranked[rank], steps[rank], lines) is { Count: > 0 } tall)
            {
                shapes = [.. shapes.Select(s => s with { Cost = s.Cost + theme.Weight("vertical_wanted") }), .. tall];
            }

            if (rank == wide && WideOf(ranked[rank], steps[rank], lines, columns, room) is { Count: > 0 } wider)
            {
                shapes = [.. shapes.Select(s => s with { Cost = s.Cost + theme.Weight("wide_wanted") }), .. wider];
            }

            // Below a lead that has stepped down all others do (L7).
            if (rank > 0 && leadStepsDown && shapes.Where(s => Math.Max(s.HeadSize, s.UprightSize) < SecondSize).ToList() is { Count: > 0 } smaller) shapes = smaller;
            if (shapes.Count == 0) shapes = ShapesOf(ranked[rank], theme.Ladder.Length - 1, false, lines);
            pieces.Add(new Piece(rank, WithSidebars(ranked[rank], shapes, lines, room)) { IsWeighted = ranked[rank].Story.Placement.Weight is not null });
        }

        return pieces;
    }

    private IReadOnlyList<StoryShape> WithSidebars(StoryCopy copy, IReadOnlyList<StoryShape> shapes, int lines, PageRoom room)
    {
        foreach (var sidebar in copy.Sidebars)
        {
            var step = theme.Ladder.Length - 1;
            var own = ShapesOf(sidebar, step, sidebar.Story.Placement.Frame != false, lines, room: room);
            // Too narrow a column for a frame, or lines that fill none.
            if (own.Count == 0) own = ShapesOf(sidebar, step, false, lines, room: room);
            shapes = Pairs.Of(shapes, own, theme.Grid.Columns, lines);
        }

        return shapes;
    }

    // L9: the words that an editor names stand there where the page has room, others where they fill it; of the places for them the best.
    private IReadOnlyList<StoryLayout> WithQuote(StoryCopy copy, bool isQuoted, PageRoom room, Func<StoryCopy, IReadOnlyList<StoryLayout>> shapesOf)
    {
        var isWished = QuotedStories.IsWished(copy);
        if (copy.Quoted.IsEmpty || !isQuoted && !isWished) return shapesOf(copy);
        var cost = isWished ? 0 : theme.Weight("pull_quote");
        var quoted = copy.Quoted.SelectMany(shapesOf)
            .GroupBy(s => (s.Span, s.Height, s.HeadSize))
            .Select(g => g.MinBy(s => s.Cost)!)
            .Select(s => s with { Cost = s.Cost + cost }).ToList();
        return isWished && room != PageRoom.Short && quoted.Count > 0 ? quoted : [.. shapesOf(copy), .. quoted];
    }

    // Sidebars and what the editor wishes, two at most (L12); without either the first picture story.
    private static List<int> FramedStories(List<StoryCopy> ranked)
    {
        var boxes = ranked.Sum(c => c.Sidebars.Length);
        var wishes = Enumerable.Range(0, ranked.Count)
            .Where(i => ranked[i].Story is { Placement.Frame: true } or { SidebarOf: not null, Placement.Frame: null })
            .Take(Math.Max(0, MostFrames - boxes)).ToList();
        if (wishes.Count > 0 || boxes > 0) return wishes;
        var picture = ranked.FindIndex(s => s.Story.Kind == StoryKind.PhotoNews && s.Story.Placement.Frame != false && s != ranked[0]);
        return picture < 0 ? [] : [picture];
    }

    // A full page without any frame is dull: its shortest story may have one, where that costs little.
    private static int FrameCandidate(List<StoryCopy> ranked)
    {
        if (ranked.Count < 5 || ranked.Exists(c => !c.Sidebars.IsEmpty)) return -1;
        var shortest = Enumerable.Range(1, ranked.Count - 1).MinBy(i => StoryRanks.LengthOf(ranked[i]));
        return ranked[shortest].Story.Placement.Frame == false || ranked[shortest].ContinuedFrom is not null ? -1 : shortest;
    }

    // One story of a full page may have its headline from top to bottom: the longest that has a fit one.
    private int UprightCandidate(List<StoryCopy> ranked) => !theme.Heads.Vertical || ranked.Count < 4
        ? -1
        : Enumerable.Range(1, ranked.Count - 1).Where(i => VerticalHeads.MayStand(ranked[i])).OrderByDescending(i => StoryRanks.LengthOf(ranked[i])).DefaultIfEmpty(-1).First();

    // L2: beside the lead the longest story of a full page may have wider legs, where it is no box and its headline stands over it.
    private static int WideCandidate(List<StoryCopy> ranked, List<int> framed, int frameCandidate, int upright)
    {
        if (ranked.Count < 4) return -1;
        var longest = Enumerable.Range(1, ranked.Count - 1).MaxBy(i => StoryRanks.LengthOf(ranked[i]));
        return framed.Contains(longest) || longest == frameCandidate || longest == upright
            || ranked[longest] is { Body: not null } or { Story.Kind: not StoryKind.News } or { Story.Placement.Span: not null } || !ranked[longest].Members.IsEmpty
            ? -1
            : longest;
    }

    private IReadOnlyList<StoryLayout> WideOf(StoryCopy copy, int step, int lines, int pictureColumns, PageRoom room)
    {
        var key = new Wanted(copy, step, false, lines, pictureColumns, room);
        if (!_wide.TryGetValue(key, out var shapes)) _wide.Add(key, shapes = _shapes.BuildWide(copy, step, theme.Grid.Columns, lines, pictureColumns, room));
        return shapes;
    }

    private List<StoryLayout> UprightOf(StoryCopy copy, int step, int lines)
    {
        var key = new Wanted(copy, step, false, lines);
        if (!_upright.TryGetValue(key, out var shapes))
        {
            shapes = [.. _vertical.Build(copy, step, theme.Grid.Columns, lines)];
            _upright.Add(key, shapes);
        }

        return shapes;
    }

    /// <summary>The shapes of a story by itself.</summary>
    public IReadOnlyList<StoryLayout> ShapesOf(
        StoryCopy copy, int step, bool frame, int lines, int pictureColumns = 1, PageRoom room = PageRoom.Usual)
    {
        var key = new Wanted(copy, step, frame, lines, pictureColumns, room);
        if (!_known.TryGetValue(key, out var shapes))
        {
            shapes = _shapes.Build(copy, step, frame, theme.Grid.Columns, lines, pictureColumns, room: room);
            _known.Add(key, shapes);
        }

        return shapes;
    }
}
