using System.Buffers.Binary;
using System.IO.Compression;

namespace PaperGen.Press;

/// <summary>What a PNG's header says.</summary>
internal readonly record struct PngHeader(int Width, int Height, int Bits, int ColourType, bool IsInterlaced)
{
    public bool IsPalette => ColourType == 3;

    public bool HasAlpha => ColourType is 4 or 6;

    /// <summary>Samples of a pixel, alpha included.</summary>
    public int Channels => ColourType switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    public int BitsPerPixel => Channels * Bits;

    /// <summary>Bytes from a sample to the one that the row filters compare it with.</summary>
    public int FilterDistance => Math.Max(1, BitsPerPixel / 8);

    /// <summary>Bytes of a row of so many pixels, without its filter byte.</summary>
    public int RowLength(int width) => (int)(((long)width * BitsPerPixel + 7) / 8);
}

/// <summary>The chunks of a PNG that matter to a press.</summary>
internal sealed class PngChunks
{
    // No colour profile in use is larger; a bomb is.
    private const int LargestProfile = 8 << 20;

    public PngHeader Header { get; private set; }

    /// <summary>The deflated rows.</summary>
    public byte[] Data { get; private set; } = [];

    public byte[] Palette { get; private set; } = [];

    /// <summary>The tRNS chunk: opacity of palette entries, or the colour that is clear.</summary>
    public byte[] Transparency { get; private set; } = [];

    public byte[] Profile { get; private set; } = [];

    public Orientation Orientation { get; private set; } = Orientation.Upright;

    public static PngChunks Read(ReadOnlySpan<byte> file)
    {
        var chunks = new PngChunks();
        using var data = new MemoryStream();
        var at = PngReader.Signature.Length;
        var isFirst = true;
        while (true)
        {
            if (at + 12 > file.Length) throw Truncated();
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - 12) throw Truncated();
            var type = file.Slice(at + 4, 4);
            var body = file.Slice(at + 8, (int)length);
            // Chunks that a picture can go without begin with a small letter; a slip there costs nobody the picture.
            if (type[0] < 'a' && !PngChunk.IsSound(file.Slice(at + 4, (int)length + 8)))
                throw new PictureFormatException("the PNG is damaged: a checksum is wrong", "copy or export the file again");
            at += 12 + (int)length;
            if (isFirst != type.SequenceEqual("IHDR"u8)) throw new PictureFormatException("the PNG does not begin with its header", "export the picture again");
            isFirst = false;
            if (type.SequenceEqual("IEND"u8)) break;
            if (type.SequenceEqual("IDAT"u8)) data.Write(body);
            else chunks.Take(type, body);
        }

        if (data.Length == 0) throw new PictureFormatException("the PNG holds no pixels");
        if (chunks.Header.IsPalette && chunks.Palette.Length is 0 or > 768 || chunks.Palette.Length % 3 != 0)
            throw new PictureFormatException("the PNG's palette is damaged", "export the picture again");
        chunks.Data = data.ToArray();
        return chunks;
    }

    private void Take(ReadOnlySpan<byte> type, ReadOnlySpan<byte> body)
    {
        if (type.SequenceEqual("IHDR"u8)) Header = ReadHeader(body);
        else if (type.SequenceEqual("PLTE"u8)) Palette = body.ToArray();
        else if (type.SequenceEqual("tRNS"u8)) Transparency = body.ToArray();
        else if (type.SequenceEqual("eXIf"u8)) Orientation = ExifReader.OrientationOf(body);
        else if (type.SequenceEqual("iCCP"u8)) Profile = ReadProfile(body);
    }

    private static PngHeader ReadHeader(ReadOnlySpan<byte> body)
    {
        if (body.Length != 13) throw new PictureFormatException("the PNG's header is damaged", "export the picture again");
        long width = BinaryPrimitives.ReadUInt32BigEndian(body), height = BinaryPrimitives.ReadUInt32BigEndian(body[4..]);
        int bits = body[8], colour = body[9];
        var isAllowed = (colour, bits) is (0, 1 or 2 or 4 or 8 or 16) or (3, 1 or 2 or 4 or 8) or (2 or 4 or 6, 8 or 16);
        if (!isAllowed || body[10] != 0 || body[11] != 0 || body[12] > 1)
            throw new PictureFormatException("the PNG's header says something that no PNG may", "export the picture again");
        PictureReader.CheckSize(width, height);
        return new PngHeader((int)width, (int)height, bits, colour, body[12] == 1);
    }

    /// <summary>Unpacks the profile; one that is broken or far too large is left out, as a picture without one is printed.</summary>
    private static byte[] ReadProfile(ReadOnlySpan<byte> body)
    {
        var name = body.IndexOf((byte)0);
        if (name < 0 || name + 2 > body.Length) return [];
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(body[(name + 2)..].ToArray()), CompressionMode.Decompress);
            using var profile = new MemoryStream();
            var buffer = new byte[16 * 1024];
            while (profile.Length <= LargestProfile && zlib.Read(buffer) is var read and > 0) profile.Write(buffer, 0, read);
            return profile.Length <= LargestProfile ? profile.ToArray() : [];
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }

    private static PictureFormatException Truncated() =>
        new("the PNG ends in the middle of the picture", "copy or export the file again");
}
