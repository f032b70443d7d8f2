using System.Buffers.Binary;

namespace PaperGen.Typesetting.OpenType;

/// <summary>The <c>glyf</c> and <c>loca</c> tables: where the shape of each glyph is stored.</summary>
internal sealed class GlyphTable
{
    private readonly FontTable _glyf;
    private readonly FontTable _loca;
    private readonly SideMetrics _widths;
    private readonly bool _longOffsets;

    public GlyphTable(FontFile file, SideMetrics widths, int glyphCount, bool longOffsets)
    {
        _widths = widths;
        _glyf = file.Require("glyf");
        _loca = file.Require("loca");
        _longOffsets = longOffsets;
        GlyphCount = glyphCount;
        if (_loca.Length / (longOffsets ? 4 : 2) <= glyphCount) throw _loca.Fail($"is too short for {glyphCount} glyphs");
    }

    public int GlyphCount { get; }

    /// <summary>The stored shape, or nothing for a glyph without ink.</summary>
    public ReadOnlySpan<byte> BytesOf(int glyph)
    {
        if ((uint)glyph >= (uint)GlyphCount) throw Fail(glyph, $"does not exist; the face has {GlyphCount} glyphs");
        var start = OffsetOf(glyph);
        var end = OffsetOf(glyph + 1);
        if (start == end) return [];
        if (end < start) throw _loca.Fail($"glyph {glyph} ends before it begins");
        if (end > _glyf.Length) throw _loca.Fail($"glyph {glyph} ends after the table glyf does");
        if (end - start < 10) throw Fail(glyph, "is shorter than its header");
        return _glyf.Read((int)start, (int)(end - start));
    }

    public GlyphBounds BoundsOf(int glyph)
    {
        var bytes = BytesOf(glyph);
        if (bytes.IsEmpty) return default;
        var shift = ShiftOf(glyph);
        return new GlyphBounds(Int16(bytes, 2) + shift, Int16(bytes, 4), Int16(bytes, 6) + shift, Int16(bytes, 8));
    }

    /// <summary>How far the stored points are moved to the right: the ink begins where <c>hmtx</c> says.</summary>
    public int ShiftOf(int glyph)
    {
        var bytes = BytesOf(glyph);
        return bytes.IsEmpty || _widths.BearingOf(glyph) is not { } bearing ? 0 : bearing - Int16(bytes, 2);
    }

    public FontFormatException Fail(int glyph, string problem) => _glyf.Fail($"glyph {glyph} {problem}");

    private static short Int16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt16BigEndian(bytes[at..]);

    private long OffsetOf(int glyph) => _longOffsets ? _loca.U32(4 * glyph) : 2L * _loca.U16(2 * glyph);
}
