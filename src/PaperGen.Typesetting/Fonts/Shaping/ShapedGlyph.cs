namespace PaperGen.Typesetting;

/// <summary>Whether a glyph comes from the face that was asked for.</summary>
public enum GlyphOrigin
{
    /// <summary>From the first face of its role.</summary>
    Own,

    /// <summary>From a later face, because the first does not have the character (T22).</summary>
    Fallback,

    /// <summary>No face has the character; the glyph is 〓.</summary>
    Missing,
}

/// <summary>A glyph with its natural metrics, in 1/1000 of the paragraph's em.</summary>
/// <param name="Face">The face.</param>
/// <param name="Scale">Size of the face in 1/1000 of the em; other than 1000 where a Latin face is fitted to its Chinese neighbour. Advance and offsets have it in them.</param>
/// <param name="Glyph">Index in the face; never 0 (<c>.notdef</c>).</param>
/// <param name="Advance">Natural width, kerning with the next glyph included.</param>
/// <param name="X">Shift of the glyph's origin to the right, without effect on what follows.</param>
/// <param name="Y">Rise over the baseline.</param>
/// <param name="TextStart">First UTF-16 code unit of the paragraph that the glyph stands for.</param>
/// <param name="TextLength">How many it stands for: two for a character beyond the BMP, for a ligature of two letters, for ——; 0 for the second and later glyphs of a character that became several.</param>
public readonly record struct ShapedGlyph(
    FontFace Face, int Scale, ushort Glyph, int Advance, int X, int Y, int TextStart, int TextLength)
{
    /// <summary>Whether the face that was asked for has the character.</summary>
    public GlyphOrigin Origin { get; init; }
}
