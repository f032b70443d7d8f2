using PaperGen.Content;
using PaperGen.Pages;
using PaperGen.Typesetting;

namespace PaperGen.Press.Tests.Sheets;

/// <summary>Sheets as a renderer sees them, against the same pages by themselves.</summary>
public class SheetFileTests
{
    private const double Width = 200, Height = 260;

    [Theory]
    [InlineData(Imposition.TwoUp, 0, 0)]
    [InlineData(Imposition.FourPages, 0, 0)]
    [InlineData(Imposition.FourPages, 4, 0)]
    [InlineData(Imposition.EightPages, 0, 0)]
    [InlineData(Imposition.EightPages, 4, 20)]
    public void Every_page_stands_where_the_plan_says_and_on_its_head_where_it_must(Imposition imposition, double creep, double headTrim)
    {
        var edition = Pages(8);
        var profile = PressProfile.Press with { Sheets = new SheetLayout(imposition) { Creep = new(creep), HeadTrim = new(headTrim) } };
        using var sheets = new PdfProof(edition, profile);
        sheets.MustBeSound();
        using var single = new PdfProof(edition, PressProfile.Press);
        var pages = Raster.Draw(single);
        var drawn = Raster.Draw(sheets);
        var plan = SheetPlan.Of(8, imposition);
        Assert.Equal(plan.Length, drawn.Count);
        for (var i = 0; i < plan.Length; i++)
        {
            foreach (var place in plan[i].Pages)
            {
                var shift = creep * place.Leaf * (place.Column == 0 ? 1 : -1);
                var cell = drawn[i].Cut(Pixels(place.Column * Width + shift), Pixels(place.Row * (Height + headTrim)), Pixels(Width), Pixels(Height));
                if (place.IsTurned) cell = cell.Turned();
                Assert.True(cell.Black > 0.02, $"nothing stands at {place}");
                // What crept over the fold is cut off, and no page of its neighbours is within a tenth of it.
                Assert.True(cell.DifferenceTo(pages[place.Page]) < 0.02, $"{place}: {cell.DifferenceTo(pages[place.Page]):0.000}");
                Assert.All(pages.Where((_, p) => p != place.Page), other => Assert.True(cell.DifferenceTo(other) > 0.02));
            }
        }
    }

    [Fact]
    public void Blank_pages_are_told()
    {
        using var proof = new PdfProof(Pages(5), PressProfile.Press with { Sheets = new SheetLayout(Imposition.FourPages) });
        var told = Assert.Single(proof.Report.Diagnostics);
        Assert.Equal(("PG721", Severity.Warning), (told.Code, told.Severity));
        Assert.Contains("3 blank pages", told.Message, StringComparison.Ordinal);
        Assert.Equal(4, proof.Report.Pages);
        Assert.Equal(5, Raster.Draw(proof).Sum(side => (side.Cut(0, 0, side.Width / 2, side.Height).Black > 0.02 ? 1 : 0) + (side.Cut(side.Width / 2, 0, side.Width / 2, side.Height).Black > 0.02 ? 1 : 0)));
    }

    [Fact]
    public void A_named_sheet_is_kept_and_one_that_is_too_small_is_told()
    {
        var layout = new SheetLayout(Imposition.FourPages) { Sheet = (new Points(600), new Points(400)) };
        using var proof = new PdfProof(Pages(4), PressProfile.Press with { Marks = true, Sheets = layout });
        Assert.Contains("600 x 400 pts", proof.Ask("pdfinfo", "FILE"), StringComparison.Ordinal);
        Assert.Matches(@"TrimBox: +100\.00 +70\.00 +500\.00 +330\.00", proof.Ask("pdfinfo", "-box", "FILE"));
        Assert.Empty(proof.Report.Diagnostics);

        using var small = new PdfProof(Pages(4), PressProfile.Press with { Marks = true, Sheets = layout with { Sheet = (new Points(410), new Points(400)) } });
        Assert.Equal("PG722", Assert.Single(small.Report.Diagnostics).Code);
    }

    [Fact]
    public void Marks_name_the_pages_of_a_sheet_and_its_plates()
    {
        using var proof = new PdfProof(Pages(8), PressProfile.Press with { Marks = true, Bleed = new Points(9), Sheets = new SheetLayout(Imposition.EightPages) });
        proof.MustBeSound();
        var text = proof.PopplerText();
        Assert.Contains("1A", text, StringComparison.Ordinal);
        Assert.Contains("5 | 4 / 8 | 1", text, StringComparison.Ordinal);
        Assert.Contains("3 | 6 / 2 | 7", text, StringComparison.Ordinal);
        Assert.All(["Cyan", "Magenta", "Yellow", "Black"], ink => Assert.Contains(ink, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Sheets_are_pdf_x_too()
    {
        using var proof = new PdfProof(Pages(4), PressProfile.Press with { Marks = true, Sheets = new SheetLayout(Imposition.TwoUp) });
        Assert.Contains("PDF/X-4", proof.Unpacked(), StringComparison.Ordinal);
    }

    /// <summary>Pages that no renderer takes for one another: each has its bar at another height, more to the left than to the right.</summary>
    private static Edition Pages(int count)
    {
        var maker = new EditionMaker();
        for (var i = 0; i < count; i++)
        {
            maker.Add(o => new PlacedFill(EditionMaker.RectOf(20, 10 + i * 30, 120, 20), ItemRole.Decoration, null, o, Ink.Black))
                .Line(30, 120, $"第{i + 1}版 Page 12345678 of ABC", story: $"s{i}").EndPage(width: Width, height: Height);
        }

        return maker.ToEdition();
    }

    private static int Pixels(double points) => (int)Math.Round(points * Raster.Resolution / 72);
}
