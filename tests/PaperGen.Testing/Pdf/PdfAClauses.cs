using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace PaperGen.Testing.Pdf;

/// <summary>What PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) ask of the screen's file, clause by clause; docs/press.md lists them.</summary>
public static class PdfAClauses
{
    /// <summary>Every clause by its number and subject.</summary>
    public static IReadOnlyDictionary<string, Action<PdfDocument>> All { get; } = Clauses.Of(typeof(PdfAClauses), typeof(PdfFileClauses));

    public static void A_6_1_2_and_6_1_3_header_and_trailer(PdfDocument file)
    {
        Assert.StartsWith("%PDF-1.7\n%", Encoding.Latin1.GetString(file.Bytes[..12]));
        Assert.All(file.Bytes[10..14], b => Assert.True(b > 127));
        Assert.Equal(2, file.Trailer["/ID"]!.AsArray().Count);
        Assert.Null(file.Trailer["/Encrypt"]);
        Assert.EndsWith("%%EOF\n", Encoding.Latin1.GetString(file.Bytes[^6..]));
    }

    public static void A_6_1_7_streams_lie_in_thefile_without_LZW(PdfDocument file) => Assert.All(file.Streams, stream =>
    {
        Assert.True(stream["/F"] is null && stream["/FFilter"] is null && stream["/FDecodeParms"] is null);
        Assert.NotEqual("/LZWDecode", stream["/Filter"]?.ToString());
    });

    public static void A_6_2_3_and_6_2_4_colours_are_those_of_an_sRGB_intent(PdfDocument file)
    {
        var intent = file.Follow(Assert.Single(file.List(file.Catalog["/OutputIntents"])));
        Assert.Equal("/GTS_PDFA1", intent["/S"]!.GetValue<string>());
        Assert.Equal("RGB ", Encoding.ASCII.GetString(file.Content(intent["/DestOutputProfile"]), 16, 4));
        Assert.All(Contents(file), o => Assert.DoesNotContain(o.Name, (string[])["k", "K"]));
        Assert.All(file.Streams.Where(s => s["/Subtype"]?.ToString() == "/Image"), image =>
            Assert.DoesNotContain("/DeviceCMYK", string.Join(' ', file.List(image["/ColorSpace"])), StringComparison.Ordinal));
    }

    public static void A_6_2_5_and_6_2_10_no_state_that_blends_or_transfers(PdfDocument file) => Assert.All(file.Dictionaries, d =>
        Assert.True(d["/TR"] is null && d["/HTP"] is null && d["/BM"] is null && d["/Alternates"] is null && d["/OPI"] is null && d["/Interpolate"]?.ToString() is not "true"));

    public static void A_6_2_11_and_UA_7_21_fonts_are_embedded_with_the_widths_of_their_programs_and_with_Unicode(PdfDocument file)
    {
        var fonts = file.Dictionaries.Where(d => d["/Subtype"]?.ToString() == "/Type0").ToList();
        Assert.NotEmpty(fonts);
        Assert.All(fonts, font =>
        {
            Assert.Contains(font["/Encoding"]!.ToString(), (string[])["/Identity-H", "/Identity-V"]);
            var proof = new FontProof(file, font);
            Assert.Matches(@"^/[A-Z]{6}\+", proof.Descriptor["/FontName"]!.ToString());
            Assert.All(proof.NamedWidths, code => Assert.Equal(proof.AdvanceOf(code), proof.WidthOf(code), 1.0));
        });
    }

    public static void A_6_2_11_7_3_characters_of_private_use_have_their_text_beside_them(PdfDocument file)
    {
        foreach (var (font, codes) in PrintedCodes.Of(file, withoutActualText: true))
        {
            var texts = new FontProof(file, file.Follow(JsonValue.Create(font))).Unicode();
            Assert.All(codes, code => Assert.DoesNotMatch("^(E|F[0-8])[0-9A-F]{2}|^DB[89A-F]", texts[code]));
        }
    }

    public static void A_6_3_and_UA_7_18_links_are_printed_described_and_inside_Link_elements(PdfDocument file)
    {
        var links = file.Dictionaries.Where(d => d["/Subtype"]?.ToString() == "/Link").ToList();
        Assert.All(links, link =>
        {
            Assert.Equal(4, link["/F"]!.GetValue<int>());
            Assert.Null(link["/AP"]);
            var place = PdfDocument.Box(link["/Rect"]);
            Assert.True(place[0] < place[2] && place[1] < place[3]);
            if (link["/A"] is { } action) Assert.Contains(file.Follow(action)["/S"]!.ToString(), (string[])["/URI", "/GoTo"]);
            Assert.NotEmpty(PdfDocument.Text(link["/Contents"])!);
            var parent = ParentTree(file)[link["/StructParent"]!.GetValue<int>()];
            Assert.Equal("/Link", file.Follow(parent)["/S"]!.ToString());
        });
        Assert.All(file.Pages.Where(p => p["/Annots"] is not null), p =>
        {
            Assert.Equal("/S", p["/Tabs"]!.ToString());
            Assert.All(file.List(p["/Annots"]), a => Assert.Equal("/Link", file.Follow(a)["/Subtype"]!.ToString()));
        });
    }

    public static void A_6_4_and_6_5_no_forms_scripts_orfiles(PdfDocument file) => Assert.All(file.Dictionaries, d =>
    {
        Assert.True(d["/AcroForm"] is null && d["/AA"] is null && d["/OpenAction"] is null && d["/EmbeddedFiles"] is null && d["/XFA"] is null);
        if (d["/S"]?.ToString() is "/JavaScript" or "/Launch" or "/Sound" or "/Movie" or "/ResetForm" or "/ImportData" or "/Hide" or "/Rendition") Assert.Fail(d.ToJsonString());
    });

    public static void A_6_6_metadata_agree_and_describe_what_is_not_predefined(PdfDocument file)
    {
        var xmp = XDocument.Parse(Regex.Replace(file.Metadata, @"<\?xpacket[^>]*\?>", ""));
        Assert.Null(file.Follow(file.Catalog["/Metadata"])["/Filter"]);
        Assert.Equal("2", Value("part", "pdfa/ns/id"));
        Assert.Equal("A", Value("conformance", "pdfa/ns/id"));
        Assert.Equal("1", Value("part", "pdfua/ns/id"));
        Assert.Equal(PdfDocument.Text(file.Information["/Title"]), xmp.Descendants().Single(e => e.Name.LocalName == "title").Value);
        Assert.Equal(PdfDocument.Text(file.Information["/Author"]), xmp.Descendants().SingleOrDefault(e => e.Name.LocalName == "creator")?.Value);
        Assert.Equal(PdfDocument.Text(file.Information["/Producer"]), xmp.Descendants().Single(e => e.Name.LocalName == "Producer").Value);
        Assert.Equal(PdfDocument.Text(file.Information["/Creator"]), xmp.Descendants().Single(e => e.Name.LocalName == "CreatorTool").Value);
        foreach (var (key, name) in new[] { ("/CreationDate", "CreateDate"), ("/ModDate", "ModifyDate") })
        {
            var said = xmp.Descendants().SingleOrDefault(e => e.Name.LocalName == name)?.Value;
            Assert.Equal(PdfDocument.Text(file.Information[key]), said is null ? null : $"D:{Regex.Replace(said, "[-T:]", "")}");
        }

        // UTF-8 without a word about it, and the version of the standard in the prefixes that it names (6.6.2.1, 6.6.4).
        Assert.DoesNotMatch(@"<\?xpacket[^>]*(bytes|encoding)=", file.Metadata);
        Assert.Contains("<pdfaid:part>2<", file.Metadata, StringComparison.Ordinal);
        Assert.Contains(xmp.Descendants(), e => e.Name.LocalName == "namespaceURI" && e.Value.Contains("pdfua", StringComparison.Ordinal));

        string Value(string name, string space) =>
            xmp.Descendants().Single(e => e.Name.LocalName == name && e.Name.NamespaceName.Contains(space, StringComparison.Ordinal)).Value;
    }

    public static void A_6_7_and_UA_7_1_everything_is_tagged_or_an_artifact(PdfDocument file)
    {
        Assert.True(file.Follow(file.Catalog["/MarkInfo"])["/Marked"]!.GetValue<bool>());
        Assert.Null(file.Follow(file.Catalog["/MarkInfo"])["/Suspects"]);
        var parents = ParentTree(file);
        foreach (var page in file.Pages)
        {
            var owners = file.List(parents[page["/StructParents"]!.GetValue<int>()]).ToList();
            var open = new Stack<string>();
            var numbers = new List<int>();
            foreach (var (name, operands) in ContentOperators.Read(file.Content(page["/Contents"])))
            {
                if (name is "BDC" or "BMC")
                {
                    open.Push(operands);
                    if (Regex.Match(operands, @"/MCID (\d+)") is { Success: true } number) numbers.Add(int.Parse(number.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture));
                }
                else if (name == "EMC") open.Pop();
                else if (ContentOperators.Painting.Contains(name))
                {
                    var marks = open.Where(m => m.Contains("/MCID", StringComparison.Ordinal) || m.StartsWith("/Artifact", StringComparison.Ordinal)).ToList();
                    Assert.True(marks.Count == 1, $"{name} stands in {marks.Count} of content or artifacts");
                }
            }

            Assert.Empty(open);
            Assert.Equal(numbers.Count, numbers.Distinct().Count());
            Assert.Equal(Enumerable.Range(0, owners.Count), numbers.Order());
            Assert.All(owners, owner => Assert.Equal("/StructElem", file.Follow(owner)["/Type"]!.ToString()));
        }
    }

    public static void A_6_7_3_and_UA_7_1_the_structure_is_a_tree_whose_branches_know_where_they_hang(PdfDocument file)
    {
        var root = file.Follow(file.Catalog["/StructTreeRoot"]);
        Assert.Null(root["/RoleMap"]);
        Assert.Equal("/Document", Assert.Single(Kids(file, root))["/S"]!.ToString());
        var hangs = new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["/LI"] = ["/L"],
            ["/Lbl"] = ["/LI", "/Note"],
            ["/LBody"] = ["/LI"],
            ["/TR"] = ["/Table"],
            ["/TH"] = ["/TR"],
            ["/TD"] = ["/TR"],
        };
        foreach (var parent in Tree(file, root))
        {
            foreach (var kid in Kids(file, parent))
            {
                Assert.Same(parent, file.Follow(kid["/P"]));
                if (hangs.TryGetValue(kid["/S"]!.ToString(), out var places)) Assert.Contains(parent["/S"]!.ToString(), places);
            }
        }

        // No page draws a form, whose marked content would belong to several places (UA 7.1).
        Assert.Empty(file.Forms);
    }

    public static void UA_7_1_and_7_2_title_and_language(PdfDocument file)
    {
        Assert.True(file.Follow(file.Catalog["/ViewerPreferences"])["/DisplayDocTitle"]!.GetValue<bool>());
        Assert.Matches("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", PdfDocument.Text(file.Catalog["/Lang"]));
        Assert.NotEmpty(PdfDocument.Text(file.Information["/Title"])!);
    }

    public static void UA_7_3_and_7_4_figures_have_alternatives_and_headings_skip_no_level(PdfDocument file)
    {
        var elements = Tree(file, file.Follow(file.Catalog["/StructTreeRoot"])).ToList();
        Assert.All(elements.Where(e => e["/S"]?.ToString() == "/Figure"), figure =>
        {
            Assert.NotEmpty(PdfDocument.Text(figure["/Alt"])!);
            Assert.Equal(4, file.Follow(figure["/A"])["/BBox"]!.AsArray().Count);
        });
        var level = 0;
        foreach (var heading in elements.Select(e => e["/S"]?.ToString() ?? "").Where(t => Regex.IsMatch(t, "^/H[1-6]$")))
        {
            Assert.InRange(heading[2] - '0', 1, level + 1);
            level = heading[2] - '0';
        }

        Assert.True(level > 0);
        // Only types of the standard, so that none needs a role map.
        Assert.All(elements.Skip(1), e => Assert.Contains(e["/S"]!.ToString(), (string[])["/Document", "/Sect", "/Art", "/P", "/H1", "/H2", "/H3", "/Figure", "/Caption", "/Link", "/L", "/LI", "/Lbl", "/LBody", "/Table", "/TR", "/TH", "/TD", "/Note"]));
    }

    public static void UA_7_5_7_6_and_7_9_tables_lists_and_notes(PdfDocument file)
    {
        var elements = Tree(file, file.Follow(file.Catalog["/StructTreeRoot"])).ToList();
        foreach (var table in Of("/Table"))
        {
            var rows = Kids(file, table).ToList();
            Assert.All(rows, row => Assert.Equal("/TR", row["/S"]!.ToString()));
            Assert.Single(rows.Select(row => Kids(file, row).Count()).Distinct());
        }

        Assert.All(Of("/TH"), head => Assert.Equal("/Column", file.Follow(head["/A"])["/Scope"]!.ToString()));
        Assert.All(Of("/L"), list =>
        {
            Assert.NotNull(file.Follow(list["/A"])["/ListNumbering"]);
            Assert.All(Kids(file, list), item => Assert.Equal(["/Lbl", "/LBody"], Kids(file, item).Select(k => k["/S"]!.ToString())));
        });
        var names = Of("/Note").Select(note => PdfDocument.Text(note["/ID"])!).ToList();
        Assert.Equal(names.Distinct(), names);
        Assert.Equal(names, file.List(file.Follow(file.Follow(file.Catalog["/StructTreeRoot"])["/IDTree"])["/Names"]).Where((_, i) => i % 2 == 0).Select(n => PdfDocument.Text(n)!));

        IEnumerable<JsonObject> Of(string type) => elements.Where(e => e["/S"]?.ToString() == type);
    }

    private static IEnumerable<JsonObject> Tree(PdfDocument file, JsonObject node) => Kids(file, node).SelectMany(kid => Tree(file, kid)).Prepend(node);

    private static IEnumerable<JsonObject> Kids(PdfDocument file, JsonObject node) =>
        file.List(node["/K"]).Where(k => k is JsonValue v && v.TryGetValue<string>(out _)).Select(file.Follow);

    private static Dictionary<int, JsonNode?> ParentTree(PdfDocument file)
    {
        var found = new Dictionary<int, JsonNode?>();
        Add(file.Follow(file.Follow(file.Catalog["/StructTreeRoot"])["/ParentTree"]));
        return found;

        void Add(JsonObject node)
        {
            foreach (var kid in file.List(node["/Kids"])) Add(file.Follow(kid));
            var pairs = file.List(node["/Nums"]).ToList();
            for (var i = 0; i < pairs.Count; i += 2) found.Add(pairs[i]!.GetValue<int>(), pairs[i + 1]);
        }
    }

    private static List<(string Name, string Operands)> Contents(PdfDocument file) => [.. file.Pages.SelectMany(p => ContentOperators.Read(file.Content(p["/Contents"])))];
}
