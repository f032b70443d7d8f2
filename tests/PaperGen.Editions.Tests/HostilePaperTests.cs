using System.Text;
using System.Xml.Linq;
using AngleSharp.Html.Parser;

namespace PaperGen.Editions.Tests;

/// <summary>A story that tries to be more than text, all the way into the files: pages, page pictures, feeds.</summary>
public sealed class HostilePaperTests
{
    private const string Evil = "x\"'</text></script><script>alert(1)</script><img src=x onerror=alert(2)>]]>&amp;{{ 7 * 7 }}\u202E";

    [Fact]
    public void Nothing_of_it_is_alive_on_the_website_or_in_the_pictures_of_its_pages()
    {
        using var project = new TemporaryProject();
        var quoted = System.Text.Json.JsonSerializer.Serialize(Evil);
        project.Write("site.yml", $"title: {quoted}\nlanguage: en-GB\ntheme: ledger\nissues: papers\naddress: https://example.org/\nslogan: {quoted}\ndescription: {quoted}\npublisher: {quoted}\nimprint:\n  - {quoted}\n");
        var body = string.Concat(Enumerable.Repeat("Long text, word after word. ", 400)) + Evil;
        project.Write("papers/2025-06-04/a.md", $"---\nheadline: {quoted}\nkicker: {quoted}\ndecks: [{quoted}]\nsection: {quoted}\ntags: [{quoted}]\n---\n{body}\n");
        var result = PaperGenProgram.Run(project.Folder, "build", "--force");
        Assert.True(result.ExitCode is 0 or 1, result.Error);
        Assert.DoesNotContain("mistake of PaperGen's own", result.Error, StringComparison.Ordinal);

        var site = TemporaryProject.Contents(project.PathOf("dist/site"));
        var strict = new HtmlParser(new HtmlParserOptions { IsStrictMode = true });
        foreach (var (path, bytes) in site.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            var page = strict.ParseDocument(Encoding.UTF8.GetString(bytes));
            Assert.Empty(page.QuerySelectorAll("[onerror], img[src=x]"));
            Assert.All(page.QuerySelectorAll("script:not([src])"), script => Assert.Equal("application/ld+json", script.GetAttribute("type")));
            Assert.DoesNotContain("x49", page.DocumentElement.TextContent, StringComparison.Ordinal);
        }

        var pictures = site.Where(file => file.Key.EndsWith(".svg", StringComparison.Ordinal) && !file.Key.StartsWith("assets/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(pictures);
        foreach (var (path, bytes) in pictures)
        {
            var picture = XDocument.Parse(Encoding.UTF8.GetString(bytes)).Root!;
            Assert.All(picture.DescendantsAndSelf(), element =>
            {
                Assert.DoesNotContain(element.Name.LocalName, (string[])["script", "foreignObject", "img", "iframe"]);
                Assert.DoesNotContain(element.Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
                Assert.All(element.Attributes().Where(attribute => attribute.Name.LocalName == "href"), link => Assert.Matches("^(#|data:image/)", link.Value));
            });
        }

        Assert.All(site.Where(file => file.Key.EndsWith(".xml", StringComparison.Ordinal)), file => Assert.NotNull(XDocument.Parse(Encoding.UTF8.GetString(file.Value)).Root));
    }
}
