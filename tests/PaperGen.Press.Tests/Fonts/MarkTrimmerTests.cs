using System.Text.RegularExpressions;
using PaperGen.Typesetting;

namespace PaperGen.Press.Tests.Fonts;

public class MarkTrimmerTests
{
    private static readonly FontFace Song = PressTestFaces.Song;

    [Fact]
    public void A_stop_at_a_line_s_end_ends_where_the_line_ends()
    {
        var glyph = Trimmed("工，", 1500, 0, 1000)[1];
        Assert.Equal((1000, new Trim(0, 500)), (glyph.X, glyph.Trim));
    }

    [Fact]
    public void An_opening_mark_at_a_line_s_start_begins_where_the_line_begins()
    {
        var glyph = Trimmed("（工", 1500, -500, 500)[0];
        Assert.Equal((0, new Trim(500, 0)), (glyph.X, glyph.Trim));
    }

    [Fact]
    public void Marks_side_by_side_share_what_they_have()
    {
        var glyphs = Trimmed("》（工", 2000, 0, 0, 1000);
        Assert.Equal((0, new Trim(0, 500)), (glyphs[0].X, glyphs[0].Trim));
        Assert.Equal((500, new Trim(500, 0)), (glyphs[1].X, glyphs[1].Trim));
    }

    [Fact]
    public void What_has_room_or_ink_keeps_its_box()
    {
        Assert.All(Trimmed("工，会", 3000, 0, 1000, 2000), g => Assert.True(g.Trim.IsNone));
        Assert.All(Trimmed("工会", 1700, 0, 700), g => Assert.True(g.Trim.IsNone));
    }

    [Fact]
    public void A_trimmed_mark_prints_at_its_place_and_its_width_is_that_of_the_font()
    {
        var line = Line("“工会，”", 3000, -500, 500, 1500, 2500, 2500);
        using var whole = new PdfProof(new EditionMaker().Line(50, 40, line).ToEdition());
        whole.MustBeSound();
        Assert.Equal("“工会，”", whole.PopplerText().Trim());

        // The ink stands where it would without any trimming: an untrimmed glyph set by itself at the same place.
        var alone = new EditionMaker();
        foreach (var (glyph, i) in line.Runs[0].Glyphs.Select((g, i) => (g, i)))
            alone.Line(50 + glyph.X / 100.0, 40, LineMaker.Of(Song, line.Text.Substring(i, 1), glyph with { X = 0, TextStart = 0 }));
        using var parts = new PdfProof(alone.ToEdition());
        Assert.Equal(Pixels(parts), Pixels(whole));

        // Each poppler word box ends with the line.
        var right = Regex.Matches(whole.Ask("pdftotext", "-bbox", "FILE", "-"), "xMax=\"([0-9.]+)\"")
            .Max(m => double.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.InRange(right, 79.9, 80.1);
    }

    [Fact]
    public void Columns_whose_lines_end_in_marks_are_read_one_after_the_other()
    {
        var maker = new EditionMaker();
        for (var column = 0; column < 3; column++)
        {
            for (var i = 0; i < 12; i++)
            {
                int[] places = [.. Enumerable.Range(0, 9).Select(k => k * 1000)];
                maker.Line(20 + column * 95, 40 + i * 14, Line($"第{"一二三"[column]}栏甲乙丙丁戊，", 8500, places), sameBlock: i > 0);
            }
        }

        using var proof = new PdfProof(maker.ToEdition());
        Assert.DoesNotContain("， ", proof.PopplerText());
        Assert.DoesNotContain(proof.PopplerText().Split('\n'), l => l.Length > 10);
    }

    private static List<TextGlyph> Trimmed(string text, int width, params int[] places)
    {
        var glyphs = new List<TextGlyph>();
        GlyphText.Read(Line(text, width, places), endsInSpace: false, glyphs);
        return glyphs;
    }

    private static SetLine Line(string text, int width, params int[] places) =>
        LineMaker.Of(Song, text, [.. text.Select((c, i) => new PlacedGlyph(Song.GlyphOf(c), places[i], 0, i, 1))]) with { Width = width };

    private static byte[] Pixels(PdfProof proof)
    {
        var target = Path.ChangeExtension(proof.File, ".pgm");
        proof.Ask("mutool", "draw", "-q", "-N", "-r", "288", "-c", "gray", "-o", target, "FILE");
        return File.ReadAllBytes(target);
    }
}
