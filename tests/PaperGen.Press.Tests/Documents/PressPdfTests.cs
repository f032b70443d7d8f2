using System.Globalization;
using System.Text.RegularExpressions;
using PaperGen.Pages;
using PaperGen.Typesetting;

namespace PaperGen.Press.Tests.Documents;

public class PressPdfTests
{
    [Fact]
    public void Text_and_rules_are_on_the_black_plate_only_and_overprint()
    {
        using var proof = new PdfProof(Sample(), PressProfile.Press);
        Assert.Matches(@"^\s*0\.00000\s+0\.00000\s+0\.00000\s+0\.0[0-9]*[1-9]", Coverage(proof));
        var unpacked = proof.Unpacked();
        Assert.Matches(@"/Over gs\s+0 0 0 1 k", unpacked);
        Assert.Contains("/OPM 1", unpacked);
        Assert.DoesNotMatch(@"\brg\b|\sg\n", unpacked);
    }

    [Fact]
    public void White_text_and_tints_knock_out()
    {
        var edition = new EditionMaker()
            .Add(o => new PlacedFill(EditionMaker.RectOf(10, 10, 200, 60), ItemRole.Decoration, null, o, new Ink(0, 1, 1, 0, 0xCC0000)))
            .Line(20, 40, LineMaker.Set("白字", 30), ItemRole.Headline, ink: Ink.Paper)
            .ToEdition();
        using var proof = new PdfProof(edition, PressProfile.Press);
        using var plain = new PdfProof(new EditionMaker()
            .Add(o => new PlacedFill(EditionMaker.RectOf(10, 10, 200, 60), ItemRole.Decoration, null, o, new Ink(0, 1, 1, 0, 0xCC0000))).ToEdition(), PressProfile.Press);
        Assert.True(Magenta(proof) < Magenta(plain) - 0.001, "white text cut nothing out of the red");

        static double Magenta(PdfProof proof) => double.Parse(Coverage(proof).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Boxes_are_the_page_its_bleed_and_the_sheet()
    {
        using var bare = new PdfProof(Sample(), PressProfile.Press);
        Assert.Equal(("0.00 0.00 300.00 400.00", "0.00 0.00 300.00 400.00"), (Box(bare, "MediaBox"), Box(bare, "TrimBox")));

        using var marked = new PdfProof(Sample(), PressProfile.Press with { Marks = true, Bleed = new Points(9) });
        var margin = PrinterMarks.Margin.Value + 9;
        Assert.Equal(Expected(0, 0, 300 + 2 * margin, 400 + 2 * margin), Box(marked, "MediaBox"));
        Assert.Equal(Expected(margin, margin, 300 + margin, 400 + margin), Box(marked, "TrimBox"));
        Assert.Equal(Expected(margin - 9, margin - 9, 309 + margin, 409 + margin), Box(marked, "BleedBox"));
        marked.MustBeSound();

        static string Expected(params double[] values) => string.Join(' ', values.Select(v => v.ToString("0.00", CultureInfo.InvariantCulture)));
        static string Box(PdfProof proof, string name) =>
            Regex.Replace(Regex.Match(proof.Ask("pdfinfo", "-box", "FILE"), $"{name}:(.*)").Groups[1].Value.Trim(), @"\s+", " ");
    }

    [Fact]
    public void The_slug_line_names_paper_date_and_page()
    {
        using var proof = new PdfProof(Sample(), PressProfile.Press with { Marks = true });
        var text = proof.PopplerText();
        Assert.Contains("2025-06-04", text);
        Assert.Contains("1/1", text);
    }

    [Theory]
    [InlineData(false, 0.5)]
    [InlineData(true, 0.25)]
    public void A_long_name_is_cut_short_before_the_registration_target(bool onSheets, double targetAt)
    {
        const string Name = "长三角城市群发展研究联";
        var edition = new EditionMaker { Title = $"{Name}合日报周末版与读书副刊合订本 2025年6月4日" }.Line(20, 60, "工会新闻").EndPage(width: 780, height: 1100).ToEdition();
        var profile = PressProfile.Press with { Marks = true };
        using var proof = new PdfProof(edition, onSheets ? profile with { Sheets = new SheetLayout(Content.Imposition.TwoUp) } : profile);
        var slug = Regex.Matches(proof.Ask("pdftotext", "-bbox", "FILE", "-"), "yMin=\"(?<y>[0-9.]+)\" xMax=\"(?<x>[0-9.]+)\"[^>]*>(?<word>[^<]+)<")
            .Where(word => double.Parse(word.Groups["y"].Value, CultureInfo.InvariantCulture) < PrinterMarks.Margin.Value).ToList();
        Assert.StartsWith(Name, slug[0].Groups["word"].Value, StringComparison.Ordinal);
        Assert.Contains(slug, word => word.Groups["word"].Value == "2025-06-04");
        Assert.Equal("Black", slug[^1].Groups["word"].Value);
        var target = PrinterMarks.Margin.Value + targetAt * (onSheets ? 1560 : 780);
        Assert.All(slug, word => Assert.True(double.Parse(word.Groups["x"].Value, CultureInfo.InvariantCulture) < target - 10, word.Value));
    }

    [Fact]
    public void Marks_stand_outside_the_bleed_on_every_plate()
    {
        using var proof = new PdfProof(new EditionMaker().EndPage().ToEdition(), PressProfile.Press with { Marks = true, Bleed = new Points(9) });
        var plates = Coverage(proof).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(4).Select(v => double.Parse(v, CultureInfo.InvariantCulture)).ToList();
        Assert.All(plates, p => Assert.True(p > 0));
        using var inside = new PdfProof(new EditionMaker().EndPage().ToEdition(), PressProfile.Press);
        Assert.StartsWith("0.00000  0.00000  0.00000  0.00000", Coverage(inside));
    }

    [Fact]
    public void Without_an_output_profile_the_file_does_not_call_itself_PDF_X()
    {
        using var proof = new PdfProof(Sample(), PressProfile.Press with { Output = null });
        Assert.DoesNotContain("PDF/X", proof.Unpacked());
    }

    private static Edition Sample() => new EditionMaker()
        .Line(20, 60, "工会新闻", ItemRole.Headline, size: 30)
        .Line(20, 90, "本报讯（记者 张晶）", sameBlock: false)
        .Add(o => new PlacedFill(EditionMaker.RectOf(20, 100, 200, 0.5), ItemRole.Decoration, null, o, Ink.Black))
        .Add(o => new PlacedFrame(EditionMaker.RectOf(10, 10, 280, 380), ItemRole.Decoration, null, o, new Points(1), Ink.Black))
        .ToEdition();

    private static string Coverage(PdfProof proof) => proof.Ask("gs", "-q", "-dNOPAUSE", "-dBATCH", "-o", "-", "-sDEVICE=inkcov", "FILE").Trim();
}
