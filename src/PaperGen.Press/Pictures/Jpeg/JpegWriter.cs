using System.Buffers.Binary;

namespace PaperGen.Press;

/// <summary>
/// Writes baseline JPEGs (ITU-T T.81) of one, three or four channels without subsampling: plates have no channel that
/// matters less. Channels are stored as they are, so the four of CMYK mean 0 for no ink.
/// </summary>
internal static class JpegWriter
{
    /// <summary>Encodes samples of 8 bits, row by row.</summary>
    /// <param name="samples">The samples.</param>
    /// <param name="width">Pixels across, up to 65,535.</param>
    /// <param name="height">Pixels down, up to 65,535.</param>
    /// <param name="channels">1 to 4.</param>
    /// <param name="quality">1 to 100, on the scale of the Independent JPEG Group.</param>
    /// <param name="inkLimit">Most ink that a reader of the file may find in one place, as the sum of four shares.</param>
    public static byte[] Write(ReadOnlySpan<byte> samples, int width, int height, int channels, int quality, double inkLimit = 4)
    {
        var steps = JpegTransform.StepsFor(quality);
        using var file = new MemoryStream(samples.Length / 6 + 1024);
        file.Write([0xFF, 0xD8]);
        WriteSteps(file, steps);
        WriteFrame(file, width, height, channels);
        JpegHuffman.WriteTables(file, Segment);
        WriteScan(file, channels);

        var bits = new JpegHuffman(file);
        var before = new int[channels];
        var unit = new JpegUnit(channels, steps, inkLimit);
        for (var y = 0; y < height; y += 8)
        {
            for (var x = 0; x < width; x += 8)
            {
                unit.Take(samples, width, height, x, y);
                for (var channel = 0; channel < channels; channel++) bits.Write(unit.Levels(channel), ref before[channel]);
            }
        }

        bits.Flush();
        file.Write([0xFF, 0xD9]);
        return file.ToArray();
    }

    private static void WriteSteps(MemoryStream file, ReadOnlySpan<int> steps)
    {
        Span<byte> table = stackalloc byte[65];
        for (var i = 0; i < 64; i++) table[i + 1] = (byte)steps[JpegTransform.ZigZag[i]];
        Segment(file, 0xDB, table);
    }

    private static void WriteFrame(MemoryStream file, int width, int height, int channels)
    {
        Span<byte> frame = stackalloc byte[6 + channels * 3];
        frame[0] = 8;
        BinaryPrimitives.WriteUInt16BigEndian(frame[1..], (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(frame[3..], (ushort)width);
        frame[5] = (byte)channels;
        for (var i = 0; i < channels; i++) ((ReadOnlySpan<byte>)[(byte)(i + 1), 0x11, 0]).CopyTo(frame[(6 + i * 3)..]);
        Segment(file, 0xC0, frame);
    }

    private static void WriteScan(MemoryStream file, int channels)
    {
        Span<byte> scan = stackalloc byte[4 + channels * 2];
        scan.Clear();
        scan[0] = (byte)channels;
        for (var i = 0; i < channels; i++) scan[1 + i * 2] = (byte)(i + 1);
        scan[^2] = 63; // from coefficient 0 to 63, all their bits
        Segment(file, 0xDA, scan);
    }

    private static void Segment(MemoryStream file, byte marker, ReadOnlySpan<byte> body)
    {
        file.Write([0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2)]);
        file.Write(body);
    }
}
