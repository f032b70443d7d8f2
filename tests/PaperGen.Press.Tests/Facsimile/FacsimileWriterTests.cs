using System.Text;
using System.Xml.Linq;
using PaperGen.Pages;

namespace PaperGen.Press.Tests.Facsimile;

public class FacsimileWriterTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void An_outline_is_defined_once_and_used_wherever_its_glyph_stands()
    {
        var svg = Written(new EditionMaker().Line(20, 40, "工会工会").Line(20, 60, "会"));
        Assert.Equal(2, svg.Descendants(Svg + "path").Count());
        var uses = svg.Descendants(Svg + "use").ToList();
        Assert.Equal(5, uses.Count);
        Assert.Equal((string?)uses[0].Attribute("href"), (string?)uses[2].Attribute("href"));
        Assert.Equal((string?)uses[1].Attribute("href"), (string?)uses[4].Attribute("href"));
        var names = svg.Descendants(Svg + "path").Select(p => "#" + (string?)p.Attribute("id")).ToHashSet();
        Assert.All(uses, u => Assert.Contains((string)u.Attribute("href")!, names));
    }

    [Fact]
    public void Glyphs_stand_where_they_are_printed()
    {
        var svg = Written(new EditionMaker().Line(20.5, 40.25, LineMaker.Set("工会", 10, gap: 100)));
        var line = svg.Descendants(Svg + "use").First().Parent!;
        Assert.Equal("translate(20.5 40.25)scale(0.02)", (string?)line.Attribute("transform"));
        Assert.Equal([null, "550"], line.Elements().Select(u => (string?)u.Attribute("x"))); // 1.1 em of 500 units
    }

    [Fact]
    public void Stories_are_links_in_reading_order()
    {
        var svg = Written(new EditionMaker().Line(20, 40, "工").Story("b", "乙 <稿>").Story("a", "甲"), new FacsimileLinks(id => $"/{id}/?x=1&y=2", _ => null));
        var links = svg.Elements(Svg + "a").ToList();
        Assert.Equal(["/b/?x=1&y=2", "/a/?x=1&y=2"], links.Select(l => (string?)l.Attribute("href")));
        Assert.Equal(["乙 <稿>", "甲"], links.Select(l => (string?)l.Attribute("aria-label")));
    }

    [Fact]
    public void Whatever_is_written_stays_text()
    {
        const string Hostile = "\"><script>alert(1)</script>&\u0001\uD800";
        var svg = Written(
            new EditionMaker().Line(20, 40, "工").Story(Hostile, Hostile)
                .Add(o => new PlacedPicture(EditionMaker.RectOf(0, 0, 9, 9), ItemRole.Picture, "a", o, Hostile, Hostile)).EndPage(Hostile),
            new FacsimileLinks(id => id, image => image));
        Assert.Empty(svg.Descendants(Svg + "script"));
        Assert.Equal("\"><script>alert(1)</script>&\uFFFD", (string?)svg.Element(Svg + "title"));
        Assert.Equal("\"><script>alert(1)</script>&\uFFFD", (string?)svg.Descendants(Svg + "image").Single().Attribute("href"));
    }

    [Fact]
    public void A_page_is_the_same_whichever_pages_were_written_before()
    {
        var pages = new EditionMaker().Line(20, 40, "工会").EndPage().Line(20, 40, "会工 Post 会").EndPage().ToEdition().Pages;
        var writer = new FacsimileWriter("zh-Hans");
        byte[][] together = [Written(writer, pages[0]), Written(writer, pages[1])];
        Assert.Equal(Written(new FacsimileWriter("zh-Hans"), pages[0]), together[0]);
        Assert.Equal(Written(new FacsimileWriter("zh-Hans"), pages[1]), together[1]);
    }

    [Fact]
    public void It_looks_like_the_page()
    {
        // Both rendered by MuPDF: the same black in the same places, row by row and column by column.
        var edition = new EditionMaker()
            .Line(20, 60, LineMaker.Set("工会新闻 Headline", 30, han: PressTestFaces.Hei))
            .Line(20, 100, LineMaker.Set("深入学习贯彻党的二十大精神", 10, gap: 50))
            .Add(o => new PlacedFill(EditionMaker.RectOf(20, 120, 200, 2), ItemRole.Decoration, null, o, Ink.Black))
            .Add(o => new PlacedFrame(EditionMaker.RectOf(10, 10, 280, 380), ItemRole.Decoration, null, o, new(2), Ink.Black)).ToEdition();
        using var proof = new PdfProof(edition);
        var svg = Path.ChangeExtension(proof.File, ".svg");
        using (var file = File.Create(svg)) new FacsimileWriter("zh").Write(edition.Pages[0], FacsimileLinks.None, file);
        var printed = Grey(proof, proof.File);
        var drawn = Grey(proof, svg);
        Assert.Equal(printed.Length, drawn.Length);
        var difference = printed.Zip(drawn, (a, b) => Math.Abs(a - b)).Average();
        var ink = printed.Average(p => 255 - p);
        Assert.True(difference < ink * 0.04, $"{difference:0.00} of {ink:0.00} differ");
    }

    private static byte[] Grey(PdfProof proof, string file)
    {
        var target = file + ".pgm";
        proof.Ask("mutool", "draw", "-q", "-N", "-r", "144", "-c", "gray", "-o", target, file);
        return File.ReadAllBytes(target)[^(600 * 800)..];
    }

    private static byte[] Written(FacsimileWriter writer, ComposedPage page)
    {
        using var output = new MemoryStream();
        writer.Write(page, FacsimileLinks.None, output);
        return output.ToArray();
    }

    private static XElement Written(EditionMaker maker, FacsimileLinks? links = null)
    {
        using var output = new MemoryStream();
        new FacsimileWriter("zh-Hans").Write(maker.ToEdition().Pages[0], links ?? FacsimileLinks.None, output);
        return XElement.Parse(Encoding.UTF8.GetString(output.ToArray()));
    }
}
