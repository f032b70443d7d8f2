using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using PaperGen.Typesetting.OpenType;

namespace PaperGen.Typesetting;

/// <summary>
/// Writes the part of a face with PostScript outlines that a document needs: a CID-keyed <c>CFF</c> font whose character
/// codes are the places in the list that is asked for. The same bytes for the same list.
/// </summary>
/// <remarks>Charstrings keep their hints; their subroutines are written out, so that none is carried along unused.</remarks>
public static class CffSubset
{
    // The first numbers that are free for strings of a font's own (CFF 1.0, appendix A).
    private const int FirstOwnString = 391;

    /// <summary>Writes a subset.</summary>
    /// <param name="face">The full face; its <see cref="FontFace.Outlines"/> are <see cref="OutlineKind.PostScript"/>.</param>
    /// <param name="glyphs">The glyph of each code from 0 on, the first being <c>.notdef</c>; a glyph may come more than once, and with a part of its width.</param>
    /// <exception cref="FontFormatException">A glyph is broken.</exception>
    public static byte[] Write(FontFace face, IReadOnlyList<TrimmedGlyph> glyphs)
    {
        var font = face.Cff ?? throw new ArgumentException($"{face.File} has no PostScript outlines", nameof(face));
        if (glyphs.Count is 0 or > ushort.MaxValue) throw new ArgumentException("a font has 1 to 65,535 glyphs", nameof(glyphs));
        var fonts = glyphs.Select(glyph => font.FontOf(glyph.Glyph)).Distinct().Order().ToList();
        var charstrings = glyphs.Select(glyph => Charstring(face, font, glyph)).ToList();
        return Assemble(face, font, fonts, CffDictWriter.Index(charstrings), WriteSelect(glyphs, font, fonts), glyphs.Count);
    }

    /// <summary>Writes a whole font file with these glyphs in ascending order; code and glyph are one number.</summary>
    internal static FontSubset WriteFile(FontFace face, IEnumerable<ushort> glyphs)
    {
        ImmutableArray<ushort> kept = [.. glyphs.Append((ushort)0).Distinct().Order()];
        var maxp = new byte[] { 0, 0, 0x50, 0, (byte)(kept.Length >> 8), (byte)kept.Length }; // version 0.5
        var file = new FontFileWriter();
        file.Add("CFF ", Write(face, [.. kept.Select(glyph => new TrimmedGlyph(glyph, 0, face.AdvanceOf(glyph)))]));
        file.Add("head", face.Tables.Require("head").Read(0, 54).ToArray());
        file.Add("hhea", SideMetricsWriter.Header(face, kept, []));
        file.Add("hmtx", SideMetricsWriter.Widths(face, kept, []));
        file.Add("maxp", maxp);
        return new FontSubset(file.ToArray(), kept);
    }

    private static byte[] Charstring(FontFace face, CffFont font, in TrimmedGlyph glyph)
    {
        if (glyph.Shift == 0 && OpenType.Charstring.Flatten(font, glyph.Glyph, glyph.Advance) is { } flat) return flat;
        var nominal = (int)font.FontAt(font.FontOf(glyph.Glyph)).NominalWidth;
        var steps = new List<OutlineStep>();
        OpenType.Charstring.Draw(font, glyph.Glyph, steps);
        return CharstringWriter.Write(steps, Math.Clamp(glyph.Advance - nominal, -16_000, 16_000), glyph.Shift);
    }

    // Header, names, top dictionary, strings, global subroutines (none), then what the top dictionary leads to.
    private static byte[] Assemble(FontFace face, CffFont font, List<int> fonts, byte[] charstrings, byte[] select, int count)
    {
        byte[] before = [1, 0, 4, 4, .. CffDictWriter.Index([Encoding.ASCII.GetBytes(face.PostScriptName)])];
        byte[] strings = [.. CffDictWriter.Index([Encoding.ASCII.GetBytes("Adobe"), Encoding.ASCII.GetBytes("Identity")]), 0, 0];
        var charset = WriteCharset(count);
        var own = fonts.Select(number => font.FontAt(number).Private.BytesWithout(CffOperator.Subrs)).ToList();

        var top = new TopPlaces(before.Length + CffDictWriter.Index([WriteTop(face, font, default, count)]).Length + strings.Length, charset.Length, select.Length, charstrings.Length);
        var places = WriteFontArray(font, fonts, own, 0).Length + top.FontArray;
        return
        [
            .. before, .. CffDictWriter.Index([WriteTop(face, font, top, count)]), .. strings,
            .. charset, .. select, .. charstrings, .. WriteFontArray(font, fonts, own, places), .. own.SelectMany(bytes => bytes),
        ];
    }

    private readonly record struct TopPlaces(int Charset, int CharsetSize, int SelectSize, int CharstringsSize)
    {
        public int Select => Charset + CharsetSize;

        public int Charstrings => Select + SelectSize;

        public int FontArray => Charstrings + CharstringsSize;
    }

    private static byte[] WriteTop(FontFace face, CffFont font, TopPlaces places, int count)
    {
        var top = new List<byte>();
        Add(CffOperator.Ros, FirstOwnString, FirstOwnString + 1, 0);
        top.AddRange(font.Top.BytesOf(CffOperator.FontMatrix));
        Add(CffOperator.FontBBox, face.Bounds.XMin, face.Bounds.YMin, face.Bounds.XMax, face.Bounds.YMax);
        Add(CffOperator.CidCount, count);
        AddPlace(CffOperator.Charset, places.Charset);
        AddPlace(CffOperator.FdSelect, places.Select);
        AddPlace(CffOperator.CharStrings, places.Charstrings);
        AddPlace(CffOperator.FdArray, places.FontArray);
        return [.. top];

        void Add(int op, params ReadOnlySpan<int> operands)
        {
            foreach (var operand in operands) CffDictWriter.AppendInteger(top, operand);
            CffDictWriter.AppendOperator(top, op);
        }

        void AddPlace(int op, int place)
        {
            CffDictWriter.AppendOffset(top, place);
            CffDictWriter.AppendOperator(top, op);
        }
    }

    private static byte[] WriteFontArray(CffFont font, List<int> fonts, List<byte[]> own, int place)
    {
        var entries = new List<byte[]>();
        for (var i = 0; i < fonts.Count; i++)
        {
            var entry = new List<byte>();
            if (font.IsCidKeyed) entry.AddRange(font.FontAt(fonts[i]).Dict.BytesOf(CffOperator.FontMatrix));
            CffDictWriter.AppendOffset(entry, own[i].Length);
            CffDictWriter.AppendOffset(entry, place);
            CffDictWriter.AppendOperator(entry, CffOperator.Private);
            entries.Add([.. entry]);
            place += own[i].Length;
        }

        return CffDictWriter.Index(entries);
    }

    /// <summary>Format 2: codes are glyph numbers, in one range.</summary>
    private static byte[] WriteCharset(int count)
    {
        if (count == 1) return [0];
        var charset = new byte[] { 2, 0, 1, 0, 0 };
        BinaryPrimitives.WriteUInt16BigEndian(charset.AsSpan(3), (ushort)(count - 2));
        return charset;
    }

    /// <summary>Format 3: ranges of glyphs of one font dictionary.</summary>
    private static byte[] WriteSelect(IReadOnlyList<TrimmedGlyph> glyphs, CffFont font, List<int> fonts)
    {
        var ranges = new List<byte>();
        for (var (i, before) = (0, -1); i < glyphs.Count; i++)
        {
            var number = fonts.IndexOf(font.FontOf(glyphs[i].Glyph));
            if (number == before) continue;
            ranges.AddRange([(byte)(i >> 8), (byte)i, (byte)number]);
            before = number;
        }

        var count = ranges.Count / 3;
        return [3, (byte)(count >> 8), (byte)count, .. ranges, (byte)(glyphs.Count >> 8), (byte)glyphs.Count];
    }
}
