using System.Collections.Immutable;
using PaperGen.Content;
using PaperGen.Typesetting;

namespace PaperGen.Pages.Tests.Planning;

public class JumpLinesTests
{
    [Fact]
    public void A_subhead_goes_over_with_the_text_below_it()
    {
        var (begin, rest) = (ImmutableArray.CreateBuilder<BodyParagraph>(), ImmutableArray.CreateBuilder<BodyParagraph>());
        begin.AddRange(Paragraph(10), Paragraph(11) with { StaysWithNext = true });
        rest.Add(Paragraph(12));
        JumpLines.CarrySubheads(begin, rest);
        Assert.Equal([10], begin.Select(p => p.Block));
        Assert.Equal([11, 12], rest.Select(p => p.Block));
    }

    [Fact]
    public void A_story_that_goes_on_overleaf_is_not_printed_a_second_time_for_the_words_that_its_editor_wants_large()
    {
        var source = SourceSpan.WholeFile("x");
        var stories = GeneratedIssue.Of(24, 4).Pages[0].Stories;
        var paragraphs = Enumerable.Range(1, 120).Select(i => new Paragraph([new TextRun($"这是第{i}段。" + new string('工', 60), source)], source));
        var story = stories[0] with { Body = [.. paragraphs], Placement = new Placement { PullQuote = new TextLine("这是第7段。", source) } };
        var issue = new Issue(source) { Date = new DateOnly(2025, 6, 4), Pages = [new Page(2, source) { Stories = [story] }] };
        var edition = PageComposer.Compose(issue, new Newspaper(source) { Title = "劳动午报" }, new Theme(), new MonospacedTypesetter(), new EmptyPictureShelf());
        Assert.Contains(edition.Diagnostics, d => d.Code == "PG605");
        Assert.Contains(edition.Diagnostics, d => d.Code == "PG623" && d.Message.Contains("set large", StringComparison.Ordinal));
        Assert.Empty(PageCheck.CheckText(edition.Value, issue));
    }

    private static BodyParagraph Paragraph(int block) =>
        new(ItemRole.Body, block, [new ParagraphSetting([new SetLine(new Points(9.5), "字", [], 1000)], 0)], SourceSpan.WholeFile("x"));
}
