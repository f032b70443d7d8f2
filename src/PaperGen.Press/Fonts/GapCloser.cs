using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>
/// Widens boxes of digits and letters over the white that the typesetter left beside them without a space: a quarter of an em
/// between 6 and 月. Poppler takes a tenth of an em between two boxes for a space, and 6月 would be found nowhere.
/// </summary>
internal static class GapCloser
{
    // Finer than the gap that a reader takes for a space, and coarse enough for few variants of a digit.
    private const int Step = 50;

    // In 1/1000 of the size: what no reader takes for a space, and what no longer stands within a word. The white is not closed
    // further: poppler finds columns by it, and without it reads across gutters (of 73 paragraphs it found 8 fewer whole).
    private const int ClosedGap = 90;
    private const int MostGap = 600;

    // Digits and letters, of which there are few, rather than ideographs.
    private const int Narrow = 900;

    /// <summary>Widens boxes of a line.</summary>
    public static void Close(SetLine line, List<TextGlyph> glyphs)
    {
        if (line.IsVertical) return;
        for (var i = 0; i + 1 < glyphs.Count; i++)
        {
            if (glyphs[i] is not { X: not null, Meaning: GlyphMeaning.Text } left || glyphs[i + 1] is not { X: { } x, Meaning: GlyphMeaning.Text } right) continue;
            if (right.Start != left.Start + left.Length || EndsInSpace(line, left) || EndsInSpace(line, right)) continue;
            var gap = (x - MarkTrimmer.EndOf(line, left)) / MarkTrimmer.ScaleOf(line, line.Runs[left.Run]);
            if (gap is <= ClosedGap or > MostGap || !IsNarrow(line, left) && !IsNarrow(line, right)) continue;
            var added = (int)Math.Ceiling((gap - ClosedGap) / Step) * Step;
            if (IsNarrow(line, left)) glyphs[i] = left with { Trim = left.Trim with { After = left.Trim.After - added } };
            else
            {
                var scale = MarkTrimmer.ScaleOf(line, line.Runs[right.Run]);
                glyphs[i + 1] = right with { X = (int)Math.Round(x - added * scale), Trim = right.Trim with { Before = right.Trim.Before - added } };
            }
        }
    }

    private static bool EndsInSpace(SetLine line, TextGlyph glyph) => glyph.TextOf(line) is [] or [.., ' ' or '\u3000' or '\u00A0'];

    private static bool IsNarrow(SetLine line, TextGlyph glyph)
    {
        var face = line.Runs[glyph.Run].Face;
        return ShelvedFont.Scaled(face, face.AdvanceOf(glyph.Glyph)) < Narrow;
    }
}
