using System.Globalization;

namespace PaperGen.Editions.Tests.Browser;

/// <summary>The picture of a printed page: every story is a link that the keyboard reaches in reading order, and small screens zoom.</summary>
[Collection(InChromium.Name)]
public sealed class PagePictureTests(WebPapers papers)
{
    public static TheoryData<string> Names => WebPapers.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_keyboard_walks_through_the_stories_in_reading_order_and_opens_one(string name)
    {
        var paper = papers[name];
        await using var window = await papers.WindowAsync(1024);
        var page = await window.NewPageAsync();
        await page.GotoAsync(paper.PageOf("page"));
        var walked = new List<string>();
        var lowest = 0.0;
        await page.FocusAsync(".zoom input:checked");
        for (var i = 0; i < 60; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var at = await page.EvaluateAsync<string[]?>("""
                () => {
                  const link = document.activeElement, area = link.closest(".page-sheet") && link.querySelector(".area");
                  return area && [link.href.baseVal, link.getAttribute("aria-label"), getComputedStyle(area).strokeWidth, area.getAttribute("y"), String(area.y.baseVal.value + area.height.baseVal.value)];
                }
                """);
            if (at is null) break;
            Assert.NotEqual("", at[1]);
            Assert.Equal("3px", at[2]);
            walked.Add(new Uri(new Uri(page.Url), at[0]).AbsoluteUri);
            // Nobody reads upwards: no story lies above all of one that came before.
            Assert.True(double.Parse(at[4], CultureInfo.InvariantCulture) > lowest, $"{at[1]} stands above what came before it");
            lowest = Math.Max(lowest, double.Parse(at[3], CultureInfo.InvariantCulture));
        }

        var listed = await page.Locator(".page-stories .headline a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
        Assert.Equal(walked.Distinct(), walked);
        Assert.Superset(listed.ToHashSet(), walked.ToHashSet());
        await page.FocusAsync(".page-sheet a:last-of-type");
        var wanted = await page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-label')");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("article.story");
        Assert.Equal(wanted.Replace(" ", ""), (await page.InnerTextAsync("h1")).Replace(" ", "").Replace("\n", ""));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_small_screen_sees_the_page_whole_and_zooms_into_it(bool hasScript)
    {
        await using var window = await papers.WindowAsync(360, hasScript: hasScript);
        var page = await window.NewPageAsync();
        await page.GotoAsync(papers["yunhe"].PageOf("page"));
        var whole = (await page.Locator(".page-sheet").BoundingBoxAsync())!;
        Assert.InRange(whole.Width, 200, 360);

        await page.FocusAsync(".zoom input:checked");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");
        var large = (await page.Locator(".page-sheet").BoundingBoxAsync())!;
        Assert.InRange(large.Width / whole.Width, 3, 5);
        Assert.Equal(large.Height / large.Width, whole.Height / whole.Width, 0.01);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "the page scrolls sideways");

        // A story at the far corner can be reached.
        await page.Locator(".page-sheet a").Last.ScrollIntoViewIfNeededAsync();
        var last = (await page.Locator(".page-sheet a").Last.BoundingBoxAsync())!;
        Assert.InRange(last.X, -last.Width, 360);
    }
}
