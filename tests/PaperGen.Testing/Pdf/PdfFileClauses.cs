using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit;

namespace PaperGen.Testing.Pdf;

/// <summary>What PDF/X-4 and PDF/A-2 ask alike, numbered as in ISO 19005-2: syntax, contents, fonts and colours of any file.</summary>
public static class PdfFileClauses
{
    private static readonly string[] s_operators =
    [
        "q", "Q", "cm", "w", "J", "j", "M", "d", "i", "gs", "m", "l", "c", "v", "y", "h", "re", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n", "W", "W*",
        "BT", "ET", "Tc", "Tw", "Tz", "TL", "Tf", "Tr", "Ts", "Td", "TD", "Tm", "T*", "Tj", "TJ", "CS", "cs", "SC", "SCN", "sc", "scn", "G", "g", "RG", "rg", "K", "k",
        "Do", "MP", "DP", "BMC", "BDC", "EMC",
    ];

    // Layers, wishes to the reader, rights, slide shows, and what a printer would do otherwise than the page says.
    private static readonly string[] s_extras =
        ["/OCProperties", "/OC", "/Requirements", "/Perms", "/AlternatePresentations", "/PresSteps", "/NeedsRendering", "/Collection", "/TR2", "/HalftoneType", "/DefaultForPrinting", "/Subtype2", "/PS"];

    private static readonly string[] s_intents = ["/RelativeColorimetric", "/AbsoluteColorimetric", "/Perceptual", "/Saturation"];

    public static void F_6_1_7_and_6_1_9_objects_and_streams_begin_and_end_as_the_syntax_asks(PdfDocument file)
    {
        var text = Encoding.Latin1.GetString(file.Bytes);
        var at = text.IndexOf('\n', text.IndexOf('\n', StringComparison.Ordinal) + 1) + 1;
        var streams = 0;
        while (!text.AsSpan(at).StartsWith("startxref\n", StringComparison.Ordinal))
        {
            var head = new Regex(@"\G\d+ \d+ obj\n<<").Match(text, at);
            Assert.True(head.Success, $"no object at {at}");
            var length = new Regex(@"/Length (\d+)[^>]*>>\s?stream\n").Match(text, at);
            at = length.Index + length.Length + int.Parse(length.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            Assert.Equal("\nendstream\nendobj\n", text.Substring(at, 18));
            at += 18;
            streams++;
        }

        Assert.Equal(streams, file.Streams.Count());
        Assert.Matches(@"\Gstartxref\n\d+\n%%EOF\n$", text[at..]);
    }

    public static void F_6_1_10_6_2_2_contents_have_known_operators_and_call_what_their_resources_name(PdfDocument file)
    {
        foreach (var (operators, resources) in file.Drawings)
        {
            foreach (var (name, operands) in operators)
            {
                Assert.Contains(name, s_operators);
                if (Called(name) is not { } kind || operands.StartsWith("/Device", StringComparison.Ordinal)) continue;
                Assert.NotNull(file.Follow(resources[kind])[operands.Split(' ')[0]]);
            }
        }

        static string? Called(string name) => name switch { "Tf" => "/Font", "gs" => "/ExtGState", "Do" => "/XObject", "cs" or "CS" => "/ColorSpace", _ => null };
    }

    public static void F_6_1_8_names_are_of_the_letters_that_all_know(PdfDocument file) => Assert.All(
        file.Dictionaries.SelectMany(d => d.Select(e => e.Key)).Concat(file.Strings.Where(s => s.StartsWith('/'))).Distinct(),
        name => Assert.Matches("^/[!-~]{1,126}$", name));

    public static void F_6_1_13_limits_of_numbers_strings_nesting_and_pages(PdfDocument file)
    {
        Assert.All(file.Strings, text => Assert.True(text.Length < 16_400));
        Assert.All(file.Pages.Select(page => PdfDocument.Box(page["/MediaBox"])), box =>
        {
            Assert.InRange(box[2] - box[0], 3, 14_400);
            Assert.InRange(box[3] - box[1], 3, 14_400);
        });
        foreach (var (operators, _) in file.Drawings)
        {
            var depth = 0;
            foreach (var (name, operands) in operators)
            {
                depth += name == "q" ? 1 : name == "Q" ? -1 : 0;
                Assert.InRange(depth, 0, 28);
                foreach (var number in Regex.Matches(operands, @"(?<=^| )-?[0-9.]+(?= |$)").Select(m => m.Value))
                    Assert.InRange(double.Parse(number, CultureInfo.InvariantCulture), -32_767, 32_767);
            }

            Assert.Equal(0, depth);
        }
    }

    public static void F_6_2_4_2_profiles_are_of_the_channels_that_their_use_has(PdfDocument file)
    {
        var profiles = file.Objects.OfType<JsonArray>().Concat(file.Dictionaries.SelectMany(d => d.Select(e => e.Value)).OfType<JsonArray>())
            .Where(a => a is [JsonValue kind, _] && kind.ToString() == "/ICCBased").Select(a => a[1]!)
            .Concat(file.List(file.Catalog["/OutputIntents"]).Select(intent => file.Follow(intent)["/DestOutputProfile"]!));
        foreach (var reference in profiles.DistinctBy(p => p.ToString()))
        {
            var icc = file.Content(reference);
            var channels = Encoding.ASCII.GetString(icc, 16, 4) switch { "GRAY" => 1, "RGB " or "Lab " => 3, "CMYK" => 4, var other => throw new InvalidDataException(other) };
            Assert.Equal(channels, file.Follow(reference)["/N"]!.GetValue<int>());
            Assert.Contains(Encoding.ASCII.GetString(icc, 12, 4), (string[])["scnr", "mntr", "prtr", "spac"]);
            Assert.InRange(icc[8], 2, 4);
            Assert.Equal(icc.Length, icc[0] << 24 | icc[1] << 16 | icc[2] << 8 | icc[3]);
        }
    }

    public static void F_6_2_6_to_6_2_9_pictures_and_forms_are_as_they_are_stored(PdfDocument file)
    {
        Assert.All(file.Streams.Where(s => s["/Subtype"]?.ToString() == "/Image"), image =>
        {
            Assert.Contains(image["/BitsPerComponent"]!.GetValue<int>(), (int[])[1, 2, 4, 8, 16]);
            Assert.Contains(image["/Filter"]!.ToString(), (string[])["/DCTDecode", "/FlateDecode"]);
            Assert.True(image["/Interpolate"] is null && image["/Alternates"] is null && image["/OPI"] is null);
            if (image["/Intent"] is { } intent) Assert.Contains(intent.ToString(), s_intents);
        });
        Assert.All(file.Streams.Where(s => s["/Subtype"]?.ToString() == "/Form"), form => Assert.True(form["/OPI"] is null && form["/Ref"] is null && form["/Resources"] is not null));
    }

    public static void F_6_2_11_fonts_hold_every_character_that_is_printed(PdfDocument file)
    {
        var printed = PrintedCodes.Of(file);
        Assert.NotEmpty(printed);
        foreach (var (reference, codes) in printed)
        {
            var font = new FontProof(file, file.Follow(JsonValue.Create(reference)));
            Assert.Null(font.Descriptor["/CIDSet"]);
            var texts = font.Unicode();
            foreach (var code in codes)
            {
                Assert.InRange(font.GlyphOf(code), 1, font.Glyphs - 1); // 0 is .notdef
                Assert.Equal(font.AdvanceOf(code), font.WidthOf(code), 1.0);
                Assert.True(texts.TryGetValue(code, out var text), $"code {code:X4} stands for no text");
                Assert.DoesNotContain(text.Chunk(4).Select(unit => new string(unit)), unit => unit is "0000" or "FEFF" or "FFFE");
            }
        }
    }

    public static void F_6_4_to_6_11_nothing_beside_the_pages(PdfDocument file) => Assert.All(file.Dictionaries, d =>
    {
        foreach (var key in s_extras) Assert.True(d[key] is null, key);
    });
}
