using PaperGen.Content;
using PaperGen.Site.Map;

namespace PaperGen.Site.Tests;

public class AddressTests
{
    [Theory]
    [InlineData("Named Story!", "named-story")]
    [InlineData("  工会·新闻  ", "工会-新闻")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("a.b.c", "a-b-c")]
    [InlineData("CON", "con-")]
    [InlineData("𠮷野家", "𠮷野家")]
    [InlineData("e\u0301", "é")]
    [InlineData("!!!", "")]
    public void A_slug_holds_letters_and_digits_only(string text, string slug) => Assert.Equal(slug, Slug.From(text));

    [Fact]
    public void A_slug_fits_a_folder_name() =>
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(Slug.From(new string('报', 1000))), 200, 255);

    [Theory]
    [InlineData("index.html", "", "", "index.html")]
    [InlineData("2025/06/04/index.html", "../../../", "2025/06/04/", "2025/06/04/index.html")]
    [InlineData("section/社会/index.html", "../../", "section/%E7%A4%BE%E4%BC%9A/", "section/%E7%A4%BE%E4%BC%9A/index.html")]
    public void A_path_knows_its_addresses(string file, string root, string canonical, string address)
    {
        var path = new SitePath(file);
        Assert.Equal(root, path.RootPrefix);
        Assert.Equal(canonical, path.CanonicalAddress);
        Assert.Equal(address, path.Address);
    }

    [Fact]
    public void A_story_keeps_its_address_when_another_one_changes()
    {
        Story[] before = [Samples.Story("2-1", "甲"), Samples.Story("2-2", "乙"), Samples.Story("2-3", "丙")];
        Story[] after = [Samples.Story("2-1", "甲改了题") with { Slug = "new" }, before[1], before[2]];
        Assert.Equal(AddressesOf(before)[1..], AddressesOf(after)[1..]);
        Assert.Equal(["2025/06/04/02/1/index.html", "2025/06/04/02/2/index.html", "2025/06/04/02/3/index.html"], AddressesOf(before));
        Assert.Equal("2025/06/04/02/new/index.html", AddressesOf(after)[0]);
    }

    [Fact]
    public void Two_stories_of_one_name_are_both_published_and_reported()
    {
        var site = new TestSite(TestSite.Sources(Samples.Paper, Samples.Issue("2025-06-04", Samples.Page(1,
            Samples.Story("1-1", "甲") with { Slug = "same" }, Samples.Story("1-2", "乙") with { Slug = "Same" }))));
        Assert.Contains("2025/06/04/01/same/index.html", site.Pages);
        Assert.Contains("2025/06/04/01/same-2/index.html", site.Pages);
        var told = Assert.Single(site.Diagnostics);
        Assert.Equal(("PG453", Samples.Here), (told.Code, told.Source));
    }

    [Fact]
    public void An_issue_without_a_date_and_a_second_one_of_a_day_are_reported()
    {
        var issue = Samples.Issue("2025-06-04", Samples.Page(1, Samples.Story("1-1", "甲")));
        var site = new TestSite(TestSite.Sources(Samples.Paper, issue, issue, issue with { Date = null }));
        Assert.Equal(["PG452", "PG451"], site.Diagnostics.Select(d => d.Code));
        Assert.Single(site.Pages, p => p == "2025/06/04/index.html");
    }

    [Fact]
    public void Pages_of_one_number_are_one_page()
    {
        var site = new TestSite(TestSite.Sources(Samples.Paper, Samples.Issue("2025-06-04",
            Samples.Page(1, Samples.Story("1-1", "甲")), Samples.Page(1, Samples.Story("1-2", "乙")))));
        Assert.Contains("2025/06/04/01/1/index.html", site.Pages);
        Assert.Contains("2025/06/04/01/2/index.html", site.Pages);
        Assert.Empty(site.Diagnostics);
    }

    private static string[] AddressesOf(Story[] stories) =>
        [.. SiteMapper.Map(TestSite.Sources(Samples.Paper, Samples.Issue("2025-06-04", Samples.Page(2, stories))), new DiagnosticBag())
            .Issues[0].Stories.Select(s => s.Path.File)];
}
