using PaperGen.Content;

namespace PaperGen.Pages.Tests.Planning;

public class HandPlanTests
{
    private static readonly Newspaper Paper = new(SourceSpan.WholeFile("site.yml")) { Title = "劳动午报" };

    [Fact]
    public void A_page_stands_as_it_was_planned()
    {
        var issue = GeneratedIssue.Of(2, 3);
        var stories = issue.Pages[0].Stories;
        var page = Compose(issue, Columns(Part(stories[2], 2), Rows(3, Part(stories[0]), Part(stories[1])))).Value.Pages[0];

        var grid = new PageGeometry(new Theme());
        var bounds = stories.Select(s => page.Stories.Single(p => p.StoryId == s.Id).Bounds).ToList();
        Assert.Equal(grid.ColumnLeft(0).Value, bounds[2].X.Value, 1);
        Assert.Equal(grid.ColumnLeft(2).Value, bounds[0].X.Value, 1);
        Assert.Equal(grid.ColumnLeft(2).Value, bounds[1].X.Value, 1);
        Assert.True(bounds[0].Bottom < bounds[1].Y);
        Assert.Empty(PageCheck.Check(page, new Theme()).Verdicts.Where(v => v.Rule is "L18-overlap" or "L1-type-area"));
    }

    [Fact]
    public void Parts_that_do_not_say_their_width_share_what_is_left()
    {
        var issue = GeneratedIssue.Of(2, 3);
        var stories = issue.Pages[0].Stories;
        var composed = Compose(issue, Columns(Part(stories[0], 3), Part(stories[1]), Part(stories[2])));
        Assert.DoesNotContain(composed.Diagnostics, d => d.Code == "PG620");
        var second = composed.Value.Pages[0].Stories.Single(p => p.StoryId == stories[1].Id).Bounds;
        Assert.True(second.Width < new PageGeometry(new Theme()).ColumnWidth * 1.05);
    }

    [Theory]
    [InlineData(4, 3, "4 + 3 + ?")]
    [InlineData(2, 2, "2 + 2 + 2")]
    public void Widths_that_do_not_add_up_are_an_error_and_the_composer_finds_a_page(int first, int second, string sum)
    {
        var issue = GeneratedIssue.Of(2, 3);
        var stories = issue.Pages[0].Stories;
        var composed = Compose(issue, Columns(Part(stories[0], first), Part(stories[1], second), sum.EndsWith('?') ? Part(stories[2]) : Part(stories[2], 2)));
        var error = Assert.Single(composed.Diagnostics, d => d.Code == "PG620");
        Assert.Contains(sum, error.Message, StringComparison.Ordinal);
        Assert.Empty(PageCheck.CheckText(composed.Value, issue));
    }

    [Fact]
    public void A_plan_that_the_stories_exceed_is_an_error_with_the_number_of_characters()
    {
        var issue = GeneratedIssue.Of(7, 7);
        var composed = Compose(issue, Columns([Part(issue.Pages[0].Stories[0], 4), Rows(1, [.. issue.Pages[0].Stories.Skip(1).Select(s => Part(s))])]));
        var error = Assert.Single(composed.Diagnostics, d => d.Code == "PG621");
        Assert.Matches("超[1-9][0-9]*字", error.Message);
        Assert.Empty(PageCheck.CheckText(composed.Value, issue));
    }

    [Fact]
    public void A_plan_that_names_other_stories_than_the_page_has_is_an_error()
    {
        var issue = GeneratedIssue.Of(2, 3);
        var stories = issue.Pages[0].Stories;
        var composed = Compose(issue, Columns(Part(stories[0], 3), Part(stories[1], 2)));
        Assert.Contains(composed.Diagnostics, d => d.Code == "PG621" && d.Severity == Severity.Error);
        Assert.Empty(PageCheck.CheckText(composed.Value, issue));
    }

    [Fact]
    public void White_that_a_plan_leaves_is_a_warning_at_its_story()
    {
        var issue = GeneratedIssue.Of(2, 3);
        var stories = issue.Pages[0].Stories;
        var composed = Compose(issue, Columns(Rows(3, Part(stories[0]), Part(stories[1])), Part(stories[2], 2)));
        Assert.Contains(composed.Diagnostics, d => d.Code == "PG622" && d.Source.Line == 2);
    }

    [Fact]
    public void A_part_is_as_tall_as_the_plan_says()
    {
        var issue = GeneratedIssue.Of(2, 3);
        var stories = issue.Pages[0].Stories;
        var natural = Spots(Compose(issue, Columns(Rows(3, Part(stories[0]), Part(stories[1])), Part(stories[2], 2))));
        var height = natural[stories[0].Id].Height + 2;
        var composed = Compose(issue, Columns(Rows(3, Part(stories[0]) with { Height = new LayoutHeight(height, false) }, Part(stories[1])), Part(stories[2], 2)));
        Assert.DoesNotContain(composed.Diagnostics, d => d.Severity == Severity.Error);
        var spots = Spots(composed);
        Assert.Equal(spots[stories[0].Id].Line + height, spots[stories[1].Id].Line);
    }

    [Fact]
    public void A_height_that_is_too_small_is_an_error_at_its_part_with_the_height_that_it_needs()
    {
        var issue = GeneratedIssue.Of(2, 3);
        var stories = issue.Pages[0].Stories;
        var composed = Compose(issue, Columns(Rows(3, Part(stories[0]) with { Height = new LayoutHeight(5, true) }, Part(stories[1])), Part(stories[2], 2)));
        var error = Assert.Single(composed.Diagnostics, d => d.Code == "PG621");
        Assert.Equal(2, error.Source.Line);
        Assert.Matches("4 lines, and [0-9]+ are needed .超[0-9]+字", error.Message);
        Assert.Matches("height: [0-9]+ lines", error.Hint!);
        Assert.Empty(PageCheck.CheckText(composed.Value, issue));
    }

    [Fact]
    public void A_part_says_whether_it_has_a_frame()
    {
        var issue = GeneratedIssue.Of(2, 3);
        var stories = issue.Pages[0].Stories;
        var spots = Spots(Compose(issue, Columns(Rows(3, Part(stories[0]), Part(stories[1]) with { Frame = true }), Part(stories[2], 2))));
        Assert.Equal([stories[1].Id], spots.Values.Where(s => s.IsFramed).Select(s => s.StoryId));
    }

    [Fact]
    public void Pictures_that_a_story_has_not_are_an_error_at_its_part()
    {
        var issue = GeneratedIssue.Of(2, 3);
        var stories = issue.Pages[0].Stories;
        var composed = Compose(issue, Columns(Rows(3, Part(stories[0]) with { PictureSpan = 2 }, Part(stories[1])), Part(stories[2], 2)));
        Assert.Contains("has no picture", Assert.Single(composed.Diagnostics, d => d.Code == "PG621").Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, StorySpot> Spots(Parsed<Edition> edition) => edition.Value.Pages[0].Score!.Spots.ToDictionary(s => s.StoryId);

    [Fact]
    public void A_span_that_the_page_has_not_is_reported()
    {
        var issue = GeneratedIssue.Of(2, 3);
        var page = issue.Pages[0];
        var wide = issue with { Pages = [page with { Stories = page.Stories.SetItem(0, page.Stories[0] with { Placement = new Placement(Span: 9) }) }] };
        var warning = Assert.Single(PageComposer.Compose(wide, Paper, new Theme(), new MonospacedTypesetter(), new EmptyPictureShelf()).Diagnostics, d => d.Code == "PG623");
        Assert.Contains("5 columns", warning.Hint, StringComparison.Ordinal);
    }

    private static Parsed<Edition> Compose(Issue issue, PageLayout layout) => PageComposer.Compose(
        issue with { Pages = [issue.Pages[0] with { Layout = layout }] }, Paper, new Theme(), new MonospacedTypesetter(), new EmptyPictureShelf());

    private static PageLayout Part(Story story, int? span = null) => new(LayoutKind.Story, At(2)) { StoryId = story.Id, Span = span };

    private static PageLayout Rows(int span, params PageLayout[] parts) => new(LayoutKind.Rows, At(5)) { Span = span, Parts = [.. parts] };

    private static PageLayout Columns(params PageLayout[] parts) => new(LayoutKind.Columns, At(1)) { Parts = [.. parts] };

    private static SourceSpan At(int line) => SourceSpan.WholeFile("issue.yml") with { Line = line, Column = 1 };
}
