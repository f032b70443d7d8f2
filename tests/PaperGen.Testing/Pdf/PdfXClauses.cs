using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace PaperGen.Testing.Pdf;

/// <summary>What PDF/X-4 (ISO 15930-7:2010) asks of a file, subject by subject; docs/press.md lists them.</summary>
public static class PdfXClauses
{
    /// <summary>Every subject.</summary>
    public static IReadOnlyDictionary<string, Action<PdfDocument>> All { get; } = Clauses.Of(typeof(PdfXClauses), typeof(PdfFileClauses));

    private static readonly string[] s_dates = ["xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate", "xmpMM:DocumentID", "xmpMM:VersionID", "xmpMM:RenditionClass"];
    private static readonly string[] s_forbidden = ["/Annots", "/AA", "/OpenAction", "/AcroForm", "/JavaScript", "/EmbeddedFiles", "/OCProperties", "/OPI", "/Alternates", "/PS", "/TR", "/HTP", "/Ref"];
    private static readonly string[] s_strange = ["/LZWDecode", "/Crypt"];
    private static readonly string[] s_otherColours = ["rg", "RG", "g", "G", "sh", "ri", "i"];

    public static void The_file_is_a_plain_PDF_of_version_1_6_with_an_identifier(PdfDocument file)
    {
        Assert.StartsWith("%PDF-1.6\n%", Encoding.Latin1.GetString(file.Bytes[..12]));
        Assert.All(file.Bytes[10..14], b => Assert.True(b > 127));
        Assert.Equal(2, file.Trailer["/ID"]!.AsArray().Count);
        Assert.Null(file.Trailer["/Encrypt"]);
    }

    public static void One_output_intent_names_the_condition_and_embeds_its_CMYK_printer_profile(PdfDocument file)
    {
        var intent = file.Follow(Assert.Single(file.List(file.Catalog["/OutputIntents"])));
        Assert.Equal("/GTS_PDFX", intent["/S"]!.GetValue<string>());
        Assert.NotEmpty(PdfDocument.Text(intent["/OutputConditionIdentifier"])!);
        Assert.NotEmpty(PdfDocument.Text(intent["/Info"])!);
        Assert.Equal(4, file.Follow(intent["/DestOutputProfile"])["/N"]!.GetValue<int>());
        var icc = file.Content(intent["/DestOutputProfile"]);
        Assert.Equal("prtrCMYK", Encoding.ASCII.GetString(icc, 12, 8));
    }

    public static void Metadata_name_the_version_and_agree_with_the_information_dictionary(PdfDocument file)
    {
        var xmp = file.Metadata;
        Assert.Null(file.Follow(file.Catalog["/Metadata"])["/Filter"]);
        Assert.Contains("<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>", xmp, StringComparison.Ordinal);
        foreach (var name in s_dates)
            Assert.Matches($"<{name}>[^<]+</{name}>", xmp);
        Assert.Contains(PdfDocument.Text(file.Information["/Title"])!, xmp, StringComparison.Ordinal);
        Assert.Contains(PdfDocument.Text(file.Information["/Author"]) ?? "", xmp, StringComparison.Ordinal);
        Assert.Equal("/False", file.Information["/Trapped"]!.GetValue<string>());
        Assert.Contains("<pdf:Trapped>False</pdf:Trapped>", xmp, StringComparison.Ordinal);
        var day = PdfDocument.Text(file.Information["/CreationDate"])!;
        Assert.Matches("^D:[0-9]{8}000000Z$", day);
        Assert.Contains($"<xmp:CreateDate>{day[2..6]}-{day[6..8]}-{day[8..10]}T00:00:00Z", xmp, StringComparison.Ordinal);
    }

    public static void Every_page_has_its_trim_within_its_bleed_within_its_sheet(PdfDocument file)
    {
        Assert.All(file.Pages, page =>
        {
            Assert.Null(page["/ArtBox"]);
            var (media, bleed, trim) = (PdfDocument.Box(page["/MediaBox"]), PdfDocument.Box(page["/BleedBox"]), PdfDocument.Box(page["/TrimBox"]));
            Assert.True(Within(trim, bleed) && Within(bleed, media) && trim[0] < trim[2] && trim[1] < trim[3]);
        });

        static bool Within(double[] inner, double[] outer) =>
            inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
    }

    public static void Every_font_is_embedded(PdfDocument file) =>
        Assert.All(file.Dictionaries.Where(d => d["/Type"]?.ToString() == "/FontDescriptor"), d => Assert.NotNull(d["/FontFile2"] ?? d["/FontFile3"]));

    public static void Nothing_acts_and_nothing_is_annotated(PdfDocument file) => Assert.All(file.Dictionaries, d =>
    {
        foreach (var key in s_forbidden) Assert.Null(d[key]);
        Assert.NotEqual("/PS", d["/Subtype"]?.ToString());
    });

    public static void Streams_lie_in_the_file_and_are_compressed_as_printers_know_it(PdfDocument file) => Assert.All(file.Streams, stream =>
    {
        Assert.Null(stream["/F"]);
        Assert.DoesNotContain(stream["/Filter"]?.ToString() ?? "", s_strange);
    });

    public static void Colour_is_that_of_the_plates(PdfDocument file)
    {
        var operators = Operators(file);
        foreach (var name in operators.Select(o => o.Name).Distinct()) Assert.DoesNotContain(name, s_otherColours);
        Assert.All(operators.Where(o => o.Name is "cs" or "CS"), o => Assert.Equal("/All", o.Operands));
        foreach (var space in file.Streams.Where(s => s["/Subtype"]?.ToString() == "/Image").Select(s => s["/ColorSpace"]))
            Assert.DoesNotContain("RGB", Described(file, space), StringComparison.Ordinal);
    }

    public static void Black_overprints_and_nothing_blends_but_the_picture_that_asks_for_it(PdfDocument file)
    {
        var states = file.Dictionaries.Where(d => d["/OPM"] is not null || d["/op"] is not null).ToList();
        Assert.Equal([false, true], states.Select(s => s["/OP"]!.GetValue<bool>()).Distinct().Order());
        Assert.All(file.Dictionaries, d => Assert.True(d["/BM"] is null && d["/ca"] is null && d["/CA"] is null && d["/Group"] is null));
        // Marks come behind the page, and need not overprint.
        var pages = file.Pages.Where(page => file.Follow(page["/Resources"])["/ColorSpace"] is null).Select(page => page["/Contents"]);
        foreach (var operators in pages.Concat(file.Forms).Select(content => ContentOperators.Read(file.Content(content))))
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

    private static string Described(PdfDocument file, JsonNode? space) => string.Join(' ', file.List(space).Select(part => part?.ToString()));

    private static List<(string Name, string Operands)> Operators(PdfDocument file) =>
        [.. file.Drawings.SelectMany(drawn => drawn.Operators)];
}
