using System.Text.RegularExpressions;
using PaperGen.Pages;

namespace PaperGen.Press.Tests.Documents;

public class ScreenPdfTests
{
    private static EditionMaker Sample => new EditionMaker()
        .Line(20, 40, "劳动午报", ItemRole.Masthead, story: null, size: 30)
        .Line(20, 80, "工会 headline", ItemRole.Headline, size: 20)
        .Line(20, 110, "第一段的第一行，𠮷野家", sameBlock: false)
        .Line(20, 125, "第二行 the office of ", sameBlock: true)
        .Line(20, 140, "words 完。", sameBlock: true)
        .Add(order => new PlacedFill(EditionMaker.RectOf(20, 150, 100, 0.5), ItemRole.Decoration, null, order, Ink.Black))
        .Story("a", "工会 headline", 20, 60, 200, 90);

    [Fact]
    public void Every_reader_opens_it_without_a_complaint()
    {
        using var proof = new PdfProof(Sample.ToEdition());
        proof.MustBeSound();
    }

    [Fact]
    public void Fonts_are_embedded_subset_CID_TrueType_with_unicode()
    {
        using var proof = new PdfProof(Sample.ToEdition());
        var fonts = proof.Ask("pdffonts", "FILE").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        Assert.Equal(2, fonts.Count);
        Assert.All(fonts, f => Assert.Matches(@"^[A-Z]{6}\+\S+\s+CID TrueType\s+Identity-H\s+yes yes yes", f));
    }

    [Fact]
    public void Poppler_and_MuPDF_extract_what_was_set()
    {
        using var proof = new PdfProof(Sample.ToEdition());
        var expected = Squeezed("劳动午报工会 headline第一段的第一行，𠮷野家第二行 the office ofwords 完。");
        Assert.Equal(expected, Squeezed(proof.PopplerText()));
        Assert.Equal(expected, Squeezed(proof.MuPdfText()));
        Assert.Contains("the office of", proof.PopplerText());
        Assert.Contains("the office of", proof.MuPdfText());
    }

    private static string Squeezed(string text) => Regex.Replace(text, @"\s", "");
}
