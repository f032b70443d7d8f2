using System.Buffers.Binary;
using System.Collections.Immutable;

namespace PaperGen.Typesetting.OpenType;

/// <summary>Writes the widths of a subset's glyphs.</summary>
internal static class SideMetricsWriter
{
    /// <summary>The table <c>hhea</c>.</summary>
    public static byte[] Header(FontFace face, ImmutableArray<ushort> kept, IReadOnlyList<TrimmedGlyph> trimmed)
    {
        var hhea = face.Tables.Require("hhea").Read(0, 36).ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)LongMetrics(face, kept, trimmed));
        return hhea;
    }

    /// <summary>The table <c>hmtx</c>.</summary>
    public static byte[] Widths(FontFace face, ImmutableArray<ushort> kept, IReadOnlyList<TrimmedGlyph> trimmed)
    {
        var longMetrics = LongMetrics(face, kept, trimmed);
        var hmtx = new byte[2 * longMetrics + 2 * (kept.Length + trimmed.Count)];
        var at = 0;
        for (var i = 0; i < kept.Length; i++) Append(i, face.AdvanceOf(kept[i]), face.LeftBearingOf(kept[i]));
        for (var i = 0; i < trimmed.Count; i++) Append(kept.Length + i, trimmed[i].Advance, face.LeftBearingOf(trimmed[i].Glyph) - trimmed[i].Shift);
        return hmtx;

        void Append(int glyph, int advance, int bearing)
        {
            if (glyph < longMetrics)
            {
                BinaryPrimitives.WriteUInt16BigEndian(hmtx.AsSpan(at), (ushort)advance);
                at += 2;
            }

            BinaryPrimitives.WriteInt16BigEndian(hmtx.AsSpan(at), (short)bearing);
            at += 2;
        }
    }

    // A tail of equal widths is stored once; Chinese subsets end in thousands of them.
    private static int LongMetrics(FontFace face, ImmutableArray<ushort> kept, IReadOnlyList<TrimmedGlyph> trimmed)
    {
        if (trimmed.Count > 0) return kept.Length + trimmed.Count;
        var count = kept.Length;
        while (count > 1 && face.AdvanceOf(kept[count - 1]) == face.AdvanceOf(kept[count - 2])) count--;
        return count;
    }
}
