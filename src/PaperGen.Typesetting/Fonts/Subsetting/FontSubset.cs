using System.Collections.Immutable;

namespace PaperGen.Typesetting;

/// <summary>A font file with only the glyphs that a document uses, renumbered from 1 without gaps; 0 stays <c>.notdef</c>.</summary>
public sealed class FontSubset
{
    private readonly Dictionary<ushort, ushort> _newIds;

    internal FontSubset(byte[] bytes, ImmutableArray<ushort> glyphs)
    {
        Bytes = bytes;
        Glyphs = glyphs;
        _newIds = new Dictionary<ushort, ushort>(glyphs.Length);
        for (var i = 0; i < glyphs.Length; i++) _newIds.Add(glyphs[i], (ushort)i);
    }

    /// <summary>The font file, with the tables that a PDF needs.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>For each glyph of the subset its number in the full face, ascending; parts of composites are among them.</summary>
    public ImmutableArray<ushort> Glyphs { get; }

    /// <summary>Number in the subset of a glyph of the full face that was asked for.</summary>
    public ushort this[ushort glyph] => _newIds[glyph];
}
