using System.Buffers.Binary;

namespace PaperGen.Press;

/// <summary>Brings PNGs that PDF has no form for into one: 8 bits, top to bottom, opacity as a picture of its own.</summary>
internal static class PngRepacker
{
    // Interlaced pictures must be held whole.
    private const long MostInterlacedBytes = 256 << 20;

    public static EncodedPicture Repack(PngChunks png)
    {
        var header = png.Header;
        var pixels = new PngPixels(png);
        using var colours = new RowPacker(header.Width, pixels.ColourChannels);
        using var mask = pixels.HasOpacity ? new RowPacker(header.Width, 1) : null;
        using var rows = new PngRows(png);
        var colour = new byte[header.Width * pixels.ColourChannels];
        var opacity = new byte[header.Width];
        var samples = new byte[header.Width * header.Channels];
        var isOpaque = true;
        var whole = header.IsInterlaced ? Deinterlace(header, rows) : null;
        for (var y = 0; y < header.Height; y++)
        {
            if (whole is null) Unpack(rows.Read(header.Width), header.Bits, samples);
            else whole.AsSpan(y * samples.Length, samples.Length).CopyTo(samples);
            pixels.Split(samples, colour, opacity);
            colours.Add(colour);
            mask?.Add(opacity);
            isOpaque &= opacity.AsSpan().IndexOfAnyExcept((byte)255) < 0;
        }

        return new EncodedPicture(header.Width, header.Height, pixels.ColourChannels, 8, "FlateDecode", colours.ToArray())
        {
            IsPredicted = true,
            Mask = mask is null || isOpaque
                ? null
                : new EncodedPicture(header.Width, header.Height, 1, 8, "FlateDecode", mask.ToArray()) { IsPredicted = true },
        };
    }

    /// <summary>Adam7: seven passes over an ever finer grid (ISO/IEC 15948, 8.2).</summary>
    private static byte[] Deinterlace(PngHeader header, PngRows rows)
    {
        if ((long)header.Width * header.Height * header.Channels > MostInterlacedBytes)
            throw new PictureFormatException("the interlaced PNG is too large", "save it without interlacing");
        var whole = new byte[header.Width * header.Height * header.Channels];
        ReadOnlySpan<(int X, int Y, int StepX, int StepY)> passes =
            [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];
        var samples = new byte[header.Width * header.Channels];
        foreach (var pass in passes)
        {
            var width = (header.Width - pass.X + pass.StepX - 1) / pass.StepX;
            if (width <= 0) continue;
            rows.StartPass();
            for (var y = pass.Y; y < header.Height; y += pass.StepY)
            {
                Unpack(rows.Read(width), header.Bits, samples.AsSpan(0, width * header.Channels));
                for (var i = 0; i < width; i++)
                {
                    var target = (y * header.Width + pass.X + i * pass.StepX) * header.Channels;
                    samples.AsSpan(i * header.Channels, header.Channels).CopyTo(whole.AsSpan(target));
                }
            }
        }

        return whole;
    }

    /// <summary>One byte a sample: small ones as they are, 16 bits rounded to 8.</summary>
    private static void Unpack(ReadOnlySpan<byte> row, int bits, Span<byte> samples)
    {
        switch (bits)
        {
            case 8:
                row[..samples.Length].CopyTo(samples);
                break;
            case 16:
                for (var i = 0; i < samples.Length; i++)
                    samples[i] = (byte)((BinaryPrimitives.ReadUInt16BigEndian(row[(i * 2)..]) * 255 + 32767) / 65535);
                break;
            default:
                var mask = (1 << bits) - 1;
                for (var i = 0; i < samples.Length; i++)
                {
                    var bit = i * bits;
                    samples[i] = (byte)(row[bit >> 3] >> (8 - bits - (bit & 7)) & mask);
                }

                break;
        }
    }
}
