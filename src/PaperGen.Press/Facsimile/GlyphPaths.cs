using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>The outlines of an issue's glyphs as SVG path data, each written once however many pages it stands on. Pages are written side by side.</summary>
internal sealed class GlyphPaths
{
    /// <summary>Steps to the em. At the zoom at which a body character fills 60 pixels an error is still under an eighth of one.</summary>
    public const int UnitsPerEm = 500;

    private readonly Lock _adding = new();

    // An issue has some ten, which are looked through faster than looked up.
    private volatile (FontFace Face, SparseTable<byte[]> Paths)[] _faces = [];

    /// <summary>The path data of a glyph; empty when it has no ink.</summary>
    /// <param name="face">The face.</param>
    /// <param name="glyph">The glyph.</param>
    /// <param name="room">Where it is drawn.</param>
    /// <param name="text">Where it is written.</param>
    public ReadOnlySpan<byte> Of(FontFace face, ushort glyph, OutlineRoom room, SvgText text)
    {
        var paths = PathsOf(face);
        return paths[glyph] ?? (paths[glyph] = Write(face, glyph, room, text));
    }

    private static byte[] Write(FontFace face, ushort glyph, OutlineRoom room, SvgText text)
    {
        new OutlinePath(text.Clear(), (double)UnitsPerEm / face.UnitsPerEm).Append(face.OutlineOf(glyph, room));
        return text.Written.ToArray();
    }

    private SparseTable<byte[]> PathsOf(FontFace face)
    {
        if (Find(face) is { } known) return known;
        lock (_adding)
        {
            if (Find(face) is { } added) return added;
            var paths = new SparseTable<byte[]>(face.GlyphCount);
            _faces = [.. _faces, (face, paths)];
            return paths;
        }
    }

    private SparseTable<byte[]>? Find(FontFace face)
    {
        foreach (var known in _faces)
        {
            if (known.Face == face) return known.Paths;
        }

        return null;
    }
}
