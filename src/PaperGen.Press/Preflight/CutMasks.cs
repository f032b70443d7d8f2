using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>The masks of one face in one size and breadth, in a table by the glyphs' numbers.</summary>
internal sealed class CutMasks(FontFace face, double size, int breadth)
{
    /// <summary>Glyphs stand on halves of a pixel: their ink is exact, and each is drawn twice at most.</summary>
    public const int Places = 2;

    private readonly SparseTable<GlyphMask> _masks = new(face.GlyphCount * Places);

    public bool IsOf(GlyphRun run) => run.Face == face && run.Size.Value == size && run.Breadth == breadth;

    /// <summary>The mask of a glyph.</summary>
    /// <param name="glyph">Its number.</param>
    /// <param name="place">Halves of a pixel by which it stands to the right.</param>
    /// <param name="room">Where it is drawn.</param>
    public GlyphMask Of(ushort glyph, int place, OutlineRoom room)
    {
        var number = glyph * Places + place;
        return _masks[number] ?? (_masks[number] = Draw(glyph, place, room));
    }

    private GlyphMask Draw(ushort glyph, int place, OutlineRoom room)
    {
        var scale = size * PagePlates.PixelsPerPoint / face.UnitsPerEm;
        return GlyphMask.Draw(face.OutlineOf(glyph, room), scale * breadth / 1000, scale, (double)place / Places);
    }
}
