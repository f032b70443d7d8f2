using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>The masks of one face in one size and breadth, in a table by the glyphs' numbers.</summary>
internal sealed class CutMasks(FontFace face, double size, int breadth)
{
    /// <summary>Glyphs stand on halves of a pixel: their ink is exact, and each is drawn twice at most.</summary>
    public const int Places = 2;

    // Of a face of 30,000 glyphs an edition uses a tenth.
    private const int GlyphsInBlock = 32;

    // Two threads may draw the same mask at once; either will do.
    private readonly GlyphMask?[]?[] _blocks = new GlyphMask?[face.GlyphCount / GlyphsInBlock + 1][];

    public bool IsOf(GlyphRun run) => run.Face == face && run.Size.Value == size && run.Breadth == breadth;

    /// <summary>The mask of a glyph.</summary>
    /// <param name="glyph">Its number.</param>
    /// <param name="place">Halves of a pixel by which it stands to the right.</param>
    /// <param name="room">Where it is drawn.</param>
    public GlyphMask Of(ushort glyph, int place, OutlineRoom room)
    {
        var block = _blocks[glyph / GlyphsInBlock] ??= new GlyphMask?[GlyphsInBlock * Places];
        return block[glyph % GlyphsInBlock * Places + place] ??= Draw(glyph, place, room);
    }

    private GlyphMask Draw(ushort glyph, int place, OutlineRoom room)
    {
        var scale = size * PagePlates.PixelsPerPoint / face.UnitsPerEm;
        return GlyphMask.Draw(face.OutlineOf(glyph, room), scale * breadth / 1000, scale, (double)place / Places);
    }
}
