namespace PaperGen.Pages.Tests;

public class SlicingSearchTests
{
    private static readonly SearchLimits Limits = new(4, 10_000_000, 100) { MostWhite = 1 };

    [Fact]
    public void Two_stories_that_only_fit_side_by_side_stand_side_by_side()
    {
        var search = Run(2, 10, [new StoryShape(1, 10, 0)], [new StoryShape(1, 10, 0)]);
        var slice = search.SliceOf(Best(search).Node);
        Assert.IsType<RowSlice>(slice);
        Assert.Equal((2, 10), (slice.Span, slice.Height));
    }

    [Fact]
    public void Two_wide_stories_are_stacked()
    {
        var search = Run(2, 10, [new StoryShape(2, 4, 0)], [new StoryShape(2, 6, 0)]);
        var slice = search.SliceOf(Best(search).Node);
        Assert.IsType<StackSlice>(slice);
        Assert.Equal(10, slice.Height);
    }

    [Fact]
    public void The_cheapest_shapes_that_fill_the_page_are_taken()
    {
        var search = Run(1, 10,
            [new StoryShape(1, 4, 5), new StoryShape(1, 5, 0)],
            [new StoryShape(1, 5, 1), new StoryShape(1, 6, 0)]);
        var (_, height, cost, _) = Best(search);
        Assert.Equal((10, 1), (height, cost));
    }

    [Fact]
    public void Stories_that_do_not_fit_have_no_layout()
    {
        var search = Run(1, 10, [new StoryShape(1, 6, 0)], [new StoryShape(1, 6, 0)]);
        Assert.Empty(search.Layouts());
    }

    [Fact]
    public void The_search_agrees_with_trying_everything()
    {
        for (var seed = 1; seed <= 40; seed++)
        {
            var chance = new Random(seed);
            var pieces = Enumerable.Range(0, 4).Select(_ => Enumerable.Range(0, 5)
                .Select(_ => new StoryShape(chance.Next(1, 4), chance.Next(1, 7), chance.Next(0, 20))).ToArray()).ToArray();
            var search = Run(3, 8, pieces);
            var found = search.Layouts().Where(l => l.Span == 3 && l.Height == 8).OrderBy(l => l.Cost).Select(l => (int?)l.Cost).FirstOrDefault();
            Assert.Equal(CheapestOf(pieces, 0b1111, 3, 8), found);
        }
    }

    private static (int Span, int Height, int Cost, int Node) Best(SlicingSearch search) =>
        search.Layouts().OrderByDescending(l => l.Span * l.Height).ThenBy(l => l.Cost).First();

    private static SlicingSearch Run(int columns, int lines, params StoryShape[][] stories) =>
        SlicingSearch.Run([.. stories.Select((s, i) => new Piece(i, s))], columns, lines, Limits);

    private static int? CheapestOf(StoryShape[][] stories, int set, int span, int height)
    {
        int? best = null;
        for (var i = 0; i < stories.Length; i++)
        {
            if (set != 1 << i) continue;
            foreach (var shape in stories[i])
            {
                if (shape.Span == span && shape.Height == height) Offer(shape.Cost);
            }
        }

        for (var part = (set - 1) & set; part > 0; part = (part - 1) & set)
        {
            for (var cut = 1; cut < height; cut++) Offer(CheapestOf(stories, part, span, cut) + CheapestOf(stories, set & ~part, span, height - cut));
            for (var cut = 1; cut < span; cut++) Offer(CheapestOf(stories, part, cut, height) + CheapestOf(stories, set & ~part, span - cut, height));
        }

        return best;

        void Offer(int? cost)
        {
            if (cost is not null && (best is null || cost < best)) best = cost;
        }
    }
}
