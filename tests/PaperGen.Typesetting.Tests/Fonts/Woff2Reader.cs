using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using PaperGen.Typesetting.OpenType;

namespace PaperGen.Typesetting.Tests;

/// <summary>Unpacks a WOFF2 file without transforms, by the W3C's text and not by the code under test.</summary>
internal static class Woff2Reader
{
    // WOFF2, 4.1, as far as fonts with TrueType outlines go.
    private static readonly string[] s_tags =
        [.. "cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB"
            .Split(' ').Select(tag => tag.Replace('_', ' '))];

    public static FontFace Load(byte[] woff2) => FontFace.Load(Unpack(woff2), "web.ttf");

    public static byte[] Unpack(byte[] woff2)
    {
        Assert.Equal("wOF2", Encoding.ASCII.GetString(woff2, 0, 4));
        Assert.Equal((uint)woff2.Length, U32(8));
        Assert.Equal(0, woff2.Length % 4);
        Assert.All(Enumerable.Range(7, 5), i => Assert.Equal(0u, U32(4 * i))); // no metadata, no private data

        var at = 48;
        var tables = new List<(string Tag, int Length)>();
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(woff2.AsSpan(12)); i++)
        {
            var flags = woff2[at++];
            var tag = s_tags[flags & 0x3F];
            Assert.Equal(tag is "glyf" or "loca" ? 3 : 0, flags >> 6);
            tables.Add((tag, Base128()));
        }

        var isPostScript = tables.Exists(t => t.Tag == "CFF ");
        Assert.Equal(isPostScript ? FontFile.PostScript : FontFile.TrueType, U32(4));
        if (!isPostScript) Assert.Equal(tables.FindIndex(t => t.Tag == "glyf") + 1, tables.FindIndex(t => t.Tag == "loca"));
        Assert.InRange(woff2.Length - at - (int)U32(20), 0, 3);
        var data = new byte[tables.Sum(t => t.Length)];
        Assert.True(BrotliDecoder.TryDecompress(woff2.AsSpan(at, (int)U32(20)), data, out var written));
        Assert.Equal(data.Length, written);

        var font = new FontFileWriter();
        var start = 0;
        foreach (var (tag, length) in tables)
        {
            font.Add(tag, data[start..(start + length)]);
            start += length;
        }

        var file = font.ToArray();
        Assert.Equal((uint)file.Length, U32(16));
        return file;

        uint U32(int where) => BinaryPrimitives.ReadUInt32BigEndian(woff2.AsSpan(where));

        int Base128()
        {
            var value = 0;
            for (var more = true; more;)
            {
                Assert.False(value == 0 && woff2[at] == 0x80, "a number must not begin with nothing");
                value = value << 7 | woff2[at] & 0x7F;
                more = (woff2[at++] & 0x80) != 0;
            }

            return value;
        }
    }
}
