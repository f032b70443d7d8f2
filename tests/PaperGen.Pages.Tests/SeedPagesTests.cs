using PaperGen.Content;

namespace PaperGen.Pages.Tests;

/// <summary>The sample newspaper with the daily theme and the pinned fonts.</summary>
public class SeedPagesTests
{
    public static TheoryData<string> Seeds() => new(Directory.GetFiles(Repository.PathOf("seeds"), "*.txt", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_seed_page_is_filled_breaks_no_rule_and_loses_no_text(string seed)
    {
        var theme = ThemeReader.Read(new SourceFile("themes/daily/theme.yml", File.ReadAllBytes(Repository.PathOf("themes", "daily", "theme.yml")))).Value;
        var page = TranscriptReader.Read(new SourceFile(seed, File.ReadAllBytes(Repository.PathOf(seed))), new TranscriptOptions(2, null, "工会新闻")).Value;
        var issue = new Issue(page.Source) { Date = new DateOnly(2025, 6, 4), Pages = [page] };
        var paper = new Newspaper(page.Source) { Title = "劳动午报" };

        var edition = PageComposer.Compose(issue, paper, theme, PinnedFonts.Shaper);

        var composed = Assert.Single(edition.Value.Pages);
        Assert.Equal(page.Stories.Length, composed.Stories.Length);
        Assert.Empty(PageCheck.CheckText(edition.Value, issue));
        var report = PageCheck.Check(composed, theme);
        Assert.DoesNotContain(report.Verdicts, v => v.Level == VerdictLevel.Error);
        Assert.True(report.Count(VerdictLevel.Warning) <= 2, string.Join('\n', report.Verdicts));
        Assert.True(report.Fill >= 0.98, $"only {report.Fill:P1} is filled");
        // No name is parted in a byline, and what keeps it whole is not printed (T4, M4); a role is, before it would tear its line apart (T9).
        var set = composed.Items.OfType<PlacedText>().ToList();
        var lines = set.Select(t => t.Line.Text).ToList();
        Assert.All(page.Stories.SelectMany(s => s.Bylines), b => Assert.Contains(lines, l => l.Contains(b.Name, StringComparison.Ordinal)));
        Assert.All(set.Where(t => t.Line.Text.StartsWith("本报讯", StringComparison.Ordinal)), t => Assert.InRange(t.Line.StretchPerGap, 0, 250));
        Assert.DoesNotContain(lines, l => l.Contains(WordJoiner.Mark));
        // Every line of text is as wide as its leg at most.
        Assert.All(composed.Items.OfType<PlacedText>(), t => Assert.True(t.Bounds.Right.Value <= composed.Width.Value - 36));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Half_a_page_of_text_on_a_large_sheet_is_completed_by_a_notice_of_the_paper(string seed)
    {
        var theme = ThemeReader.Read(ThemeFile("daily-duikai"), ThemeFile).Value;
        var page = TranscriptReader.Read(new SourceFile(seed, File.ReadAllBytes(Repository.PathOf(seed))), new TranscriptOptions(2, null, "工会新闻")).Value;
        var issue = new Issue(page.Source) { Date = new DateOnly(2025, 6, 4), Pages = [page] };
        var paper = new Newspaper(page.Source) { Title = "劳动午报", Slogan = "职工之家", CnNumber = "CN 11-0123" };

        var edition = PageComposer.Compose(issue, paper, theme, PinnedFonts.Shaper);

        var composed = Assert.Single(edition.Value.Pages);
        Assert.Empty(PageCheck.CheckText(edition.Value, issue));
        var report = PageCheck.Check(composed, theme);
        Assert.DoesNotContain(report.Verdicts, v => v.Level == VerdictLevel.Error);
        Assert.True(report.Count(VerdictLevel.Warning) <= 2, string.Join('\n', report.Verdicts));
        Assert.True(report.Fill >= 0.98, $"only {report.Fill:P1} is filled");
        // It is labelled, stands below all stories, and the editor is told how much text is missing.
        var notice = composed.Items.OfType<PlacedText>().Where(t => t.Role == ItemRole.Notice).ToList();
        Assert.Contains(notice, t => t.Line.Text == "本报启事");
        Assert.Contains(notice, t => t.Line.Text == "劳动午报");
        Assert.True(notice.Min(t => t.Bounds.Y.Value) > composed.Items.Where(i => i.StoryId is not null).Max(i => i.Bounds.Bottom.Value));
        Assert.Contains(edition.Diagnostics, d => d.Code == "PG602" && d.Message.Contains("a notice of the paper", StringComparison.Ordinal));
        Assert.Contains(report.Verdicts, v => v.Rule == "L9-notice");

        // A paper that wants none gets its foot white.
        var without = PageComposer.Compose(issue, paper, theme with { Furniture = theme.Furniture with { NoticeTitle = "" } }, PinnedFonts.Shaper);
        Assert.DoesNotContain(without.Value.Pages[0].Items, i => i.Role == ItemRole.Notice);
    }

    private static SourceFile ThemeFile(string name) => new($"themes/{name}/theme.yml", File.ReadAllBytes(Repository.PathOf("themes", name, "theme.yml")));

    [Theory]
    [InlineData("Headlineinonewordthatisfarlongerthananycolumnofanynewspapereverprinted")]
    [InlineData("题")]
    public void A_headline_that_fits_nowhere_stands_over_nobody(string headline)
    {
        var source = SourceSpan.WholeFile("odd.txt");
        var issue = GeneratedIssue.Of(13, 5);
        var stories = issue.Pages[0].Stories.Select(s => s with { Headline = new TextLine(headline, source) });
        issue = issue with { Pages = [issue.Pages[0] with { Stories = [.. stories] }] };
        var edition = PageComposer.Compose(issue, new Newspaper(source) { Title = "劳动午报" }, new Theme(), PinnedFonts.Shaper);
        Assert.Empty(PageCheck.CheckText(edition.Value, issue));
        Assert.DoesNotContain(edition.Value.Pages.SelectMany(p => PageCheck.Check(p, new Theme()).Verdicts), v => v.Rule is "T15-grid" or "L18-overlap" or "L1-type-area");
    }
}
