using System.IO.Compression;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace PaperGen.Editions.Tests;

/// <summary>The website as it lies on the disk: its pages, their links, their size.</summary>
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

    public static TheoryData<string> Papers => [".", "samples/yunhe", "samples/ellery"];

    [Theory, MemberData(nameof(Papers))]
    public void Every_page_is_HTML_without_a_mistake_and_every_file_and_place_that_it_names_is_there(string project)
    {
        var site = PublishedPaper.Of(project).Site;
        var strict = new HtmlParser(new HtmlParserOptions { IsStrictMode = true });
        var pages = Directory.GetFiles(site, "*.html", SearchOption.AllDirectories).ToDictionary(path => path, path => strict.ParseDocument(File.ReadAllText(path)));
        Assert.True(pages.Count > 40, $"{pages.Count} pages");
        var home = pages[Path.Combine(site, "index.html")].QuerySelector("link[rel=canonical]")!.GetAttribute("href")!;
        var dead = new List<string>();
        foreach (var (path, page) in pages)
        {
            // The page for what was not found is shown at any address: its links begin at the host.
            var root = path.EndsWith("404.html", StringComparison.Ordinal) ? new Uri(home).AbsolutePath : home;
            foreach (var address in AddressesOn(page))
            {
                var start = address.StartsWith(home, StringComparison.Ordinal) ? home : root;
                var local = address.StartsWith(start, StringComparison.Ordinal) ? address[start.Length..] : null;
                if (local is null && Uri.TryCreate(address, UriKind.Absolute, out _)) continue;
                var file = local is not null ? FileOf(Path.Combine(site, "index.html"), local) : address.StartsWith('#') ? path : FileOf(path, address);
                if (Directory.Exists(file)) file = Path.Combine(file, "index.html");
                var place = address.Contains('#') ? Uri.UnescapeDataString(address[(address.IndexOf('#') + 1)..]) : "";
                if (!File.Exists(file) || (place.Length > 0 && pages[file].GetElementById(place) is null)) dead.Add($"{path}: {address}");
            }
        }

        Assert.Empty(dead);
    }

    [Theory, MemberData(nameof(Papers))]
    public void Styles_and_scripts_are_small(string project)
    {
        var files = Directory.GetFiles(Path.Combine(PublishedPaper.Of(project).Site, "assets"));
        Assert.InRange(files.Where(f => f.EndsWith(".css", StringComparison.Ordinal)).Sum(Packed), 1, 30 << 10);
        Assert.InRange(files.Where(f => f.EndsWith(".js", StringComparison.Ordinal) && !Path.GetFileName(f).StartsWith("search.", StringComparison.Ordinal)).Sum(Packed), 1, 15 << 10);

        static long Packed(string path)
        {
            using var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(File.ReadAllBytes(path));
            return packed.Length;
        }
    }

    private static IEnumerable<string> AddressesOn(IParentNode page) => page.QuerySelectorAll("[href], [src], [srcset], meta[property='og:image']").SelectMany(e =>
        (e.GetAttribute("srcset")?.Split(", ").Select(part => part.Split(' ')[0]) ?? [])
        .Concat(((string?[])[e.GetAttribute("href"), e.GetAttribute("src"), e.GetAttribute("content")]).OfType<string>()));

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
