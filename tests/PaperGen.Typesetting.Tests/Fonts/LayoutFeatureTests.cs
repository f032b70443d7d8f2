using PaperGen.Typesetting.OpenType;

namespace PaperGen.Typesetting.Tests;

public class LayoutFeatureTests
{
    // Rule T6: widths of neighbouring marks. The face knows them by itself (chws); the paragraph engine counts the same by class.
    [Theory]
    [InlineData("国，“国", 1500)]
    [InlineData("国。”国", 1500)]
    [InlineData("国”，国", 1500)]
    [InlineData("国：“国", 1500)]
    [InlineData("国”“国", 1500)]
    [InlineData("国（《国", 1500)]
    [InlineData("国》）国", 1500)]
    [InlineData("国“‘国", 1500)]
    [InlineData("国’”国", 1500)]
    [InlineData("国？”国", 1500)]
    [InlineData("国；（国", 1500)]
    [InlineData("国）（国", 1500)]
    [InlineData("国》、《国", 2000)]
    [InlineData("国（？国", 2000)]
    [InlineData("国《》国", 2000)]
    [InlineData("国“”国", 2000)]
    [InlineData("国——“国", 3000)]
    [InlineData("国……”国", 3000)]
    public void Contextual_half_widths_are_those_of_the_rule_book(string text, int width) =>
        Assert.Equal(width, Apply(TestFont.NotoSerif, text, "ccmp locl chws").Sum(g => g.Advance) - 2000);

    [Fact]
    public void Half_width_marks_stand_where_the_class_rule_puts_them()
    {
        foreach (var face in (FontFace[])[TestFont.NotoSerif, TestFont.NotoSans])
        {
            Assert.All(Apply(face, "“‘（《〈【〖〔「『", "halt"), g => Assert.Equal((500, -500), (g.Advance, g.X)));
            Assert.All(Apply(face, "”’）》〉】〗〕」』，、；：。？！", "halt"), g => Assert.Equal((500, 0), (g.Advance, g.X)));
        }
    }

    [Fact]
    public void Half_and_full_width_forms_are_found()
    {
        Assert.All(Apply(TestFont.NotoSerif, "0123456789", "hwid"), g => Assert.Equal(500, g.Advance));
        Assert.All(Apply(TestFont.NotoSerif, "Az09%", "fwid"), g => Assert.Equal(1000, g.Advance));
    }

    [Fact]
    public void Vertical_forms_are_found()
    {
        foreach (var face in (FontFace[])[TestFont.NotoSerif, TestFont.NotoSans])
        {
            foreach (var c in "（）《》「」“”，。、…")
                Assert.NotEqual(Apply(face, c.ToString(), "locl")[0].Glyph, Apply(face, c.ToString(), "locl vert vrt2")[0].Glyph);
        }
    }

    [Fact]
    public void The_language_chooses_the_form()
    {
        Assert.NotEqual(Apply(TestFont.NotoSerif, "—", "locl", "")[0].Glyph, Apply(TestFont.NotoSerif, "—", "locl")[0].Glyph);
        Assert.Equal(TestFont.NotoSerif.GlyphOf('―'), Apply(TestFont.NotoSerif, "—", "locl")[0].Glyph);
    }

    private static List<GlyphSlot> Apply(FontFace face, string text, string features, string language = "ZHS ")
    {
        var run = new LookupRun();
        for (var i = 0; i < text.Length; i++)
            run.Add(new GlyphSlot { Glyph = face.GlyphOf(text[i]), CodePoint = text[i], TextStart = i, TextLength = 1 });
        var plan = face.Layout.PlanFor("hani", language, features);
        plan.Substitute(run);
        for (var i = 0; i < run.Count; i++) run[i].Advance = face.AdvanceOf(run[i].Glyph);
        plan.Position(run);
        return [.. Enumerable.Range(0, run.Count).Select(i => run[i])];
    }
}
