using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>
/// Ends full lines of Chinese text a hair before the gutter. Poppler takes up to three lines that stand within an em of a leg for
/// a part of it; a gutter of just one em was within or not as fractions were rounded, and legs of two stories became one.
/// </summary>
internal static class LineEdge
{
    // In 1/1000 em, the least that is written (one is the rounding of the typesetter's unit): 0.02 pt in body text.
    private const int Step = 2;

    // What stands beside gutters of an em.
    private static readonly Points s_largest = new(12);

    /// <summary>Moves the last glyph of a line of text.</summary>
    public static void Draw(SetLine line, List<TextGlyph> glyphs)
    {
        if (line.IsVertical || line.Em > s_largest || glyphs is not [_, .., { X: { } x, Meaning: GlyphMeaning.Text, Trim.IsNone: true } last]) return;
        var face = line.Runs[last.Run].Face;
        if (ShelvedFont.Scaled(face, face.AdvanceOf(last.Glyph)) == 1000) glyphs[^1] = last with { X = x - Step };
    }
}
