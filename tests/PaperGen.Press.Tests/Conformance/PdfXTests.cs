using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PaperGen.Content;
using PaperGen.Typesetting;

namespace PaperGen.Press.Tests.Conformance;

/// <summary>What PDF/X-4 (ISO 15930-7:2010) asks of a file, subject by subject; docs/press.md lists them.</summary>
public sealed class PdfXTests : IDisposable
{
    private static readonly PressProfile s_marked = PressProfile.Press with { Marks = true, Bleed = new Points(8.5) };

    private static readonly string[] s_dates = ["xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate", "xmpMM:DocumentID", "xmpMM:VersionID", "xmpMM:RenditionClass"];
    private static readonly string[] s_forbidden = ["/Annots", "/AA", "/OpenAction", "/AcroForm", "/JavaScript", "/EmbeddedFiles", "/OCProperties", "/OPI", "/Alternates", "/PS", "/TR", "/HTP", "/Ref"];
    private static readonly string[] s_strange = ["/LZWDecode", "/Crypt"];
    private static readonly string[] s_otherColours = ["rg", "RG", "g", "G", "sh", "ri", "i"];
    private static readonly string[] s_states = ["/Over", "/Knock"];

    private readonly List<PdfProof> _proofs;
    private readonly List<PdfDocument> _files;

    public PdfXTests()
    {
        _proofs = [.. new[] { PressProfile.Press, s_marked, s_marked with { Sheets = new SheetLayout(Imposition.FourPages) } }
            .Select(profile => new PdfProof(Specimen.Edition, profile, Specimen.Pictures))];
        _files = _proofs.ConvertAll(proof => new PdfDocument(proof));
    }

    public void Dispose() => _proofs.ForEach(proof => proof.Dispose());

    [Fact]
    public void The_file_is_a_plain_PDF_of_version_1_6_with_an_identifier()
    {
        Assert.All(_files, file =>
        {
            Assert.StartsWith("%PDF-1.6\n%", Encoding.Latin1.GetString(file.Bytes[..12]));
            Assert.All(file.Bytes[10..14], b => Assert.True(b > 127));
            Assert.Equal(2, file.Trailer["/ID"]!.AsArray().Count);
            Assert.Null(file.Trailer["/Encrypt"]);
        });
    }

    [Fact]
    public void One_output_intent_names_the_condition_and_embeds_its_CMYK_printer_profile()
    {
        Assert.All(_files, file =>
        {
            var intent = file.Follow(Assert.Single(file.List(file.Catalog["/OutputIntents"])));
            Assert.Equal("/GTS_PDFX", intent["/S"]!.GetValue<string>());
            Assert.NotEmpty(PdfDocument.Text(intent["/OutputConditionIdentifier"])!);
            Assert.NotEmpty(PdfDocument.Text(intent["/Info"])!);
            Assert.Equal(4, file.Follow(intent["/DestOutputProfile"])["/N"]!.GetValue<int>());
            var icc = file.Content(intent["/DestOutputProfile"]);
            Assert.Equal("prtrCMYK", Encoding.ASCII.GetString(icc, 12, 8));
        });
    }

    [Fact]
    public void Metadata_name_the_version_and_agree_with_the_information_dictionary()
    {
        Assert.All(_files, file =>
        {
            var xmp = file.Metadata;
            Assert.Null(file.Follow(file.Catalog["/Metadata"])["/Filter"]);
            Assert.Contains("<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>", xmp, StringComparison.Ordinal);
            foreach (var name in s_dates)
                Assert.Matches($"<{name}>[^<]+</{name}>", xmp);
            Assert.Contains(PdfDocument.Text(file.Information["/Title"])!, xmp, StringComparison.Ordinal);
            Assert.Contains(PdfDocument.Text(file.Information["/Author"])!, xmp, StringComparison.Ordinal);
            Assert.Equal("/False", file.Information["/Trapped"]!.GetValue<string>());
            Assert.Contains("<pdf:Trapped>False</pdf:Trapped>", xmp, StringComparison.Ordinal);
            Assert.Equal("D:20250604000000Z", PdfDocument.Text(file.Information["/CreationDate"]));
            Assert.Contains("<xmp:CreateDate>2025-06-04T00:00:00Z", xmp, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_page_has_its_trim_within_its_bleed_within_its_sheet()
    {
        Assert.All(_files.SelectMany(file => file.Pages), page =>
        {
            Assert.Null(page["/ArtBox"]);
            var (media, bleed, trim) = (PdfDocument.Box(page["/MediaBox"]), PdfDocument.Box(page["/BleedBox"]), PdfDocument.Box(page["/TrimBox"]));
            Assert.True(Within(trim, bleed) && Within(bleed, media) && trim[0] < trim[2] && trim[1] < trim[3]);
        });

        static bool Within(double[] inner, double[] outer) =>
            inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
    }

    [Fact]
    public void Every_font_is_embedded() => Assert.All(_files, file =>
        Assert.All(file.Dictionaries.Where(d => d["/Type"]?.ToString() == "/FontDescriptor"), d => Assert.NotNull(d["/FontFile2"] ?? d["/FontFile3"])));

    [Fact]
    public void Nothing_acts_and_nothing_is_annotated() => Assert.All(_files.SelectMany(f => f.Dictionaries), d =>
    {
        foreach (var key in s_forbidden) Assert.Null(d[key]);
        Assert.NotEqual("/PS", d["/Subtype"]?.ToString());
    });

    [Fact]
    public void Streams_lie_in_the_file_and_are_compressed_as_printers_know_it() => Assert.All(_files.SelectMany(f => f.Streams), stream =>
    {
        Assert.Null(stream["/F"]);
        Assert.DoesNotContain(stream["/Filter"]?.ToString() ?? "", s_strange);
    });

    [Fact]
    public void Colour_is_that_of_the_plates()
    {
        Assert.All(_files, file =>
        {
            foreach (var name in Operators(file).Select(o => o.Name)) Assert.DoesNotContain(name, s_otherColours);
            Assert.All(Operators(file).Where(o => o.Name is "cs" or "CS"), o => Assert.Equal("/All", o.Operands));
            foreach (var space in file.Streams.Where(s => s["/Subtype"]?.ToString() == "/Image").Select(s => s["/ColorSpace"]))
                Assert.DoesNotContain("RGB", Described(file, space), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Black_overprints_and_nothing_blends_but_the_picture_that_asks_for_it()
    {
        Assert.All(_files, file =>
        {
            var states = file.Dictionaries.Where(d => d["/OPM"] is not null || d["/op"] is not null).ToList();
            Assert.Equal([false, true], states.Select(s => s["/OP"]!.GetValue<bool>()).Distinct().Order());
            Assert.All(file.Dictionaries, d => Assert.True(d["/BM"] is null && d["/ca"] is null && d["/CA"] is null && d["/Group"] is null));
        });
        foreach (var operators in new[] { Operators(_files[0]) }.Concat(_files[2].Forms.Select(form => ContentStream.Read(_files[2].Content(form)))))
        {
            var (ink, state) = ("", "");
            foreach (var (name, operands) in operators)
            {
                if (name == "k") ink = operands;
                else if (name == "gs") state = operands;
                else if (name == "TJ") Assert.Equal(ink == "0 0 0 1" ? "/Over" : "/Knock", state.Length == 0 ? "/Knock" : state);
            }
        }
    }

    [Fact]
    public void Numbers_names_and_strings_are_within_what_every_reader_takes() => Assert.All(_files, file =>
    {
        Assert.All(file.Strings, text => Assert.True(text.Length < 16_400));
        Assert.All(file.Dictionaries.SelectMany(d => d.Select(e => e.Key)), name => Assert.True(name.Length < 128));
        var depth = 0;
        Assert.All(Operators(file), o => Assert.True((depth += o.Name == "q" ? 1 : o.Name == "Q" ? -1 : 0) is >= 0 and <= 28));
        Assert.Equal(0, depth);
        Assert.All(Operators(file).SelectMany(o => Regex.Matches(o.Operands, @"(?<=^| )-?[0-9.]+(?= |$)")), n => Assert.True(Math.Abs(double.Parse(n.Value, CultureInfo.InvariantCulture)) <= 32_767));
    });

    private static string Described(PdfDocument file, JsonNode? space) => string.Join(' ', file.List(space).Select(part => part?.ToString()));

    private static List<(string Name, string Operands)> Operators(PdfDocument file) =>
        [.. file.Pages.Select(p => p["/Contents"]).Concat(file.Forms).SelectMany(reference => ContentStream.Read(file.Content(reference)))];
}
