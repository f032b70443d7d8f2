using System.Text;
using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>The outlines of a page's glyphs, each once under a short name.</summary>
/// <param name="paths">The outlines of the glyphs.</param>
/// <param name="prefix">Keeps the names of several pages in one document apart.</param>
internal sealed class GlyphSheet(GlyphPaths paths, string prefix) : IDisposable
{
    private readonly Dictionary<FaceGlyph, int> _numbers = [];
    private readonly byte[] _prefix = Encoding.UTF8.GetBytes(prefix);
    private readonly OutlineRoom _room = new();
    private readonly SvgText _path = new();
    private readonly SvgText _defined = new();
    private int _count;

    /// <summary>The outlines as they are defined.</summary>
    public ReadOnlySpan<byte> Defined => _defined.Written;

    /// <summary>Number of a glyph's outline; 0 when it has no ink.</summary>
    public int NumberOf(FontFace face, ushort glyph)
    {
        var key = new FaceGlyph(face, glyph);
        if (_numbers.TryGetValue(key, out var number)) return number;
        var path = paths.Of(face, glyph, _room, _path);
        if (path.Length > 0)
        {
            number = ++_count;
            AppendName(_defined.Add("<path id=\""u8), number).Add("\" d=\""u8).Add(path).Add("\"/>"u8);
        }

        _numbers.Add(key, number);
        return number;
    }

    /// <summary>Writes the name of an outline: a … z, then aa …: what is used first, and so most as a rule, is shortest.</summary>
    public SvgText AppendName(SvgText svg, int number)
    {
        Span<byte> name = stackalloc byte[8];
        var start = name.Length;
        for (; number > 0; number = (number - 1) / 26) name[--start] = (byte)('a' + (number - 1) % 26);
        return svg.Add(_prefix).Add(name[start..]);
    }

    public void Dispose()
    {
        _path.Dispose();
        _defined.Dispose();
    }

    // Not a tuple: code for one that holds a reference is shared between types, and looks up which it is at each comparison.
    private readonly record struct FaceGlyph(FontFace Face, ushort Glyph);
}
