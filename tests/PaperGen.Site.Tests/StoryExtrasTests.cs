using System.Text.Json;
using System.Xml.Linq;
using PaperGen.Content;

namespace PaperGen.Site.Tests;

/// <summary>What a story has beside its text: corrections, tags, relations, other addresses, a time to appear, a form for machines.</summary>
public class StoryExtrasTests
{
    // IPTC ninjs 3.0, the properties of ninjsType; its schema allows no others.
    private static readonly HashSet<string> s_ninjs =
    [
        "uri", "type", "representationType", "profile", "version", "firstCreated", "versionCreated", "contentCreated", "embargoed", "pubStatus",
        "urgency", "copyrightHolder", "copyrightNotice", "usageTerms", "edNote", "language", "descriptions", "bodies", "headlines", "people",
        "organisations", "places", "subjects", "events", "eventDetails", "plannedCoverage", "objects", "infoSources", "title", "by", "slugline",
        "located", "renditions", "associations", "altIds", "trustIndicators", "standard", "genres", "expires", "rightsInfo",
    ];

    private static readonly Story s_corrected = Samples.Story("1-1", "新桥昨天通车", "桥长八百米。") with
    {
        Tags = ["交通", "桥梁"],
        Aliases = ["/old/bridge.html", "2024/05/04/bridge/", "https://example.org/paper2/x/", "../../etc/passwd", "archive/mine/"],
        Corrections = [new Correction(new DateOnly(2025, 6, 6), Samples.Line("桥长应为八百二十米。")), new Correction(null, Samples.Line("另有一处。"))],
    };

    private static readonly TestSite s_site = new(TestSite.Sources(
        Samples.Paper,
        Samples.Issue("2025-06-03", Samples.Page(1, Samples.Story("1-1", "旧桥限行", "正文。") with { Tags = ["桥梁"] }, Samples.Story("1-2", "无关的稿件", "正文。"))),
        Samples.Issue("2025-06-04", Samples.Page(1, s_corrected, Samples.Story("1-2", "同版稿件", "正文。") with { Tags = ["桥梁"] }, Samples.Story("1-3", "五座桥的年纪", "最老的一座建于宋代。") with { SidebarOf = Samples.Line("1-1") }))));

    private const string Page = "2025/06/04/01/1/index.html";

    [Fact]
    public void A_correction_is_shown_with_its_date_and_told_to_search_engines()
    {
        var shown = s_site.Html(Page).QuerySelectorAll(".corrections p").Select(p => p.TextContent).ToList();
        Assert.Equal(["2025年6月6日 桥长应为八百二十米。", "另有一处。"], shown);
        using var data = JsonDocument.Parse(s_site.Html(Page).QuerySelector("script[type='application/ld+json']")!.TextContent);
        Assert.Equal("2025-06-06T00:00:00+08:00", data.RootElement.GetProperty("dateModified").GetString());
        Assert.Equal("桥长应为八百二十米。", data.RootElement.GetProperty("correction")[0].GetProperty("text").GetString());
        XNamespace atom = "http://www.w3.org/2005/Atom";
        Assert.Contains("2025-06-06T00:00:00+08:00", XDocument.Parse(s_site.Text("atom.xml")).Descendants(atom + "updated").Select(u => u.Value));
    }

    [Fact]
    public void A_sidebar_begins_on_the_page_of_its_story_and_leads_back_to_it()
    {
        var box = s_site.Html(Page).QuerySelector("aside.sidebar")!;
        Assert.Equal("五座桥的年纪", box.QuerySelector("h2 a")!.TextContent);
        Assert.EndsWith("最老的一座建于宋代。", box.TextContent.Trim(), StringComparison.Ordinal);
        var own = s_site.Html("2025/06/04/01/" + box.QuerySelector("h2 a")!.GetAttribute("href")!.Split('/')[^2] + "/index.html");
        Assert.Equal("新桥昨天通车", own.QuerySelector(".main-story a")!.TextContent);
        Assert.Null(own.QuerySelector("aside.sidebar"));
    }

    [Fact]
    public void Tags_have_pages_that_stories_link_to()
    {
        Assert.Equal(["交通", "桥梁"], s_site.Html(Page).QuerySelectorAll(".tags a").Select(a => a.TextContent));
        Assert.Equal(3, s_site.Html("tag/桥梁/index.html").QuerySelectorAll(".story-line").Length);
        Assert.Contains("tag/index.html", s_site.Pages);
    }

    [Fact]
    public void Stories_that_share_tags_are_related_unless_they_stand_beside_each_other() =>
        Assert.Equal(["旧桥限行"], s_site.Html(Page).QuerySelectorAll(".related a").Select(a => a.TextContent));

    [Theory]
    [InlineData("old/bridge.html", "../2025/06/04/01/1/index.html")]
    [InlineData("2024/05/04/bridge/index.html", "../../../../2025/06/04/01/1/index.html")]
    [InlineData("paper2/x/index.html", "../../2025/06/04/01/1/index.html")]
    public void An_alias_leads_to_its_story(string alias, string target)
    {
        var page = s_site.Html(alias);
        Assert.Equal($"0; url={target}", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Equal("https://example.org/paper/2025/06/04/01/1/", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("meta[name=robots]"));
        Assert.Empty(Links.DeadOn(alias, s_site));
    }

    [Fact]
    public void An_alias_that_is_no_address_or_another_page_s_is_told() =>
        Assert.Equal(["PG464", "PG465"], s_site.Diagnostics.Select(d => d.Code));

    [Fact]
    public void A_story_is_held_back_until_its_time_and_moves_no_other()
    {
        var sources = TestSite.Sources(Samples.Paper, Samples.Issue("2025-06-04", Samples.Page(1,
            Samples.Story("", "甲", "一。") with { PublishAt = new DateTimeOffset(2025, 6, 4, 12, 0, 0, TimeSpan.FromHours(8)) },
            Samples.Story("", "乙", "二。"))));
        var morning = new TestSite(sources with { AsOf = new DateTimeOffset(2025, 6, 4, 11, 59, 0, TimeSpan.FromHours(8)) });
        var noon = new TestSite(sources with { AsOf = new DateTimeOffset(2025, 6, 4, 4, 0, 0, TimeSpan.Zero) });
        Assert.DoesNotContain("2025/06/04/01/1/index.html", morning.Pages);
        Assert.DoesNotContain(morning.Files, f => System.Text.Encoding.UTF8.GetString(f.Value).Contains('甲'));
        Assert.Contains("2025/06/04/01/2/index.html", morning.Pages);
        Assert.Equal("PG466", Assert.Single(morning.Diagnostics).Code);
        Assert.Contains("2025/06/04/01/1/index.html", noon.Pages);
        Assert.Contains("2025/06/04/01/1/index.html", new TestSite(sources).Pages);
    }

    [Fact]
    public void An_item_for_agencies_has_the_properties_of_the_schema_and_no_others()
    {
        var site = new TestSite(Samples.Small);
        var items = site.Files.Keys.Where(p => p.EndsWith("/ninjs.json", StringComparison.Ordinal)).ToList();
        Assert.Equal(site.Pages.Count(p => site.Html(p).QuerySelector("article.story") is not null), items.Count);
        foreach (var path in items)
        {
            using var item = JsonDocument.Parse(site.Text(path));
            Check(item.RootElement, s_ninjs);
            foreach (var association in item.RootElement.TryGetProperty("associations", out var pictures) ? pictures.EnumerateArray() : default)
                Check(association, s_ninjs.Append("name").ToHashSet());
        }

        using var story = JsonDocument.Parse(site.Text("2025/06/04/01/9/ninjs.json"));
        var body = story.RootElement.GetProperty("bodies")[0].GetProperty("value").GetString()!;
        Assert.Contains("src=\"https://example.org/paper/pictures/", body);
        Assert.DoesNotContain("../", body);
        Assert.Equal("https://example.org/paper/2025/06/04/01/9/", story.RootElement.GetProperty("uri").GetString());
        Assert.Equal("记者 张晶 记者 李明 通讯员 王静", story.RootElement.GetProperty("by").GetString());
    }

    [Fact]
    public void News_sitemaps_name_the_stories_of_two_days_a_thousand_a_file()
    {
        XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9";
        Story[] many = [.. Enumerable.Range(1, 1100).Select(i => Samples.Story($"1-{i}", $"稿{i}"))];
        var site = new TestSite(TestSite.Sources(
            Samples.Paper, Samples.Issue("2025-06-02", Samples.Page(1, many)), Samples.Issue("2025-06-03", Samples.Page(1, many)), Samples.Issue("2025-06-04", Samples.Page(1, many[0]))));
        var files = site.Files.Keys.Where(p => p.StartsWith("news-sitemap", StringComparison.Ordinal)).Order().ToList();
        Assert.Equal(["news-sitemap-1.xml", "news-sitemap-2.xml"], files);
        Assert.Equal([1000, 101], files.Select(f => XDocument.Parse(site.Text(f)).Descendants(map + "url").Count()));
        Assert.Equal(["news-sitemap-1.xml", "news-sitemap-2.xml", "sitemap-1.xml"],
            XDocument.Parse(site.Text("sitemap.xml")).Descendants(map + "loc").Select(l => l.Value.Split('/')[^1]));
    }

    private static void Check(JsonElement item, IReadOnlySet<string> allowed)
    {
        Assert.All(item.EnumerateObject(), property => Assert.Contains(property.Name, allowed));
        Assert.True(Uri.TryCreate(item.GetProperty("uri").GetString(), UriKind.Absolute, out _));
        foreach (var list in (string[])["headlines", "descriptions", "bodies"])
        {
            foreach (var element in item.TryGetProperty(list, out var elements) ? elements.EnumerateArray() : default)
            {
                Assert.All(element.EnumerateObject(), p => Assert.Contains(p.Name, (string[])["role", "contentType", "charCount", "wordCount", "value"]));
                Assert.NotNull(element.GetProperty("value").GetString());
            }
        }

        foreach (var list in (string[])["firstCreated", "versionCreated"])
        {
            if (item.TryGetProperty(list, out var time)) Assert.True(time.TryGetDateTimeOffset(out _));
        }
    }
}
