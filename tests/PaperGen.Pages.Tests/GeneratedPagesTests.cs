using PaperGen.Content;

namespace PaperGen.Pages.Tests;

/// <summary>
/// Two hundred pages that nobody has written, in both themes with their fonts. A part of them is composed on every run;
/// all are with <c>PAPERGEN_PAGES=all</c>.
/// </summary>
public class GeneratedPagesTests
{
    private const int PagesInAll = 100;

    [Theory]
    [InlineData("daily")]
    [InlineData("ledger")]
    public void Pages_of_any_kind_are_full_and_break_no_rule(string name)
    {
        var isChinese = name == "daily";
        var theme = Themes.Read(name);
        var shaper = isChinese ? PinnedFonts.Shaper : PinnedFonts.Ledger;
        var step = Environment.GetEnvironmentVariable("PAPERGEN_PAGES") == "all" ? 1 : 5;
        var fills = new List<double>();
        var broken = new List<string>();
        for (var seed = 0; seed < PagesInAll; seed += step)
        {
            var page = GeneratedPage.Of(seed, theme, isChinese);
            var edition = PageComposer.Compose(page.Issue, page.Paper, theme, shaper, page.Pictures);
            Assert.Empty(PageCheck.CheckText(edition.Value, page.Issue));
            // What does not fit is told to the editor and stands on another page.
            Assert.True(edition.Value.Pages.Length == 1 || edition.Diagnostics.Any(d => d.Code == "PG601"), $"page {seed} overflows silently");
            var report = PageCheck.Check(edition.Value.Pages[0], theme);
            fills.Add(report.Fill);
            broken.AddRange(report.Verdicts.Where(v => v.Level == VerdictLevel.Error).Select(v => $"page {seed} of {page.Stories} stories: {v}"));
        }

        Assert.True(broken.Count == 0, string.Join('\n', broken));
        Assert.True(fills.Average() >= 0.97, $"mean {fills.Average():P1}");
        Assert.True(fills.Min() >= 0.93, $"worst {fills.Min():P1}");
    }

    [Fact]
    public void A_page_of_fourteen_stories_is_found_within_its_limits_and_the_same_each_time()
    {
        var theme = Themes.Read("daily");
        var page = GeneratedPage.Of(3, theme, isChinese: true, stories: 14);
        var first = PageComposer.Compose(page.Issue, page.Paper, theme, PinnedFonts.Shaper, page.Pictures);
        var again = PageComposer.Compose(page.Issue, page.Paper, theme, PinnedFonts.Shaper, page.Pictures);
        Assert.Equal(PageTrace.Of(first.Value), PageTrace.Of(again.Value));
        Assert.Contains(first.Diagnostics, d => d.Code == "PG603" && d.Message.Contains("at most", StringComparison.Ordinal));
    }

    private static class Themes
    {
        public static Theme Read(string name) =>
            ThemeReader.Read(new SourceFile($"themes/{name}/theme.yml", File.ReadAllBytes(Repository.PathOf("themes", name, "theme.yml")))).Value;
    }
}
