using System.Buffers.Binary;
using System.IO.Compression;

namespace PaperGen.Press.Tests.Pictures;

/// <summary>Writes PNGs of every kind, from samples.</summary>
internal sealed class PngMaker(int width, int height, int bits, int colourType)
{
    private readonly List<(string Type, byte[] Body)> _before = [];

    public int Channels => colourType switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    /// <summary>A sample for each pixel and channel: the same noise each time.</summary>
    public int[] Samples()
    {
        var samples = new int[width * height * Channels];
        var state = 12345u;
        for (var i = 0; i < samples.Length; i++)
        {
            state = state * 1664525 + 1013904223;
            samples[i] = (int)((state >> 8) & ((1 << bits) - 1));
        }

        return samples;
    }

    public PngMaker With(string type, params byte[] body)
    {
        _before.Add((type, body));
        return this;
    }

    /// <summary>The file.</summary>
    /// <param name="isInterlaced">Stored in seven passes.</param>
    /// <param name="filter">The row filter.</param>
    /// <param name="alterData">Changes the deflated data.</param>
    public byte[] ToFile(bool isInterlaced = false, int filter = 0, Func<byte[], byte[]>? alterData = null)
    {
        var samples = Samples();
        using var rows = new MemoryStream();
        (int X, int Y, int StepX, int StepY)[] passes = isInterlaced
            ? [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
            : [(0, 0, 1, 1)];
        foreach (var pass in passes)
        {
            byte[]? above = null;
            for (var y = pass.Y; y < height; y += pass.StepY)
            {
                var row = Pack([.. Enumerable.Range(0, width).Where(x => x >= pass.X && (x - pass.X) % pass.StepX == 0)
                    .SelectMany(x => Enumerable.Range(0, Channels).Select(c => samples[(y * width + x) * Channels + c]))]);
                if (row.Length == 0) continue;
                rows.WriteByte((byte)filter);
                rows.Write(Filter(row, above ?? new byte[row.Length], filter));
                above = row;
            }
        }

        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(rows.ToArray());
        var data = alterData is null ? packed.ToArray() : alterData(packed.ToArray());

        using var file = new MemoryStream();
        file.Write(PngReader.Signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = ((byte)bits, (byte)colourType, (byte)(isInterlaced ? 1 : 0));
        Chunk(file, "IHDR", header);
        foreach (var (type, body) in _before) Chunk(file, type, body);
        Chunk(file, "IDAT", data[..(data.Length / 2)]);
        Chunk(file, "IDAT", data[(data.Length / 2)..]);
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>Makes the checksums right again after bytes were changed, as far as the lengths still lead from chunk to chunk.</summary>
    public static void WriteChecksums(byte[] file)
    {
        var at = PngReader.Signature.Length;
        while (at + 12 <= file.Length && BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at)) is var length && length <= file.Length - at - 12)
        {
            var end = at + 8 + (int)length;
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(end), Crc(file[(at + 4)..end]));
            at = end + 4;
        }
    }

    private byte[] Pack(int[] samples)
    {
        var row = new byte[(samples.Length * bits + 7) / 8];
        for (var i = 0; i < samples.Length; i++)
        {
            if (bits == 16) BinaryPrimitives.WriteUInt16BigEndian(row.AsSpan(i * 2), (ushort)samples[i]);
            else row[i * bits / 8] |= (byte)(samples[i] << (8 - bits - i * bits % 8));
        }

        return row;
    }

    private byte[] Filter(byte[] row, byte[] above, int filter)
    {
        var distance = Math.Max(1, Channels * bits / 8);
        var filtered = new byte[row.Length];
        for (var i = 0; i < row.Length; i++)
        {
            int left = i < distance ? 0 : row[i - distance], up = above[i], corner = i < distance ? 0 : above[i - distance];
            int p = left + up - corner, a = Math.Abs(p - left), b = Math.Abs(p - up), c = Math.Abs(p - corner);
            filtered[i] = (byte)(row[i] - filter switch
            {
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                4 => a <= b && a <= c ? left : b <= c ? up : corner,
                _ => 0,
            });
        }

        return filtered;
    }

    private static void Chunk(Stream file, string type, byte[] body)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        file.Write(number);
        var named = System.Text.Encoding.ASCII.GetBytes(type).Concat(body).ToArray();
        file.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(named));
        file.Write(number);
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var k = 0; k < 8; k++) crc = (crc & 1) != 0 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }
}
