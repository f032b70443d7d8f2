using PaperGen.Typesetting.Tests.Lines;

namespace PaperGen.Typesetting.Tests.Headlines;

public class VerticalHeadlineTests
{
    private static readonly FontShaper Shaper = new(
        FontBook.Create([new RoleFaces(FontRole.Song) { Han = [TestFont.NotoSerif], Latin = [TestFont.SourceSerif] }]), vertical: true);

    [Fact]
    public void Glyphs_stand_one_below_the_other_on_the_line_s_axis()
    {
        var line = Set("劳动者之歌");
        Assert.True(line.IsVertical);
        Assert.Equal(5000, line.Width);
        Assert.Equal([(-500, -880), (-500, -1880), (-500, -2880), (-500, -3880), (-500, -4880)], Places(line));
    }

    [Fact]
    public void Marks_have_their_vertical_forms_and_half_an_em()
    {
        var line = Set("（一），二");
        Assert.Equal(3500, line.Width);
        Assert.All(line.Runs[0].Glyphs.Where((_, i) => i is 0 or 2 or 3), glyph => Assert.NotEqual(TestFont.NotoSerif.GlyphOf(line.Text[glyph.TextStart]), glyph.Glyph));

        // Ink of the opening bracket begins in its own half em, and that of the closing one ends there.
        Assert.InRange(InkOf(line, 0).Top, -500, 0);
        Assert.InRange(InkOf(line, 2).Bottom, -2000, -1500);
    }

    [Fact]
    public void Two_digits_stand_abreast()
    {
        var line = Set("第16届");
        Assert.Equal(3000, line.Width);
        var digits = line.Runs[1].Glyphs;
        Assert.Equal(digits[0].Y, digits[1].Y);
        var scale = line.Runs[1].Size / line.Em;
        var ink = TestFont.SourceSerif.BoundsOf(digits[1].Glyph);
        Assert.InRange(digits[1].Y + scale * (ink.YMin + ink.YMax) / 2, -1530, -1470);
        scale *= line.Runs[1].Breadth / 1000.0;
        Assert.Equal(digits[0].X + TestFont.SourceSerif.AdvanceOf(digits[0].Glyph) * scale, digits[1].X, 2.0);
        Assert.Equal(-digits[0].X, digits[1].X + TestFont.SourceSerif.AdvanceOf(digits[1].Glyph) * scale, 2.0);
    }

    [Fact]
    public void Digits_abreast_are_no_wider_than_an_em()
    {
        foreach (var number in (string[])["10", "26", "08", "99"])
        {
            var run = Set($"第{number}届").Runs[1];
            var right = run.Glyphs[1].X + TestFont.SourceSerif.AdvanceOf(run.Glyphs[1].Glyph) * 1000.0 / TestFont.SourceSerif.UnitsPerEm * (run.Size / new Points(20)) * run.Breadth / 1000;
            Assert.InRange(right, 400, 501);
            Assert.InRange(run.Glyphs[0].X, -501, -400);
        }
    }

    [Fact]
    public void A_letter_stands_in_the_middle_of_a_cell_of_an_em()
    {
        var line = Set("建A区g区");
        Assert.Equal(5000, line.Width);
        foreach (var (index, middle) in new[] { (1, -1500), (3, -3500) })
        {
            var run = line.Runs[index];
            var ink = run.Face.BoundsOf(run.Glyphs[0].Glyph);
            var scale = run.Size / line.Em * 1000 / run.Face.UnitsPerEm;
            var (top, bottom) = (run.Glyphs[0].Y + scale * Math.Max(ink.YMax, run.Face.CapHeight), run.Glyphs[0].Y + scale * Math.Min(ink.YMin, 0));
            Assert.InRange((top + bottom) / 2, middle - 2, middle + 2);
        }
    }

    [Fact]
    public void Every_character_has_its_glyph_and_lines_are_broken_as_those_across()
    {
        var setting = Prepare("打造暖心服务阵地，赋能职工成长发展").Fit(new Points(200))[0];
        Assert.Equal<string>(["打造暖心服务阵地，", "赋能职工成长发展"], setting.Lines.AsEnumerable());
        foreach (var line in setting.Set()) Assert.Equal(line.Text.Length, line.Runs.Sum(run => run.Glyphs.Sum(glyph => glyph.TextLength)));
    }

    private static SetLine Set(string text) => Prepare(text).Fit(new Points(400))[0].Set().Single();

    private static PreparedHeadline Prepare(string text) => Typesetting.Headlines.Prepare(
        [new StyledText(text, Setting.Song)],
        new HeadlineStyle { Sizes = [new(20)], MaxLines = 2, IsVertical = true, LetterSpace = false },
        Shaper);

    private static IEnumerable<(int X, int Y)> Places(SetLine line) => line.Runs.SelectMany(run => run.Glyphs).Select(glyph => (glyph.X, glyph.Y));

    private static (int Top, int Bottom) InkOf(SetLine line, int index)
    {
        var glyph = line.Runs[0].Glyphs[index];
        var ink = line.Runs[0].Face.BoundsOf(glyph.Glyph);
        return (glyph.Y + ink.YMax, glyph.Y + ink.YMin);
    }
}
