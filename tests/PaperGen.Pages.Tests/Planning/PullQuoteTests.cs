using PaperGen.Content;

namespace PaperGen.Pages.Tests.Planning;

/// <summary>Pull quotes: where a page has room, or an editor asks for them.</summary>
public class PullQuoteTests
{
    private const string Speech = "桥不只是给车走的，也是给人走的。";

    private static readonly SourceSpan Source = SourceSpan.WholeFile("story.md");
    private static readonly Newspaper Paper = new(Source) { Title = "劳动午报" };

    [Fact]
    public void A_page_with_little_text_sets_words_of_a_long_story_large()
    {
        var page = Compose(new Theme(), story => story);
        Assert.Equal(Speech, QuoteOf(page));
        Assert.DoesNotContain(PageCheck.Check(page, new Theme()).Verdicts, v => v.Level == VerdictLevel.Error && !v.Rule.StartsWith("L9", StringComparison.Ordinal));
        // Between two rules, with text above and below it in its leg.
        var quote = page.Items.Where(i => i.Role == ItemRole.PullQuote).ToList();
        var body = page.Items.OfType<PlacedText>().Where(t => t.Role == ItemRole.Body && t.Bounds.X < quote.Max(q => q.Bounds.Right) && quote.Min(q => q.Bounds.X) < t.Bounds.Right).ToList();
        Assert.Equal(2, quote.OfType<PlacedFill>().Count());
        Assert.True(body.Count(t => t.Bounds.Bottom <= quote.Min(q => q.Bounds.Y)) >= 3);
        Assert.True(body.Count(t => t.Bounds.Y >= quote.Max(q => q.Bounds.Bottom)) >= 3);
    }

    [Fact]
    public void A_theme_or_an_editor_may_want_none()
    {
        Assert.Equal("", QuoteOf(Compose(new Theme { PullQuotes = new PullQuoteRules { PerPage = 0 } }, story => story)));
        Assert.Equal("", QuoteOf(Compose(new Theme(), story => Wish(story, ""))));
    }

    [Fact]
    public void Words_that_an_editor_names_are_set_large_wherever_there_is_room()
    {
        var theme = new Theme { PullQuotes = new PullQuoteRules { PerPage = 0 } };
        Assert.Equal("第2段说的是同一件事。", QuoteOf(Compose(theme, story => Wish(story, "第2段说的是 同一件事。"))));
    }

    [Fact]
    public void Words_that_the_story_has_not_are_a_warning_at_the_wish()
    {
        var edition = Edition(new Theme(), story => Wish(story, "没有这句话。"));
        var warning = Assert.Single(edition.Diagnostics, d => d.Code == "PG624");
        Assert.Equal(7, warning.Source.Line);
        Assert.Equal("", QuoteOf(edition.Value.Pages[0]));
    }

    private static Story Wish(Story story, string words) =>
        story with { Placement = story.Placement with { PullQuote = new TextLine(words, Source with { Line = 7, Column = 13 }) } };

    private static string QuoteOf(ComposedPage page) =>
        string.Concat(page.Items.OfType<PlacedText>().Where(t => t.Role == ItemRole.PullQuote && t.Line.Text != "“").Select(t => t.Line.Text));

    private static ComposedPage Compose(Theme theme, Func<Story, Story> change) => Edition(theme, change).Value.Pages[0];

    // A long story and a short one: about nine tenths of a page.
    private static Parsed<Edition> Edition(Theme theme, Func<Story, Story> change)
    {
        var stories = GeneratedIssue.Of(27, 6).Pages[0].Stories.Take(2).ToList();
        var texts = Enumerable.Range(1, 35).Select(i => i == 9 ? $"“{Speech}”他说" : $"第{i}段说的是同一件事。" + string.Concat(Enumerable.Repeat("工会职工北京市劳动模范组织开展活动", 3)) + "并且").ToList();
        stories[0] = change(stories[0] with { Headline = new TextLine("大桥合龙", Source), Body = [.. texts.Select(t => new Paragraph([new TextRun(t, Source)], Source))] });
        var issue = new Issue(Source) { Date = new DateOnly(2025, 6, 4), Pages = [new Page(2, Source) { Stories = [.. stories] }] };
        var edition = PageComposer.Compose(issue, Paper, theme, new MonospacedTypesetter(), new EmptyPictureShelf());
        Assert.Empty(PageCheck.CheckText(edition.Value, issue));
        return edition;
    }
}
