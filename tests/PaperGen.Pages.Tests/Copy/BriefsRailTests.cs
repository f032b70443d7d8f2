using PaperGen.Content;

namespace PaperGen.Pages.Tests;

public class BriefsRailTests
{
    private static readonly SourceSpan Here = SourceSpan.WholeFile("briefs.md");

    [Fact]
    public void Three_briefs_share_one_head_and_keep_their_own()
    {
        var (edition, issue) = Compose(3, s => s);
        var heads = Heads(edition);
        Assert.Equal("简讯", RailHead(heads));
        foreach (var brief in issue.Pages[0].Stories.Skip(2))
        {
            var own = Assert.Single(heads, h => h.StoryId == brief.Id);
            Assert.Equal(new Theme().Grid.Body, own.Line.Em);
            Assert.Contains(edition.Pages[0].Stories, s => s.StoryId == brief.Id && s.Title == brief.Headline.Text);
        }

        Assert.Empty(PageCheck.CheckText(edition, issue));
        Assert.DoesNotContain(PageCheck.Check(edition.Pages[0], new Theme()).Verdicts, v => v.Rule is "T15-grid" or "L18-overlap" or "L1-type-area");
    }

    [Fact]
    public void Two_briefs_are_two_stories() => Assert.Equal("", RailHead(Heads(Compose(2, s => s).Edition)));

    [Fact]
    public void A_brief_with_a_place_of_its_own_stands_for_itself()
    {
        var (edition, issue) = Compose(4, (s, i) => i == 3 ? s with { Placement = s.Placement with { Weight = 50 } } : s);
        var heads = Heads(edition);
        Assert.Equal("简讯", RailHead(heads));
        Assert.True(heads.First(h => h.StoryId == issue.Pages[0].Stories[^1].Id).Line.Em > new Theme().Grid.Body);
    }

    private static string RailHead(IEnumerable<PlacedText> heads) =>
        string.Concat(heads.Where(h => h.StoryId!.StartsWith("briefs-", StringComparison.Ordinal)).Select(h => h.Line.Text));

    private static List<PlacedText> Heads(Edition edition) =>
        [.. edition.Pages.SelectMany(p => p.Items.OfType<PlacedText>()).Where(t => t.Role == ItemRole.Headline)];

    private static (Edition Edition, Issue Issue) Compose(int briefs, Func<Story, Story> change) => Compose(briefs, (s, _) => change(s));

    private static (Edition Edition, Issue Issue) Compose(int briefs, Func<Story, int, Story> change)
    {
        var issue = GeneratedIssue.Of(21, 2);
        var made = Enumerable.Range(0, briefs).Select(i => change(new Story(new TextLine($"短讯之{"甲乙丙丁"[i]}", Here), Here)
        {
            Id = $"b{i}",
            Kind = StoryKind.Brief,
            Body = [new Paragraph([new TextRun($"第{i}条简短的消息，只有一句话，说完就完了。", Here)], Here)],
        }, i));
        issue = issue with { Pages = [issue.Pages[0] with { Stories = [.. issue.Pages[0].Stories, .. made] }] };
        return (PageComposer.Compose(issue, new Newspaper(Here) { Title = "劳动午报" }, new Theme(), new MonospacedTypesetter(), new EmptyPictureShelf()).Value, issue);
    }
}
