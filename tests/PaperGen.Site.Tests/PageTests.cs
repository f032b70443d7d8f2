namespace PaperGen.Site.Tests;

public class PageTests
{
    private static readonly TestSite s_site = new(Samples.Small);

    public static TheoryData<string> Pages => [.. s_site.Pages];

    [Fact]
    public void A_good_newspaper_gets_its_website_without_a_word() => Assert.Empty(s_site.Diagnostics);

    [Theory, MemberData(nameof(Pages))]
    public void A_page_is_html_without_mistakes(string path)
    {
        var page = s_site.Html(path);
        Assert.Equal("zh-Hans", page.DocumentElement.GetAttribute("lang"));
        Assert.NotEmpty(page.Title!);
        Assert.DoesNotContain("{{", page.DocumentElement.OuterHtml);
        Assert.DoesNotContain("<p></p>", s_site.Text(path));
    }

    [Theory, MemberData(nameof(Pages))]
    public void A_page_has_one_main_heading_and_skips_no_level(string path)
    {
        var levels = s_site.Html(path).QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(h => h.LocalName[1] - '0').ToList();
        Assert.Equal(1, levels.Count(l => l == 1));
        Assert.Equal(1, levels[0]);
        for (var i = 1; i < levels.Count; i++) Assert.True(levels[i] <= levels[i - 1] + 1, $"h{levels[i]} follows h{levels[i - 1]}");
    }

    [Theory, MemberData(nameof(Pages))]
    public void A_page_has_its_landmarks_and_a_way_past_them(string path)
    {
        var page = s_site.Html(path);
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Single(page.QuerySelectorAll("body > header"));
        Assert.Single(page.QuerySelectorAll("body > footer"));
        Assert.All(page.QuerySelectorAll("nav"), nav => Assert.NotEmpty(nav.GetAttribute("aria-label")!));
        var skip = page.QuerySelector("body > a")!;
        Assert.Equal("#content", skip.GetAttribute("href"));
        Assert.Equal("MAIN", page.GetElementById("content")!.NodeName);
    }

    [Theory, MemberData(nameof(Pages))]
    public void Names_within_a_page_are_its_own(string path)
    {
        var page = s_site.Html(path);
        var ids = page.All.Where(e => e.HasAttribute("id")).Select(e => e.Id!).ToList();
        Assert.Equal(ids.Distinct(), ids);
        foreach (var label in page.QuerySelectorAll("[aria-labelledby]")) Assert.NotNull(page.GetElementById(label.GetAttribute("aria-labelledby")!));
    }

    [Theory, MemberData(nameof(Pages))]
    public void Every_link_picture_and_style_leads_to_a_file(string path) => Assert.Empty(Links.DeadOn(path, s_site));

    [Theory, MemberData(nameof(Pages))]
    public void Every_link_says_where_it_leads(string path)
    {
        foreach (var link in s_site.Html(path).QuerySelectorAll("a:not([aria-hidden])"))
        {
            Assert.True(link.TextContent.Trim().Length > 0 || link.GetAttribute("aria-label")?.Length > 0, link.OuterHtml);
        }

        Assert.All(s_site.Html(path).QuerySelectorAll("a[aria-hidden]"), link => Assert.Equal("-1", link.GetAttribute("tabindex")));
    }

    [Theory, MemberData(nameof(Pages))]
    public void Nothing_is_fetched_from_another_host(string path)
    {
        var page = s_site.Html(path);
        Assert.Empty(page.QuerySelectorAll("script:not([src]):not([type='application/ld+json']), iframe, [style], [onclick]"));
        Assert.All(page.QuerySelectorAll("script[src], img, link[rel=stylesheet], link[rel=icon]"),
            e => Assert.DoesNotContain("://", e.GetAttribute("src") ?? e.GetAttribute("href")));
    }

    [Fact]
    public void Every_page_is_reached_from_the_front_page_in_few_steps()
    {
        var steps = Links.StepsFrom("index.html", s_site);
        Assert.Equal(s_site.Pages.Where(p => p != "404.html"), steps.Keys.Where(p => p.EndsWith(".html", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(steps.Values, count => Assert.InRange(count, 0, 4));
    }

    [Fact]
    public void Building_twice_gives_the_same_bytes()
    {
        var again = new TestSite(Samples.Small with { Issues = [.. Samples.Small.Issues.Reverse()], Assets = [.. Samples.Small.Assets.Reverse()] });
        Assert.Equal(s_site.Files.Keys.Order(), again.Files.Keys.Order());
        Assert.All(s_site.Files, file => Assert.Equal(file.Value, again.Files[file.Key]));
    }

    [Theory]
    [InlineData("index.html", "晨光日报", "https://example.org/paper/")]
    [InlineData("2025/06/04/index.html", "2025年6月4日 - 晨光日报", "https://example.org/paper/2025/06/04/")]
    [InlineData("2025/06/04/02/named-story/index.html", "有名字的稿件 - 晨光日报", "https://example.org/paper/2025/06/04/02/named-story/")]
    [InlineData("section/社会/index.html", "社会 - 晨光日报", "https://example.org/paper/section/%E7%A4%BE%E4%BC%9A/")]
    public void A_page_tells_search_engines_its_name_and_address(string path, string title, string canonical)
    {
        var page = s_site.Html(path);
        Assert.Equal(title, page.Title);
        Assert.Equal(canonical, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(canonical, page.QuerySelector("meta[property='og:url']")!.GetAttribute("content"));
    }

    [Fact]
    public void The_website_keeps_its_shape()
    {
        string[] kinds = ["index.html", "2025/06/04/index.html", "2025/06/04/01/index.html", "2025/06/04/01/9/index.html", "archive/index.html", "archive/2025/index.html", "section/社会/index.html", "contributor/张晶/index.html", "404.html"];
        var text = string.Join("\n", s_site.Files.Keys.Order(StringComparer.Ordinal)
            .Select(p => System.Text.RegularExpressions.Regex.Replace(p, "[0-9a-f]{10}(?=\\.)", "HASH")));
        Snapshot.Match(text + "\n\n" + string.Join("\n", kinds.Select(p => $"== {p}\n{Outline.Of(s_site.Html(p))}")));
    }
}
