namespace PaperGen.Typesetting;

/// <summary>Turns characters into glyphs with their natural widths. Knows nothing of lines.</summary>
/// <remarks>
/// What the paragraph engine may rely on: a full-width mark has an advance of 1000 and its ink in the half
/// that its class says (opening marks right, closing marks and stops left), so that half of it can be trimmed
/// by class; —— and …… are 2000 wide, a single · between Han is 500; quotes, dashes and ellipses between Latin
/// letters come from the Latin face with that face's widths. Characters that have no ink and no width (joiners,
/// direction marks, U+200B, U+2060, soft hyphens) have no glyph. Every other character belongs to exactly one.
/// </remarks>
public interface IShaper
{
    /// <summary>Shapes a stretch of a paragraph.</summary>
    /// <param name="paragraph">The whole paragraph: what stands around the stretch decides whose quotation marks are set.</param>
    /// <param name="start">First UTF-16 code unit of the stretch.</param>
    /// <param name="length">Its length; ligatures and kerning do not reach over its ends.</param>
    /// <param name="style">Style of the stretch.</param>
    /// <param name="glyphs">Receives the glyphs in reading order; <see cref="ShapedGlyph.TextStart"/> counts from the start of the paragraph.</param>
    void Shape(ReadOnlySpan<char> paragraph, int start, int length, TextStyle style, List<ShapedGlyph> glyphs);
}
