using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PaperGen.Testing.Pdf;

/// <summary>A font of a file as what it says of itself, in its objects and in its program.</summary>
public sealed class FontProof
{
    private readonly PdfDocument _file;
    private readonly JsonObject _descendant;
    private readonly Dictionary<int, double> _widths = [];
    private readonly byte[]? _glyphs;
    private readonly byte[] _program;
    private readonly Dictionary<string, int> _tables;

    /// <param name="file">The file.</param>
    /// <param name="font">A composite font over a TrueType program.</param>
    public FontProof(PdfDocument file, JsonObject font)
    {
        _file = file;
        Font = font;
        _descendant = file.Follow(file.List(font["/DescendantFonts"]).Single());
        Descriptor = file.Follow(_descendant["/FontDescriptor"]);
        _glyphs = _descendant["/CIDToGIDMap"]!.ToString() == "/Identity" ? null : file.Content(_descendant["/CIDToGIDMap"]);
        var parts = file.List(_descendant["/W"]).ToList();
        for (var i = 0; i < parts.Count; i += 2)
        {
            foreach (var (offset, width) in parts[i + 1]!.AsArray().Index()) _widths[parts[i]!.GetValue<int>() + offset] = width!.GetValue<double>();
        }

        _program = file.Content(Descriptor["/FontFile2"]);
        _tables = Enumerable.Range(0, Short(4)).ToDictionary(i => Encoding.ASCII.GetString(_program, 12 + i * 16, 4), i => Short(12 + i * 16 + 8) << 16 | Short(12 + i * 16 + 10));
    }

    public JsonObject Font { get; }

    public JsonObject Descriptor { get; }

    /// <summary>Codes whose width the file names.</summary>
    public IEnumerable<int> NamedWidths => _widths.Keys;

    /// <summary>How many glyphs the program has.</summary>
    public int Glyphs => Short(_tables["maxp"] + 4);

    /// <summary>The width that a reader moves on by, in 1/1000 em.</summary>
    public double WidthOf(int code) => _widths.TryGetValue(code, out var width) ? width : _descendant["/DW"]?.GetValue<double>() ?? 1000;

    /// <summary>The width that the program has, in 1/1000 em.</summary>
    public double AdvanceOf(int code)
    {
        var (em, metrics) = (Short(_tables["head"] + 18), Short(_tables["hhea"] + 34));
        return Short(_tables["hmtx"] + Math.Min(GlyphOf(code), metrics - 1) * 4) * 1000.0 / em;
    }

    /// <summary>The glyph that a code prints; -1 where there is none.</summary>
    public int GlyphOf(int code) => _glyphs is null ? code : code * 2 + 1 < _glyphs.Length ? _glyphs[code * 2] << 8 | _glyphs[code * 2 + 1] : -1;

    /// <summary>The text of every code, as UTF-16 in hexadecimal.</summary>
    public Dictionary<int, string> Unicode()
    {
        var map = Encoding.ASCII.GetString(_file.Content(Font["/ToUnicode"]));
        var found = new Dictionary<int, string>();
        foreach (Match range in Regex.Matches(map, @"^<([0-9A-F]{4})> ?<([0-9A-F]{4})> ?<([0-9A-F]+)>$", RegexOptions.Multiline))
        {
            var (first, last, text) = (Convert.ToInt32(range.Groups[1].Value, 16), Convert.ToInt32(range.Groups[2].Value, 16), range.Groups[3].Value);
            for (var code = first; code <= last; code++) found[code] = text[..^4] + (Convert.ToInt32(text[^4..], 16) + code - first).ToString("X4", System.Globalization.CultureInfo.InvariantCulture);
        }

        foreach (Match single in Regex.Matches(map, @"^<([0-9A-F]{4})> ?<([0-9A-F]+)>$", RegexOptions.Multiline))
            found[Convert.ToInt32(single.Groups[1].Value, 16)] = single.Groups[2].Value;
        return found;
    }

    private int Short(int at) => _program[at] << 8 | _program[at + 1];
}
