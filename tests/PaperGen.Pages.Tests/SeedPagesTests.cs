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
