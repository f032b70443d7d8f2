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
    /// <param name="trimmed">Marks that are wanted with a part of their width too; they follow the others in the order given.</param>
    /// <exception cref="FontFormatException">A glyph is broken.</exception>
    public static FontSubset Write(FontFace face, IEnumerable<ushort> glyphs, IReadOnlyList<TrimmedGlyph>? trimmed = null)
    {
        trimmed ??= [];
        var kept = WithParts(face, glyphs.Concat(trimmed.Select(t => t.Glyph)));
        var newIds = new Dictionary<ushort, ushort>(kept.Length);
        foreach (var glyph in kept) newIds.Add(glyph, (ushort)newIds.Count);

        var (glyf, loca, longOffsets) = WriteGlyphs(face, kept, trimmed, newIds);
        var file = new FontFileWriter();
        foreach (var hinting in (ReadOnlySpan<string>)["cvt ", "fpgm", "prep"])
        {
            if (face.Tables.Find(hinting) is { Length: > 0 } table) file.Add(hinting, table.Span.ToArray());
        }

        file.Add("glyf", glyf);
        file.Add("head", WriteHead(face, longOffsets));
        file.Add("hhea", SideMetricsWriter.Header(face, kept, trimmed));
        file.Add("hmtx", SideMetricsWriter.Widths(face, kept, trimmed));
        file.Add("loca", loca);
        file.Add("maxp", WriteMaxp(face, kept.Length, trimmed.Count));
        return new FontSubset(file.ToArray(), kept);
    }

    private static ImmutableArray<ushort> WithParts(FontFace face, IEnumerable<ushort> glyphs)
    {
        var kept = new SortedSet<ushort> { 0 };
        var open = new Stack<ushort>(glyphs);
        open.Push(0);
        var seen = new HashSet<ushort>();
        var room = new OutlineRoom();
        while (open.TryPop(out var glyph))
        {
            if (!seen.Add(glyph)) continue;
            kept.Add(glyph);
            face.OutlineOf(glyph, room); // a broken glyph must not reach a printer's interpreter
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
        FontFace face, ImmutableArray<ushort> kept, IReadOnlyList<TrimmedGlyph> trimmed, Dictionary<ushort, ushort> newIds)
    {
        var size = trimmed.Count * TrimmedGlyph.Size;
        foreach (var glyph in kept) size += Even(face.Glyphs.BytesOf(glyph).Length);
        var glyf = new byte[size];
        var longOffsets = size > 2 * ushort.MaxValue;
        var loca = new byte[(kept.Length + trimmed.Count + 1) * (longOffsets ? 4 : 2)];

        var at = 0;
        for (var i = 0; i < kept.Length; i++)
        {
            var bytes = face.Glyphs.BytesOf(kept[i]);
            bytes.CopyTo(glyf.AsSpan(at));
            foreach (var part in PartsOf(face, kept[i]))
                BinaryPrimitives.WriteUInt16BigEndian(glyf.AsSpan(at + part.GlyphAt), newIds[part.Glyph]);
            at += Even(bytes.Length);
            EndGlyph(i);
        }

        for (var i = 0; i < trimmed.Count; i++)
        {
            trimmed[i].CopyTo(glyf.AsSpan(at), face.BoundsOf(trimmed[i].Glyph), newIds[trimmed[i].Glyph]);
            at += TrimmedGlyph.Size;
            EndGlyph(kept.Length + i);
        }

        return (glyf, loca, longOffsets);

        void EndGlyph(int glyph)
        {
            if (longOffsets) BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(4 * glyph + 4), (uint)at);
            else BinaryPrimitives.WriteUInt16BigEndian(loca.AsSpan(2 * glyph + 2), (ushort)(at / 2));
        }
    }

    // The file's checksum at byte 8 is set by FontFileWriter.
    private static byte[] WriteHead(FontFace face, bool longOffsets)
    {
        var head = face.Tables.Require("head").Read(0, 54).ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(8), 0);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), longOffsets ? (short)1 : (short)0);
        return head;
    }

    private static byte[] WriteMaxp(FontFace face, int glyphCount, int trimmedCount)
    {
        var maxp = face.Tables.Require("maxp").Read(0, 32).ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)(glyphCount + trimmedCount));
        if (trimmedCount > 0)
        {
            // Each trimmed glyph is a composite of one part, which may be composite itself.
            AtLeast(10, U16(6));
            AtLeast(12, U16(8));
            AtLeast(28, 1);
            BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(30), (ushort)(U16(30) + 1));
        }

        return maxp;

        int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(maxp.AsSpan(at));

        void AtLeast(int at, int value) => BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(at), (ushort)Math.Max(U16(at), value));
    }

    private static int Even(int length) => (length + 1) & ~1;
}
