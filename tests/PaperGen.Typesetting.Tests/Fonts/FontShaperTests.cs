namespace PaperGen.Typesetting.Tests;

public class FontShaperTests
{
    private static readonly FontBook Book = FontBook.Create(
    [
        new RoleFaces(FontRole.Song) { Han = [TestFont.NotoSerif], Latin = [TestFont.SourceSerif] },
        new RoleFaces(FontRole.Hei) { Han = [TestFont.NotoSans] },
    ]);

    private static readonly TextStyle Song = new(FontRole.Song);
    private static readonly TextStyle Hei = new(FontRole.Hei);

    [Theory]
    [InlineData(FontRole.Song)]
    [InlineData(FontRole.Hei)]
    public void Chinese_characters_and_full_width_marks_are_one_em_wide(FontRole role)
    {
        const string Text = "国，。、：；？！“国”‘国’（国）《国》〈国〉【国】〔国〕「国」—国…国～国％℃〇①";
        var glyphs = Shape(Text, new TextStyle(role));
        Assert.Equal(Text.Length, glyphs.Count);
        Assert.All(glyphs, g => Assert.Equal((1000, 1000, 1), (g.Advance, g.Scale, g.TextLength)));
        Assert.Equal(Enumerable.Range(0, Text.Length), glyphs.Select(g => g.TextStart));
    }

    [Theory]
    [InlineData(FontRole.Song)]
    [InlineData(FontRole.Hei)]
    public void Marks_have_their_ink_in_the_half_of_their_class(FontRole role)
    {
        foreach (var glyph in Shape("“‘（《〈【〖〔［｛「『国", new TextStyle(role)).SkipLast(1)) Assert.True(InkOf(glyph).Left >= 500);
        foreach (var glyph in Shape("国”’）》〉】〗〕］｝」』，、；：。．？！", new TextStyle(role)).Skip(1)) Assert.True(InkOf(glyph).Right <= 500);
    }

    [Theory]
    [InlineData(FontRole.Song)]
    [InlineData(FontRole.Hei)]
    public void A_dash_is_one_bar_of_two_em_in_the_middle_of_the_line(FontRole role)
    {
        var glyphs = Shape("中——文", new TextStyle(role));
        Assert.Equal(3, glyphs.Count);
        Assert.Equal((2000, 1, 2), (glyphs[1].Advance, glyphs[1].TextStart, glyphs[1].TextLength));
        var ink = InkOf(glyphs[1]);
        Assert.InRange(ink.Left, 0, 100);
        Assert.InRange(ink.Right, 1900, 2000);
        Assert.InRange((ink.Bottom + ink.Top) / 2, 360, 400);
    }

    [Theory]
    [InlineData(FontRole.Song)]
    [InlineData(FontRole.Hei)]
    public void An_ellipsis_is_two_em_and_an_interpunct_half_an_em(FontRole role)
    {
        var style = new TextStyle(role);
        Assert.Equal([1000, 1000, 1000], Shape("中……", style).Select(g => g.Advance));

        var dot = Shape("冬奥·残", style)[2];
        var ink = InkOf(dot);
        Assert.Equal(500, dot.Advance);
        Assert.InRange((ink.Left + ink.Right) / 2, 248, 252);
        Assert.InRange((ink.Bottom + ink.Top) / 2, 350, 410);
    }

    [Fact]
    public void A_stroke_between_Chinese_takes_half_an_em_and_in_English_its_own_width()
    {
        Assert.Equal(500, Shape("区域/行业", Song)[2].Advance);
        var english = new List<ShapedGlyph>();
        new FontShaper(Book).Shape("and/or", 3, 1, Song, english); // alone, for d/o is kerned
        Assert.Equal(Latin(TestFont.SourceSerif, '/'), Assert.Single(english).Advance);
    }

    private static int Latin(FontFace face, char c) =>
        (int)Math.Round(face.AdvanceOf(face.GlyphOf(c)) * 730.0 / face.CapHeight, MidpointRounding.AwayFromZero);

    internal static List<ShapedGlyph> Shape(string text, TextStyle style, FontBook? book = null)
    {
        var glyphs = new List<ShapedGlyph>();
        new FontShaper(book ?? Book).Shape(text, 0, text.Length, style, glyphs);
        return glyphs;
    }

    private static (double Left, double Right, double Bottom, double Top) InkOf(ShapedGlyph glyph)
    {
        var bounds = glyph.Face.BoundsOf(glyph.Glyph);
        var scale = (double)glyph.Scale / glyph.Face.UnitsPerEm;
        return (glyph.X + bounds.XMin * scale, glyph.X + bounds.XMax * scale, glyph.Y + bounds.YMin * scale, glyph.Y + bounds.YMax * scale);
    }
}
