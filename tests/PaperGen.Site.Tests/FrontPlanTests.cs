using PaperGen.Content;
using PaperGen.Site.Map;
using PaperGen.Site.Pages;

namespace PaperGen.Site.Tests;

public class FrontPlanTests
{
    [Theory]
    [InlineData(1, "1 0 0 0")]
    [InlineData(2, "1 1 0 0")]
    [InlineData(3, "1 2 0 0")]
    [InlineData(7, "1 2 4 0")]
    [InlineData(8, "1 2 3 2")] // no brief alone under its head
    [InlineData(9, "1 2 4 2")]
    [InlineData(30, "1 2 4 18")]
    public void Every_number_of_stories_makes_a_page(int count, string parts)
    {
        var plan = Plan([.. Enumerable.Range(1, count).Select(i => Samples.Story($"1-{i}", $"第{i}题"))]);
        Assert.Equal(parts, $"{(plan.Lead is null ? 0 : 1)} {plan.Seconds.Length} {plan.Row.Length} {plan.Briefs.Length}");
        Assert.Equal(count, 1 + plan.Seconds.Length + plan.Row.Length + plan.Briefs.Length + plan.LeftOut);
    }

    [Fact]
    public void Weight_and_lead_decide_before_the_order_of_print()
    {
        var plan = Plan(
            Samples.Story("1-1", "平"),
            Samples.Story("1-2", "简") with { Kind = StoryKind.Brief, Placement = new Placement(Weight: 99) },
            Samples.Story("1-3", "重") with { Placement = new Placement(Weight: 9) },
            Samples.Story("1-4", "头") with { Placement = new Placement(Lead: true) },
            Samples.Story("1-5", "平二"));
        Assert.Equal("头重平", plan.Lead!.Title + string.Concat(plan.Seconds.Select(s => s.Title)));
        Assert.Equal("简", (plan.Briefs is [var brief] ? brief : plan.Row[^1]).Title);
    }

    [Fact]
    public void An_issue_without_stories_makes_an_empty_page()
    {
        Assert.Null(Plan().Lead);
        Assert.Contains("index.html", new TestSite(TestSite.Sources(Samples.Paper, Samples.Issue("2025-06-04", Samples.Page(1)))).Pages);
        Assert.Contains("还没有出版", new TestSite(TestSite.Sources(Samples.Paper)).Text("index.html"));
    }

    private static FrontPage.FrontPlan Plan(params Story[] stories) =>
        FrontPage.Plan(SiteMapper.Map(TestSite.Sources(Samples.Paper, Samples.Issue("2025-06-04", Samples.Page(1, stories))), new DiagnosticBag()).Issues[0]);
}
