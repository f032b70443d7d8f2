using System.Buffers.Binary;

namespace PaperGen.Typesetting;

/// <summary>
/// A full-width mark without a part of its blank half, as it stands at a line's end or beside another mark. In a
/// document it must be a glyph of its own: a reader takes a glyph's width for its box, and a mark that keeps its
/// full box reaches over the gutter and joins two columns for whoever copies them.
/// </summary>
/// <param name="Glyph">The mark in the full face.</param>
/// <param name="Shift">How far its ink moves to the left, in font units; the blank that is cut off before it.</param>
/// <param name="Advance">What is left of its width.</param>
public readonly record struct TrimmedGlyph(ushort Glyph, int Shift, int Advance)
{
    /// <summary>Bytes of the composite glyph.</summary>
    internal const int Size = 18;

    /// <summary>Writes a composite of the one glyph, moved (OpenType, glyf: composite glyph description).</summary>
    internal void CopyTo(Span<byte> glyf, GlyphBounds bounds, ushort part)
    {
        const ushort WordsThatAreOffsets = 0x0003;
        ReadOnlySpan<int> fields =
        [
            -1, bounds.XMin - Shift, bounds.YMin, bounds.XMax - Shift, bounds.YMax,
            WordsThatAreOffsets, part, -Shift,
        ];
        for (var i = 0; i < fields.Length; i++) BinaryPrimitives.WriteInt16BigEndian(glyf[(i * 2)..], unchecked((short)fields[i]));
        BinaryPrimitives.WriteInt16BigEndian(glyf[(fields.Length * 2)..], 0);
    }
}
