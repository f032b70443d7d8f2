namespace PaperGen.Typesetting.Tests;

public class FontShaperTests
{
    private static readonly FontBook Book = FontBook.Create(
    [
        new RoleFaces(FontRole.Song) { Han = [TestFont.NotoSerif], Latin = [TestFont.SourceSerif] },
        new RoleFaces(FontRole.Hei) { Han = [TestFont.NotoSans] },
    ]);

    internal static FontShaper Shaper { get; } = new(Book);

    private static readonly TextStyle Song = new(FontRole.Song);

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
        Assert.Equal([1000, 1000], Shape("iPhone……iPad", style).Where(g => g.Advance == 1000).Select(g => g.Advance));

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

    [Fact]
    public void Letters_are_joined_and_kerned_in_the_Latin_face()
    {
        var office = Shape("office", Song);
        Assert.Equal([(0, 1), (1, 3), (4, 1), (5, 1)], office.Select(g => (g.TextStart, g.TextLength)));

        var pair = Shape("To", Song);
        Assert.True(pair[0].Advance < Latin(TestFont.SourceSerif, 'T'));
        Assert.All(office.Concat(pair), g => Assert.Same(TestFont.SourceSerif, g.Face));
    }

    [Fact]
    public void A_Chinese_face_that_serves_Latin_text_sets_narrow_quotation_marks()
    {
        var glyphs = Shape("He said “yes”.", new TextStyle(FontRole.Hei));
        Assert.InRange(glyphs[8].Advance, 300, 600);
        Assert.InRange(glyphs[12].Advance, 300, 600);
    }

    [Fact]
    public void Quotation_marks_between_Latin_letters_are_those_of_the_Latin_face()
    {
        Assert.All(Shape("He said “yes”.", Song), g => Assert.Same(TestFont.SourceSerif, g.Face));
        Assert.Equal(
            [TestFont.NotoSerif, TestFont.SourceSerif, TestFont.SourceSerif, TestFont.SourceSerif, TestFont.NotoSerif],
            Shape("他说“yes”。", Song).Skip(2).SkipLast(1).Select(g => g.Face));
    }

    [Fact]
    public void An_accent_that_stands_alone_joins_its_letter()
    {
        var composed = Assert.Single(Shape("e\u0301", Song));
        Assert.Equal((TestFont.SourceSerif.GlyphOf('é'), 0, 2), (composed.Glyph, composed.TextStart, composed.TextLength));

        var stacked = Shape("q\u0303", Song); // no face has this letter drawn
        Assert.Equal(2, stacked.Count);
        Assert.Equal(0, stacked[1].Advance);
        Assert.True(stacked[1].X < 0);
    }

    [Fact]
    public void Characters_without_ink_or_width_have_no_glyph_and_no_other_character_is_lost()
    {
        const string Text = "甲\u200B乙\u2060丙\u00AD丁\uFEFF戊\u200E己\0庚\t辛\uD800壬";
        var glyphs = Shape(Text, Song);
        Assert.Equal("甲乙丙丁戊己庚\t辛\uD800壬", string.Concat(glyphs.Select(g => Text.Substring(g.TextStart, g.TextLength))));
        Assert.All(glyphs, g => Assert.NotEqual(0, g.Glyph));
        Assert.Equal(GlyphOrigin.Missing, Assert.Single(glyphs, g => g.Origin != GlyphOrigin.Own).Origin);
    }

    [Fact]
    public void A_variation_selector_belongs_to_its_character()
    {
        var glyph = Assert.Single(Shape("。\uFE01", Song)); // FE01: centred, as in Taiwan
        Assert.Equal(TestFont.NotoSerif.GlyphOf('。', 0xFE01), glyph.Glyph);
        Assert.NotEqual(TestFont.NotoSerif.GlyphOf('。'), glyph.Glyph);
        Assert.Equal(2, glyph.TextLength);
    }

    [Fact]
    public void Typographic_spaces_keep_their_width_in_faces_that_lack_them() =>
        Assert.Equal([500, 333, 250, 167, 100], Shape("\u2002\u2004\u2005\u2006\u200A", Song).Select(g => g.Advance));

    [Fact]
    public void Vertical_lines_have_vertical_forms_one_em_high()
    {
        const string Text = "国（国），。“国”……";
        var upright = Shape(Text, Song);
        var glyphs = new List<ShapedGlyph>();
        new FontShaper(Book, vertical: true).Shape(Text, 0, Text.Length, Song, glyphs);
        Assert.All(glyphs, g => Assert.Equal(1000, g.Advance));
        Assert.Equal((upright[0].Glyph, -500, -880), (glyphs[0].Glyph, glyphs[0].X, glyphs[0].Y));
        Assert.All(glyphs.Zip(upright).Where(g => Text[g.First.TextStart] != '国'), g => Assert.NotEqual(g.First.Glyph, g.Second.Glyph));

        glyphs.Clear();
        new FontShaper(Book, vertical: true).Shape("——", 0, 2, Song, glyphs);
        Assert.Equal(2000, Assert.Single(glyphs).Advance);
        Assert.True(InkOf(glyphs[0]).Top - InkOf(glyphs[0]).Bottom > 1800);
    }

    [Fact]
    public void A_face_that_was_not_made_for_Chinese_still_gives_marks_their_boxes()
    {
        var book = FontBook.Create([new RoleFaces(FontRole.Song) { Han = [TestFont.SourceSerif, TestFont.NotoSerif], Latin = [TestFont.SourceSerif] }]);

        var dash = Shape("国——国", Song, book)[1..^1];
        Assert.All(dash, g => Assert.Same(TestFont.SourceSerif, g.Face));
        Assert.Equal((2000, 2), (dash.Sum(g => g.Advance), dash.Sum(g => g.TextLength)));
        var bars = dash.Select(InkOf).OrderBy(i => i.Left).ToList();
        Assert.InRange(bars[0].Left, 60, 80);
        Assert.InRange(bars[^1].Right, 1920, 1940);
        Assert.All(bars.Zip(bars.Skip(1)), pair => Assert.True(pair.Second.Left <= pair.First.Right, "the dash has a gap"));
        Assert.All(bars, bar => Assert.InRange((bar.Top + bar.Bottom) / 2, 375, 385));

        var quotes = Shape("国“国”…", Song, book);
        Assert.Equal([1000, 1000, 1000], new[] { quotes[1], quotes[3], quotes[4] }.Select(g => g.Advance));
        Assert.InRange(InkOf(quotes[1]).Left, 500, 1000);
        Assert.InRange(InkOf(quotes[3]).Right, 0, 500);
        Assert.InRange((InkOf(quotes[4]).Top + InkOf(quotes[4]).Bottom) / 2, 375, 385);
    }

    [Fact]
    public void Several_threads_get_the_same_glyphs()
    {
        const string Text = "中国——世界“office”·To冬奥，区域/行业……";
        var alone = Shape(Text, Song);
        var book = FontBook.Create([new RoleFaces(FontRole.Song) { Han = [TestFont.NotoSerif], Latin = [TestFont.SourceSerif] }]);
        var together = new List<ShapedGlyph>[64];
        Parallel.For(0, together.Length, i => together[i] = Shape(Text, Song, book));
        Assert.All(together, glyphs => Assert.Equal(alone, glyphs));
    }

    [Fact]
    public void The_sample_newspaper_is_set_without_a_missing_character()
    {
        foreach (var file in Directory.GetFiles(Repository.PathOf("seeds"), "*.txt", SearchOption.AllDirectories))
        {
            foreach (var line in File.ReadLines(file))
            {
                var glyphs = Shape(line, Song);
                Assert.All(glyphs, g => Assert.Equal(GlyphOrigin.Own, g.Origin));
                Assert.Equal(line, string.Concat(glyphs.Select(g => line.Substring(g.TextStart, g.TextLength))));
            }
        }
    }

    [Fact]
    public void An_endless_word_is_shaped_whole()
    {
        var glyphs = Shape(new string('w', 20_000), Song);
        Assert.Equal(20_000, glyphs.Sum(g => g.TextLength));
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
