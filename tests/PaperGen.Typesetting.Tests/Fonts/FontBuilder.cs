using System.Buffers.Binary;
using System.Text;
using PaperGen.Typesetting.OpenType;

namespace PaperGen.Typesetting.Tests;

/// <summary>Builds small fonts by hand, right or deliberately wrong.</summary>
internal sealed class FontBuilder
{
    private readonly Dictionary<string, byte[]> _tables = [];

    /// <summary>A font of 1000 units with these glyphs (bytes of <c>glyf</c>; the first is <c>.notdef</c>), all 1000 wide, and an empty character map.</summary>
    public FontBuilder(params byte[][] glyphs)
    {
        var head = new byte[54];
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(12), 0x5F0F3CF5);
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(18), 1000);
        head[51] = 1;
        var maxp = new byte[32];
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)glyphs.Length);
        var hhea = new byte[36];
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), 1);
        var hmtx = new byte[2 + 2 * glyphs.Length];
        BinaryPrimitives.WriteUInt16BigEndian(hmtx, 1000);
        var loca = Bytes();
        var at = 0;
        foreach (var glyph in glyphs)
        {
            loca = [.. loca, .. U32(at)];
            at += glyph.Length;
        }

        this["head"] = head;
        this["maxp"] = maxp;
        this["hhea"] = hhea;
        this["hmtx"] = hmtx;
        this["loca"] = [.. loca, .. U32(at)];
        this["glyf"] = glyphs.SelectMany(g => g).ToArray();
        this["cmap"] = Cmap(3, 10, Format12());
    }

    public byte[] this[string tag]
    {
        get => _tables[tag];
        set => _tables[tag] = value;
    }

    public void Remove(string tag) => _tables.Remove(tag);

    public byte[] ToArray()
    {
        var writer = new FontFileWriter();
        foreach (var (tag, bytes) in _tables) writer.Add(tag, bytes);
        return writer.ToArray();
    }

    public FontFace Load() => FontFace.Load(ToArray(), "hand-made.ttf");

    public static byte[] Bytes(params int[] bytes) => [.. bytes.Select(b => (byte)b)];

    public static byte[] U16(params int[] values) => [.. values.SelectMany(v => new[] { (byte)(v >> 8), (byte)v })];

    public static byte[] U32(params long[] values) => [.. values.SelectMany(v => new[] { (byte)(v >> 24), (byte)(v >> 16), (byte)(v >> 8), (byte)v })];

    public static byte[] Tag(string tag) => Encoding.ASCII.GetBytes(tag);

    /// <summary>A character map with one subtable.</summary>
    public static byte[] Cmap(int platform, int encoding, byte[] subtable) => [.. U16(0, 1, platform, encoding), .. U32(12), .. subtable];

    /// <summary>A subtable of format 12.</summary>
    public static byte[] Format12(params (long First, long Last, long Glyph)[] groups) =>
        [.. U16(12, 0), .. U32(16 + 12 * groups.Length, 0, groups.Length), .. groups.SelectMany(g => U32(g.First, g.Last, g.Glyph))];

    /// <summary>A glyph: a rectangle.</summary>
    public static byte[] Rectangle(int xMin, int yMin, int xMax, int yMax) =>
    [
        .. U16(1, xMin, yMin, xMax, yMax, 3, 0), 1, 1, 1, 1,
        .. U16(xMin, xMax - xMin, 0, xMin - xMax), .. U16(yMin, 0, yMax - yMin, 0), .. U16(0),
    ];

    /// <summary>A glyph made of others, each shifted.</summary>
    public static byte[] Composite(params (int Glyph, int X, int Y)[] parts) =>
    [
        .. U16(-1, 0, 0, 0, 0),
        .. parts.SelectMany((p, i) => U16(0x3 | (i < parts.Length - 1 ? 0x20 : 0), p.Glyph, p.X, p.Y)),
    ];
}
