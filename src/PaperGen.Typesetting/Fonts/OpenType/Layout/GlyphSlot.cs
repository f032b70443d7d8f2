namespace PaperGen.Typesetting.OpenType;

/// <summary>A glyph on its way through the layout tables; measures in font units.</summary>
internal struct GlyphSlot
{
    public ushort Glyph;
    public int Advance;
    public int X;
    public int Y;

    /// <summary>The text that it stands for, as in <see cref="ShapedGlyph"/>.</summary>
    public int TextStart;
    public int TextLength;

    /// <summary>The character it began as.</summary>
    public int CodePoint;
    public GlyphOrigin Origin;
}
