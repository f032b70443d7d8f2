using Microsoft.Playwright;

namespace PaperGen.Editions.Tests.Browser;

/// <summary>Every kind of page of three newspapers on phone, tablet and desk, in light and dark.</summary>
[Collection(InChromium.Name)]
public sealed class EveryPageTests(WebPapers papers)
{
    // Kept by the page itself from its first moment on. A lent font that comes after the text moves words by a hair.
    private const string Shifts = """
        window.shifts = [];
        new PerformanceObserver(list => list.getEntries().filter(entry => entry.value > 0.005).forEach(entry => window.shifts.push(entry.value + " " + entry.sources.map(s => s.node?.outerHTML?.slice(0, 60)))))
          .observe({ type: "layout-shift", buffered: true });
        """;

    public static TheoryData<string> Names => WebPapers.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_page_opens_without_complaint_fits_its_screen_and_stands_still(string name)
    {
        var paper = papers[name];
        var complaints = new List<string>();
        foreach (var width in (int[])[360, 768, 1440])
        {
            await using var window = await papers.WindowAsync(width);
            await window.AddInitScriptAsync(Shifts);
            var page = await window.NewPageAsync();
            var place = "";
            page.Console += (_, message) => { if (message.Type is "error" or "warning") complaints.Add($"{place}: {message.Text}"); };
            page.PageError += (_, error) => complaints.Add($"{place}: {error}");
            page.RequestFailed += (_, request) => { if (request.Failure != "net::ERR_ABORTED") complaints.Add($"{place}: {request.Url}: {request.Failure}"); };
            page.Response += (_, response) => { if (response.Status >= 400) complaints.Add($"{place}: {response.Url}: {response.Status}"); };
            page.Request += (_, request) => { if (!request.Url.StartsWith(papers.Origin, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) complaints.Add($"{place}: leaves the host: {request.Url}"); };
            foreach (var (kind, address) in paper.Kinds)
            {
                place = $"{kind} {width}";
                await page.GotoAsync(address);
                // Down to the foot, so that every picture comes.
                var pictures = await page.EvaluateAsync<string[]>("""
                    async () => {
                      for (let y = 0; y < document.body.scrollHeight; y += innerHeight) { scrollTo(0, y); await new Promise(done => requestAnimationFrame(() => setTimeout(done, 0))); }
                      const pictures = [...document.images].filter(image => image.checkVisibility());
                      // One beside the screen, in a row that is drawn past, would be waited for in vain.
                      await Promise.all(pictures.map(image => { image.loading = "eager"; return Promise.race([image.decode().catch(() => {}), new Promise(done => setTimeout(done, 5000))]); }));
                      return pictures.filter(image => !image.naturalWidth).map(image => image.src);
                    }
                    """);
                complaints.AddRange(pictures.Select(picture => $"{place}: no picture: {picture}"));
                complaints.AddRange((await page.EvaluateAsync<string[]>("window.shifts")).Select(shift => $"{place}: moves by {shift}"));
                foreach (var (scheme, isDark) in new[] { (ColorScheme.Dark, true), (ColorScheme.Light, false) })
                {
                    await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                    if (!await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")) complaints.Add($"{place}: scrolls sideways");
                    var red = await page.EvaluateAsync<int>("Number(getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/)[0])");
                    if (red < 128 != isDark) complaints.Add($"{place} {scheme}: the paper's red is {red}");
                }
            }
        }

        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Without_JavaScript_a_page_shows_the_same_but_for_the_search(string name)
    {
        var paper = papers[name];
        var different = new List<string>();
        await using var with = await papers.WindowAsync(1024);
        await using var without = await papers.WindowAsync(1024, hasScript: false);
        var (scripted, plain) = (await with.NewPageAsync(), await without.NewPageAsync());
        foreach (var (kind, address) in paper.Kinds.Where(k => k.Kind is not ("search" or "redirect")))
        {
            await scripted.GotoAsync(address);
            await plain.GotoAsync(address);
            // What a reader's own device offers needs a script, and is not shown without.
            if (await TextAsync(scripted) != await TextAsync(plain)) different.Add(kind);
        }

        Assert.Empty(different);
        await plain.GotoAsync(paper.PageOf("search"));
        Assert.True(await plain.Locator("noscript").IsVisibleAsync(), "who has no JavaScript is not told that the search needs it");
        Assert.False(await plain.Locator("form.search").IsVisibleAsync());

        static async Task<string> TextAsync(IPage page) => await page.EvaluateAsync<string>(
            "[...document.querySelectorAll('body > :not(script)')].map(e => { e.querySelectorAll('.share button').forEach(b => b.remove()); return e.innerText; }).join('\\n')");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_story_prints_as_an_article_on_A4(string name)
    {
        var paper = papers[name];
        await using var window = await papers.WindowAsync(1024);
        var page = await window.NewPageAsync();
        // A reader of dark pages prints on white paper too.
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        await page.GotoAsync(paper.PageOf("story"));
        Assert.Equal("rgb(0, 0, 0) on rgb(255, 255, 255)", await page.EvaluateAsync<string>(
            "(style => `${style.color} on ${style.backgroundColor}`)(getComputedStyle(document.documentElement))"));
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Null, ColorScheme = ColorScheme.Light });
        foreach (var kind in (string[])["story", "story with pictures", "long story"])
        {
            await page.GotoAsync(paper.Kinds.Last(k => k.Kind == kind).Address);
            var headline = await page.InnerTextAsync("h1");
            var text = await page.EvaluateAsync<string>("document.querySelector('.body').textContent");
            var file = Path.GetTempFileName();
            try
            {
                await page.PdfAsync(new PagePdfOptions { Path = file, PreferCSSPageSize = true });
                Assert.Matches(@"Page size: +59[45]\.\d+ x 84[12]\.\d+ pts \(A4\)", ExternalTool.Run("pdfinfo", file).Output);
                var printed = Letters(ExternalTool.Run("pdftotext", "-raw", file, "-").Output);
                Assert.Contains(Letters(headline), printed, StringComparison.Ordinal);
                // Columns and pages cut the text anywhere: what stands within one line is looked for.
                foreach (var part in Letters(text).Chunk(200).Select(part => new string(part[..Math.Min(8, part.Length)])).Take(40)) Assert.Contains(part, printed, StringComparison.Ordinal);
                Assert.DoesNotContain(Letters(await page.InnerTextAsync(".footer .ways-on")), printed, StringComparison.Ordinal);
            }
            finally
            {
                File.Delete(file);
            }
        }

        static string Letters(string text) => new([.. text.Where(char.IsLetterOrDigit)]);
    }
}
