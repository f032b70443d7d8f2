using PaperGen.Content;

namespace PaperGen.Pages.Tests.Planning;

/// <summary>A sidebar stands in a box beside or below its story, and no other story comes between them.</summary>
public class SidebarTests
{
    private static readonly SourceSpan Source = SourceSpan.WholeFile("site.yml");
    private static readonly Newspaper Paper = new(Source) { Title = "劳动午报" };

    [Theory]
    [InlineData(41)]
    [InlineData(42)]
    [InlineData(43)]
    [InlineData(44)]
    [InlineData(45)]
    public void A_sidebar_fills_a_rectangle_together_with_its_story(int seed)
    {
        var (edition, issue) = Compose(seed, mother: seed % 3);
        var page = edition.Value.Pages[0];
        var mother = Spot(page, issue.Pages[0].Stories[seed % 3].Id);
        var box = Spot(page, "box");
        var isBeside = box.Column == mother.Column + mother.Span && box.Line == mother.Line && box.Height == mother.Height;
        var isBelow = box.Column == mother.Column && box.Span == mother.Span && box.Line == mother.Line + mother.Height;
        Assert.True(isBeside || isBelow, $"{mother} {box}");
        Assert.True(box.IsFramed && box.HeadSize <= mother.HeadSize, $"{mother} {box}");
        Assert.DoesNotContain(PageCheck.Check(page, new Theme()).Verdicts, v => v.Level == VerdictLevel.Error && v.Rule is not "L9-fill");
    }

    [Fact]
    public void A_story_may_have_two_sidebars()
    {
        var issue = GeneratedIssue.Of(46, 6);
        var stories = issue.Pages[0].Stories;
        var boxes = stories.TakeLast(2).Select(s => s with { SidebarOf = new TextLine(stories[0].Id, Source) });
        var edition = Compose(issue with { Pages = [issue.Pages[0] with { Stories = [.. stories.Take(4), .. boxes] }] });
        var all = stories.TakeLast(2).Append(stories[0]).Select(s => Spot(edition.Value.Pages[0], s.Id)).ToList();
        var (columns, lines) = (all.Max(s => s.Column + s.Span) - all.Min(s => s.Column), all.Max(s => s.Line + s.Height) - all.Min(s => s.Line));
        Assert.Equal(columns * lines, all.Sum(s => s.Span * s.Height));
    }

    [Fact]
    public void A_sidebar_that_fills_no_rectangle_with_its_story_stands_by_itself()
    {
        var issue = GeneratedIssue.Of(47, 4);
        var stories = issue.Pages[0].Stories;
        // Two columns are too wide to stand beside four, and too narrow to stand below them.
        var box = stories[3] with { SidebarOf = new TextLine(stories[0].Id, Source), Placement = new Placement(Span: 2) };
        var edition = Compose(issue with { Pages = [issue.Pages[0] with { Stories = [stories[0] with { Placement = new Placement(Span: 4) }, stories[1], stories[2], box] }] });
        Assert.Contains(edition.Value.Pages.SelectMany(p => p.Stories), s => s.StoryId == box.Id);
        Assert.DoesNotContain(edition.Diagnostics, d => d.Severity == Severity.Error);
    }

    private static StorySpot Spot(ComposedPage page, string id) => page.Score!.Spots.Single(s => s.StoryId == id);

    private static (Parsed<Edition> Edition, Issue Issue) Compose(int seed, int mother)
    {
        var issue = GeneratedIssue.Of(seed, 7);
        var stories = issue.Pages[0].Stories;
        var box = stories.Skip(3).MinBy(s => s.Body.Length)!;
        issue = issue with { Pages = [issue.Pages[0] with { Stories = [.. stories.Select(s => s == box ? s with { Id = "box", SidebarOf = new TextLine(stories[mother].Id, Source) } : s)] }] };
        return (Compose(issue), issue);
    }

    private static Parsed<Edition> Compose(Issue issue)
    {
        var edition = PageComposer.Compose(issue, Paper, new Theme(), new MonospacedTypesetter(), new EmptyPictureShelf());
        Assert.Empty(PageCheck.CheckText(edition.Value, issue));
        return edition;
    }
}
