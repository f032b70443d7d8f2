using PaperGen.Content;
using PaperGen.Site.Checks;
using PaperGen.Templates;
using SourceSpan = PaperGen.Content.SourceSpan;

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

    [Theory]
    [InlineData("<p>\n  <a href=\"{{ root }}gone.html\">x</a></p>", "about.html:2:6", "gone.html")]
    [InlineData("<a class=\"{{ \"a\" }}\"\nhref=\"{{ root + 'far/' + 'gone/' }}\">x</a>", "about.html:2:1", "far/gone/")]
    [InlineData("{{ for n in 1..3 }}<img alt=\"\" src=\"{{ root }}x-{{ n }}.png\">{{ end }}", "about.html:1:32", "x-1.png")]
    [InlineData("{{ '<a href=\"ignored\">' | html.escape }}<a href=\"#nowhere\">x</a>", "about.html:1:44", "#nowhere")]
    public void A_dead_link_of_a_template_is_told_with_the_template_s_line(string template, string place, string target)
    {
        var sources = TestSite.Sources(Samples.Paper, Samples.Issue("2025-06-04", Samples.Page(1, Samples.Story("1-1", "甲"))));
        var told = Assert.Single(new LinkCheck(sources with { Templates = new Override(sources.Templates, "about.html", template) }).Follow(() => []));
        Assert.Equal(("PG467", place), (told.Code, told.Source.ToString()));
        Assert.EndsWith(target + " leads nowhere", told.Message, StringComparison.Ordinal);
        Assert.Contains("about/index.html", told.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Addresses_in_feeds_and_sitemaps_are_followed()
    {
        const string own = "https://example.org/paper/";
        Assert.Equal([own + "a/", own + "b.xml", own + "c/?x=1&y=2"], PageLinks.OwnAddresses(
            $"<loc>{own}a/</loc>\n<link href=\"{own}b.xml\"/>\"url\": \"{own}c/?x=1&amp;y=2\", \"text\": \"more at {own}d/ today\"", own));
        Assert.Equal([own + "sitemap.xml"], PageLinks.OwnAddresses($"Allow: /\nSitemap: {own}sitemap.xml\n", own));
    }

    [Fact]
    public void A_missing_printed_page_is_told_with_the_pages_that_name_it()
    {
        var told = new LinkCheck(Samples.Small).Follow(() => s_printed[1..]).Where(d => d.Code == "PG467").ToList();
        Assert.NotEmpty(told);
        Assert.All(told, d => Assert.Matches(@"^(parts/)?[a-z-]+\.html:\d+:\d+$", d.Source.ToString()));
        Assert.All(told, d => Assert.Contains("2025-06-04.pdf", d.Message));
    }

    private sealed class Override(ITemplateLoader others, string name, string text) : ITemplateLoader
    {
        public string? GetPath(TemplateContext context, Templates.SourceSpan callerSpan, string templateName) => others.GetPath(context, callerSpan, templateName);

        public string? Load(TemplateContext context, Templates.SourceSpan callerSpan, string templatePath) => templatePath == name ? text : others.Load(context, callerSpan, templatePath);
    }
}
