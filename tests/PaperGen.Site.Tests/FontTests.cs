using System.Collections.Immutable;
using System.Text;
using PaperGen.Content;

namespace PaperGen.Site.Tests;

public class FontTests
{
    private const string Face = "@font-face { font-family: \"Lent\"; src: local(\"Song } { url(x)\"), url(\"fonts/text.woff2\") format(\"woff2\"); }";

    [Fact]
    public void Every_character_of_every_page_is_in_the_text_font()
    {
        var characters = SiteCharacters.Of(Samples.Small, Templates());
        var site = new TestSite(Samples.Small);
        foreach (var page in site.Pages) Assert.Equal("", Missing(characters.Text, site.Html(page).DocumentElement.TextContent));
    }

    [Fact]
    public void Every_character_of_headlines_and_of_the_masthead_is_in_the_headline_font()
    {
        var characters = SiteCharacters.Of(Samples.Small, Templates());
        var site = new TestSite(Samples.Small);
        foreach (var page in site.Pages)
        {
            var heavy = site.Html(page).QuerySelectorAll(".nameplate, .headline, h1, h2, h3, h4, .label, .folio, .dateline, .running-head, .issue-lead, strong, th, .names a");
            Assert.Equal("", Missing(characters.Headlines, string.Concat(heavy.Select(e => e.TextContent))));
        }

        Assert.Superset(characters.Headlines.ToHashSet(), characters.Text.ToHashSet());
        Assert.DoesNotContain((int)'末', characters.Headlines); // stands in a paragraph
    }

    [Fact]
    public void Of_too_many_characters_the_most_frequent_are_kept()
    {
        // 段 stands in every story, and each story has 60 characters that no other has.
        var stories = Enumerable.Range(0, 150).Select(i => Samples.Story($"1-{i}", $"标题{i}",
            string.Concat(Enumerable.Range(0x4E00 + 60 * i, 60).Select(c => (char)c)), "\uD842\uDFB7")).ToArray();
        var sources = TestSite.Sources(Samples.Paper, Samples.Issue("2025-06-04", Samples.Page(1, stories)));
        var text = SiteCharacters.Of(sources, []).Text;
        Assert.InRange(text.Length, 3500, SiteCharacters.Most);
        Assert.Equal(text.Order(), text);
        Assert.Equal(text.Distinct(), text);
        Assert.Contains(0x20BB7, text); // rare in Chinese, in every story here
        Assert.Contains((int)'标', text);
        Assert.Contains((int)'。', text);
        Assert.Contains(0x4E00 + 1, text); // of equally frequent ones the first
        Assert.DoesNotContain(0x4E00 + 60 * 150 - 1, text);
    }

    [Fact]
    public void A_newspaper_without_Chinese_needs_no_font()
    {
        var paper = Samples.Paper with { Title = "The Day", Language = "en", Description = null, Publisher = null };
        var story = new Story(Samples.Line("Headline — “quoted”"), Samples.Here) { Body = [Samples.Text("Café.")] };
        var sources = TestSite.Sources(paper, Samples.Issue("2025-06-04", new Page(1, Samples.Here) { Stories = [story] }));
        Assert.False(SiteCharacters.Of(sources, []).HasHan);
        Assert.True(SiteCharacters.Of(sources, ["<p>版权所有</p>"]).HasHan);
    }

    [Fact]
    public void A_style_sheet_calls_a_font_by_the_name_that_changes_with_its_content()
    {
        var site = With(Face, new ThemeAsset("fonts/text.woff2", new byte[] { 1, 2, 3 }));
        var font = Assert.Single(site.Files.Keys, f => f.EndsWith(".woff2", StringComparison.Ordinal));
        Assert.Matches("^assets/fonts/text\\.[0-9a-f]{10}\\.woff2$", font);
        Assert.Contains($"local(\"Song }} {{ url(x)\"), url(\"{font["assets/".Length..]}\") format", Css(site));
        Assert.NotEqual(Css(site), Css(With(Face, new ThemeAsset("fonts/text.woff2", new byte[] { 4 }))));
    }

    [Fact]
    public void A_font_that_was_not_made_is_not_named()
    {
        var site = With("a{}" + Face + "b{}");
        Assert.EndsWith("a{}b{}", Css(site));
        Assert.DoesNotContain("url(", Css(site));
        Assert.Empty(site.Diagnostics);
    }

    [Theory]
    [InlineData("a { background: url(icon.svg) }", "url(\"icon.0123456789.svg\")")]
    [InlineData("a { background: URL( 'icon.svg' ) }", "url(\"icon.0123456789.svg\")")]
    [InlineData("/* url(icon.svg) */ a::after { content: \"url(icon.svg)\" }", "/* url(icon.svg) */ a::after { content: \"url(icon.svg)\" }")]
    [InlineData("a { mask: url(#hole); background: url(data:image/gif;base64,AAAA) }", "a { mask: url(#hole); background: url(data:image/gif;base64,AAAA) }")]
    [InlineData("@font-face { src: local(A) }", "@font-face { src: local(A) }")]
    [InlineData("b {}\n a { background: url(none.png) }", "a { background: url(none.png) }", "assets/styles/9.css:2:18")]
    [InlineData("@font-face { src: url(none.woff2) }\nb { background: url('none.png') }", "\nb { background: url('none.png') }", "assets/styles/9.css:2:17")]
    [InlineData("a { background: url(\"icon.svg", "a { background: url(\"icon.svg")]
    public void A_name_within_a_style_sheet_becomes_an_address(string css, string expected, string? warned = null)
    {
        var site = With(css);
        Assert.Contains(expected, System.Text.RegularExpressions.Regex.Replace(Css(site), @"icon\.[0-9a-f]{10}\.", "icon.0123456789."));
        Assert.Equal(warned, site.Diagnostics.Select(d => $"{d.Source.File}:{d.Source.Line}:{d.Source.Column}").SingleOrDefault());
    }

    [Fact]
    public void A_hostile_style_sheet_takes_no_time()
    {
        var css = string.Concat(Enumerable.Repeat("@font-face{\"/*url(", 20_000));
        Assert.EndsWith(css, Css(With(css)));
    }

    private static TestSite With(string css, params ThemeAsset[] assets) =>
        new(Samples.Small with { Assets = [.. Samples.Small.Assets, new ThemeAsset("styles/9.css", Encoding.UTF8.GetBytes(css)), .. assets] });

    private static string Css(TestSite site) => site.Text(Assert.Single(site.Files.Keys, f => f.EndsWith(".css", StringComparison.Ordinal)));

    private static IEnumerable<string> Templates() =>
        Directory.GetFiles(Repository.PathOf("templates"), "*.html", SearchOption.AllDirectories).Select(File.ReadAllText);

    private static string Missing(ImmutableArray<int> characters, string text)
    {
        var has = characters.ToHashSet();
        return string.Concat(text.EnumerateRunes().Where(r => r.Value > ' ' && !has.Contains(r.Value)).Distinct().Order());
    }
}
