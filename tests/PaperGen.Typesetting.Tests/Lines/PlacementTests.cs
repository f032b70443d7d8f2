namespace PaperGen.Typesetting.Tests.Lines;

/// <summary>Where glyphs stand in set lines.</summary>
public class PlacementTests
{
    private static SetLine[] Set(string text, double measureEm) => [.. Paragraphs.Set(Setting.Break(text, measureEm))];

    private static int[] Places(SetLine line) => [.. line.Runs.SelectMany(run => run.Glyphs).Select(glyph => glyph.X)];

    [Fact]
    public void Ideographs_of_a_full_line_stand_an_em_apart()
    {
        var line = Set("一二三四五六七八九十甲乙丙丁", 10)[0];
        Assert.Equal("一二三四五六七八九十", line.Text);
        Assert.Equal(Enumerable.Range(0, 10).Select(i => i * 1000), Places(line));
        Assert.Equal(10_000, line.Width);
    }

    [Fact]
    public void A_stretched_line_ends_exactly_at_its_measure()
    {
        var line = Set("一二三四五六七八九十，甲乙丙丁", 10)[0];
        Assert.Equal(10_000, line.Width);
        Assert.Equal(125, line.StretchPerGap);
        Assert.Equal([0, 1125, 2250, 3375, 4500, 5625, 6750, 7875, 9000], Places(line));
    }

    [Fact]
    public void A_squeezed_line_takes_the_room_from_behind_its_commas()
    {
        var line = Set("一二三，四五六，七八九，甲乙丙丁", 11)[0];
        Assert.Equal(500, line.Squeeze);
        Assert.Equal([0, 1000, 2000, 3000, 3750, 4750, 5750, 6750, 7500, 8500, 9500, 10500], Places(line));
        Assert.Equal(11_000, line.Width);
    }

    [Fact]
    public void An_opening_quote_at_a_line_start_has_its_ink_at_the_edge()
    {
        var line = Set("“甲乙”丙丁", 10)[0];
        Assert.Equal([-500, 500, 1500, 2500, 3500, 4500], Places(line));
    }

    [Fact]
    public void A_word_among_ideographs_has_its_gaps()
    {
        var line = Set("全息3D录影棚等", 10)[0];
        Assert.Equal([0, 1000, 2250, 2750, 3500, 4500, 5500, 6500], Places(line));
    }

    [Fact]
    public void Every_glyph_tells_the_characters_it_stands_for()
    {
        foreach (var line in Set("据了解，此次亲子活动巧妙融合“北京中轴线”3D 文化——𠮷野家。", 9))
        {
            foreach (var glyph in line.Runs.SelectMany(run => run.Glyphs))
            {
                Assert.InRange(glyph.TextStart, 0, line.Text.Length - 1);
                if (glyph.TextLength == 1) Assert.Equal(line.Text[glyph.TextStart], (char)glyph.Glyph);
            }

            Assert.Equal(line.Text.Length, line.Runs.SelectMany(run => run.Glyphs).Sum(glyph => glyph.TextLength));
        }
    }

    [Theory]
    [InlineData("one two three", 4, "10")] // one two | three
    [InlineData("www.example.org/a/page", 8, "00")] // parted after its signs
    [InlineData("深入学习贯彻 奋力开拓", 6, "10")]
    [InlineData("深入学习贯彻奋力开拓", 6, "00")]
    [InlineData("well-known", 2.5, "00")]
    public void A_line_tells_whether_a_space_fell_away_at_its_end(string text, double em, string expected) =>
        Assert.Equal(expected, string.Concat(Paragraphs.Set(Setting.Break(text, em, new ParagraphStyle { Indent = 0, Hyphenate = false })).Select(line => line.EndsInSpace ? '1' : '0'))[..2].ToString());
}
