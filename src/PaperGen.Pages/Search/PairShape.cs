namespace PaperGen.Pages;

/// <summary>A story and a sidebar of it, as one shape.</summary>
/// <param name="Mother">The story, itself a pair where it has several sidebars.</param>
/// <param name="Sidebar">The sidebar.</param>
/// <param name="IsBeside">True where the sidebar stands at the story's right, as tall as it; false where it stands below it, as wide.</param>
internal sealed record PairShape(int Span, int Height, int Cost, StoryShape Mother, StoryShape Sidebar, bool IsBeside) : StoryShape(Span, Height, Cost);

/// <summary>Joins sidebars to their story, so that a rectangle holds both and no other story comes between them.</summary>
internal static class Pairs
{
    // Pairs kept for one span and height: different headline sizes, so that the page can choose.
    private const int KeptPerHeight = 3;

    // A sidebar looks most like one beside its story; and one larger than that is none.
    private const int Below = 15;
    private const int TooLarge = 150;

    /// <summary>The shapes of a story with its sidebar.</summary>
    public static IReadOnlyList<PairShape> Of(IEnumerable<StoryShape> mothers, IEnumerable<StoryShape> sidebars, int columns, int lines)
    {
        var best = sidebars.GroupBy(s => (s.Span, s.Height, s.HeadSize)).Select(g => g.MinBy(s => s.Cost)!).ToList();
        var pairs = new Dictionary<(int Span, int Height, double HeadSize), PairShape>();
        foreach (var mother in mothers)
        {
            foreach (var sidebar in best)
            {
                // A story's headline leads those of its sidebars.
                if (sidebar.HeadSize > mother.HeadSize && mother.HeadSize > 0) continue;
                if (sidebar.Height == mother.Height && sidebar.Span <= mother.Span && mother.Span + sidebar.Span <= columns) Offer(mother, sidebar, isBeside: true);
                if (sidebar.Span == mother.Span && mother.Height + sidebar.Height <= lines) Offer(mother, sidebar, isBeside: false);
            }
        }

        return [.. pairs.Values.GroupBy(p => (p.Span, p.Height)).OrderBy(g => g.Key).SelectMany(g => g.OrderBy(p => p.Cost).Take(KeptPerHeight))];

        void Offer(StoryShape mother, StoryShape sidebar, bool isBeside)
        {
            var cost = mother.Cost + sidebar.Cost + (isBeside ? 0 : Below) + (sidebar.Span * sidebar.Height > mother.Span * mother.Height ? TooLarge : 0);
            var (span, height) = isBeside ? (mother.Span + sidebar.Span, mother.Height) : (mother.Span, mother.Height + sidebar.Height);
            if (pairs.TryGetValue((span, height, mother.HeadSize), out var known) && known.Cost <= cost) return;
            pairs[(span, height, mother.HeadSize)] = new PairShape(span, height, cost, mother, sidebar, isBeside)
            {
                HeadSize = mother.HeadSize,
                HeadLines = mother.HeadLines,
                HeadMargin = mother.HeadMargin,
            };
        }
    }

    /// <summary>A page with the sidebars on spots of their own; they are numbered behind its stories, in the order of those.</summary>
    /// <param name="page">The page.</param>
    /// <param name="sidebars">How many sidebars each story has.</param>
    public static Arrangement Parted(Arrangement page, IReadOnlyList<int> sidebars)
    {
        if (sidebars.Sum() == 0) return page;
        var spots = new List<Spot>();
        var behind = sidebars.Count;
        for (var story = 0; story < page.Spots.Length; story++)
        {
            var spot = page.Spots[story];
            for (var sidebar = sidebars[story] - 1; sidebar >= 0; sidebar--)
            {
                var pair = (PairShape)spot.Shape;
                spots.Add(pair.IsBeside
                    ? new Spot(behind + sidebar, pair.Sidebar, spot.Column + pair.Mother.Span, spot.Line)
                    : new Spot(behind + sidebar, pair.Sidebar, spot.Column, spot.Line + pair.Mother.Height));
                spot = spot with { Shape = pair.Mother };
            }

            behind += sidebars[story];
            spots.Add(spot);
        }

        spots.Sort((a, b) => a.Story.CompareTo(b.Story));
        return page with { Spots = [.. spots] };
    }
}
