using System.Globalization;
using System.Text.Json;
using PaperGen.Content;
using PaperGen.Pages;
using PaperGen.Press.Tests.Pictures;
using PaperGen.Typesetting;

namespace PaperGen.Press.Tests.Preflights;

public class PreflightTests
{
    private static readonly Ink Red = new(0, 1, 0.9, 0.05, 0xB5121B);

    [Fact]
    public void Ink_is_reckoned_as_Ghostscript_measures_it()
    {
        var line = LineMaker.Set("劳动午报 Morning Post 0123456789", 24);
        var edition = new EditionMaker()
            .Add(o => new PlacedText(EditionMaker.RectOf(20, 30, 400, 24), ItemRole.Headline, "a", o, line, new Points(20.3), new Points(52), Ink.Black, 0))
            .Add(o => new PlacedFill(EditionMaker.RectOf(20, 80, 150.5, 33.3), ItemRole.Decoration, null, o, Red))
            .Add(o => new PlacedText(EditionMaker.RectOf(20, 85, 400, 24), ItemRole.Headline, "a", o, line, new Points(24), new Points(107), Ink.Paper, 0))
            .Add(o => new PlacedFrame(EditionMaker.RectOf(10, 10, 380, 280), ItemRole.Decoration, null, o, new Points(2), Ink.Black))
            .Add(o => new PlacedFill(EditionMaker.RectOf(200, 150, 100, 100), ItemRole.Decoration, null, o, new Ink(0.3, 0, 0.5, 0, 0xAACC77)))
            .Add(o => new PlacedFill(EditionMaker.RectOf(220, 170, 60, 4), ItemRole.Decoration, null, o, Ink.Black))
            .EndPage(width: 400, height: 300).ToEdition();
        using var proof = new PdfProof(edition, PressProfile.Press);
        var told = proof.Ask("gs", "-q", "-o", "-", "-sDEVICE=ink_cov", "-r300", "FILE").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var page = Examine(edition, proof).Report.Pages[0];
        double[] ours = [page.Plates.Cyan, page.Plates.Magenta, page.Plates.Yellow, page.Plates.Key];
        for (var ink = 0; ink < 4; ink++)
        {
            var measured = double.Parse(told[ink], CultureInfo.InvariantCulture) / 100;
            Assert.True(measured > 0.005);
            Assert.Equal(measured, ours[ink], 0.003);
        }
    }

    [Fact]
    public void Pictures_are_reckoned_by_their_pixels()
    {
        using var proof = PictureProof.Of(JpegWriter.Write(new byte[100 * 100 * 4].Select((_, i) => (byte)(i % 4 * 60)).ToArray(), 100, 100, 4, 90), PressProfile.Press);
        // Nobody converted it: its ink is a guess, and the report says so.
        var (report, html) = Examine(PictureProof.Page("picture"), proof);
        Assert.False(report.Pages[0].IsMeasured);
        Assert.Equal("DeviceCMYK", report.Pages[0].Pictures[0].ColourSpace);
        Assert.Contains("not measured", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Small_type_and_thin_rules_are_found()
    {
        var edition = new EditionMaker()
            .Add(o => Text(o, 5, Ink.Black)).Add(o => Text(o, 7, Red)).Add(o => Text(o, 6, Ink.Paper))
            .Add(o => new PlacedFill(EditionMaker.RectOf(20, 80, 100, 0.2), ItemRole.Decoration, null, o, Ink.Black))
            .EndPage(width: 400, height: 300).ToEdition();
        var report = Report(edition);
        Assert.Equal(new TypeSurvey(5, 6, 0.2, 0), report.Pages[0].Type with { ThinnestRule = Math.Round(report.Pages[0].Type.ThinnestRule, 3) });
        Assert.Contains(report.Findings, f => f.Message.StartsWith("type of 5 pt", StringComparison.Ordinal));
        Assert.Contains(report.Findings, f => f.Message.StartsWith("type of 6 pt in several inks", StringComparison.Ordinal));
        Assert.Contains(report.Findings, f => f.Message.StartsWith("a rule of 0.2 pt", StringComparison.Ordinal));
        Assert.False(report.HasErrors);
    }

    [Fact]
    public void What_stands_outside_the_trim_is_an_error_and_near_it_a_warning()
    {
        var report = Report(new EditionMaker()
            .Add(o => Text(o, 10, Ink.Black, x: 4))
            .Add(o => new PlacedFill(EditionMaker.RectOf(300, 80, 120, 2), ItemRole.Decoration, null, o, Ink.Black))
            .EndPage(width: 400, height: 300).ToEdition());
        Assert.Contains(report.Findings, f => f.Severity == Severity.Error && f.Message == "a rule stands outside the trimmed page" && f.Pages is [1]);
        Assert.Contains(report.Findings, f => f.Severity == Severity.Warning && f.Message.EndsWith("where it may be cut off", StringComparison.Ordinal));
    }

    [Fact]
    public void Too_much_ink_in_a_tint_is_an_error()
    {
        var report = Report(new EditionMaker()
            .Add(o => new PlacedFill(EditionMaker.RectOf(30, 80, 120, 20), ItemRole.Decoration, null, o, new Ink(1, 1, 0.5, 0.2, 0)))
            .EndPage(width: 400, height: 300).ToEdition());
        Assert.Contains(report.Findings, f => f.Severity == Severity.Error && f.Message.StartsWith("270", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, "1 page: one side of a leaf stays blank")]
    [InlineData(6, "6 pages: a half sheet lies in the fold")]
    [InlineData(8, null)]
    public void Pages_are_counted_against_signatures(int pages, string? message)
    {
        var maker = new EditionMaker();
        for (var i = 0; i < pages; i++) maker = maker.Add(o => Text(o, 10, Ink.Black)).EndPage(width: 400, height: 300);
        var report = Report(maker.ToEdition());
        Assert.Equal(message, report.Findings.Select(f => f.Message).FirstOrDefault(m => m.Contains("page", StringComparison.Ordinal) && m.Contains(':', StringComparison.Ordinal)));
    }

    [Fact]
    public void What_the_composer_said_of_print_is_repeated_and_nothing_else()
    {
        var edition = new EditionMaker().Add(o => Text(o, 10, Ink.Black)).EndPage(width: 400, height: 300).ToEdition();
        Diagnostic[] said =
        [
            new(Severity.Error, "PG601", SourceSpan.WholeFile("a.md"), "it does not fit"), new(Severity.Warning, "PG401", SourceSpan.WholeFile("b.html"), "a template"), new(Severity.Info, "PG603", SourceSpan.WholeFile("c.md"), "a note"),
        ];
        using var proof = new PdfProof(edition, PressProfile.Press);
        var report = Preflight.Examine(edition, PressProfile.Press, [new("x.pdf", proof.Report)], said, Stream.Null);
        Assert.True(report.HasErrors);
        Assert.Equal("a.md: it does not fit", report.Findings[0].Message);
        Assert.DoesNotContain(report.Findings, f => f.Message.Contains("template", StringComparison.Ordinal) || f.Message.Contains("note", StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_stand_in_their_order_however_many_are_drawn_at_once()
    {
        var maker = new EditionMaker();
        for (var i = 1; i <= 70; i++)
        {
            var width = i;
            maker = maker.Add(o => new PlacedFill(EditionMaker.RectOf(40, 40, 4 * width, 100), ItemRole.Decoration, null, o, Ink.Black)).EndPage(width: 400, height: 300);
        }

        var (report, html) = Examine(maker.ToEdition());
        Assert.Equal(Enumerable.Range(1, 70).Select(i => i / 300.0), report.Pages.Select(p => Math.Round(p.Plates.Key, 6)), (a, b) => Math.Abs(a - b) < 0.0001);
        var places = Enumerable.Range(1, 70).Select(i => html.IndexOf($"id=\"p{i}\"", StringComparison.Ordinal)).ToList();
        Assert.True(places[0] > 0);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void The_report_is_well_formed_and_escapes_what_it_shows()
    {
        var edition = new EditionMaker().Add(o => Text(o, 10, Red)).EndPage(width: 400, height: 300).ToEdition() with { Title = "<script>“&" };
        var (report, html) = Examine(edition);
        Assert.Contains("<h1>&lt;script&gt;“&amp;</h1>", html, StringComparison.Ordinal);
        Assert.Contains("--cyan:none;--magenta:url(data:image/png;base64,", html, StringComparison.Ordinal);
        using var json = new MemoryStream();
        PreflightJson.Write([new(report, "x.html")], json);
        using var read = JsonDocument.Parse(json.ToArray());
        Assert.Equal(report.Pages[0].Plates.Magenta, read.RootElement[0].GetProperty("pages")[0].GetProperty("ink").GetProperty("magenta").GetDouble(), 4);
        Assert.Equal(html, Examine(edition).Html);
    }

    private static PreflightReport Report(Edition edition) => Examine(edition).Report;

    private static (PreflightReport Report, string Html) Examine(Edition edition)
    {
        using var proof = new PdfProof(edition, PressProfile.Press);
        return Examine(edition, proof);
    }

    private static (PreflightReport Report, string Html) Examine(Edition edition, PdfProof proof)
    {
        using var html = new MemoryStream();
        var report = Preflight.Examine(edition, PressProfile.Press, [new("x.pdf", proof.Report)], [], html);
        return (report, System.Text.Encoding.UTF8.GetString(html.ToArray()));
    }

    private static PlacedText Text(int order, double size, Ink ink, double x = 30) =>
        new(EditionMaker.RectOf(x, 40, 100, size), ItemRole.Body, "a", order, LineMaker.Set("午报 Post", size), new Points(x), new Points(40 + size), ink, order);
}
