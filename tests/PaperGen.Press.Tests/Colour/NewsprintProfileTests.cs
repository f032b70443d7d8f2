using PaperGen.Pages;

namespace PaperGen.Press.Tests.Colour;

public class NewsprintProfileTests
{
    private static readonly string Shipped = Repository.PathOf("src", "PaperGen.Press", "Colour", "newsprint.icc");

    [Fact]
    public void The_shipped_profile_is_what_the_model_computes()
    {
        var computed = NewsprintProfile.Compute();
        var shipped = File.ReadAllBytes(Shipped);
        // A last bit may fall otherwise where another machine computes powers.
        var isSame = computed.Length == shipped.Length && !computed.Where((b, i) => Math.Abs(b - shipped[i]) is > 1 and < 255).Any();
        var received = Path.ChangeExtension(Shipped, ".received.icc");
        if (isSame) File.Delete(received);
        else File.WriteAllBytes(received, computed);
        Assert.True(isSame, $"the model changed: look at {received} and replace newsprint.icc with it");
    }

    [Theory]
    [InlineData(0, 0, 0, 0, 100, 0, 0)]
    [InlineData(0.5, 0, 0, 0, 78, -17, -22)]
    [InlineData(0, 0, 0, 1, 42, 1, 2)]
    public void The_model_meets_the_standard_relative_to_paper(double c, double m, double y, double k, double l, double a, double b)
    {
        var seen = NewsprintProfile.LookRelative(new Inks(NewsprintModel.Grown(c), NewsprintModel.Grown(m), NewsprintModel.Grown(y), NewsprintModel.Grown(k)));
        Assert.True(Math.Abs(seen.L - l) < 4 && Math.Abs(seen.A - a) < 4 && Math.Abs(seen.B - b) < 4, seen.ToString());
    }

    [Fact]
    public void Ghostscript_s_colour_engine_separates_within_the_ink_limit()
    {
        // A fan of colours as sRGB fills, separated by Little CMS.
        int[] levels = [0, 64, 128, 192, 255];
        var maker = new EditionMaker();
        for (var i = 0; i < 125; i++)
        {
            var rgb = levels[i / 25] << 16 | levels[i / 5 % 5] << 8 | levels[i % 5];
            var (x, y) = (i % 25 * 4, i / 25 * 20);
            maker.Add(o => new PlacedFill(EditionMaker.RectOf(x, y, 4, 20), ItemRole.Decoration, null, o, new Ink(0, 0, 0, 0, rgb)));
        }

        using var proof = new PdfProof(maker.EndPage(width: 100, height: 100).ToEdition());
        var target = Path.ChangeExtension(proof.File, ".pam");
        proof.Ask("gs", "-q", "-dNOPAUSE", "-dBATCH", "-r72", "-dRenderIntent=1", $"-sOutputICCProfile={Shipped}", "-sDEVICE=pamcmyk32", "-o", target, "FILE");
        var plates = File.ReadAllBytes(target)[^(100 * 100 * 4)..];
        var most = plates.Chunk(4).Max(p => p.Sum(v => v)) / 255.0;
        Assert.True(most <= NewsprintModel.InkLimit + 0.06, $"{most:P0} of ink");
        Assert.True(most > 1.9, $"only {most:P0} of ink: the blacks are pale");
        Assert.Equal([0, 0, 0, 0], plates[^4..].Select(v => (int)v)); // white paper stays bare
    }

    [Fact]
    public void Press_files_carry_the_profile_and_say_that_they_are_PDF_X_4()
    {
        using var proof = new PdfProof(new EditionMaker().Line(20, 40, "工会").ToEdition(), PressProfile.Press);
        var unpacked = proof.Unpacked();
        Assert.Contains("<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>", unpacked);
        Assert.Contains("/S /GTS_PDFX", unpacked);
        Assert.Contains("/DestOutputProfile", unpacked);
        proof.MustBeSound();
    }
}
