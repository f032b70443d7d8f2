using System.Collections.Concurrent;
using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>The masks of an edition's glyphs, each drawn once however many pages it stands on. Pages are drawn side by side.</summary>
internal sealed class GlyphMasks
{
    /// <summary>Glyphs stand on quarters of a pixel: their ink is exact, and each is drawn four times at most.</summary>
    public const int Quarters = 4;

    // Some ten megabytes of body text; what comes after is drawn where it stands.
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<(FontFace Face, ushort Glyph, double Size, int Breadth, int Quarter), GlyphMask?> _masks = new();
    private int _count;

    /// <summary>A glyph of a run, standing so many quarters of a pixel to the right; null when it has no ink.</summary>
    public GlyphMask? Of(GlyphRun run, ushort glyph, int quarter)
    {
        var key = (run.Face, glyph, run.Size.Value, run.Breadth, quarter);
        if (_masks.TryGetValue(key, out var mask)) return mask;
        var scale = run.Size.Value / run.Face.UnitsPerEm;
        mask = GlyphMask.Draw(run.Face.OutlineOf(glyph), scale * run.Breadth / 1000, scale, (double)quarter / Quarters);
        if (_count < Most && _masks.TryAdd(key, mask)) Interlocked.Increment(ref _count);
        return mask;
    }
}
