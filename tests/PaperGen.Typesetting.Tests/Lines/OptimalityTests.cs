namespace PaperGen.Typesetting.Tests.Lines;

/// <summary>The breaker against a search through all ways to break, and against hostile text.</summary>
public class OptimalityTests
{
    [Theory]
    [InlineData(7)]
    [InlineData(9)]
    [InlineData(11)]
    public void No_other_breaks_of_a_short_text_are_cheaper(int em)
    {
        foreach (var text in SeedText.Clean.Where(text => text.Length > 30).Take(60))
        {
            var prepared = Setting.Prepare(text[..30]);
            var costs = LineCosts.LinesOnly;
            var best = Paragraphs.Break(prepared, em * 1000, new BreakOptions { Costs = costs });
            Assert.Equal(CheapestOf(prepared, 0, em * 1000, costs, new double?[prepared.Points.Length]), best.Cost, 3);
        }
    }

    [Fact]
    public void Every_line_count_that_is_offered_is_the_cheapest_of_its_kind()
    {
        foreach (var text in SeedText.Clean.Where(text => text.Length > 60).Take(20))
        {
            var prepared = Setting.Prepare(text);
            var offered = Paragraphs.Alternatives(prepared, 10_000);
            Assert.True(offered.Zip(offered.Skip(1)).All(pair => pair.First.LineCount + 1 == pair.Second.LineCount));
            foreach (var setting in offered)
            {
                Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(Setting.Lines(setting)).Replace(" ", "", StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \u3000 ")]
    [InlineData("，。，。，。，。，。，。，。")]
    [InlineData("“““““““““““““““")]
    [InlineData("””””””””””””””””")]
    [InlineData("……………………………………………………")]
    [InlineData("\uD842\uDFB7\uD842\uD842\uDFB7\u0301\u0301")]
    [InlineData("一\u200B\u200B\u2060二\u00AD三\u00AD\u00AD")]
    [InlineData("一\n\n\n二\r\n三\u2028")]
    [InlineData("👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("中aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa文")]
    [InlineData("\u0301\u0301abc\uFE0F")]
    public void Odd_text_is_set_without_loss(string text)
    {
        foreach (var measure in (int[])[0, 1, 500, 1000, 3000, 9000, int.MaxValue / 4])
        {
            var lines = Paragraphs.Set(Setting.Break(text, measure / 1000.0));
            Assert.Equal(Bare(text), Bare(string.Concat(lines.Select(line => line.Text))));
        }
    }

    [Fact]
    public void A_book_without_a_break_takes_no_time_to_speak_of()
    {
        var clock = ThreadClock.Start();
        foreach (var text in (string[])[new string('一', 100_000), new string('a', 100_000), new string('，', 100_000), string.Concat(Enumerable.Repeat("ab ", 40_000)), new string('“', 50_000)])
        {
            Assert.True(Setting.Break(text, 13).LineCount > 0);
        }

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
    }

    /// <summary>What the breaks at some points of a Chinese paragraph cost, by its lines alone.</summary>
    internal static double CostOf(BrokenParagraph paragraph, IReadOnlyList<int> ends)
    {
        var points = paragraph.Prepared.Points;
        var indent = paragraph.Prepared.Style.Indent!.Value;
        return ends.Zip(ends.Skip(1), (start, end) =>
            Demerits(points, start, end, paragraph.Measure - (start == 0 ? indent : 0), paragraph.Options.Costs)).Sum();
    }

    private static double Demerits(BreakPoint[] points, int start, int end, int measure, LineCosts costs)
    {
        var line = points[end].End - points[start].Start;
        var slack = measure - line.Width;
        var last = end == points.Length - 1;
        var fit = last && slack >= 0 ? 0 : LineFit.Chinese(line, slack).Cost;
        if (last && start > 0 && line.Weight < 2) fit += costs.Orphan;
        return (10 + fit) * (10 + fit);
    }

    private static double CheapestOf(Prepared prepared, int start, int measure, LineCosts costs, double?[] known)
    {
        var points = prepared.Points;
        if (start == points.Length - 1) return 0;
        if (known[start] is { } found) return found;
        var cheapest = double.PositiveInfinity;
        for (var end = start + 1; end < points.Length; end++)
        {
            var line = points[end].End - points[start].Start;
            if (LineFit.IsOverfull(line, measure - line.Width) && end > start + 1) break;
            cheapest = Math.Min(cheapest, Demerits(points, start, end, measure, costs) + CheapestOf(prepared, end, measure, costs, known));
        }

        known[start] = cheapest;
        return cheapest;
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u200B' or '\u2060' or '\u00AD' or '\uFEFF')));
}
