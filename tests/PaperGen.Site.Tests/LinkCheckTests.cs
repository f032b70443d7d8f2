using PaperGen.Content;
using PaperGen.Site.Checks;

namespace PaperGen.Site.Tests;

public class LinkCheckTests
{
    private static readonly string[] s_printed = ["print/2025-06-04.pdf", "print/2025-06-04-01.pdf", "print/2025-06-04-01.svg", "pictures/图 a.jpg", "pictures/a-600.jpg"];

    [Fact]
    public void A_website_without_dead_links_has_nothing_to_mend() =>
        Assert.Equal([("PG468", "the link leaves the website: https://example.com/?a=1&b=2")],
            new LinkCheck(Samples.Small).Follow(() => s_printed).Select(d => (d.Code, d.Message)));

    [Theory]
    [InlineData("nowhere.html", true)]
    [InlineData("../2/", false)]
    [InlineData("../2/index.html#content", false)]
    [InlineData("../2/#no-such-place", true)]
    [InlineData("../../../../../../too-far.html", true)]
    [InlineData("/rooted/", true)]
    [InlineData("../../../../../section/%E8%A6%81%E9%97%BB/", false)]
    [InlineData("https://example.org/paper/2025/06/04/", false)]
    [InlineData("https://example.org/paper/gone/", true)]
    public void A_dead_link_is_told_with_its_line(string target, bool isDead)
    {
        var place = new SourceSpan("a.md", 7, 3, 9);
        var linking = Samples.Story("1-1", "甲") with { Body = [new Paragraph([new Link([new TextRun("链接", place)], target, place)], place)] };
        var sources = TestSite.Sources(Samples.Paper, Samples.Issue("2025-06-04", Samples.Page(1, linking, Samples.Story("1-2", "乙", "正文。"))));
        var told = new LinkCheck(sources).Follow(() => []);
        if (isDead) Assert.Equal(("PG467", Severity.Warning, place), (Assert.Single(told).Code, told[0].Severity, told[0].Source));
        else Assert.Empty(told);
    }

    [Fact]
    public void A_missing_printed_page_is_told_with_the_pages_that_name_it()
    {
        var told = new LinkCheck(Samples.Small).Follow(() => s_printed[1..]).Where(d => d.Code == "PG467").ToList();
        Assert.NotEmpty(told);
        Assert.All(told, d => Assert.EndsWith(".html", d.Source.File));
        Assert.All(told, d => Assert.Contains("2025-06-04.pdf", d.Message));
    }
}
