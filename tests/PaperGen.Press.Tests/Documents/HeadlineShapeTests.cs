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
        using var proof = new PdfProof(new EditionMaker().Line(150, 20, Vertical(Text), ItemRole.Headline).Line(20, 40, "正文在此").ToEdition());
        proof.MustBeSound();
        Assert.Contains(Text, proof.PopplerText(), StringComparison.Ordinal);
        Assert.Contains("正文在此", proof.PopplerText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_vertical_headline_stands_below_its_origin()
    {
        using var proof = new PdfProof(new EditionMaker().Line(150, 20, Vertical("劳动者"), ItemRole.Headline).ToEdition());
        var tokens = proof.Unpacked();

        // The axis at 150, the page 400 high: origins half an em to the left, 0.88 em below the top.
        Assert.Contains("140 362.4 Td", tokens, StringComparison.Ordinal);
        Assert.Contains("0 -20 Td", tokens, StringComparison.Ordinal);
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

    private static SetLine Vertical(string text) => Headlines.Prepare([new StyledText(text, new TextStyle(FontRole.Song))],
        new HeadlineStyle { Sizes = [new(20)], MaxLines = 1, IsVertical = true, LetterSpace = false },
        new FontShaper(Book, vertical: true)).FitOneLine(new Points(800))!.Set().Single();
}
