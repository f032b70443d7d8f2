using PaperGen.Typesetting;

namespace PaperGen.Press.Tests.Fonts;

public class GapCloserTests
{
    private static readonly FontFace Song = PressTestFaces.Song;

    [Theory]
    [InlineData(250)]
    [InlineData(130)]
    [InlineData(500)]
    public void White_beside_digits_is_no_space_for_any_reader(int gap)
    {
        var line = Line("于6月4日", gap);
        using var proof = new PdfProof(new EditionMaker().Line(50, 40, line).ToEdition());
        proof.MustBeSound();
        Assert.Equal("于6月4日", proof.PopplerText().Trim());
        Assert.Equal("于6月4日", proof.Ask("pdftotext", "-raw", "FILE", "-").Trim());
        Assert.Equal("于6月4日", proof.MuPdfText().Trim());
    }

    [Fact]
    public void What_stands_apart_stays_apart_and_what_is_close_keeps_its_box()
    {
        Assert.All(Read(Line("于6月4日", 700)), glyph => Assert.True(glyph.Trim.IsNone));
        Assert.All(Read(Line("于6月4日", 80)), glyph => Assert.True(glyph.Trim.IsNone));
        Assert.All(Read(Line("工会服务", 250)), glyph => Assert.True(glyph.Trim.IsNone));
    }

    [Fact]
    public void Ink_stands_where_it_stood()
    {
        var glyphs = Read(Line("于6月", 250));
        var em = ShelvedFont.Scaled(Song, Song.AdvanceOf(Song.GlyphOf('于')));
        Assert.Equal(em + 250, glyphs[1].X - glyphs[1].Trim.Before);
        Assert.True(glyphs[1].Trim.Before < 0);
        Assert.True(glyphs[1].Trim.After < 0);
    }

    private static List<TextGlyph> Read(SetLine line)
    {
        var glyphs = new List<TextGlyph>();
        GlyphText.Read(line, endsInSpace: false, glyphs);
        return glyphs;
    }

    /// <summary>A line with so much white between its characters.</summary>
    private static SetLine Line(string text, int gap)
    {
        var x = 0;
        var glyphs = new List<PlacedGlyph>();
        foreach (var (i, c) in text.Index())
        {
            glyphs.Add(new PlacedGlyph(Song.GlyphOf(c), x, 0, i, 1));
            x += ShelvedFont.Scaled(Song, Song.AdvanceOf(Song.GlyphOf(c))) + gap;
        }

        return LineMaker.Of(Song, text, [.. glyphs]) with { Width = x - gap };
    }
}
