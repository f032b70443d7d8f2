using PaperGen.Content;

namespace PaperGen.Pages.Tests;

public class ContentsTests
{
    private static readonly SourceSpan Here = SourceSpan.WholeFile("site.yml");
    private static readonly Newspaper Paper = new(Here) { Title = "劳动午报", CnNumber = "CN 11-0123", Supervisor = "总工会", Publisher = "报社", StreetAddress = "路1号", Telephone = "1", Price = "1元", Printer = "厂" };

    [Theory]
    [InlineData("zh-Hans", ContentsPlace.Ear)]
    [InlineData("en", ContentsPlace.Teasers)]
    public void The_front_page_names_stories_of_the_inside_pages_and_leads_to_them(string language, ContentsPlace place)
    {
        var theme = new Theme();
        theme = theme with { Furniture = theme.Furniture with { Contents = place } };
        var issue = IssueOf(4);

        var edition = PageComposer.Compose(issue, Paper with { Language = language }, theme, new MonospacedTypesetter(), new EmptyPictureShelf()).Value;

        var printed = Words(edition.Pages[0].Items.OfType<PlacedText>().Where(i => i.Role == ItemRole.Contents).Select(i => i.Line.Text));
        foreach (var page in edition.Pages.Skip(1)) Assert.Contains(Words([page.Stories[0].Title]), printed, StringComparison.Ordinal);
        var links = edition.Pages[0].Items.OfType<PlacedLink>().ToList();
        Assert.Equal(["#page=2", "#page=3", "#page=4"], links.Select(l => l.Target).Distinct());
        Assert.DoesNotContain(edition.Pages.Skip(1).SelectMany(p => p.Items), i => i.Role == ItemRole.Contents);
        Assert.DoesNotContain(edition.Pages.SelectMany(p => PageCheck.Check(p, theme).Verdicts), v => v.Rule is "L18-overlap" or "L1-type-area" or "T15-grid");
    }

    [Fact]
    public void A_paper_of_one_page_has_no_contents_but_its_ears()
    {
        var edition = PageComposer.Compose(IssueOf(1), Paper, new Theme(), new MonospacedTypesetter(), new EmptyPictureShelf()).Value;
        Assert.DoesNotContain(edition.Pages[0].Items, i => i.Role == ItemRole.Contents);
        Assert.Contains(edition.Pages[0].Items.OfType<PlacedText>(), t => t.Line.Text == "今日1版");
    }

    [Fact]
    public void What_masthead_and_imprint_lack_is_told_and_a_wrong_number_too()
    {
        var paper = Paper with { CnNumber = "CN 1-23", PostalCode = "2-5", Price = null, Printer = null };
        var messages = PageComposer.Compose(IssueOf(2), paper, new Theme(), new MonospacedTypesetter(), new EmptyPictureShelf()).Diagnostics;
        var lacking = Assert.Single(messages, d => d.Code == "PG631").Message;
        Assert.Contains("price", lacking, StringComparison.Ordinal);
        Assert.Contains("printer", lacking, StringComparison.Ordinal);
        Assert.DoesNotContain("telephone", lacking, StringComparison.Ordinal);
        Assert.Contains(messages, d => d.Code == "PG630");
        Assert.Contains(messages, d => d.Code == "PG632");
        Assert.Contains(messages, d => d.Code == "PG633");
    }

    [Theory]
    [InlineData("de", true)]
    [InlineData("en-GB", false)]
    [InlineData("zh-Hans", false)]
    public void A_language_whose_words_are_not_known_is_told(string language, bool told)
    {
        var messages = PageComposer.Compose(IssueOf(2), Paper with { Language = language }, new Theme(), new MonospacedTypesetter(), new EmptyPictureShelf()).Diagnostics;
        Assert.Equal(told, messages.Any(d => d.Code == "PG634"));
    }

    private static Issue IssueOf(int pages) => new(Here)
    {
        Date = new DateOnly(2025, 6, 4),
        Pages = [.. Enumerable.Range(1, pages).Select(number => GeneratedIssue.Of(40 + number, 3, number).Pages[0])
            .Select(page => page with { Stories = [.. page.Stories.Select(s => s with { Id = $"{page.Number}-{s.Id}" })] })],
    };

    private static string Words(IEnumerable<string> lines) => string.Concat(string.Concat(lines).Where(c => !char.IsWhiteSpace(c)));
}
