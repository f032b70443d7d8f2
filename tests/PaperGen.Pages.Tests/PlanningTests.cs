using System.Collections.Immutable;
using PaperGen.Content;

namespace PaperGen.Pages.Tests;

/// <summary>Which page a story stands on, and what happens when there is too much or too little for one.</summary>
public class PlanningTests
{
    private static readonly SourceSpan Source = SourceSpan.WholeFile("issue.yml");
    private static readonly Newspaper Paper = new(Source) { Title = "劳动午报" };

    [Fact]
    public void Stories_without_a_page_go_where_there_is_room()
    {
        var half = Page(2, GeneratedIssue.Of(21, 6).Pages[0].Stories.Take(3));
        var full = Page(3, Longer(GeneratedIssue.Of(22, 6).Pages[0].Stories, 1.2));
        var free = GeneratedIssue.Of(23, 6).Pages[0].Stories.TakeLast(2).Select((s, i) => s with { Id = $"free-{i}" });
        var edition = Compose([full with { Number = 2 }, half with { Number = 3 }], free).Value;
        Assert.Equal(2, edition.Pages.Length);
        Assert.All(edition.Pages[1].Stories.Where(s => s.StoryId.StartsWith("free", StringComparison.Ordinal)), s => Assert.NotNull(s.Rank));
        Assert.DoesNotContain(edition.Pages[0].Stories, s => s.StoryId.StartsWith("free", StringComparison.Ordinal));
    }

    [Fact]
    public void Stories_of_an_issue_without_pages_get_pages_and_no_errors()
    {
        var stories = Enumerable.Range(0, 3).SelectMany(i => GeneratedIssue.Of(31 + i, 6).Pages[0].Stories.Select(s => s with { Id = $"{i}-{s.Id}" })).ToList();
        var edition = Compose([], stories);
        Assert.InRange(edition.Value.Pages.Length, 3, 4);
        Assert.DoesNotContain(edition.Diagnostics, d => d.Severity == Severity.Error);
    }

    [Fact]
    public void A_page_with_too_much_lets_its_longest_story_jump_to_one_with_room()
    {
        var crowded = Page(2, Longer(GeneratedIssue.Of(24, 4).Pages[0].Stories, 1.5));
        var airy = Page(5, GeneratedIssue.Of(25, 6).Pages[0].Stories.Take(2));
        var edition = Compose([crowded, airy], []);
        var jump = Assert.Single(edition.Diagnostics, d => d.Code == "PG607");
        Assert.Contains("page 5", jump.Message, StringComparison.Ordinal);
        Assert.Contains(Jumps(edition.Value.Pages[0]), t => t.Contains("下转第5版", StringComparison.Ordinal));
        Assert.Contains(Jumps(edition.Value.Pages[1]), t => t.Contains("上接第2版", StringComparison.Ordinal));
        Assert.Empty(PageCheck.CheckJumps(edition.Value).Where(v => v.Level == VerdictLevel.Error));
        Assert.DoesNotContain(edition.Diagnostics, d => d.Code == "PG601");
    }

    [Fact]
    public void What_is_to_stay_together_does_not_jump_but_is_an_error_with_a_number()
    {
        var stories = Longer(GeneratedIssue.Of(24, 4).Pages[0].Stories, 1.5).Select(s => s with { Placement = s.Placement with { KeepTogether = true } });
        var edition = Compose([Page(2, stories), Page(5, GeneratedIssue.Of(25, 6).Pages[0].Stories.Take(2))], []);
        Assert.DoesNotContain(edition.Diagnostics, d => d.Code == "PG607");
        Assert.Contains(edition.Diagnostics, d => d.Code == "PG601" && d.Severity == Severity.Error && d.Message.Contains('超', StringComparison.Ordinal));
    }

    [Fact]
    public void A_filler_is_printed_only_where_there_is_room()
    {
        var filler = GeneratedIssue.Of(26, 6).Pages[0].Stories[^1] with { Id = "filler" };
        filler = filler with { Placement = filler.Placement with { IsFiller = true } };
        var airy = Compose([Page(2, GeneratedIssue.Of(27, 6).Pages[0].Stories.Take(2))], [filler]).Value;
        Assert.Contains(airy.Pages[0].Stories, s => s.StoryId == "filler");
        var full = Compose([Page(2, GeneratedIssue.Of(27, 6).Pages[0].Stories)], [filler]).Value;
        Assert.DoesNotContain(Assert.Single(full.Pages).Stories, s => s.StoryId == "filler");
    }

    [Fact]
    public void Two_pages_of_the_same_stories_have_not_the_same_skeleton()
    {
        var stories = GeneratedIssue.Of(28, 7).Pages[0].Stories;
        var edition = Compose([Page(2, stories), Page(3, stories.Select(s => s with { Id = s.Id + "b" }))], []).Value;
        Assert.NotEqual(Skeleton(edition.Pages[0]), Skeleton(edition.Pages[1]));
    }

    private static string Skeleton(ComposedPage page) =>
        string.Join(' ', page.Stories.Select(s => $"{s.Bounds.X.Value:0},{s.Bounds.Y.Value / 40:0},{s.Bounds.Width.Value:0}"));

    private static IEnumerable<string> Jumps(ComposedPage page) =>
        page.Items.OfType<PlacedText>().Where(t => t.Role == ItemRole.Jump).Select(t => t.Line.Text);

    private static IEnumerable<Story> Longer(IEnumerable<Story> stories, double times) => stories.Select((s, i) => i > 0 ? s : s with
    {
        Body = [.. Enumerable.Range(0, (int)(s.Body.Length * times) + 3).Select(n => s.Body[n % s.Body.Length] is Paragraph p ? new Paragraph([new TextRun($"其{n}，" + p.PlainText, Source)], Source) : s.Body[n % s.Body.Length])],
    });

    private static Page Page(int number, IEnumerable<Story> stories) =>
        new(number, Source) { Stories = [.. stories.Select(s => s with { Id = $"{number}-{s.Id}" })] };

    private static Parsed<Edition> Compose(ImmutableArray<Page> pages, IEnumerable<Story> free)
    {
        var issue = new Issue(Source) { Date = new DateOnly(2025, 6, 4), Pages = pages, UnplacedStories = [.. free] };
        var edition = PageComposer.Compose(issue, Paper, new Theme(), new MonospacedTypesetter(), new EmptyPictureShelf());
        Assert.Empty(PageCheck.CheckText(edition.Value, issue));
        return edition;
    }
}
