using PaperGen.Content;

namespace PaperGen.Pages.Tests;

public class PageComposerTests
{
    private static readonly Newspaper Paper = new(SourceSpan.WholeFile("site.yml")) { Title = "劳动午报", LatinTitle = "Laodong Wubao", CnNumber = "CN 11-0123" };

    public static TheoryData<int, int> GeneratedPages()
    {
        var data = new TheoryData<int, int>();
        for (var stories = 1; stories <= 10; stories++) data.Add(stories, stories);
        data.Add(24, 12);
        data.Add(25, 14);
        data.Add(26, 20);
        return data;
    }

    [Theory]
    [MemberData(nameof(GeneratedPages))]
    public void Pages_of_any_stories_break_no_rule_that_stops_a_page(int seed, int stories)
    {
        var issue = GeneratedIssue.Of(seed, stories);
        var edition = Compose(issue);
        var stopping = edition.Value.Pages.SelectMany(p => PageCheck.Check(p, new Theme()).Verdicts)
            .Where(v => v.Level == VerdictLevel.Error && v.Rule is not ("L9-fill" or "L9-white" or "L5-tombstone" or "L6-ladder" or "L10-widow" or "L8-through-cut"));
        Assert.Empty(stopping);
        Assert.Empty(PageCheck.CheckText(edition.Value, issue));
    }

    [Fact]
    public void Generated_pages_are_filled()
    {
        var fills = Enumerable.Range(1, 8).Select(seed =>
        {
            var edition = Compose(GeneratedIssue.Of(seed, 4 + seed % 4)).Value;
            return PageCheck.Check(edition.Pages[0], new Theme()).Fill;
        }).ToList();
        Assert.True(fills.Average() > 0.97, $"mean {fills.Average():P1}");
        Assert.True(fills.Min() > 0.93, $"worst {fills.Min():P1}");
    }

    [Fact]
    public void A_page_of_three_stories_as_text() => Snapshot.Match(PageTrace.Of(Compose(GeneratedIssue.Of(2, 3)).Value));

    [Fact]
    public void The_same_issue_gives_the_same_page()
    {
        var issue = GeneratedIssue.Of(5, 7);
        Assert.Equal(PageTrace.Of(Compose(issue).Value), PageTrace.Of(Compose(issue).Value));
    }

    [Fact]
    public void Too_many_stories_go_on_to_an_extra_page_and_are_reported()
    {
        var issue = GeneratedIssue.Of(3, 6);
        var doubled = issue with
        {
            Pages = [issue.Pages[0] with { Stories = [.. issue.Pages[0].Stories, .. GeneratedIssue.Of(4, 6).Pages[0].Stories.Select(s => s with { Id = s.Id + "b" })] }],
        };
        var edition = Compose(doubled);
        Assert.True(edition.Value.Pages.Length >= 2);
        Assert.Empty(PageCheck.CheckText(edition.Value, doubled));
        Assert.Contains(edition.Diagnostics, d => d.Code == "PG601" && d.Message.Contains('超', StringComparison.Ordinal));
    }

    [Fact]
    public void A_story_longer_than_a_page_jumps_and_is_whole()
    {
        var source = SourceSpan.WholeFile("long.txt");
        var body = Enumerable.Range(0, 60).Select(i => (Block)new Paragraph([new TextRun($"第{i}段" + new string('字', 150), source)], source));
        var story = new Story(new TextLine("一篇很长很长的稿件", source), source) { Id = "long", Body = [.. body] };
        var issue = new Issue(source) { Pages = [new Page(2, source) { Stories = [story] }] };
        var edition = Compose(issue);
        Assert.True(edition.Value.Pages.Length >= 2);
        Assert.Empty(PageCheck.CheckText(edition.Value, issue));
        Assert.Contains(edition.Value.Pages[0].Items.OfType<PlacedText>(), t => t.Role == ItemRole.Jump && t.Line.Text.Contains("下转第3版", StringComparison.Ordinal));
        Assert.Contains(edition.Value.Pages[1].Items.OfType<PlacedText>(), t => t.Role == ItemRole.Jump && t.Line.Text.Contains("上接第2版", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("一句话。")]
    [InlineData("字")]
    [InlineData("")]
    public void A_story_too_short_for_its_page_is_printed_and_the_white_is_reported(string text)
    {
        var source = SourceSpan.WholeFile("short.txt");
        var story = new Story(new TextLine("短", source), source) { Id = "short", Body = [new Paragraph([new TextRun(text, source)], source)] };
        var issue = new Issue(source) { Pages = [new Page(2, source) { Stories = [story] }] };
        var edition = Compose(issue);
        Assert.Single(edition.Value.Pages);
        Assert.Empty(PageCheck.CheckText(edition.Value, issue));
        Assert.Contains(edition.Diagnostics, d => d.Code == "PG602" && d.Message.Contains('缺', StringComparison.Ordinal));
    }

    public static TheoryData<string, int, int> OddStories() => new()
    {
        { "", 3, 100 },
        { new string('题', 300), 3, 100 },
        { "一", 90, 1 },
        { "无正文", 0, 0 },
        { "一段到底", 1, 4000 },
        { "Headlineinonewordthatisfarlongerthananycolumnofanynewspaper", 2, 300 },
    };

    [Theory]
    [MemberData(nameof(OddStories))]
    public void Odd_stories_are_printed_whole(string headline, int paragraphs, int length)
    {
        var source = SourceSpan.WholeFile("odd.txt");
        var odd = new Story(new TextLine(headline, source), source)
        {
            Id = "odd",
            Body = [.. Enumerable.Range(0, paragraphs).Select(i => (Block)new Paragraph([new TextRun(new string((char)('一' + i), length), source)], source))],
        };
        foreach (var place in (int[])[0, 2])
        {
            var issue = GeneratedIssue.Of(12, 4);
            issue = issue with { Pages = [issue.Pages[0] with { Stories = issue.Pages[0].Stories.Insert(place, odd) }] };
            var edition = Compose(issue);
            Assert.Empty(PageCheck.CheckText(edition.Value, issue));
            Assert.DoesNotContain(edition.Value.Pages.SelectMany(p => PageCheck.Check(p, new Theme()).Verdicts), v => v.Rule is "T15-grid" or "L18-overlap" or "L1-type-area");
        }
    }

    [Fact]
    public void A_wish_that_cannot_be_met_loses_no_story()
    {
        var issue = GeneratedIssue.Of(11, 4);
        var page = issue.Pages[0];
        issue = issue with { Pages = [page with { Stories = [.. page.Stories.Select(s => s with { Placement = s.Placement with { Span = 1, HeadlineSize = 60 } })] }] };
        Assert.Empty(PageCheck.CheckText(Compose(issue).Value, issue));
    }

    [Fact]
    public void An_empty_page_is_a_page()
    {
        var source = SourceSpan.WholeFile("empty.txt");
        var edition = Compose(new Issue(source) { Pages = [new Page(2, source)] });
        Assert.Single(edition.Value.Pages);
        Assert.Empty(edition.Value.Pages[0].Stories);
    }

    [Fact]
    public void A_front_page_has_its_masthead_and_stays_on_the_grid()
    {
        var issue = GeneratedIssue.Of(8, 6, pageNumber: 1);
        var edition = Compose(issue).Value;
        Assert.Contains(edition.Pages[0].Items.OfType<PlacedText>(), t => t.Role == ItemRole.Masthead && t.Line.Text == "劳动午报");
        var report = PageCheck.Check(edition.Pages[0], new Theme());
        Assert.DoesNotContain(report.Verdicts, v => v.Rule is "T15-grid" or "L18-overlap" or "L1-type-area");
    }

    [Theory]
    [InlineData(3, 16)]
    [InlineData(4, 18)]
    [InlineData(8, 13)]
    public void Other_grids_work_as_well(int columns, double measure)
    {
        var theme = new Theme() with { Grid = new Grid { Columns = columns, Measure = measure } };
        theme = theme with { Format = theme.Format with { Width = new Typesetting.Points(columns * (measure + 1) * 9.5 + 70) } };
        var issue = GeneratedIssue.Of(9, 7);
        var edition = PageComposer.Compose(issue, Paper, theme, new MonospacedTypesetter(), new EmptyPictureShelf());
        Assert.Empty(PageCheck.CheckText(edition.Value, issue));
        Assert.DoesNotContain(edition.Value.Pages.SelectMany(p => PageCheck.Check(p, theme).Verdicts), v => v.Rule is "T15-grid" or "L18-overlap" or "L1-type-area");
    }

    private static Parsed<Edition> Compose(Issue issue) =>
        PageComposer.Compose(issue, Paper, new Theme(), new MonospacedTypesetter(), new EmptyPictureShelf());
}
