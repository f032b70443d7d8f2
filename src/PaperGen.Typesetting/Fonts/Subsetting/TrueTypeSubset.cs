using System.Buffers.Binary;
using System.Collections.Immutable;
using PaperGen.Typesetting.OpenType;

namespace PaperGen.Typesetting;

/// <summary>Writes the part of a face that a document needs, the same bytes for the same set of glyphs.</summary>
public static class TrueTypeSubset
{
    /// <summary>Writes a subset with these glyphs, the parts of composites among them, and <c>.notdef</c>.</summary>
    /// <param name="face">The full face.</param>
    /// <param name="glyphs">Its glyphs in any order, doublets allowed.</param>
    /// <exception cref="FontFormatException">A glyph is broken.</exception>
    public static FontSubset Write(FontFace face, IEnumerable<ushort> glyphs)
    {
        var kept = WithParts(face, glyphs);
        var newIds = new Dictionary<ushort, ushort>(kept.Length);
        foreach (var glyph in kept) newIds.Add(glyph, (ushort)newIds.Count);

        var (glyf, loca, longOffsets) = WriteGlyphs(face, kept, newIds);
        var file = new FontFileWriter();
        foreach (var hinting in (ReadOnlySpan<string>)["cvt ", "fpgm", "prep"])
        {
            if (face.Tables.Find(hinting) is { Length: > 0 } table) file.Add(hinting, table.Span.ToArray());
        }

        file.Add("glyf", glyf);
        file.Add("head", WriteHead(face, longOffsets));
        file.Add("hhea", WriteHhea(face, kept));
        file.Add("hmtx", WriteHmtx(face, kept));
        file.Add("loca", loca);
        file.Add("maxp", WriteMaxp(face, kept.Length));
        return new FontSubset(file.ToArray(), kept);
    }

    private static ImmutableArray<ushort> WithParts(FontFace face, IEnumerable<ushort> glyphs)
    {
        var kept = new SortedSet<ushort> { 0 };
        var open = new Stack<ushort>(glyphs);
        open.Push(0);
        var seen = new HashSet<ushort>();
        while (open.TryPop(out var glyph))
        {
            if (!seen.Add(glyph)) continue;
            kept.Add(glyph);
            face.OutlineOf(glyph); // a broken glyph must not reach a printer's interpreter
            foreach (var part in PartsOf(face, glyph)) open.Push(part.Glyph);
        }

        return [.. kept];
    }

    private static List<GlyphComponent> PartsOf(FontFace face, ushort glyph)
    {
        var bytes = face.Glyphs.BytesOf(glyph);
        if (bytes.IsEmpty || BinaryPrimitives.ReadInt16BigEndian(bytes) >= 0) return [];
        return GlyphComponent.ReadAll(bytes) ?? throw face.Glyphs.Fail(glyph, "is cut short");
    }

    private static (byte[] Glyf, byte[] Loca, bool LongOffsets) WriteGlyphs(
        FontFace face, ImmutableArray<ushort> kept, Dictionary<ushort, ushort> newIds)
    {
        var size = 0;
        foreach (var glyph in kept) size += Even(face.Glyphs.BytesOf(glyph).Length);
        var glyf = new byte[size];
        var longOffsets = size > 2 * ushort.MaxValue;
        var loca = new byte[(kept.Length + 1) * (longOffsets ? 4 : 2)];

        var at = 0;
        for (var i = 0; i < kept.Length; i++)
        {
            var bytes = face.Glyphs.BytesOf(kept[i]);
            bytes.CopyTo(glyf.AsSpan(at));
            foreach (var part in PartsOf(face, kept[i]))
                BinaryPrimitives.WriteUInt16BigEndian(glyf.AsSpan(at + part.GlyphAt), newIds[part.Glyph]);
            at += Even(bytes.Length);
            if (longOffsets) BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(4 * i + 4), (uint)at);
            else BinaryPrimitives.WriteUInt16BigEndian(loca.AsSpan(2 * i + 2), (ushort)(at / 2));
        }

        return (glyf, loca, longOffsets);
    }

    // The file's checksum at byte 8 is set by FontFileWriter.
    private static byte[] WriteHead(FontFace face, bool longOffsets)
    {
        var head = face.Tables.Require("head").Read(0, 54).ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(8), 0);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), longOffsets ? (short)1 : (short)0);
        return head;
    }

    private static byte[] WriteHhea(FontFace face, ImmutableArray<ushort> kept)
    {
        var hhea = face.Tables.Require("hhea").Read(0, 36).ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)LongMetrics(face, kept));
        return hhea;
    }

    private static byte[] WriteHmtx(FontFace face, ImmutableArray<ushort> kept)
    {
        var longMetrics = LongMetrics(face, kept);
        var hmtx = new byte[2 * longMetrics + 2 * kept.Length];
        var at = 0;
        for (var i = 0; i < kept.Length; i++)
        {
            if (i < longMetrics)
            {
                BinaryPrimitives.WriteUInt16BigEndian(hmtx.AsSpan(at), (ushort)face.AdvanceOf(kept[i]));
                at += 2;
            }

            BinaryPrimitives.WriteInt16BigEndian(hmtx.AsSpan(at), (short)face.LeftBearingOf(kept[i]));
            at += 2;
        }

        return hmtx;
    }

    // A tail of equal widths is stored once; Chinese subsets end in thousands of them.
    private static int LongMetrics(FontFace face, ImmutableArray<ushort> kept)
    {
        var count = kept.Length;
        while (count > 1 && face.AdvanceOf(kept[count - 1]) == face.AdvanceOf(kept[count - 2])) count--;
        return count;
    }

    private static byte[] WriteMaxp(FontFace face, int glyphCount)
    {
        var maxp = face.Tables.Require("maxp").Read(0, 32).ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)glyphCount);
        return maxp;
    }

    private static int Even(int length) => (length + 1) & ~1;
}
