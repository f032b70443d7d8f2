using System.Globalization;
using System.Xml.Linq;
using PaperGen.Pages;
using PaperGen.Typesetting;

namespace PaperGen.Press.Tests.Documents;

/// <summary>Where MuPDF finds the glyphs is where the composer put them.</summary>
public class PlacementTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_glyph_stands_within_a_fortieth_of_a_point(bool marks)
    {
        var maker = new EditionMaker();
        string[] texts = ["深入学习贯彻党的二十大精神", "5月11日，Apple 与 naïve 的“对话”", "a line of Latin words, justified"];
        for (var i = 0; i < texts.Length; i++) maker.Line(17.37 + i * 3.1, 41.118 + i * 20, LineMaker.Set(texts[i], 9.2 + i, gap: 37 * i));
        maker.Line(30, 120, Scaled(LineMaker.Set("大 Caffè 小", 12)));
        var edition = maker.ToEdition();
        var profile = PressProfile.Press with { Marks = marks, Bleed = new Points(marks ? 5 : 0) };
        using var proof = new PdfProof(edition, profile);
        var margin = marks ? PrinterMarks.Margin.Value + 5 : 0;

        var expected = new List<(double X, double Y, string Text)>();
        foreach (var text in edition.Pages[0].Items.OfType<PlacedText>())
        {
            foreach (var glyph in text.Line.Runs.SelectMany(r => r.Glyphs))
            {
                var em = text.Line.Em.Value / 1000;
                expected.Add((text.OriginX.Value + glyph.X * em + margin, text.Baseline.Value - glyph.Y * em + margin,
                    text.Line.Text.Substring(glyph.TextStart, glyph.TextLength)));
            }
        }

        var found = Chars(proof);
        foreach (var (x, y, text) in expected.Where(e => e.Text != " "))
        {
            Assert.True(
                found.Exists(f => f.Text == text && Math.Abs(f.X - x) < 0.025 && Math.Abs(f.Y - y) < 0.025),
                $"{text} should stand at {x:0.###} {y:0.###}; found {string.Join(", ", found.Where(f => f.Text == text))}");
        }
    }

    /// <summary>Latin runs at 110 % with a raised last glyph, as a fitted second face has them.</summary>
    private static SetLine Scaled(SetLine line) => line with
    {
        Runs = [.. line.Runs.Select(r => r.Face == PressTestFaces.Latin
            ? r with { Size = r.Size * 1.1, Glyphs = [.. r.Glyphs.Select((g, i) => i == r.Glyphs.Length - 2 ? g with { Y = 120 } : g)] }
            : r)],
    };

    private static List<(double X, double Y, string Text)> Chars(PdfProof proof) =>
        [.. XDocument.Parse(proof.Ask("mutool", "draw", "-q", "-N", "-F", "stext", "FILE")).Descendants("char")
            .Select(c => (Number(c, "x"), Number(c, "y"), (string)c.Attribute("c")!))];

    private static double Number(XElement element, string name) => double.Parse((string)element.Attribute(name)!, CultureInfo.InvariantCulture);
}
