using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PaperGen.Content;

namespace PaperGen.Site.Tests;

/// <summary>Every file for machines against the rules of its format, of a good newspaper, of one with nothing and of a hostile one.</summary>
public partial class MachineRulesTests
{
    private const string Home = "https://example.org/paper/";

    private static readonly Dictionary<string, TestSite> s_sites = new(StringComparer.Ordinal)
    {
        ["good"] = new TestSite(Samples.Small),
        ["hostile"] = new TestSite(HostileStoryTests.Sources("fr")),
        ["bare"] = new TestSite(TestSite.Sources(
            new Newspaper(Samples.Here) { Address = new Uri("https://example.org/paper") },
            Samples.Issue("2025-06-04", Samples.Page(1, new Story(Samples.Line("甲"), Samples.Here) { Bylines = [new Byline("", "", Samples.Here)] })))),
        ["empty"] = new TestSite(TestSite.Sources(Samples.Paper)),
    };

    public static TheoryData<string> Sites => [.. s_sites.Keys];

    [Theory, MemberData(nameof(Sites))]
    public void Items_for_agencies_are_ninjs(string name)
    {
        foreach (var (path, json) in Json(name, path => path.EndsWith("/ninjs.json", StringComparison.Ordinal)))
        {
            Assert.Empty(NinjsSchema.Faults(json).Select(fault => path + fault));
            Assert.Equal("ninjs 3.0", $"{json.GetProperty("standard").GetProperty("name")} {json.GetProperty("standard").GetProperty("version")}");
        }
    }

    [Theory]
    [InlineData("""{ "uri": "https://example.org/", "versionCreated": "2025-06-04" }""", "/versionCreated is no time: 2025-06-04")]
    [InlineData("""{ "uri": "/a", "colour": "red" }""", "/uri is no uri: /a|/colour is not in the schema")]
    [InlineData("""{ "type": "novel" }""", "/uri is missing|/type is no words: novel")]
    [InlineData("""{ "uri": "https://example.org/", "bodies": [ { "charCount": 1.5 } ] }""", "/bodies/0/value is missing|/bodies/0/charCount is no integer: 1.5")]
    [InlineData("""{ "uri": "https://example.org/", "associations": [ { "uri": "https://example.org/图" } ] }""", "/associations/0/name is missing|/associations/0/uri is no uri: https://example.org/图")]
    public void What_is_no_ninjs_is_found(string item, string faults)
    {
        using var json = JsonDocument.Parse(item);
        Assert.Equal(faults.Split('|').Order(), NinjsSchema.Faults(json.RootElement).Order());
    }

    // https://www.rssboard.org/rss-specification and its best practices profile.
    [Theory, MemberData(nameof(Sites))]
    public void Feeds_are_RSS(string name)
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        foreach (var (path, feed) in Xml(name, "rss.xml"))
        {
            Assert.Equal("2.0", feed.Attribute("version")!.Value);
            var channel = Assert.Single(feed.Elements());
            Assert.All((string[])["title", "link", "description"], part => Assert.Single(channel.Elements(part)));
            Assert.Matches("^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$", channel.Element("language")!.Value);
            Assert.Equal(AddressOf(path), channel.Element(atom + "link")!.Attribute("href")!.Value);
            Assert.Equal("self", channel.Element(atom + "link")!.Attribute("rel")!.Value);
            AssertAddress(channel.Element("link")!.Value);
            foreach (var item in channel.Elements("item"))
            {
                Assert.NotEqual("", item.Element("title")!.Value + item.Element("description")!.Value);
                AssertAddress(item.Element("link")!.Value);
                // A guid that does not say otherwise is an address.
                AssertAddress(item.Element("guid")!.Value);
                Assert.Matches("^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-3][0-9] [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} [+-][0-9]{4}$", item.Element("pubDate")!.Value);
            }

            AssertDifferent(channel.Elements("item").Select(item => item.Element("guid")!.Value));
        }
    }

    // RFC 4287, section 4.
    [Theory, MemberData(nameof(Sites))]
    public void Feeds_are_Atom(string name)
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        foreach (var (path, feed) in Xml(name, "atom.xml"))
        {
            Assert.Equal(atom + "feed", feed.Name);
            Assert.All(feed.Elements(atom + "entry").Append(feed), part =>
            {
                Assert.All((string[])["id", "title", "updated"], needed => Assert.Single(part.Elements(atom + needed)));
                AssertAddress(part.Element(atom + "id")!.Value);
                Assert.True(Rfc3339.IsTime(part.Element(atom + "updated")!.Value));
                Assert.All(part.Elements(atom + "author"), author => Assert.NotEqual("", author.Element(atom + "name")!.Value));
                AssertAddress(Assert.Single(part.Elements(atom + "link"), link => link.Attribute("rel")!.Value == "alternate").Attribute("href")!.Value);
                Assert.All(part.Elements(atom + "category"), category => Assert.NotEqual("", category.Attribute("term")!.Value));
            });
            Assert.NotEmpty(feed.Elements(atom + "author"));
            Assert.Equal(AddressOf(path), feed.Elements(atom + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
            AssertDifferent(feed.Elements(atom + "entry").Select(entry => entry.Element(atom + "id")!.Value));
            var changes = feed.Elements(atom + "entry").Select(entry => Time(entry.Element(atom + "updated")!.Value)).ToList();
            if (changes.Count > 0) Assert.Equal(changes.Max(), Time(feed.Element(atom + "updated")!.Value));
        }
    }

    // https://www.jsonfeed.org/version/1.1/
    [Theory, MemberData(nameof(Sites))]
    public void Feeds_are_JSON_Feed(string name)
    {
        foreach (var (path, feed) in Json(name, path => path.EndsWith("feed.json", StringComparison.Ordinal)))
        {
            Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
            Assert.NotEqual("", feed.GetProperty("title").GetString());
            Assert.Equal(AddressOf(path), feed.GetProperty("feed_url").GetString());
            AssertAddress(feed.GetProperty("home_page_url").GetString()!);
            var items = feed.GetProperty("items").EnumerateArray().ToList();
            foreach (var item in items)
            {
                AssertAddress(item.GetProperty("url").GetString()!);
                Assert.Equal(JsonValueKind.String, item.GetProperty("content_text").ValueKind);
                Assert.True(Rfc3339.IsTime(item.GetProperty("date_published").GetString()!));
                if (item.TryGetProperty("authors", out var authors)) Assert.NotEmpty(authors.EnumerateArray());
                Assert.All(authors.ValueKind == JsonValueKind.Array ? authors.EnumerateArray() : [], author => Assert.NotEqual("", author.GetProperty("name").GetString()));
            }

            AssertDifferent(items.Select(item => item.GetProperty("id").GetString()!));
        }
    }

    // https://www.sitemaps.org/protocol.html; Google's news sitemaps.
    [Theory, MemberData(nameof(Sites))]
    public void Sitemaps_keep_the_protocol(string name)
    {
        XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9", news = "http://www.google.com/schemas/sitemap-news/0.9";
        var addresses = new List<string>();
        foreach (var (path, root) in Xml(name, "sitemap.xml").Concat(Xml(name, "sitemap-1.xml")))
        {
            Assert.Equal(map + (path == "sitemap.xml" ? "sitemapindex" : "urlset"), root.Name);
            Assert.InRange(root.Elements().Count(), 1, 50_000);
            foreach (var entry in root.Elements())
            {
                var address = Assert.Single(entry.Elements(map + "loc")).Value;
                AssertAddress(address);
                Assert.InRange(address.Length, 1, 2047);
                Assert.All(entry.Elements(map + "lastmod"), date => Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", date.Value));
                if (!path.StartsWith("news", StringComparison.Ordinal) && path != "sitemap.xml") addresses.Add(address);
                foreach (var story in entry.Elements(news + "news"))
                {
                    Assert.NotEqual("", story.Element(news + "publication")!.Element(news + "name")!.Value);
                    Assert.Matches("^([a-z]{2,3}|zh-cn|zh-tw)$", story.Element(news + "publication")!.Element(news + "language")!.Value);
                    Assert.True(Rfc3339.IsTime(story.Element(news + "publication_date")!.Value));
                    Assert.NotEqual("", story.Element(news + "title")!.Value);
                }
            }
        }

        AssertDifferent(addresses);
    }

    // https://schema.org/NewsArticle and Google's notes on articles.
    [Theory, MemberData(nameof(Sites))]
    public void Structured_data_is_a_NewsArticle(string name)
    {
        var site = s_sites[name];
        foreach (var path in site.Pages)
        {
            foreach (var element in site.Html(path).QuerySelectorAll("script[type='application/ld+json']"))
            {
                using var data = JsonDocument.Parse(element.TextContent);
                var article = data.RootElement;
                Assert.Equal(("https://schema.org", "NewsArticle"), (article.GetProperty("@context").GetString(), article.GetProperty("@type").GetString()));
                Assert.All((string[])["headline", "datePublished", "inLanguage", "mainEntityOfPage"], needed => Assert.NotEqual("", article.GetProperty(needed).GetString()));
                Assert.All((string[])["datePublished", "dateModified"], time => Assert.True(!article.TryGetProperty(time, out var at) || Rfc3339.IsTime(at.GetString()!)));
                AssertAddress(article.GetProperty("url").GetString()!);
                Assert.All((string[])["author", "image", "correction"], list => Assert.True(!article.TryGetProperty(list, out var elements) || elements.GetArrayLength() > 0, $"{path}: {list} is empty"));
                Assert.All(article.TryGetProperty("author", out var authors) ? authors.EnumerateArray() : [], author => Assert.NotEqual("", author.GetProperty("name").GetString()));
                Assert.All(article.TryGetProperty("image", out var pictures) ? pictures.EnumerateArray() : [], picture => AssertAddress(picture.GetString()!));
                Assert.Matches("^[0-9]+$", article.TryGetProperty("printPage", out var page) ? page.GetString()! : "0");
            }
        }
    }

    // https://ogp.me: title, type, image and address are what everything on it needs.
    [Fact]
    public void A_story_with_a_picture_has_all_that_Open_Graph_asks_for()
    {
        var page = s_sites["good"].Html("2025/06/04/01/9/index.html");
        string Of(string property) => page.QuerySelector($"meta[property='og:{property}']")!.GetAttribute("content")!;
        Assert.Equal(("各类稿件元素 一览", "article"), (Of("title"), Of("type")));
        Assert.Equal(Home + "pictures/%E5%9B%BE%20a.jpg", Of("image"));
        Assert.Equal(("1200", "800"), (Of("image:width"), Of("image:height")));
        AssertAddress(Of("url"));
    }

    private static IEnumerable<(string Path, XElement Root)> Xml(string name, string ending) =>
        s_sites[name].Files.Keys.Where(path => path.EndsWith(ending, StringComparison.Ordinal)).Select(path => (path, XDocument.Parse(s_sites[name].Text(path)).Root!));

    private static IEnumerable<(string Path, JsonElement Root)> Json(string name, Func<string, bool> isWanted) =>
        s_sites[name].Files.Keys.Where(isWanted).Select(path => (path, JsonDocument.Parse(s_sites[name].Text(path)).RootElement));

    private static string AddressOf(string path) => Home + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static void AssertAddress(string address)
    {
        Assert.StartsWith(Home, address, StringComparison.Ordinal);
        Assert.Matches(AddressCharacters(), address);
    }

    private static void AssertDifferent(IEnumerable<string> names) => Assert.Empty(names.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key));

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    // RFC 3986: what is not unreserved is encoded, in one way.
    [GeneratedRegex(@"\Ahttps://[a-z.]+/([A-Za-z0-9\-._~/]|%[0-9A-F]{2})*\z")]
    private static partial Regex AddressCharacters();
}
