using System.Buffers.Binary;

namespace PaperGen.Press;

/// <summary>Reads the frame of a JPEG (ITU-T T.81, annex B) as far as a PDF must describe it; its pixels pass through untouched.</summary>
internal static class JpegReader
{
    private static ReadOnlySpan<byte> IccName => "ICC_PROFILE\0"u8;

    /// <inheritdoc cref="PictureReader.Read"/>
    public static EncodedPicture Read(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        var frame = default(Frame?);
        var adobe = false;
        var orientation = Orientation.Upright;
        var profile = new SortedDictionary<int, byte[]>();
        var at = 2;
        while (true)
        {
            var marker = NextMarker(bytes, ref at);
            if (marker == 0xD9) break;
            if (marker is 0x01 or (>= 0xD0 and <= 0xD7)) continue; // no length follows
            if (at + 2 > bytes.Length) throw Truncated();
            int length = BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
            if (length < 2 || at + length > bytes.Length) throw Truncated();
            var segment = bytes.Slice(at + 2, length - 2);
            at += length;
            switch (marker)
            {
                case 0xC0 or 0xC1 or 0xC2:
                    if (frame is not null) throw new PictureFormatException("the JPEG has more than one frame");
                    frame = ReadFrame(segment);
                    break;
                case >= 0xC3 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC):
                    throw new PictureFormatException("this kind of JPEG (lossless, hierarchical or arithmetic coding) cannot be printed", "save it as a baseline or progressive JPEG");
                case 0xE1 when segment.StartsWith("Exif\0\0"u8):
                    orientation = ExifReader.OrientationOf(segment[6..]);
                    break;
                case 0xE2 when segment.StartsWith(IccName) && segment.Length > IccName.Length + 2:
                    profile.TryAdd(segment[IccName.Length], segment[(IccName.Length + 2)..].ToArray());
                    break;
                case 0xEE when segment.StartsWith("Adobe"u8):
                    adobe = true;
                    break;
                case 0xDA:
                    if (frame is null) throw new PictureFormatException("the JPEG has a scan before its frame");
                    SkipScan(bytes, ref at);
                    break;
            }
        }

        if (frame is not { } found) throw new PictureFormatException("the JPEG holds no picture");
        return new EncodedPicture(found.Width, found.Height, found.Components, 8, "DCTDecode", file[..at])
        {
            // Adobe's programs write CMYK upside down, and everybody reads it so.
            IsInverted = found.Components == 4 && adobe,
            ColourProfile = ColourProfile.Accept(profile.Values.SelectMany(p => p).ToArray(), found.Components),
            Orientation = orientation,
        };
    }

    private static Frame ReadFrame(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 6) throw Truncated();
        int bits = segment[0], height = BinaryPrimitives.ReadUInt16BigEndian(segment[1..]), width = BinaryPrimitives.ReadUInt16BigEndian(segment[3..]);
        int components = segment[5];
        if (bits != 8) throw new PictureFormatException($"the JPEG has {bits} bits a channel; 8 can be printed");
        if (components is not (1 or 3 or 4)) throw new PictureFormatException($"the JPEG has {components} channels; 1, 3 and 4 can be printed");
        if (segment.Length < 6 + components * 3) throw Truncated();
        PictureReader.CheckSize(width, height);
        return new Frame(width, height, components);
    }

    /// <summary>Finds the marker at <paramref name="at"/>, past fill bytes.</summary>
    private static int NextMarker(ReadOnlySpan<byte> bytes, ref int at)
    {
        if (at >= bytes.Length) throw Truncated();
        if (bytes[at] != 0xFF) throw new PictureFormatException("the JPEG is damaged: a marker is missing", "export the picture again");
        while (at < bytes.Length && bytes[at] == 0xFF) at++;
        if (at >= bytes.Length) throw Truncated();
        return bytes[at++];
    }

    /// <summary>Passes over entropy-coded data, in which FF stands before 00 or a restart marker only.</summary>
    private static void SkipScan(ReadOnlySpan<byte> bytes, ref int at)
    {
        while (true)
        {
            var next = bytes[at..].IndexOf((byte)0xFF);
            if (next < 0 || at + next + 1 >= bytes.Length) throw Truncated();
            at += next;
            if (bytes[at + 1] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7))) return;
            at += bytes[at + 1] == 0xFF ? 1 : 2;
        }
    }

    private static PictureFormatException Truncated() =>
        new("the JPEG ends in the middle of the picture", "copy or export the file again");

    private readonly record struct Frame(int Width, int Height, int Components);
}
