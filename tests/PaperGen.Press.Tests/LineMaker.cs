using System.Collections.Immutable;
using PaperGen.Typesetting;

namespace PaperGen.Press.Tests;

/// <summary>Sets lines by hand, glyph after glyph, so that what the press does with them is known beforehand.</summary>
internal static class LineMaker
{
    /// <summary>Sets a text; Latin letters in the Latin face, the rest in the Chinese one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">Size in points.</param>
    /// <param name="gap">Added between glyphs, in 1/1000 em.</param>
    /// <param name="spaceGlyphs">Whether spaces are glyphs, or only movement.</param>
    /// <param name="han">The Chinese face.</param>
    public static SetLine Set(string text, double size = 10, int gap = 0, bool spaceGlyphs = true, FontFace? han = null)
    {
        var runs = ImmutableArray.CreateBuilder<GlyphRun>();
        var glyphs = ImmutableArray.CreateBuilder<PlacedGlyph>();
        FontFace? face = null;
        int x = 0, at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var next = rune.Value < 0x2000 ? PressTestFaces.Latin : han ?? PressTestFaces.Song;
            if (face is not null && next != face) Flush();
            face = next;
            var glyph = face.GlyphOf(rune.Value);
            if (glyph == 0) glyph = face.GlyphOf('〓');
            if (rune.Value != ' ' || spaceGlyphs) glyphs.Add(new PlacedGlyph(glyph, x, 0, at, rune.Utf16SequenceLength));
            x += face.AdvanceOf(glyph) * 1000 / face.UnitsPerEm + gap;
            at += rune.Utf16SequenceLength;
        }

        Flush();
        return new SetLine(new Points(size), text, runs.ToImmutable(), x - gap);

        void Flush()
        {
            if (face is not null) runs.Add(new GlyphRun(face, new Points(size), glyphs.DrainToImmutable()));
        }
    }

    /// <summary>Sets one line of given glyphs in one face.</summary>
    public static SetLine Of(FontFace face, string text, params ReadOnlySpan<PlacedGlyph> glyphs) =>
        new(new Points(10), text, [new GlyphRun(face, new Points(10), [.. glyphs])], 1000);
}
