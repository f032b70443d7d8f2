using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace PaperGen.Editions.Tests;

public sealed class WebsiteTests(SampleEdition edition) : IClassFixture<SampleEdition>
{
    [Fact]
    public void The_front_page_leads_to_every_issue_and_every_story()
    {
        var pages = Crawl(edition.FrontPage);
        var headings = pages.Values.SelectMany(page => page.QuerySelectorAll("h1")).Select(h => Gold.WithoutSpace(h.TextContent)).ToHashSet(StringComparer.Ordinal);

        Assert.All(edition.PressFiles.Select(Path.GetFileNameWithoutExtension), date =>
            Assert.Contains(pages.Keys, path => path.EndsWith($"/{date!.Replace('-', '/')}/index.html", StringComparison.Ordinal)));
        var headlines = Directory.GetFiles(Repository.PathOf("seeds"), "*.txt", SearchOption.AllDirectories).SelectMany(Headlines).ToList();
        Assert.Equal(34, headlines.Count);
        Assert.All(headlines, headline => Assert.Contains(Gold.WithoutSpace(headline), headings));
    }

    [Fact]
    public void Every_file_that_a_page_names_is_there()
    {
        foreach (var (path, page) in Crawl(edition.FrontPage))
        {
            var named = page.QuerySelectorAll("[href], [src]")
                .Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!)
                .Where(a => !a.StartsWith('#') && !a.Contains(':', StringComparison.Ordinal));
            Assert.All(named, address => Assert.True(File.Exists(FileOf(path, address)), $"{path} names {address}"));
        }
    }

    // The model's own reader is not asked, so that a story it loses is missed here.
    private static IEnumerable<string> Headlines(string transcript)
    {
        var json = PaperGenProgram.Run(Repository.Root, "inspect", Path.GetRelativePath(Repository.Root, transcript), "--json");
        using var model = System.Text.Json.JsonDocument.Parse(json.Output);
        foreach (var story in model.RootElement.GetProperty("stories").EnumerateArray())
            yield return PaperGen.Content.ChineseNormaliser.Normalise(story.GetProperty("headline").GetString()!);
    }

    private static Dictionary<string, IDocument> Crawl(string start)
    {
        var parser = new HtmlParser();
        var pages = new Dictionary<string, IDocument>(StringComparer.Ordinal);
        var open = new Queue<string>([start]);
        while (open.TryDequeue(out var path))
        {
            if (pages.ContainsKey(path) || Path.GetExtension(path) != ".html") continue;
            Assert.True(File.Exists(path), $"a link leads to {path}");
            var page = parser.ParseDocument(File.ReadAllText(path));
            pages.Add(path, page);
            foreach (var link in page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!))
            {
                if (!link.StartsWith('#') && !link.Contains(':', StringComparison.Ordinal)) open.Enqueue(FileOf(path, link));
            }
        }

        return pages;
    }

    private static string FileOf(string page, string address) =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, Uri.UnescapeDataString(address.Split('#', '?')[0])));
}
