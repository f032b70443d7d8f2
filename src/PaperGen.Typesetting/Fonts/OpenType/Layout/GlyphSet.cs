namespace PaperGen.Typesetting.OpenType;

/// <summary>A set of glyphs, one bit each: tells in a moment that a lookup has nothing to do with a glyph.</summary>
internal sealed class GlyphSet
{
    private readonly ulong[] _bits = new ulong[65536 / 64];

    public bool Contains(ushort glyph) => (_bits[glyph >> 6] >> (glyph & 63) & 1) != 0;

    public void AddRange(int first, int last)
    {
        for (var glyph = first; glyph <= last; glyph++)
        {
            if ((glyph & 63) == 0 && last - glyph >= 63)
            {
                _bits[glyph >> 6] = ulong.MaxValue;
                glyph += 63;
            }
            else
            {
                _bits[glyph >> 6] |= 1UL << (glyph & 63);
            }
        }
    }

    public void Add(GlyphSet other)
    {
        for (var i = 0; i < _bits.Length; i++) _bits[i] |= other._bits[i];
    }
}
