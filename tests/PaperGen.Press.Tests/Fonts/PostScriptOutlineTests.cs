using System.Collections.Immutable;
using System.Globalization;
using PaperGen.Typesetting;

namespace PaperGen.Press.Tests.Fonts;

/// <summary>Faces with PostScript outlines, such as Noto CJK of most Linux systems.</summary>
public class PostScriptOutlineTests
{
    private static readonly FontFace s_roman = Load("NimbusRoman-Regular.otf");

    [Fact]
    public void They_are_embedded_as_CFF_and_their_text_is_found()
    {
        using var proof = new PdfProof(new EditionMaker().Line(20, 40, Set("Office “Affairs” of 1905", s_roman)).Line(20, 60, Set("Affairs", s_roman)).ToEdition());
        proof.MustBeSound();
        var font = Assert.Single(proof.Ask("pdffonts", "FILE").Split('\n'), line => line.Contains("NimbusRoman", StringComparison.Ordinal));
        Assert.Contains("CID Type 0C", font, StringComparison.Ordinal);
        Assert.Contains("yes yes yes", font, StringComparison.Ordinal);
        Assert.Contains("Office “Affairs” of 1905", proof.PopplerText(), StringComparison.Ordinal);
        Assert.Contains("Office “Affairs” of 1905", proof.MuPdfText(), StringComparison.Ordinal);
    }

    /// <summary>One glyph that stands for two characters has two codes, which a CFF font must hold as two glyphs.</summary>
    [Fact]
    public void A_glyph_of_two_meanings_is_found_as_either()
    {
        var dash = s_roman.GlyphOf('—');
        using var proof = new PdfProof(new EditionMaker()
            .Line(20, 40, LineMaker.Of(s_roman, "—", new PlacedGlyph(dash, 0, 0, 0, 1)))
            .Line(20, 60, LineMaker.Of(s_roman, "―", new PlacedGlyph(dash, 0, 0, 0, 1)))
            .ToEdition());
        proof.MustBeSound();
        Assert.Equal(["—", "―"], proof.PopplerText().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Ink_lies_on_paper_where_the_font_has_it()
    {
        using var proof = new PdfProof(new EditionMaker().Line(20, 60, Set("Q", s_roman, 40)).ToEdition());
        var found = ExternalTool.Run("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=bbox", proof.File).Error;
        var line = Assert.Single(found.Split('\n'), line => line.StartsWith("%%HiResBoundingBox:", StringComparison.Ordinal));
        var box = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        var ink = s_roman.BoundsOf(s_roman.GlyphOf('Q'));
        var expected = new[] { ink.XMin, ink.YMin, ink.XMax, ink.YMax }.Select((edge, i) => edge * 40 / 1000.0 + (i % 2 == 0 ? 20 : 400 - 60));
        Assert.All(box.Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 0.15));
    }

    private static FontFace Load(string name)
    {
        var file = Path.Combine("/usr/share/fonts/opentype/urw-base35", name);
        Assert.True(File.Exists(file), $"{file} is missing: apt-get install fonts-urw-base35");
        return FontFace.Load(File.ReadAllBytes(file), name);
    }

    private static SetLine Set(string text, FontFace face, double size = 10)
    {
        var glyphs = ImmutableArray.CreateBuilder<PlacedGlyph>();
        var x = 0;
        for (var i = 0; i < text.Length; i++)
        {
            glyphs.Add(new PlacedGlyph(face.GlyphOf(text[i]), x, 0, i, 1));
            x += face.AdvanceOf(face.GlyphOf(text[i])) * 1000 / face.UnitsPerEm;
        }

        return new SetLine(new Points(size), text, [new GlyphRun(face, new Points(size), glyphs.ToImmutable())], x);
    }
}
