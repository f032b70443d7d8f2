using System.Buffers.Binary;

namespace PaperGen.Press;

/// <summary>Reads the frame of a JPEG (ITU-T T.81, annex B) as far as a PDF must describe it; its pixels pass through untouched, and what was written about the picture stays behind.</summary>
internal static class JpegReader
{
    private static ReadOnlySpan<byte> IccName => "ICC_PROFILE\0"u8;

    private static ReadOnlySpan<byte> ExifName => "Exif\0\0"u8;

    private static ReadOnlySpan<byte> AdobeName => "Adobe"u8;

    /// <inheritdoc cref="PictureReader.Read"/>
    public static EncodedPicture Read(ReadOnlyMemory<byte> file)
    {
        var frame = default(Frame?);
        var adobe = false;
        var orientation = Orientation.Upright;
        var profile = new SortedDictionary<int, byte[]>();
        var parts = JpegSegment.ReadAll(file);
        foreach (var part in parts)
        {
            var body = part.Body.Span;
            switch (part.Marker)
            {
                case 0xC0 or 0xC1 or 0xC2:
                    if (frame is not null) throw new PictureFormatException("the JPEG has more than one frame");
                    frame = ReadFrame(body);
                    break;
                case >= 0xC3 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC):
                    throw new PictureFormatException("this kind of JPEG (lossless, hierarchical or arithmetic coding) cannot be printed", "save it as a baseline or progressive JPEG");
                case 0xE1 when body.StartsWith(ExifName):
                    orientation = ExifReader.OrientationOf(body[ExifName.Length..]);
                    break;
                case 0xE2 when body.StartsWith(IccName) && body.Length > IccName.Length + 2:
                    profile.TryAdd(body[IccName.Length], body[(IccName.Length + 2)..].ToArray());
                    break;
                case 0xEE when body.StartsWith(AdobeName):
                    adobe = true;
                    break;
                case 0xDA:
                    if (frame is null) throw new PictureFormatException("the JPEG has a scan before its frame");
                    break;
            }
        }

        if (frame is not { } found) throw new PictureFormatException("the JPEG holds no picture");
        return new EncodedPicture(found.Width, found.Height, found.Components, 8, "DCTDecode", JpegSegment.Join(file, parts.Where(IsOfPixels)))
        {
            // Adobe's programs write CMYK upside down, and everybody reads it so.
            IsInverted = found.Components == 4 && adobe,
            ColourProfile = ColourProfile.Accept(profile.Values.SelectMany(p => p).ToArray(), found.Components),
            Orientation = orientation,
        };
    }

    /// <summary>
    /// The same picture without what cameras and programs write about it: where and when it was taken, by whom and with
    /// what, a small copy of it. Its colour profile and its orientation stay.
    /// </summary>
    /// <exception cref="PictureFormatException">It is none.</exception>
    public static ReadOnlyMemory<byte> WithoutMetadata(ReadOnlyMemory<byte> file)
    {
        var parts = JpegSegment.ReadAll(file);
        var exif = parts.Find(part => part.Marker == 0xE1 && part.Body.Span.StartsWith(ExifName));
        var kept = parts.Where(part => IsOfPixels(part) || part.Marker == 0xE2 && part.Body.Span.StartsWith(IccName));
        var orientation = exif.Body.IsEmpty ? Orientation.Upright : ExifReader.OrientationOf(exif.Body.Span[ExifName.Length..]);
        return JpegSegment.Join(file, kept, orientation == Orientation.Upright ? default : [0xFF, 0xE1, 0, 34, .. ExifName, .. ExifReader.Write(orientation)]);
    }

    /// <summary>Whether a segment matters to how the pixels are read: JFIF and Adobe's marker say what the channels mean.</summary>
    private static bool IsOfPixels(JpegSegment part) => part.Marker switch
    {
        0xE0 => part.Body.Span.StartsWith("JFIF\0"u8),
        0xEE => part.Body.Span.StartsWith(AdobeName),
        (>= 0xE1 and <= 0xEF) or 0xFE => false,
        _ => true,
    };

    private static Frame ReadFrame(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 6) throw JpegSegment.Truncated();
        int bits = segment[0], height = BinaryPrimitives.ReadUInt16BigEndian(segment[1..]), width = BinaryPrimitives.ReadUInt16BigEndian(segment[3..]);
        int components = segment[5];
        if (bits != 8) throw new PictureFormatException($"the JPEG has {bits} bits a channel; 8 can be printed");
        if (components is not (1 or 3 or 4)) throw new PictureFormatException($"the JPEG has {components} channels; 1, 3 and 4 can be printed");
        if (segment.Length < 6 + components * 3) throw JpegSegment.Truncated();
        PictureReader.CheckSize(width, height);
        return new Frame(width, height, components);
    }

    private readonly record struct Frame(int Width, int Height, int Components);
}
