namespace PaperGen.Typesetting.OpenType;

/// <summary>The shapes of a face's glyphs, in whichever way the file stores them.</summary>
internal interface IGlyphShapes
{
    /// <summary>Rectangle around the ink of a glyph.</summary>
    GlyphBounds BoundsOf(int glyph);

    /// <summary>Draws the shape of a glyph: its steps are all that is left in the room.</summary>
    void Draw(int glyph, OutlineRoom room);
}
