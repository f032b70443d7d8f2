using System.Globalization;
using PaperGen.Content;

namespace PaperGen.Pages.Tests;

/// <summary>
/// Two hundred pages that nobody has written, in both themes with their fonts. A part of them is composed on every run, with
/// those that were hard once; all are with <c>PAPERGEN_PAGES=all</c>, and others with the numbers of the first and the last:
/// <c>PAPERGEN_PAGES=1000-1199</c>.
/// </summary>
public class GeneratedPagesTests
{
    private const int PagesInAll = 100;
    private const int Step = 7;

    [Theory]
    // Pictures too large for the other shapes to fill the page; headlines too long for their widths; text for hardly a page;
    // white below short captions; two gutters open nearly from top to bottom.
    [InlineData("daily", 30, 63)]
    [InlineData("ledger", 2, 16, 46, 47, 57, 81, 1005, 1162)]
    public void Pages_of_any_kind_are_full_and_break_no_rule(string name, params int[] hard)
    {
        var isChinese = name == "daily";
        var theme = Themes.Read(name);
        var shaper = isChinese ? PinnedFonts.Shaper : PinnedFonts.Ledger;
        var fills = new List<double>();
        var broken = new List<string>();
        foreach (var seed in Seeds(Environment.GetEnvironmentVariable("PAPERGEN_PAGES"), hard))
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

    private static IEnumerable<int> Seeds(string? wanted, int[] hard)
    {
        if (wanted == "all") return Enumerable.Range(0, PagesInAll);
        if (wanted?.Split('-') is [var first, var last])
        {
            var from = int.Parse(first, CultureInfo.InvariantCulture);
            return Enumerable.Range(from, int.Parse(last, CultureInfo.InvariantCulture) - from + 1);
        }

        return Enumerable.Range(0, PagesInAll).Where(seed => seed % Step == 0).Union(hard);
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

    [Fact]
    public void A_page_of_more_stories_than_are_arranged_one_by_one_says_so()
    {
        var theme = Themes.Read("daily");
        var page = GeneratedPage.Of(5, theme, isChinese: true, stories: 18);
        var edition = PageComposer.Compose(page.Issue, page.Paper, theme, PinnedFonts.Shaper, page.Pictures);
        Assert.Empty(PageCheck.CheckText(edition.Value, page.Issue));
        Assert.Contains(edition.Diagnostics, d => d.Code == "PG603" && d.Message.Contains("of the stories of page 2 stand in rails", StringComparison.Ordinal));
    }

    private static class Themes
    {
        public static Theme Read(string name) =>
            ThemeReader.Read(new SourceFile($"themes/{name}/theme.yml", File.ReadAllBytes(Repository.PathOf("themes", name, "theme.yml")))).Value;
    }
}
