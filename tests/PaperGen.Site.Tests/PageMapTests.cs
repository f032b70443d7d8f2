using System.Collections.Immutable;
using PaperGen.Site.Rendering;

namespace PaperGen.Site.Tests;

public class PageMapTests
{
    [Theory]
    [InlineData("打造阵地 赋能职工", 300, 400, "34: 打造阵地/赋能职工")]
    [InlineData("北京建工装饰集团工会开展职工亲子活动", 260, 150, "23: 北京建工装饰集团工/会开展职工亲子活动")]
    [InlineData("极窄的一栏", 20, 30, "10: 极/窄/的/一/栏")]
    public void A_headline_takes_no_more_than_half_of_its_place(string title, double width, double height, string set)
    {
        var head = SheetHead.Fit(title, width, height);
        Assert.Equal(set, $"{head.Size}: {string.Join('/', head.Lines)}");
    }

    [Fact]
    public void A_closing_mark_begins_no_line() =>
        Assert.DoesNotContain(SheetHead.Fit("“护考模式”全力开启，服务考生。", 120, 600).Lines, line => line[0] is '”' or '，' or '。');

    [Fact]
    public void A_page_without_a_picture_is_drawn_with_its_headlines()
    {
        var site = Site(picture: null);
        Assert.Equal(["全市工会系统推进新就业群体服务", "各类稿件元素一览"], site.Html(Page).QuerySelectorAll(".page-sheet a").Select(a => a.TextContent));
        Assert.Single(site.Html("2025/06/04/01/9/index.html").QuerySelectorAll(".page-map .marked"));
    }

    [Fact]
    public void A_picture_of_the_page_takes_the_place_of_the_drawing()
    {
        var sheet = Site("print/图.svg").Html(Page).QuerySelector(".page-sheet")!;
        Assert.Equal("../../../../print/%E5%9B%BE.svg", sheet.QuerySelector("image")!.GetAttribute("href"));
        Assert.Equal(["全市工会系统推进新就业群体服务", "各类稿件元素 一览"], sheet.QuerySelectorAll("a").Select(a => a.GetAttribute("aria-label")));
        Assert.Empty(sheet.TextContent);
    }

    [Fact]
    public void A_place_without_a_size_is_left_out() =>
        Assert.DoesNotContain("NaN", Site(null, new PrintedArea("1-1", double.NaN, 0, 10, 10), new PrintedArea("1-9", 0, 0, -1, 5), new PrintedArea("1-1", 1, 1, 9, 9)).Text(Page));

    [Fact]
    public void A_small_picture_of_the_page_takes_the_place_of_the_small_drawing_and_a_mark_lies_over_it()
    {
        var site = Site("page.svg", new SitePicture("pictures/小.webp", 360, 510));
        foreach (var path in (string[])["index.html", "2025/06/04/index.html", "2025/06/04/01/9/index.html"])
        {
            var picture = site.Html(path).QuerySelector(".page-picture img")!;
            Assert.EndsWith("pictures/%E5%B0%8F.webp", picture.GetAttribute("src"), StringComparison.Ordinal);
            Assert.Equal(("360", "510", ""), (picture.GetAttribute("width"), picture.GetAttribute("height"), picture.GetAttribute("alt")));
        }

        Assert.Empty(site.Html("index.html").QuerySelectorAll(".page-map"));
        Assert.Equal("520", Assert.Single(site.Html("2025/06/04/01/9/index.html").QuerySelectorAll(".page-map .area")).GetAttribute("y"));
    }

    private const string Page = "2025/06/04/01/index.html";

    private static TestSite Site(string? picture, params PrintedArea[] more) => Site(picture, null, more);

    private static TestSite Site(string? picture, SitePicture? thumbnail, params PrintedArea[] more)
    {
        PrintedArea[] areas = more.Length > 0 ? more : [new PrintedArea("1-1", 40, 100, 500, 400), new PrintedArea("1-9", 40, 520, 500, 500)];
        var page = new PrintedPage(null, 780, 1105, [.. areas]) { Picture = picture, Thumbnail = thumbnail };
        return new TestSite(Samples.Small with
        {
            Printed = ImmutableDictionary<DateOnly, PrintedIssue>.Empty.Add(new DateOnly(2025, 6, 4), new PrintedIssue(null, ImmutableDictionary<int, PrintedPage>.Empty.Add(1, page))),
        });
    }
}
