using System.Text.Json;
using Microsoft.Playwright;

namespace PaperGen.Editions.Tests.Browser;

/// <summary>Every kind of page under axe-core: WCAG 2.2 A and AA, and the order of headings, landmarks and names that axe calls best practice.</summary>
[Collection(InChromium.Name)]
public sealed class AccessibilityTests(WebPapers papers)
{
    private static readonly string s_axe = Repository.PathOf("tests", "node_modules", "axe-core", "axe.min.js");

    private const string Rules = """{ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"] }""";

    // What depends on colours alone.
    private const string ColourRules = """{ runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] }, resultTypes: ["violations"] }""";

    public static TheoryData<string> Names => WebPapers.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_page_breaks_a_rule_of_accessibility_in_light_and_in_dark(string name)
    {
        Assert.True(File.Exists(s_axe), "axe-core is not installed: (cd tests && npm ci)");
        var paper = papers[name];
        var found = new List<string>();
        // The phone has the smallest targets, the desk the most columns.
        foreach (var width in (int[])[360, 1440])
        {
            await using var window = await papers.WindowAsync(width);
            await window.AddInitScriptAsync(scriptPath: s_axe);
            var page = await window.NewPageAsync();
            foreach (var (kind, address) in paper.Kinds.Where(k => k.Kind != "redirect"))
            {
                await page.GotoAsync(address);
                if (kind == "search") await SearchAsync(page, paper);
                await ExamineAsync(page, Rules, $"{kind} {width} light", found);
                if (width < 1000) continue;
                await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
                await ExamineAsync(page, ColourRules, $"{kind} {width} dark", found);
                await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Whatever_has_the_focus_shows_it(string name)
    {
        var paper = papers[name];
        await using var window = await papers.WindowAsync(1024);
        var page = await window.NewPageAsync();
        var unseen = new List<string>();
        foreach (var (kind, address) in paper.Kinds.Where(k => k.Kind != "redirect"))
        {
            await page.GotoAsync(address);
            if (kind == "search") await SearchAsync(page, paper);
            // What the keyboard moved last makes the browser show where the focus is.
            await page.Keyboard.PressAsync("Tab");
            unseen.AddRange((await page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")].filter(e => e.tabIndex >= 0 && e.checkVisibility()).filter(e => {
                  const look = () => [e, e.parentElement, e.firstElementChild].filter(Boolean).map(part => {
                    const s = getComputedStyle(part);
                    return [s.outlineStyle === "none" ? "" : s.outlineStyle + s.outlineWidth, s.stroke, s.strokeWidth, s.boxShadow].join();
                  }).join();
                  document.activeElement.blur();
                  const before = look();
                  e.focus({ focusVisible: true });
                  return document.activeElement === e && look() === before;
                }).map(e => e.outerHTML.slice(0, 160))
                """)).Select(element => $"{kind}: {element}"));
        }

        Assert.True(unseen.Count == 0, string.Join('\n', unseen));
    }

    private static async Task SearchAsync(IPage page, WebPaper paper)
    {
        await page.FillAsync("#q", paper.Name == "ellery" ? "harbor" : "工");
        await page.WaitForSelectorAsync(".found li");
    }

    private static async Task ExamineAsync(IPage page, string rules, string place, List<string> found)
    {
        var result = await page.EvaluateAsync<JsonElement>($"axe.run(document, {rules}).then(r => r.violations.map(v => ({{ id: v.id, nodes: v.nodes.map(n => n.target.join(' ') + ' — ' + n.failureSummary.split('\\n').slice(1).join(';')) }})))");
        foreach (var violation in result.EnumerateArray())
            found.AddRange(violation.GetProperty("nodes").EnumerateArray().Take(3).Select(node => $"{place}: {violation.GetProperty("id")}: {node}"));
    }
}
