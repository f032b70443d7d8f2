using System.Text;
using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>The outlines of a page's glyphs, each once under a short name.</summary>
/// <param name="prefix">Keeps the names of several pages in one document apart.</param>
internal sealed class GlyphSheet(string prefix)
{
    /// <summary>Steps to the em. At the zoom at which a body character fills 60 pixels an error is still under an eighth of one.</summary>
    public const int UnitsPerEm = 500;

    private readonly Dictionary<(FontFace Face, ushort Glyph), string?> _names = [];
    private readonly StringBuilder _paths = new(128 * 1024);
    private int _count;

    /// <summary>Name of a glyph's outline; null when it has no ink.</summary>
    public string? NameOf(FontFace face, ushort glyph)
    {
        if (_names.TryGetValue((face, glyph), out var name)) return name;
        var outline = face.OutlineOf(glyph);
        if (outline.Steps.Length > 0)
        {
            name = prefix + ShortName(_count++);
            _paths.Append("<path id=\"").Append(name).Append("\" d=\"");
            new OutlinePath(_paths, (double)UnitsPerEm / face.UnitsPerEm).Append(outline);
            _paths.Append("\"/>");
        }

        _names.Add((face, glyph), name);
        return name;
    }

    public void WriteTo(StreamWriter svg)
    {
        if (_paths.Length == 0) return;
        svg.Write("<defs>");
        svg.Write(_paths);
        svg.Write("</defs>");
    }

    /// <summary>a … z, then aa …: what is used first, and so most as a rule, is shortest.</summary>
    private static string ShortName(int number)
    {
        var name = "";
        for (number++; number > 0; number = (number - 1) / 26) name = (char)('a' + (number - 1) % 26) + name;
        return name;
    }
}
