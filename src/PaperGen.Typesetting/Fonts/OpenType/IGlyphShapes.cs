namespace PaperGen.Typesetting.OpenType;

/// <summary>The shapes of a face's glyphs, in whichever way the file stores them.</summary>
internal interface IGlyphShapes
{
    /// <summary>Rectangle around the ink of a glyph.</summary>
    GlyphBounds BoundsOf(int glyph);

    /// <summary>Shape of a glyph.</summary>
    Outline OutlineOf(int glyph);
}
