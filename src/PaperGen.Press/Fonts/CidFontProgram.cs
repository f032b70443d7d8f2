using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>The embedded part of a face with the tables that lead to it, compressed.</summary>
/// <param name="Tag">Six letters that tell this subset from others of the face (ISO 32000-1, 9.6.4).</param>
/// <param name="Outlines">Form of its outlines, which decides what it is called in the PDF.</param>
/// <param name="Deflated">The font file; of PostScript outlines the bare CFF font.</param>
/// <param name="Length">Its length before compression.</param>
/// <param name="GlyphMap">Glyph of each character code as a stream, or null when they are the same number.</param>
/// <param name="ToUnicode">The CMap to text.</param>
internal sealed record CidFontProgram(string Tag, OutlineKind Outlines, byte[] Deflated, int Length, byte[]? GlyphMap, byte[] ToUnicode)
{
    public static CidFontProgram Of(FontUse use)
    {
        if (use.Face.Outlines == OutlineKind.PostScript)
        {
            // The glyphs lie in the order of the codes: nothing is left to map.
            return Of(use, CffSubset.Write(use.Face, [.. Enumerable.Range(0, use.Glyphs.Length).Select(code => TrimmedGlyphOf(use, code))]), glyphMap: null);
        }

        var trimmed = Trimmed(use);
        var subset = TrueTypeSubset.Write(use.Face, use.Glyphs, trimmed);
        return Of(use, subset.Bytes.Span, MapCodes(use, subset, trimmed));
    }

    private static CidFontProgram Of(FontUse use, ReadOnlySpan<byte> program, byte[]? glyphMap) => new(
        TagOf(program),
        use.Face.Outlines,
        Deflate.Compress(program, CompressionLevel.Optimal),
        program.Length,
        glyphMap,
        ToUnicodeMap.Write(use.Texts));

    /// <summary>The narrowed glyphs, each once.</summary>
    private static List<TrimmedGlyph> Trimmed(FontUse use) =>
        [.. Enumerable.Range(0, use.Glyphs.Length).Where(code => !use.Trims[code].IsNone).Select(code => TrimmedGlyphOf(use, code)).Distinct()];

    private static TrimmedGlyph TrimmedGlyphOf(FontUse use, int code)
    {
        var (face, glyph, trim) = (use.Face, use.Glyphs[code], use.Trims[code]);
        return new TrimmedGlyph(glyph, Units(trim.Before), face.AdvanceOf(glyph) - Units(trim.Before + trim.After));

        int Units(int thousandths) => (int)Math.Round(thousandths * face.UnitsPerEm / 1000.0, MidpointRounding.AwayFromZero);
    }

    private static byte[]? MapCodes(FontUse use, FontSubset subset, List<TrimmedGlyph> trimmed)
    {
        var map = new byte[use.Glyphs.Length * 2];
        var isIdentity = true;
        for (var code = 1; code < use.Glyphs.Length; code++)
        {
            var glyph = use.Trims[code].IsNone
                ? subset[use.Glyphs[code]]
                : (ushort)(subset.Glyphs.Length + trimmed.IndexOf(TrimmedGlyphOf(use, code)));
            BinaryPrimitives.WriteUInt16BigEndian(map.AsSpan(code * 2), glyph);
            isIdentity &= glyph == code;
        }

        return isIdentity ? null : map;
    }

    private static string TagOf(ReadOnlySpan<byte> program)
    {
        var hash = SHA256.HashData(program);
        return string.Create(6, hash, (letters, bytes) =>
        {
            for (var i = 0; i < letters.Length; i++) letters[i] = (char)('A' + bytes[i] % 26);
        });
    }
}
