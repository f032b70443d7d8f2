using PaperGen.Pages;
using PaperGen.Typesetting;

namespace PaperGen.Press.Tests.Documents;

/// <summary>Headlines that are condensed or run from top to bottom.</summary>
public class HeadlineShapeTests
{
    private static readonly FontBook Book = FontBook.Create(
        [new RoleFaces(FontRole.Song) { Han = [PressTestFaces.Song], Latin = [PressTestFaces.Latin] }]);

    [Fact]
    public void A_vertical_headline_is_read_as_it_was_written()
    {
        const string Text = "“劳动者之歌”（第16届）：一二……三——四 五";
        using var proof = new PdfProof(new EditionMaker().Line(150, 20, Vertical(Text), ItemRole.Headline).Line(20, 40, "正文在此").EndPage(height: 600).ToEdition());
        proof.MustBeSound();
        Assert.Contains(Text, proof.PopplerText(), StringComparison.Ordinal);
        Assert.Contains("正文在此", proof.PopplerText(), StringComparison.Ordinal);
        Assert.Contains(Text.Replace(" ", "", StringComparison.Ordinal), WithoutSpace(proof.MuPdfText()), StringComparison.Ordinal);
    }

    [Fact]
    public void Characters_of_a_vertical_headline_are_one_line_to_MuPDF()
    {
        using var proof = new PdfProof(new EditionMaker().Line(150, 20, Vertical("劳动者之歌"), ItemRole.Headline).ToEdition());
        Assert.Contains("劳动者之歌", proof.MuPdfText(), StringComparison.Ordinal);
        Assert.Contains("/Encoding /Identity-V", proof.Unpacked(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_vertical_headline_stands_below_its_origin()
    {
        // The axis at 150: each glyph half its width to the left, 0.88 em below its top, an em below the one before.
        using var down = new PdfProof(new EditionMaker().Line(150, 20, Vertical("劳动者"), ItemRole.Headline).ToEdition());
        var across = new EditionMaker();
        foreach (var (index, character) in "劳动者".Index()) across.Line(140, 37.6 + 20 * index, LineMaker.Set(character.ToString(), 20));
        using var placed = new PdfProof(across.ToEdition());
        var drawn = Raster.Draw(down).Single();
        Assert.True(drawn.Black > 0.001);
        Assert.Equal(0, drawn.DifferenceTo(Raster.Draw(placed).Single()));
    }

    [Fact]
    public void Condensed_glyphs_are_narrow_and_the_next_line_is_not()
    {
        var line = Headlines.Prepare([new StyledText("北京建筑大学体验亲子", new TextStyle(FontRole.Song))],
            new HeadlineStyle { Sizes = [new(20)], MaxLines = 1 }, new FontShaper(Book)).Fit(new Points(190)).Single().Set().Single();
        using var proof = new PdfProof(new EditionMaker().Line(20, 40, line, ItemRole.Headline).Line(20, 80, "正文在此").ToEdition());
        proof.MustBeSound();
        Assert.Equal("北京建筑大学体验亲子正文在此", proof.PopplerText().Replace("\n", "", StringComparison.Ordinal));
        var tokens = proof.Unpacked();
        Assert.Contains("95 Tz", tokens, StringComparison.Ordinal);
        Assert.Contains("100 Tz", tokens, StringComparison.Ordinal);

        // The glyphs follow one another without a step between.
        Assert.Equal(2, tokens.Split("TJ").Length - 1);
    }

    private static string WithoutSpace(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static SetLine Vertical(string text) => Headlines.Prepare([new StyledText(text, new TextStyle(FontRole.Song))],
        new HeadlineStyle { Sizes = [new(20)], MaxLines = 1, IsVertical = true, LetterSpace = false },
        new FontShaper(Book, vertical: true)).FitOneLine(new Points(800))!.Set().Single();
}
