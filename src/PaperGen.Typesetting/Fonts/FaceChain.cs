using System.Collections.Immutable;

namespace PaperGen.Typesetting;

/// <summary>A face in the size in which it goes with its neighbours.</summary>
internal sealed record ScaledFace(FontFace Face, int Scale);

/// <summary>The faces that serve one style, in the order in which they are asked for a character.</summary>
internal sealed class FaceChain
{
    // 〓 (geta) is the printer's mark for a sort that is not in the case; the others are for Latin-only books.
    private static readonly int[] StandIns = [0x3013, 0x25A0, 0x25A1, 0xFFFD, '?', '*', '-'];

    private readonly ImmutableArray<ScaledFace> _han, _latin;

    public FaceChain(ImmutableArray<ScaledFace> han, ImmutableArray<ScaledFace> latin, FontFace? chineseFace, FaceChoice? lastResort)
    {
        _han = han;
        _latin = latin;
        ChineseFace = chineseFace;
        foreach (var character in StandIns)
        {
            StandIn = Find(character, TextScript.Han);
            if (StandIn is not null) return;
        }

        StandIn = lastResort;
    }

    /// <summary>The face of the style's Chinese characters; null in a book of Latin faces.</summary>
    public FontFace? ChineseFace { get; }

    /// <summary>What is printed for a character that no face has; null in a book that cannot be used.</summary>
    public FaceChoice? StandIn { get; }

    public FaceChoice Resolve(int codePoint, TextScript script) =>
        Find(codePoint, script) ?? StandIn!.Value with { Origin = GlyphOrigin.Missing };

    private FaceChoice? Find(int codePoint, TextScript script)
    {
        var faces = script == TextScript.Han ? _han : _latin;
        foreach (var face in faces)
        {
            var glyph = face.Face.GlyphOf(codePoint);
            if (glyph != 0) return new FaceChoice(face.Face, glyph, face.Scale, OriginOf(face));
        }

        return null;
    }

    // A letter that the Latin face lacks and the Chinese face of the style has (or the other way round) is nothing to report.
    private GlyphOrigin OriginOf(ScaledFace face) =>
        face == _han[0] || face == _latin[0] ? GlyphOrigin.Own : GlyphOrigin.Fallback;
}
