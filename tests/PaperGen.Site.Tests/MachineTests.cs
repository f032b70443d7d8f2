using System.Text.Json;
using System.Xml.Linq;

namespace PaperGen.Site.Tests;

/// <summary>Feeds, sitemap, structured data.</summary>
public class MachineTests
{
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace s_map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly TestSite s_site = new(Samples.Small);

    [Fact]
    public void Feeds_of_all_formats_say_the_same()
    {
        var rss = XDocument.Parse(s_site.Text("rss.xml")).Descendants("item").ToList();
        var atom = XDocument.Parse(s_site.Text("atom.xml")).Root!.Elements(s_atom + "entry").ToList();
        using var json = JsonDocument.Parse(s_site.Text("feed.json"));
        var items = json.RootElement.GetProperty("items").EnumerateArray().ToList();
        var addresses = items.Select(i => i.GetProperty("url").GetString()).ToList();
        Assert.Equal(8, addresses.Count);
        Assert.Equal(addresses, rss.Select(i => i.Element("link")!.Value));
        Assert.Equal(addresses, atom.Select(e => e.Element(s_atom + "id")!.Value));
        Assert.Equal("https://example.org/paper/2025/06/04/01/1/", addresses[0]);
        Assert.Equal("Wed, 04 Jun 2025 00:00:00 +0800", rss[0].Element("pubDate")!.Value);
        Assert.Equal("2025-06-04T00:00:00+08:00", atom[0].Element(s_atom + "published")!.Value);
    }

    [Fact]
    public void The_sitemap_names_every_page_once()
    {
        var index = XDocument.Parse(s_site.Text("sitemap.xml")).Descendants(s_map + "loc").Select(l => l.Value);
        Assert.Equal(["https://example.org/paper/news-sitemap-1.xml", "https://example.org/paper/sitemap-1.xml"], index);
        var named = XDocument.Parse(s_site.Text("sitemap-1.xml")).Descendants(s_map + "loc").Select(l => Uri.UnescapeDataString(l.Value));
        var pages = s_site.Pages.Where(p => p is not ("404.html" or "search/index.html")).Select(p => "https://example.org/paper/" + p[..^"index.html".Length]);
        Assert.Equal(pages.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_story_tells_where_it_stood_in_print()
    {
        using var data = JsonDocument.Parse(s_site.Html("2025/06/04/02/named-story/index.html").QuerySelector("script")!.TextContent);
        var story = data.RootElement;
        Assert.Equal("NewsArticle", story.GetProperty("@type").GetString());
        Assert.Equal("2", story.GetProperty("printPage").GetString());
        Assert.Equal("社会", story.GetProperty("printSection").GetString());
        Assert.Equal("2025-06-04T00:00:00+08:00", story.GetProperty("datePublished").GetString());
        Assert.Equal("张晶", story.GetProperty("author")[0].GetProperty("name").GetString());
        Assert.Equal("https://example.org/paper/contributor/%E5%BC%A0%E6%99%B6/", story.GetProperty("author")[0].GetProperty("url").GetString());
    }

    [Fact]
    public void Without_an_address_there_are_no_feeds_and_a_word_about_it()
    {
        var site = new TestSite(Samples.Small with { Newspaper = Samples.Paper with { Address = null } });
        Assert.Equal("PG454", Assert.Single(site.Diagnostics).Code);
        Assert.DoesNotContain(site.Files.Keys, p => p.EndsWith(".xml", StringComparison.Ordinal) || p.EndsWith(".json", StringComparison.Ordinal));
        Assert.Null(site.Html("index.html").QuerySelector("link[rel=canonical], link[rel=alternate]"));
        Assert.All(site.Pages.Where(p => p != "404.html"), page => Assert.Empty(Links.DeadOn(page, site)));
    }
}
