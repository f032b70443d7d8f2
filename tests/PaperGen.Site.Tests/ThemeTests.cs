using System.IO.Compression;
using PaperGen.Content;
using PaperGen.Templates;

namespace PaperGen.Site.Tests;

public class ThemeTests
{
    [Fact]
    public void The_style_sheet_is_small_and_named_by_its_content()
    {
        var site = new TestSite(Samples.Small);
        var (path, css) = Assert.Single(site.Files, f => f.Key.EndsWith(".css", StringComparison.Ordinal));
        Assert.Matches("^assets/site\\.[0-9a-f]{10}\\.css$", path);
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(css);
        Assert.InRange(zipped.Length, 1, 30_000);

        var assets = Samples.Small.Assets.Add(new ThemeAsset("styles/9-more.css", "p{}"u8.ToArray()));
        var changed = new TestSite(Samples.Small with { Assets = assets });
        Assert.DoesNotContain(path, changed.Files.Keys);
        Assert.EndsWith("p{}", changed.Text(Assert.Single(changed.Files.Keys, f => f.EndsWith(".css", StringComparison.Ordinal))));
    }

    [Fact]
    public void Every_class_that_a_page_uses_is_styled_or_known()
    {
        // Kinds of stories and pages are hooks for themes; the daily has no need of them.
        string[] hooks = ["news", "photo-news", "brief", "notice"];
        var css = string.Concat(Directory.GetFiles(Repository.PathOf("themes", "daily", "assets", "styles")).Select(File.ReadAllText));
        var site = new TestSite(Samples.Small);
        var used = site.Pages.SelectMany(p => site.Html(p).All).SelectMany(e => e.ClassList).Distinct().Except(hooks).Where(name => !name.StartsWith("on-", StringComparison.Ordinal));
        Assert.Equal("", string.Join(' ', used.Where(name => !System.Text.RegularExpressions.Regex.IsMatch(css, $@"\.{name}\b"))));
    }

    [Fact]
    public void A_missing_template_is_told_once_and_stops_nothing_else()
    {
        var site = new TestSite(new SiteSources(Samples.Paper, Samples.Small.Issues, new Templates(new() { ["layout.html"] = "<p>{{ include page.template }}</p>", ["front.html"] = "front" })));
        Assert.Equal("<p>front</p>", site.Text("index.html"));
        Assert.Single(site.Diagnostics, d => d.Severity == Severity.Error && d.Message.Contains("story.html"));
        Assert.DoesNotContain("404.html", site.Pages);
        Assert.Contains("rss.xml", site.Files.Keys);
    }

    [Fact]
    public void A_template_s_mistake_is_told_with_its_place()
    {
        var site = new TestSite(new SiteSources(Samples.Paper, [], new Templates(new() { ["layout.html"] = "a\n b {{ if }}" })));
        Assert.NotEmpty(site.Diagnostics);
        Assert.All(site.Diagnostics, told => Assert.Equal(("PG457", "layout.html", 2), (told.Code, told.Source.File, told.Source.Line)));
        Assert.Empty(site.Pages);
    }

    [Fact]
    public void A_broken_language_file_is_told_with_its_name()
    {
        var site = new TestSite(new SiteSources(Samples.Paper, [], new Templates(new() { ["layout.html"] = "{{ words.home }}", ["words/en.json"] = "{\"home\": \"Home\"}", ["words/zh-Hans.json"] = "{" })));
        Assert.Equal("words/zh-Hans.json", Assert.Single(site.Diagnostics, d => d.Code == "PG455").Source.File);
        Assert.Equal("Home", site.Text("index.html"));
    }

    private sealed class Templates(Dictionary<string, string> files) : ITemplateLoader
    {
        public string? GetPath(TemplateContext context, PaperGen.Templates.SourceSpan callerSpan, string templateName) => templateName;

        public string? Load(TemplateContext context, PaperGen.Templates.SourceSpan callerSpan, string templatePath) => files.GetValueOrDefault(templatePath);
    }
}
