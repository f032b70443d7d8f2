using Microsoft.Playwright;

namespace PaperGen.Editions.Tests.Browser;

/// <summary>The website in Chromium, opened from disk as somebody would who has just built it.</summary>
[Collection(InChromium.Name)]
public sealed class BrowserTests(WebPapers papers)
{
    private readonly SampleEdition _edition = new();
    private readonly IBrowser _browser = papers.Browser;

    [Fact]
    public async Task A_page_opened_from_disk_finds_all_that_it_names()
    {
        await using var window = await papers.WindowAsync(1024);
        var page = await window.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => { if (message.Type is "error" or "warning") complaints.Add(message.Text); };
        page.RequestFailed += (_, request) => complaints.Add($"{request.Url}: {request.Failure}");
        page.Request += (_, request) => { if (!request.Url.StartsWith("file:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) complaints.Add($"leaves the site: {request.Url}"); };
        foreach (var path in (string[])["index.html", "2025/06/04/index.html", "2025/06/04/02/index.html", "2025/06/04/02/01/index.html", "archive/index.html", "search/index.html"])
        {
            await page.GotoAsync(new Uri(Path.Combine(_edition.Site, path)).AbsoluteUri);
            Assert.Equal("zh-Hans", await page.GetAttributeAsync("html", "lang"));
            Assert.NotEqual("", await page.TitleAsync());
        }

        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_reader_walks_from_the_front_page_to_a_story_of_the_first_issue()
    {
        var page = await _browser.NewPageAsync();
        await page.GotoAsync(new Uri(_edition.FrontPage).AbsoluteUri);

        await page.ClickAsync("a[href*='2023/05/12']");
        await page.ClickAsync("main a[href*='02/01/']");

        Assert.Equal("劳模工匠交流活动在京举行", (await page.InnerTextAsync("h1")).Trim());
        Assert.Contains("31名劳模工匠参加活动", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_finds_the_middle_of_a_phrase_and_walks_through_the_results()
    {
        var page = await _browser.NewPageAsync();
        await page.GotoAsync(new Uri(Path.Combine(_edition.Site, "search", "index.html")).AbsoluteUri);
        await page.WaitForSelectorAsync("#q:focus");
        await page.Keyboard.TypeAsync("模工匠交");
        await page.WaitForSelectorAsync(".found li");

        Assert.Equal("劳模工匠交流活动在京举行", (await page.InnerTextAsync(".found li:first-child h2")).Replace(" ", ""));
        Assert.Equal("模工匠交", await page.InnerTextAsync(".found li:first-child h2 mark"));
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement === document.querySelector('.found li:first-child a')"));
        Assert.Contains("q=", page.Url, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("article.story");
        Assert.Equal("劳模工匠交流活动在京举行", (await page.InnerTextAsync("h1")).Trim());
    }

    [Theory]
    [InlineData("q=职工", true)]
    [InlineData("q=职工&from=2025-01-01", true)]
    [InlineData("q=职工&to=1999-01-01", false)]
    [InlineData("q=工职甲乙", false)]
    [InlineData("q=模工匠&heads=1", true)]
    [InlineData("q=31名劳模工匠参加活动&heads=1", false)]
    [InlineData("by=张晶", true)]
    public async Task A_search_has_an_address_and_filters(string query, bool isFound)
    {
        var page = await _browser.NewPageAsync();
        await page.GotoAsync(new Uri(Path.Combine(_edition.Site, "search", "index.html")).AbsoluteUri + "#" + query);
        await page.WaitForFunctionAsync("document.querySelector('.search-status').textContent !== ''");

        Assert.Equal(isFound, await page.Locator(".found li").CountAsync() > 0);
        var dates = await page.Locator(".found .facts span:first-child").AllInnerTextsAsync();
        if (query.Contains("from", StringComparison.Ordinal)) Assert.All(dates, date => Assert.True(string.CompareOrdinal(date, "2025") > 0, date));
    }
}
