using System.Buffers.Binary;
using System.IO.Compression;

namespace PaperGen.Press;

/// <summary>Writes a plate as a small PNG in the colour of its ink, for reports.</summary>
internal static class PlatePicture
{
    // Enough to see what is there. They take half a byte a pixel, and long runs of one tint, which most of a page is, next to none.
    private const int Tints = 8;

    private static readonly ZLibCompressionOptions Runs = new() { CompressionLevel = 3, CompressionStrategy = ZLibCompressionStrategy.RunLengthEncoding };
    private static readonly byte[] TintOf = [.. Enumerable.Range(0, 256).Select(share => (byte)((share * (Tints - 1) + 127) / 255))];

    /// <summary>The PNG, or null for a plate without ink.</summary>
    /// <param name="plates">The page.</param>
    /// <param name="ink">0 cyan to 3 black.</param>
    public static byte[]? Write(PagePlates plates, int ink)
    {
        var shares = plates[ink];
        if (shares.IndexOfAnyExceptInRange((byte)0, (byte)(Array.IndexOf(TintOf, (byte)1) - 1)) < 0) return null;
        using var rows = new MemoryStream(64 << 10);
        using (var zlib = new ZLibStream(rows, Runs, leaveOpen: true))
        {
            var row = new byte[1 + (plates.Width + 1) / 2];
            for (var y = 0; y < plates.Height; y++)
            {
                var line = shares.Slice(y * plates.Width, plates.Width);
                for (var x = 0; x + 1 < line.Length; x += 2) row[1 + x / 2] = (byte)(TintOf[line[x]] << 4 | TintOf[line[x + 1]]);
                if (line.Length % 2 != 0) row[^1] = (byte)(TintOf[line[^1]] << 4);
                zlib.Write(row);
            }
        }

        using var png = new MemoryStream();
        png.Write(PngReader.Signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, plates.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), plates.Height);
        (header[8], header[9]) = (4, 3);
        PngChunk.Write(png, "IHDR"u8, header);
        PngChunk.Write(png, "PLTE"u8, PaletteOf(ink));
        PngChunk.Write(png, "IDAT"u8, rows.GetBuffer().AsSpan(0, (int)rows.Length));
        PngChunk.Write(png, "IEND"u8, []);
        return png.ToArray();
    }

    /// <summary>From paper to the solid ink, as newsprint shows them.</summary>
    private static byte[] PaletteOf(int ink)
    {
        ReadOnlySpan<int> solids = [0x0093D3, 0xD3127A, 0xFFE800, 0x1A1817];
        var palette = new byte[Tints * 3];
        for (var tint = 0; tint < Tints; tint++)
        {
            for (var channel = 0; channel < 3; channel++)
            {
                var solid = solids[ink] >> (16 - channel * 8) & 0xFF;
                palette[tint * 3 + channel] = (byte)(255 - (255 - solid) * tint / (Tints - 1));
            }
        }

        return palette;
    }
}
