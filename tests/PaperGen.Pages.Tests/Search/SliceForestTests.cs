namespace PaperGen.Pages.Tests;

public class SliceForestTests
{
    private static readonly SearchLimits Limits = SearchLimits.Default with { MostWhite = 1 };

    [Fact]
    public void Two_stories_that_only_fit_side_by_side_stand_side_by_side()
    {
        var slice = Best(2, 10, [new StoryShape(1, 10, 0)], [new StoryShape(1, 10, 0)]).Layout;
        Assert.Equal((SliceKind.Row, 2, 10), (slice.Kind, slice.Span, slice.Height));
    }

    [Fact]
    public void Two_wide_stories_are_stacked()
    {
        var slice = Best(2, 10, [new StoryShape(2, 4, 0)], [new StoryShape(2, 6, 0)]).Layout;
        Assert.Equal((SliceKind.Stack, 10), (slice.Kind, slice.Height));
    }

    [Fact]
    public void The_cheapest_shapes_that_fill_the_page_are_taken()
    {
        var (cost, slice) = Best(1, 10,
            [new StoryShape(1, 4, 5), new StoryShape(1, 5, 0)],
            [new StoryShape(1, 5, 1), new StoryShape(1, 6, 0)]);
        Assert.Equal((10, 1), (slice.Height, cost));
    }

    [Fact]
    public void Stories_that_do_not_fit_have_no_layout() =>
        Assert.Empty(Forest(1, 10, 20, [new StoryShape(1, 6, 0)], [new StoryShape(1, 6, 0)]).Layouts());

    [Fact]
    public void White_at_the_foot_is_taken_where_it_costs_less() =>
        Assert.Equal((21, 9), Forest(1, 10, 20, [new StoryShape(1, 9, 1), new StoryShape(1, 10, 40)]).Layouts().Select(l => (l.Cost, l.Layout.Height)).First());

    [Fact]
    public void The_tables_agree_with_trying_everything()
    {
        for (var seed = 1; seed <= 60; seed++)
        {
            var pieces = Chance(seed, 4, 3, 8);
            var shapes = new ShapeTable(Pieces(pieces), 3, 8);
            using var tables = SliceTables.Of(shapes, new RoomCosts(shapes, 20), Limits)!;
            for (var span = 1; span <= 3; span++)
            {
                for (var height = 1; height <= 8; height++)
                {
                    var found = tables.CostOf(0b1111, span, height, SliceKind.Any);
                    Assert.Equal(CheapestOf(pieces, 0b1111, span, height), found == MinPlus.Unreached ? null : found);
                }
            }
        }
    }

    [Fact]
    public void Tables_within_a_budget_hold_every_layout_of_it_and_give_them_in_the_same_order()
    {
        for (var seed = 1; seed <= 60; seed++)
        {
            var shapes = new ShapeTable(Pieces(Chance(seed, 5, 4, 12)), 4, 12);
            var rooms = new RoomCosts(shapes, 20);
            using var whole = SliceTables.Of(shapes, rooms, Limits)!;
            var layouts = new SliceForest(whole, 20, 250).Layouts().Take(40).Select(l => (l.Cost, Words: Words(l.Layout))).ToList();
            if (layouts.Count == 0) continue;
            var budget = layouts[layouts.Count / 2].Cost;
            using var within = SliceTables.Of(shapes, rooms, Limits, budget)!;
            Assert.True(within.Work <= whole.Work);
            Assert.Equal(
                layouts.Where(l => l.Cost <= budget),
                new SliceForest(within, 20, 250).Layouts().TakeWhile(l => l.Cost <= budget).Take(40).Select(l => (l.Cost, Words(l.Layout))));
        }
    }

    [Fact]
    public void Room_for_stories_costs_no_more_than_any_page_of_them()
    {
        for (var seed = 1; seed <= 60; seed++)
        {
            var shapes = new ShapeTable(Pieces(Chance(seed, 5, 4, 12)), 4, 12);
            var rooms = new RoomCosts(shapes, 20);
            using var tables = SliceTables.Of(shapes, rooms, Limits)!;
            for (var height = 1; height <= 12; height++)
            {
                var cost = tables.CostOf(0b11111, 4, height, SliceKind.Any);
                if (cost < MinPlus.Unreached) Assert.InRange(rooms.LeastCostOf(0b11111, 4 * height), 0, cost);
            }
        }
    }

    [Fact]
    public void Layouts_come_by_cost_fit_together_and_never_twice()
    {
        for (var seed = 1; seed <= 40; seed++)
        {
            var pieces = Chance(seed, 5, 4, 12);
            var seen = new HashSet<string>();
            var last = 0;
            foreach (var (cost, layout) in Forest(4, 12, 20, pieces).Layouts().Take(200))
            {
                Assert.True(cost >= last);
                Assert.True(seen.Add(Words(layout)), Words(layout));
                var spots = new Spot[5];
                layout.Place(0, 0, spots);
                AssertTiles(spots, layout.Span, layout.Height);
                Assert.True(cost >= spots.Sum(s => s.Shape.Cost));
                last = cost;
            }
        }
    }

    [Fact]
    public void Five_stories_that_only_a_pinwheel_holds_stand_in_one()
    {
        StoryShape[][] stories = [[new(2, 3, 0)], [new(1, 6, 0)], [new(2, 3, 0)], [new(1, 6, 0)], [new(1, 3, 0)]];
        var pieces = Pieces(stories);
        var found = new PageSearch([], 20, 250).Find(pieces, 3, 9, Limits)!;
        Assert.Equal((0, 0), (found[0].Page.Spots[0].Column, found[0].Page.Spots[0].Line));
        AssertTiles(found[0].Page.Spots, 3, 9);
        Assert.Empty(Forest(3, 9, 20, stories).Layouts());
    }

    [Fact]
    public void Too_much_work_is_refused_and_not_begun_for_nothing() =>
        Assert.Null(new PageSearch([], 20, 250).Find(Pieces(Chance(1, 8, 5, 60)), 5, 60, Limits with { Work = 100 }));

    private static (int Cost, Slice Layout) Best(int columns, int lines, params StoryShape[][] stories) =>
        Forest(columns, lines, 20, stories).Layouts().First();

    private static SliceForest Forest(int columns, int lines, int white, params StoryShape[][] stories)
    {
        var shapes = new ShapeTable(Pieces(stories), columns, lines);
        return new SliceForest(SliceTables.Of(shapes, new RoomCosts(shapes, white), Limits)!, white, 250);
    }

    private static List<Piece> Pieces(StoryShape[][] stories) => [.. stories.Select((s, i) => new Piece(i, s))];

    private static StoryShape[][] Chance(int seed, int stories, int columns, int lines)
    {
        var chance = new Random(seed);
        return [.. Enumerable.Range(0, stories).Select(_ => Enumerable.Range(0, 6)
            .Select(_ => new StoryShape(chance.Next(1, columns + 1), chance.Next(1, lines), chance.Next(0, 20))).ToArray())];
    }

    private static string Words(Slice slice) => slice.Shape is not null
        ? $"{slice.Story}w{slice.Span}"
        : $"{slice.Kind}{slice.Span}({string.Join(' ', slice.Parts.Select(Words).Order(StringComparer.Ordinal))})h{slice.Height}";

    private static void AssertTiles(Spot[] spots, int columns, int lines)
    {
        var cells = new int[columns, lines];
        foreach (var spot in spots)
        {
            for (var column = spot.Column; column < spot.Right; column++)
            {
                for (var line = spot.Line; line < spot.Bottom; line++) cells[column, line]++;
            }
        }

        Assert.All(cells.Cast<int>(), cell => Assert.Equal(1, cell));
    }

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
