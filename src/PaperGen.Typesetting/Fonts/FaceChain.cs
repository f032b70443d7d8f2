using System.Collections.Immutable;

namespace PaperGen.Typesetting;

/// <summary>A face in the size in which it goes with its neighbours.</summary>
internal readonly record struct ScaledFace(FontFace Face, int Scale);

/// <summary>The faces that serve one style, in the order in which they are asked for a character.</summary>
internal sealed class FaceChain(ImmutableArray<ScaledFace> han, ImmutableArray<ScaledFace> latin, FontFace? chineseFace)
{
    public FaceChoice? Find(int codePoint, TextScript script)
    {
        var faces = script == TextScript.Han ? han : latin;
        for (var i = 0; i < faces.Length; i++)
        {
            var glyph = faces[i].Face.GlyphOf(codePoint);
            if (glyph != 0) return new FaceChoice(faces[i].Face, glyph, faces[i].Scale, OriginOf(faces[i]));
        }

        return null;
    }

    /// <summary>The face of the style's Chinese characters; null in a book of Latin faces.</summary>
    public FontFace? ChineseFace => chineseFace;

    // A letter that the Latin face lacks and the Chinese face of the style has (or the other way round) is nothing to report.
    private GlyphOrigin OriginOf(ScaledFace face) =>
        face == han[0] || face == latin[0] ? GlyphOrigin.Own : GlyphOrigin.Fallback;
}
