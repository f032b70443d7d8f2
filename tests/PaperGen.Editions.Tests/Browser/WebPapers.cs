using Microsoft.Playwright;

namespace PaperGen.Editions.Tests.Browser;

/// <summary>The newspapers of the checkout on one host, and one browser to read them with.</summary>
public sealed class WebPapers : IAsyncLifetime, IDisposable
{
    private static readonly (string Name, string Project, string Path)[] s_papers =
        [("seeds", ".", "/"), ("yunhe", "samples/yunhe", "/yunhe/"), ("ellery", "samples/ellery", "/ellery/")];

    private IPlaywright _playwright = null!;
    private readonly WebHost _host = new([.. s_papers.Select(paper => (paper.Path, PublishedPaper.Of(paper.Project).Site))]);

    public static TheoryData<string> Names => [.. s_papers.Select(paper => paper.Name)];

    internal IBrowser Browser { get; private set; } = null!;

    internal string Origin => _host.Origin;

    internal WebPaper this[string name]
    {
        get
        {
            var (_, project, path) = s_papers.Single(paper => paper.Name == name);
            var published = PublishedPaper.Of(project);
            Assert.True(published.Result.ExitCode == 0, published.Result.Error);
            return new WebPaper(name, _host.Origin + path, published.Site);
        }
    }

    /// <summary>A window of its own, as of a new reader.</summary>
    internal Task<IBrowserContext> WindowAsync(int width, bool hasScript = true) => Browser.NewContextAsync(new BrowserNewContextOptions
    {
        ViewportSize = new ViewportSize { Width = width, Height = 900 },
        ColorScheme = ColorScheme.Light,
        JavaScriptEnabled = hasScript,
        // Colours are there at once, not on their way.
        ReducedMotion = ReducedMotion.Reduce,
    });

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        Browser = await Chromium.LaunchAsync(_playwright);
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
    }

    public void Dispose() => _host.Dispose();
}

/// <summary>Tests of one browser run after each other.</summary>
[CollectionDefinition(Name)]
public sealed class InChromium : ICollectionFixture<WebPapers>
{
    public const string Name = "Chromium";
}
