using System.Collections.Immutable;
using System.Text.Json;
using System.Xml.Linq;
using PaperGen.Content;

namespace PaperGen.Site.Tests;

/// <summary>A story whose every field tries to be more than text.</summary>
public class HostileStoryTests
{
    // Ends elements, attributes, scripts, comments and CDATA; turns the writing direction; holds what no format may carry.
    private const string Evil =
        "a\"b'c`<script>alert(1)</script></title></textarea><!--x--><img src=x onerror=alert(2)>]]>&amp;&#60;{{ 7 * 7 }}\u202Eright\u2066\0\u0007\uFFFE\uD800 javascript:alert(3)";

    private static readonly TextLine s_line = Samples.Line(Evil);
    private static readonly TestSite s_chinese = new(Sources("zh-Hans"));

    // French text is shown without normalising: character for character.
    private static readonly TestSite s_untouched = new(Sources("fr"));

    public static TheoryData<string> Pages => [.. s_chinese.Pages];

    [Theory, MemberData(nameof(Pages))]
    public void Nothing_of_it_becomes_an_element_or_a_link(string path)
    {
        var page = s_chinese.Html(path);
        Assert.All(page.QuerySelectorAll("script:not([src^='../assets/']):not([src^='../../../../../assets/'])"), s => Assert.Equal("application/ld+json", s.GetAttribute("type")));
        Assert.Empty(page.QuerySelectorAll("[onerror]"));
        Assert.Empty(page.QuerySelectorAll("img[src='x']"));
        Assert.DoesNotContain("<!--", s_chinese.Text(path));
        Assert.DoesNotContain(page.QuerySelectorAll("[href], [src]"), e => IsActive(e.GetAttribute("href")) || IsActive(e.GetAttribute("src")));
        Assert.DoesNotContain("49", page.Title);
    }

    [Theory, MemberData(nameof(Pages))]
    public void Every_link_still_leads_somewhere(string path) => Assert.Empty(Links.DeadOn(path, s_chinese));

    [Fact]
    public void It_is_shown_as_it_was_written()
    {
        var page = s_untouched.Html(StoryPath);
        var shown = Evil.Replace("\0", "").Replace("\u0007", "").Replace("\uFFFE", "").Replace('\uD800', '\uFFFD');
        Assert.Equal(shown, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(shown, page.QuerySelector(".kicker")!.TextContent);
        Assert.Contains(shown, page.QuerySelector(".body")!.TextContent);
        Assert.Contains(shown, page.QuerySelector(".summary")!.TextContent);
        Assert.Contains(shown, page.QuerySelector("pre")!.TextContent);
        Assert.Contains(shown, page.QuerySelector("table")!.TextContent);
        Assert.Contains(shown, page.QuerySelector("figcaption")!.TextContent);
        Assert.Contains(shown, page.QuerySelector(".notes")!.TextContent);
        Assert.StartsWith(shown, page.Title);
    }

    [Fact]
    public void Structured_data_and_feeds_hold_it_as_text()
    {
        var json = s_untouched.Html(StoryPath).QuerySelector("script")!.TextContent;
        using var data = JsonDocument.Parse(json);
        Assert.StartsWith("a\"b'c`<script>", data.RootElement.GetProperty("headline").GetString());
        using var feed = JsonDocument.Parse(s_untouched.Text("feed.json"));
        Assert.StartsWith("a\"b'c`<script>", feed.RootElement.GetProperty("items")[0].GetProperty("title").GetString());
        Assert.StartsWith("a\"b'c`<script>", XDocument.Parse(s_untouched.Text("rss.xml")).Descendants("item").First().Element("title")!.Value);
        XNamespace atom = "http://www.w3.org/2005/Atom";
        Assert.StartsWith("a\"b'c`<script>", XDocument.Parse(s_untouched.Text("atom.xml")).Descendants(atom + "entry").First().Element(atom + "title")!.Value);
    }

    [Fact]
    public void The_search_and_items_for_agencies_hold_it_as_text()
    {
        var story = s_untouched.Files.Keys.Single(p => p.StartsWith("search/stories/", StringComparison.Ordinal));
        Assert.StartsWith("a\"b'c`<script>", Called(s_untouched.Text(story))[0][1].GetString());
        foreach (var path in s_untouched.Files.Keys.Where(p => p.StartsWith("search/", StringComparison.Ordinal) && p.EndsWith(".js", StringComparison.Ordinal)))
        {
            Assert.NotEqual(JsonValueKind.Undefined, Called(s_untouched.Text(path)).ValueKind);
            Assert.DoesNotContain("</script", s_untouched.Text(path));
        }

        using var item = JsonDocument.Parse(s_untouched.Text(s_untouched.Files.Keys.Single(p => p.EndsWith("/ninjs.json", StringComparison.Ordinal))));
        Assert.StartsWith("a\"b'c`<script>", item.RootElement.GetProperty("title").GetString());
    }

    [Fact]
    public void A_hundred_thousand_characters_in_every_field_are_published()
    {
        var far = string.Concat(Enumerable.Repeat("<b>\"长'\u202E& ", 10_000));
        var line = Samples.Line(far);
        var story = Samples.Story(far, far, far) with
        {
            Slug = far,
            Kicker = line,
            Decks = [line],
            Summary = line,
            Dateline = line,
            Section = far,
            Tags = [far],
            Aliases = [far],
            Bylines = [new Byline(far, far, Samples.Here)],
            Corrections = [new Correction(null, line)],
        };
        var paper = Samples.Paper with
        {
            Language = "fr",
            Title = far,
            LatinTitle = far,
            Description = far,
            Slogan = far,
            Publisher = far,
            Supervisor = far,
            StreetAddress = far,
            Imprint = [far],
        };
        var printed = Samples.Page(1, story) with { Section = far, Folio = far, RunningHead = line, Editors = [new Byline(far, far, Samples.Here)] };
        var site = new TestSite(TestSite.Sources(paper, Samples.Issue("2025-06-04", printed) with { Number = far, TotalNumber = far }) with
        {
            Printed = ImmutableDictionary<DateOnly, PrintedIssue>.Empty.Add(new DateOnly(2025, 6, 4), new PrintedIssue(
                null, ImmutableDictionary<int, PrintedPage>.Empty.Add(1, new PrintedPage(null, 780, 1105, [new PrintedArea(story.Id, 0, 0, 700, 900)])))),
        });
        Assert.Equal("PG464", Assert.Single(site.Diagnostics).Code);
        var page = site.Html(site.Pages.Single(p => p.StartsWith("2025/06/04/01/", StringComparison.Ordinal) && p.Count(c => c == '/') == 5));
        Assert.Contains(far.Trim(), page.QuerySelector(".body")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("b:not(.dateline)"));
        Assert.Equal(far.Trim(), page.QuerySelector("meta[property='og:site_name']")!.GetAttribute("content"));
        Assert.Contains(far.Trim(), site.Html("2025/06/04/01/index.html").QuerySelector("main")!.TextContent);
        Assert.All(site.Pages, path => Assert.NotNull(site.Html(path).Body));
        Assert.All(site.Files.Keys, path => Assert.All(path.Split('/'), part => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(part), 1, 255)));
    }

    private static JsonElement Called(string script) => JsonDocument.Parse(script[(script.IndexOf(',') + 1)..^3]).RootElement;

    [Fact]
    public void No_file_leaves_its_folder() =>
        Assert.All(s_chinese.Files.Keys, path => Assert.DoesNotContain(path.Split('/'), part => part is "" or "." or ".." || part.IndexOfAny(['<', '>', ':', '"', '|', '?', '*', '\\', '\0']) >= 0));

    private static string StoryPath => s_untouched.Pages.Single(p => p.StartsWith("2025/06/04/01/", StringComparison.Ordinal) && p.Count(c => c == '/') == 5);

    private static bool IsActive(string? address) => address?.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>A newspaper that is hostile all over.</summary>
    internal static SiteSources Sources(string language)
    {
        var here = Samples.Here;
        ImmutableArray<Inline> run = [new TextRun(Evil, here)];
        Block text = new Paragraph(run, here);
        var credit = new PhotoCredit([Evil], Evil, Evil, here) { Role = Evil, Caption = s_line };
        var story = new Story(s_line, here)
        {
            Id = Evil,
            Slug = "../../" + Evil,
            Kicker = s_line,
            Decks = [s_line],
            Summary = s_line,
            Dateline = s_line,
            Bylines = [new Byline(Evil, Evil, here)],
            Section = Evil,
            Tags = [Evil],
            PhotoCredits = [credit],
            Jumps = [s_line],
            Body =
            [
                text,
                new Subhead(s_line),
                new Quote([text], here),
                new ItemList([[text]], -5, here),
                new Table([new TableCell(run, here)], [[new TableCell(run, here)]], [], here),
                new Figure(Evil, Evil, here) { Caption = s_line, Credits = [credit] },
                new Preformatted(Evil, here),
                new Paragraph(
                [
                    new Strong(run, here), new Emphasis(run, here), new Code(Evil, here), new Script(run, true, here), new HardBreak(here),
                    new FootnoteMark(Evil, here), new FootnoteMark("no such note", here),
                    new Link(run, "javascript:alert(1)", here), new Link(run, " java\tscript:alert(1)", here), new Link(run, "JaVaScRiPt:alert(1)", here),
                    new Link(run, "data:text/html,x", here), new Link(run, "vbscript:x", here), new Link(run, "https://example.com/\"><script>", here),
                    new Link(run, "", here), new Link(run, "\u0001javascript:alert(1)", here),
                ], here),
            ],
            Footnotes = [new Footnote(Evil, [text], here)],
        };
        var page = new Page(1, here)
        {
            Section = Evil,
            Folio = Evil,
            RunningHead = s_line,
            Editors = [new Byline(Evil, Evil, here)],
            Stories = [story],
            Furniture = [s_line],
            Stray = [s_line],
        };
        var paper = new Newspaper(here)
        {
            Title = Evil,
            LatinTitle = Evil,
            Description = Evil,
            Slogan = Evil,
            Language = language,
            Address = new Uri("https://example.org/paper/"),
            Supervisor = Evil,
            Publisher = Evil,
            CnNumber = Evil,
            PostalCode = Evil,
            StreetAddress = Evil,
            Telephone = Evil,
            Price = Evil,
            Printer = Evil,
            Imprint = [Evil],
            TimeZone = Evil,
        };
        var issue = Samples.Issue("2025-06-04", page) with { Number = Evil, TotalNumber = Evil };
        return TestSite.Sources(paper, issue) with
        {
            Printed = ImmutableDictionary<DateOnly, PrintedIssue>.Empty.Add(new DateOnly(2025, 6, 4), new PrintedIssue(
                "print/\"><script>.pdf",
                ImmutableDictionary<int, PrintedPage>.Empty.Add(1, new PrintedPage("print/\"x.pdf", 780, 1105, [new PrintedArea(Evil, 0, 0, 100, 100), new PrintedArea("?", double.NaN, 0, -5, 0)])))),
        };
    }
}
