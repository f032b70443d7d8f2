using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>The masks of an edition's glyphs, each drawn once however many pages it stands on. Pages are drawn side by side.</summary>
internal sealed class GlyphMasks
{
    private readonly Lock _adding = new();

    // An edition has some thirty, which are looked through faster than looked up.
    private volatile CutMasks[] _cuts = [];

    /// <summary>The masks of a run's glyphs.</summary>
    public CutMasks Of(GlyphRun run)
    {
        if (Find(run) is { } known) return known;
        lock (_adding)
        {
            if (Find(run) is { } added) return added;
            var cut = new CutMasks(run.Face, run.Size.Value, run.Breadth);
            _cuts = [.. _cuts, cut];
            return cut;
        }
    }

    private CutMasks? Find(GlyphRun run)
    {
        foreach (var cut in _cuts)
        {
            if (cut.IsOf(run)) return cut;
        }

        return null;
    }
}
