using System.Collections.Immutable;
using PaperGen.Content;
using PaperGen.Typesetting;

namespace PaperGen.Pages.Tests;

public class LegBreakerTests
{
    [Fact]
    public void Legs_are_filled_to_the_last_line_or_the_one_before()
    {
        var result = LegBreaker.Break([Paragraph(29)], [10, 10, 10]);
        Assert.Equal(29, result!.LegLines.Sum());
        Assert.All(result.LegLines, l => Assert.InRange(l, 9, 10));
    }

    [Fact]
    public void The_last_line_of_a_paragraph_does_not_begin_a_leg()
    {
        // Twelve lines in two legs of six would put line 7, the last of the first paragraph, on top of the second.
        var result = LegBreaker.Break([Paragraph(7), Paragraph(4)], [6, 6]);
        Assert.Equal([5, 6], result!.LegLines.ToArray());
    }

    [Fact]
    public void The_first_line_of_a_paragraph_does_not_end_a_leg_where_it_can_be_helped()
    {
        var result = LegBreaker.Break([Paragraph(5), Paragraph(6)], [6, 6]);
        Assert.Equal([5, 6], result!.LegLines.ToArray());
    }

    [Fact]
    public void A_looser_paragraph_saves_a_widow()
    {
        // 6 + 6 lines fill both legs; only the longer setting of the second paragraph moves the lonely line.
        var result = LegBreaker.Break([Paragraph(7), Paragraph(5, 4)], [6, 6]);
        Assert.Equal(11, result!.LegLines.Sum());
        Assert.Equal([0, 1], result.Settings.ToArray());
    }

    [Fact]
    public void Text_that_is_too_long_or_too_short_has_no_break()
    {
        Assert.Null(LegBreaker.Break([Paragraph(21)], [10, 10]));
        Assert.Null(LegBreaker.Break([Paragraph(17)], [10, 10]));
    }

    [Fact]
    public void A_subhead_does_not_end_a_leg()
    {
        var subhead = Paragraph(1) with { StaysWithNext = true };
        var result = LegBreaker.Break([Paragraph(9), subhead, Paragraph(10)], [10, 11]);
        Assert.Equal(9, result!.LegLines[0]);
    }

    private static BodyParagraph Paragraph(params int[] lines) =>
        new(ItemRole.Body, 10, [.. lines.Select((n, i) => new ParagraphSetting(Lines(n), 20 * i))], SourceSpan.WholeFile("x"));

    private static ImmutableArray<SetLine> Lines(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new SetLine(new Points(9.5), "字", [], 1000) { EndsParagraph = i == count - 1 })];
}
