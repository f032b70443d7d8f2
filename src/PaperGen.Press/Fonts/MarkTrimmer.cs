using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>What is cut off a glyph's box, in 1/1000 of its size; what is added to it, where that is less than 0.</summary>
/// <param name="Before">Blank before its ink.</param>
/// <param name="After">Blank after its ink.</param>
internal readonly record struct Trim(int Before, int After)
{
    public bool IsNone => Before == 0 && After == 0;
}

/// <summary>
/// Gives marks that the typesetter has squeezed a box as narrow as the room they were left. Otherwise the box of a
/// stop at a line's end reaches into the gutter, and readers that find columns by the boxes (poppler) read across.
/// </summary>
internal static class MarkTrimmer
{
    // Finer than the gap that a reader takes for a space (a tenth), and coarse enough for few variants of a mark.
    private const int Step = 50;

    /// <summary>Trims the marks of a line whose boxes overlap their neighbours or the ends of the line.</summary>
    public static void Trim(SetLine line, List<TextGlyph> glyphs)
    {
        if (line.IsVertical) return;
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (glyphs[i] is not { X: { } x, Meaning: GlyphMeaning.Text } glyph) continue;
            var run = line.Runs[glyph.Run];
            var width = ShelvedFont.Scaled(run.Face, run.Face.AdvanceOf(glyph.Glyph));
            if (width < 900) continue;
            var scale = ScaleOf(line, run);
            var end = i + 1 < glyphs.Count ? glyphs[i + 1].X ?? int.MaxValue : line.Width;
            var start = i > 0 ? EndOf(line, glyphs[i - 1]) : 0;
            var after = Steps((x + width * scale - end) / scale);
            var before = Steps((start - x) / scale);
            if (after == 0 && before == 0) continue;

            // Only blank is cut: what overlaps with ink was meant to.
            var ink = run.Face.BoundsOf(glyph.Glyph);
            var (inkStart, inkEnd) = (ShelvedFont.Scaled(run.Face, ink.XMin), ShelvedFont.Scaled(run.Face, ink.XMax));
            if (inkEnd <= 550 && after > 0) glyphs[i] = glyph with { Trim = new Trim(0, Math.Min(after, 500)) };
            else if (inkStart >= 450 && before > 0)
            {
                var cut = Math.Min(before, 500);
                glyphs[i] = glyph with { X = (int)Math.Round(x + cut * scale), Trim = new Trim(cut, 0) };
            }
        }
    }

    /// <summary>Where a glyph's box ends, in 1/1000 of the line's em; before everything for a space that stands wherever the glyph before it ends.</summary>
    public static double EndOf(SetLine line, TextGlyph glyph)
    {
        if (glyph.X is not { } x) return double.MinValue;
        var run = line.Runs[glyph.Run];
        var width = ShelvedFont.Scaled(run.Face, run.Face.AdvanceOf(glyph.Glyph)) - glyph.Trim.Before - glyph.Trim.After;
        return x + width * ScaleOf(line, run);
    }

    /// <summary>Thousandths of the line's em in one of the run's size.</summary>
    public static double ScaleOf(SetLine line, GlyphRun run) => run.Size / line.Em * run.Breadth / 1000;

    private static int Steps(double overlap) => overlap < Step / 2.0 ? 0 : (int)Math.Ceiling(overlap / Step - 0.1) * Step;
}
