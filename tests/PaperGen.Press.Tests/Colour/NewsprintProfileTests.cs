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

    [Theory]
    [InlineData(50, 0, 0, 0, 68.3, -16.02, -16.44)]
    [InlineData(0, 50, 0, 0, 64.83, 32.12, -0.22)]
    [InlineData(0, 0, 50, 0, 81.79, -1.62, 41.89)]
    [InlineData(0, 0, 0, 20, 72.19, 1.03, 4.84)]
    [InlineData(0, 0, 0, 50, 55.08, 1.28, 4.73)]
    [InlineData(0, 0, 0, 80, 42.58, 1.46, 4.64)]
    [InlineData(100, 0, 0, 0, 59.11, -23.94, -27.1)]
    [InlineData(0, 100, 100, 0, 53.82, 44.81, 26.04)]
    [InlineData(40, 40, 0, 0, 57.71, 8.79, -14.24)]
    [InlineData(0, 40, 40, 0, 66.07, 24.85, 22.58)]
    [InlineData(40, 27, 27, 0, 59.99, -0.63, 1.59)]
    [InlineData(70, 70, 70, 0, 45.25, 3.04, 2.85)]
    [InlineData(20, 12, 12, 40, 52.56, 0.37, 3.41)]
    [InlineData(100, 0, 0, 70, 38.14, -8.4, -7.03)]
    [InlineData(100, 100, 100, 100, 31.89, 0.16, 0.6)]
    public void The_model_meets_the_measured_prints_of_IFRA26_relative_to_paper(int c, int m, int y, int k, double l, double a, double b)
    {
        var paper = new Lab(85.2, 0.9, 5.18).ToXyz();
        var measured = Lab.From(new Lab(l, a, b).ToXyz() / paper * Xyz.D50);
        var seen = NewsprintProfile.LookRelative(new Inks(NewsprintModel.Grown(c / 100.0), NewsprintModel.Grown(m / 100.0), NewsprintModel.Grown(y / 100.0), NewsprintModel.Grown(k / 100.0)));
        var (dl, da, db) = (seen.L - measured.L, seen.A - measured.A, seen.B - measured.B);
        Assert.InRange(Math.Sqrt(dl * dl + da * da + db * db), 0, 4);
    }

    [Fact]
    public void Dots_shrink_as_they_grow()
    {
        for (var dot = 0; dot <= 100; dot++) Assert.Equal(dot / 100.0, NewsprintModel.Ungrown(NewsprintModel.Grown(dot / 100.0)), 9);
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
