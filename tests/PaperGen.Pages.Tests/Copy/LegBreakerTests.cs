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

    [Fact]
    public void A_subhead_has_two_lines_of_its_text_below_it_in_its_leg()
    {
        Assert.True(LegBreaker.Break([Paragraph(7), Subhead, Paragraph(10)], [10, 10])!.Cost >= 200);
        // A line more in the first paragraph carries the subhead over, and its white falls away there.
        var result = LegBreaker.Break([Paragraph(8, 9), Subhead, Paragraph(9)], [10, 10]);
        Assert.Equal([9, 10], result!.LegLines.ToArray());
        Assert.Equal(1, result.Settings[0]);
    }

    [Fact]
    public void The_white_above_a_subhead_falls_away_at_the_top_of_a_leg()
    {
        var result = LegBreaker.Break([Paragraph(10), Subhead, Paragraph(9)], [10, 10]);
        Assert.Equal([10, 10], result!.LegLines.ToArray());
        Assert.Equal(0, result.Cost);
    }

    [Fact]
    public void A_stanza_is_parted_only_where_nothing_else_fits()
    {
        var verse = Paragraph(1) with { EndCost = 40 };
        var blank = Paragraph(1) with { LinesBelowAir = 0 };
        BodyParagraph[] poem = [verse, verse, verse, Paragraph(1), blank, verse, verse, verse, Paragraph(1)];
        Assert.Equal([4, 4], LegBreaker.Break(poem, [4, 4])!.LegLines.ToArray());
        Assert.Equal(0, LegBreaker.Break(poem, [4, 4])!.Cost);
        Assert.True(LegBreaker.Break(poem, [3, 3, 3])!.Cost >= 40);
    }

    [Fact]
    public void A_pull_quote_stands_within_a_leg()
    {
        var quote = Paragraph(4) with { StaysWhole = true, IsInset = true };
        // One line below it, or it would begin the second leg.
        Assert.Null(LegBreaker.Break([Paragraph(5), quote, Paragraph(11)], [10, 10]));
        Assert.Equal([10, 10], LegBreaker.Break([Paragraph(13), quote, Paragraph(3)], [10, 10])!.LegLines.ToArray());
    }

    // A line of white and a line of text.
    private static BodyParagraph Subhead => Paragraph(2) with { StaysWithNext = true, StaysWhole = true, LinesBelowAir = 1 };

    private static BodyParagraph Paragraph(params int[] lines) =>
        new(ItemRole.Body, 10, [.. lines.Select((n, i) => new ParagraphSetting(Lines(n), 20 * i))], SourceSpan.WholeFile("x"));

    private static ImmutableArray<SetLine> Lines(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new SetLine(new Points(9.5), "字", [], 1000) { EndsParagraph = i == count - 1 })];
}
