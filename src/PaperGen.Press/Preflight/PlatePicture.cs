using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PaperGen.Press;

/// <summary>Writes a plate as a small PNG in the colour of its ink, for reports.</summary>
internal static class PlatePicture
{
    // Enough to see what is there. They take half a byte a pixel, and long runs of one tint, which most of a page is, next to none.
    private const int Tints = 8;

    // Of the plate that is packed before it is deflated; both fit into the nearest cache.
    private const int RowsAtOnce = 32;

    // The share at which the first tint begins: what is fainter everywhere is no picture.
    private const byte Faintest = 255 / (Tints - 1) / 2 + 1;

    private static readonly ZLibCompressionOptions Runs = new() { CompressionLevel = 3, CompressionStrategy = ZLibCompressionStrategy.RunLengthEncoding };

    /// <summary>Writes the PNG in the place of what the stream held; false, and nothing, for a plate without ink.</summary>
    /// <param name="plate">The plate.</param>
    /// <param name="ink">0 cyan to 3 black.</param>
    /// <param name="png">Receives it.</param>
    public static bool Write(Plate? plate, int ink, MemoryStream png)
    {
        png.SetLength(0);
        if (plate is null || !plate.Reaches(Faintest)) return false;
        png.Write(PngReader.Signature);
        Span<byte> header = stackalloc byte[13];
        header.Clear();
        BinaryPrimitives.WriteInt32BigEndian(header, plate.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], plate.Height);
        (header[8], header[9]) = (4, 3);
        PngChunk.Write(png, "IHDR"u8, header);
        PngChunk.Write(png, "PLTE"u8, PaletteOf(ink));
        PngChunk.Write(png, "IDAT"u8, stream => WriteRows(plate, stream));
        PngChunk.Write(png, "IEND"u8, []);
        return true;
    }

    private static void WriteRows(Plate plate, Stream png)
    {
        var length = 1 + (plate.Width + 1) / 2;
        var rows = ArrayPool<byte>.Shared.Rent(RowsAtOnce * length + plate.Stride / 2);
        using (var zlib = new ZLibStream(png, Runs, leaveOpen: true))
        {
            for (var first = 0; first < plate.Height; first += RowsAtOnce)
            {
                var count = Math.Min(RowsAtOnce, plate.Height - first);
                for (var row = 0; row < count; row++)
                {
                    rows[row * length] = 0; // no filter
                    Pack(plate.Row(first + row), rows.AsSpan(row * length + 1));
                }

                zlib.Write(rows, 0, count * length);
            }
        }

        ArrayPool<byte>.Shared.Return(rows);
    }

    /// <summary>Two pixels to a byte, the left one first. A row ends on a whole number of vectors; what is too much of it is written over by the next.</summary>
    private static void Pack(ReadOnlySpan<byte> shares, Span<byte> packed)
    {
        for (var i = 0; i < shares.Length; i += 2 * Plate.Lanes)
        {
            var low = Pairs(Vector128.Create(shares[i..]));
            var high = Pairs(Vector128.Create(shares[(i + Plate.Lanes)..]));
            Vector128.Narrow(low, high).CopyTo(packed[(i / 2)..]);
        }
    }

    // Compiled ahead it would be called for every sixteen pixels.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Pairs(Vector128<byte> shares)
    {
        var pairs = shares.AsUInt16(); // the left pixel is the lower byte
        return TintsOf(pairs & Vector128.Create((ushort)0xFF)) << 4 | TintsOf(pairs >>> 8);
    }

    private static Vector128<ushort> TintsOf(Vector128<ushort> shares) =>
        Plate.Divided(shares * (ushort)(Tints - 1) + Vector128.Create((ushort)127));

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
