namespace PaperGen.Pages;

/// <summary>Finds the best arrangement for a page, leaving out the stories of lowest rank while not all fit.</summary>
internal sealed class PageFiller(Theme theme, ITypesetter typesetter)
{
    // Beyond this many pieces the exact search would take too long.
    private const int MostPieces = 14;

    // More than any page can hold.
    private const int MostStories = 60;

    // What a page costs from which on other ways to set its stories are looked for.
    private const int DearPage = 400;
    private const int DearStory = 160;

    // Additions after which no other way to set the stories is looked for: with them a page of fourteen takes a second.
    private const long MostWork = 1_500_000_000;

    // What a column more of pictures is worth.
    private const int PictureColumn = 100;

    // Pictures grow until the stories at their tightest take up so much of the page; headlines and air fill the rest.
    private const double FilledEnough = 0.86;

    // What stories take at their tightest of the room that they usually take.
    private const double UsuallyTightest = 0.82;

    private readonly PieceBuilder _pieces = new(theme, typesetter);
    private readonly QuotedStories _quoted = new(theme, new StoryJump(theme, typesetter).LinesOf);
    private readonly PageSearch _search = new(PenaltiesOf(theme), theme.Weight("white"), theme.Weight("through_cut"));

    // What the search had done when it was asked for the page.
    private long _begun;

    private static (IPagePenalty, int)[] PenaltiesOf(Theme theme)
    {
        IPagePenalty[] all =
        [
            new LeadPlacePenalty(),
            new TombstonePenalty(theme.Grid.Body.Value * theme.Grid.Gutter, theme.Grid.Body.Value),
            new ThroughCutPenalty(),
            new LadderPenalty(),
            new HeadSizesPenalty(),
            new SkeletonPenalty(),
            new FramesPenalty(),
            new ZoneRankPenalty(),
        ];
        return [.. all.Select(p => (p, theme.Weight(p.Name)))];
    }

    /// <summary>What the stories offer.</summary>
    public PieceBuilder Pieces => _pieces;

    /// <summary>True when a story can stand on an otherwise empty page of so many lines.</summary>
    public bool FitsAlone(IReadOnlyList<StoryCopy> ranked, int rank, int lines) =>
        // With the headline that its rank asks for, which the page will ask for next, or with the smallest.
        _pieces.ShapesOf(ranked[rank], StoryRanks.StepsOf(ranked, theme.Ladder.Length)[rank], false, lines).Count > 0
        || _pieces.ShapesOf(ranked[rank], theme.Ladder.Length - 1, false, lines).Count > 0;

    /// <summary>Grid lines of one column by which the stories exceed a page, at their tightest.</summary>
    public int LinesOver(IReadOnlyList<StoryCopy> ranked, int lines) =>
        ranked.Sum(c => LeastArea(_pieces.ShapesOf(c, theme.Ladder.Length - 1, false, lines), theme.Grid.Columns * lines))
        - theme.Grid.Columns * lines;

    /// <summary>The best page with as many of the stories as fit, those of highest rank first.</summary>
    public (IReadOnlyList<FoundPage> Choices, List<StoryCopy> Kept, List<StoryCopy> Dropped) Fill(IReadOnlyList<StoryCopy> ranked, int lines)
    {
        _begun = _search.Work;
        var kept = ranked.Take(MostStories).ToList();
        var dropped = ranked.Skip(MostStories).ToList();
        while (true)
        {
            var found = Search(WithLargePictures(kept, lines), lines);
            if (found.Count == 0 || !IsGood(found[0], kept.Count)) found = Better(found, kept, lines);
            if (found.Count > 0)
            {
                var sidebars = kept.ConvertAll(c => c.Sidebars.Length);
                return ([.. found.Select(f => f with { Page = Pairs.Parted(f.Page, sidebars) })], [.. kept, .. kept.SelectMany(c => c.Sidebars)], dropped);
            }

            // Sidebars that find no room beside their stories stand by themselves, before a story is left out.
            if (kept.Exists(c => !c.Sidebars.IsEmpty))
            {
                kept = [.. kept.Select(c => c with { Sidebars = [] }), .. kept.SelectMany(c => c.Sidebars)];
                continue;
            }

            dropped.Insert(0, kept[^1]);
            kept.RemoveAt(kept.Count - 1);
        }
    }

    /// <summary>A page that was not searched for, with its costs.</summary>
    public FoundPage Judged(Arrangement page, IReadOnlyList<StoryCopy> ranked)
    {
        var pieces = ranked.Select((copy, rank) => new Piece(rank, [page.Spots[rank].Shape]) { IsWeighted = copy.Story.Placement.Weight is not null }).ToArray();
        var judge = new PageJudge(PenaltiesOf(theme), pieces, theme.Weight("white"));
        return new FoundPage(page, judge.CostOf(page, int.MaxValue), judge.FaultsOf(page), 0);
    }

    /// <summary>Grid lines over the whole page that the stories leave when they are set as they usually are; 0 when they fill it.</summary>
    public int LinesLeft(IReadOnlyList<StoryCopy> ranked, int lines)
    {
        var room = theme.Grid.Columns * lines;
        return Math.Max(0, lines - (int)Math.Ceiling((room + LinesOver(ranked, lines)) / (UsuallyTightest * theme.Grid.Columns)));
    }

    /// <summary>A page that no editor would look at twice.</summary>
    public bool IsGood(FoundPage found, int stories) => WhiteOf(found) <= theme.Grid.Columns && found.Cost < DearPage + DearStory * stories;

    private static int WhiteOf(FoundPage found) =>
        found.Page.Columns * found.Page.Lines - found.Page.Spots.Sum(s => s.Shape.Span * s.Shape.Height);

    // L9, in its order: words set large and more white about headlines where the text is short; less white, and smaller
    // headlines, where it is long, the lead's last. Pictures that grew may stand in the way of both.
    private IReadOnlyList<FoundPage> Better(IReadOnlyList<FoundPage> found, List<StoryCopy> kept, int lines)
    {
        var pictures = PicturesOf(kept, lines);
        var grown = pictures.Sum(c => Math.Max(0, c - 1));
        var quoted = _quoted.Of(kept);
        if (quoted.Count > 0) found = Cheaper(found, Search(_pieces.PiecesOf(kept, lines, pictures, PageRoom.Usual, quoted), lines));
        if (found is [var best, ..])
        {
            if (HasWorkedEnough) return CutShort(found, kept.Count);
            if (WhiteOf(best) > 0) found = Cheaper(found, Search(_pieces.PiecesOf(kept, lines, pictures, PageRoom.Plenty, quoted), lines));
            if (HasWorkedEnough) return CutShort(found, kept.Count);
            if (grown > 0 && !IsGood(found[0], kept.Count)) found = Cheaper(found, Search(_pieces.PiecesOf(kept, lines, [], PageRoom.Plenty, quoted), lines), grown);
        }

        if (found is [var better, ..] && IsGood(better, kept.Count)) return found;
        if (found.Count > 0 && HasWorkedEnough) return CutShort(found, kept.Count);
        found = Cheaper(found, Search(_pieces.PiecesOf(kept, lines, [], PageRoom.Short), lines), grown);
        if (found is [var tighter, ..] && IsGood(tighter, kept.Count)) return found;
        if (found.Count > 0 && HasWorkedEnough) return CutShort(found, kept.Count);
        return Cheaper(found, Search(_pieces.PiecesOf(kept, lines, [], PageRoom.Short, leadStepsDown: true), lines), grown);
    }

    private bool HasWorkedEnough => _search.Work - _begun > MostWork;

    // For a good page nothing else would have been tried.
    private IReadOnlyList<FoundPage> CutShort(IReadOnlyList<FoundPage> found, int stories) =>
        IsGood(found[0], stories) ? found : [.. found.Select(f => f with { IsCutShort = true })];

    // The second must make up for the columns that its pictures lost.
    private static IReadOnlyList<FoundPage> Cheaper(IReadOnlyList<FoundPage> first, IReadOnlyList<FoundPage> second, int lost = 0) =>
        first.Count == 0 || second.Count > 0 && second[0].Cost + lost * PictureColumn < first[0].Cost ? second : first;

    // The best pages, each of another skeleton; none when the pieces do not fit.
    private IReadOnlyList<FoundPage> Search(List<Piece> pieces, int lines)
    {
        if (pieces.Sum(AreaOf) > theme.Grid.Columns * lines) return [];
        var groups = Enumerable.Range(0, pieces.Count).Select(i => new List<int> { i }).ToList();
        while (true)
        {
            while (groups.Count > MostPieces) JoinShortest(groups, pieces);
            var grouped = groups.Select(g => g.Count == 1
                ? pieces[g[0]]
                : new Piece(pieces[g[0]].Rank, Rail.Stack([.. g.Select(i => AsBrief(pieces[i]))], lines))).ToList();
            if (grouped.Any(p => p.Shapes.Count == 0)) return [];
            if (_search.Find(grouped, theme.Grid.Columns, lines, SearchLimits.Default) is { } found)
            {
                var inRails = groups.Where(g => g.Count > 1).Sum(g => g.Count);
                return [.. found.Select(f => f with { Page = Ungrouped(f.Page, groups), InRails = inRails })];
            }

            if (groups.Count <= 2) return [];
            JoinShortest(groups, pieces);
        }
    }

    // A story in a rail is a brief, and has a brief's headline.
    private Piece AsBrief(Piece piece)
    {
        var largest = theme.Ladder[^1].Sizes.Max().Value;
        var small = piece.Shapes.Where(s => s.HeadSize <= largest).ToList();
        return small.Any(s => s.Span == 1) ? piece with { Shapes = small } : piece;
    }

    // Too many pieces for an exact search: the two shortest stand in a rail.
    private static void JoinShortest(List<List<int>> groups, List<Piece> pieces)
    {
        var shortest = groups.Skip(1).OrderBy(g => g.Sum(i => AreaOf(pieces[i]))).Take(2).OrderBy(g => g[0]).ToList();
        shortest[0].AddRange(shortest[^1]);
        groups.Remove(shortest[^1]);
    }

    private static int AreaOf(Piece piece) => LeastArea(piece.Shapes, 0);

    private static int LeastArea(IReadOnlyList<StoryShape> shapes, int without)
    {
        var least = int.MaxValue;
        for (var i = 0; i < shapes.Count; i++) least = Math.Min(least, shapes[i].Span * shapes[i].Height);
        return shapes.Count == 0 ? without : least;
    }

    private static Arrangement Ungrouped(Arrangement page, List<List<int>> groups)
    {
        var spots = new List<Spot>();
        foreach (var spot in page.Spots)
        {
            var line = spot.Line;
            var parts = spot.Shape is RailShape rail ? rail.Parts : [spot.Shape];
            for (var i = 0; i < parts.Count; i++)
            {
                spots.Add(new Spot(groups[spot.Story][i], parts[i], spot.Column, line));
                line += parts[i].Height;
            }
        }

        spots.Sort((a, b) => a.Story.CompareTo(b.Story));
        return page with { Spots = [.. spots] };
    }

    // Too little text: larger pictures come before white (L9). The lead's stays the largest one (L11).
    private List<Piece> WithLargePictures(List<StoryCopy> ranked, int lines) =>
        _pieces.PiecesOf(ranked, lines, PicturesOf(ranked, lines), PageRoom.Usual);

    // Columns that the pictures of each story cover.
    private int[] PicturesOf(List<StoryCopy> ranked, int lines)
    {
        var room = theme.Grid.Columns * lines;
        var widest = ranked.Select(c => _pieces.WidestPicture(c, lines)).ToArray();
        var columns = widest.Select(w => Math.Min(1, w)).ToArray();
        if (widest.All(w => w <= 1)) return columns;
        var pieces = _pieces.PiecesOf(ranked, lines, columns, PageRoom.Usual);
        while (pieces.Sum(AreaOf) < FilledEnough * room)
        {
            var growing = Enumerable.Range(0, columns.Length)
                .Where(i => columns[i] < widest[i])
                .OrderBy(i => columns[i] + (i == 0 ? 0 : 1))
                .Take(1).ToList();
            if (growing.Count == 0) break;
            var story = growing[0];
            columns[story]++;
            var larger = _pieces.PiecesOf(ranked, lines, columns, PageRoom.Usual);
            if (larger.Sum(AreaOf) <= room * (1 + FilledEnough) / 2 && larger[story].Shapes.Count > 0)
            {
                pieces = larger;
                continue;
            }

            columns[story]--;
            widest[story] = columns[story];
        }

        return columns;
    }
}
