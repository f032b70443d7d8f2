using System.Buffers.Binary;

namespace PaperGen.Press;

/// <summary>A piece of a JPEG: a marker with what belongs to it (ITU-T T.81, B.1.1).</summary>
/// <param name="Marker">The second byte of the marker.</param>
/// <param name="Whole">From the marker to the next one, with entropy-coded data after a scan's header.</param>
/// <param name="Body">What the marker's length counts, without the length itself.</param>
internal readonly record struct JpegSegment(int Marker, ReadOnlyMemory<byte> Whole, ReadOnlyMemory<byte> Body)
{
    private const int EndOfImage = 0xD9;

    /// <summary>Every segment up to the end of the picture; what follows that is left behind.</summary>
    /// <exception cref="PictureFormatException">The file ends before the picture does.</exception>
    public static List<JpegSegment> ReadAll(ReadOnlyMemory<byte> file)
    {
        var segments = new List<JpegSegment>();
        var bytes = file.Span;
        var at = 2;
        while (true)
        {
            var start = at;
            var marker = NextMarker(bytes, ref at);
            var body = ReadOnlyMemory<byte>.Empty;
            if (marker is not (0x01 or (>= 0xD0 and <= 0xD7) or EndOfImage)) // those have no length
            {
                if (at + 2 > bytes.Length) throw Truncated();
                int length = BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
                if (length < 2 || at + length > bytes.Length) throw Truncated();
                body = file.Slice(at + 2, length - 2);
                at += length;
            }

            if (marker == 0xDA) SkipScan(bytes, ref at);
            segments.Add(new JpegSegment(marker, file[start..at], body));
            if (marker == EndOfImage) return segments;
        }
    }

    /// <summary>A JPEG of some of a file's segments.</summary>
    /// <param name="file">The file.</param>
    /// <param name="segments">Those that stay, in their order.</param>
    /// <param name="first">A segment that stands before them, or nothing.</param>
    public static ReadOnlyMemory<byte> Join(ReadOnlyMemory<byte> file, IEnumerable<JpegSegment> segments, ReadOnlySpan<byte> first = default)
    {
        using var joined = new MemoryStream(file.Length);
        joined.Write([0xFF, 0xD8]);
        joined.Write(first);
        foreach (var segment in segments) joined.Write(segment.Whole.Span);
        return joined.GetBuffer().AsMemory(0, (int)joined.Length);
    }

    public static PictureFormatException Truncated() =>
        new("the JPEG ends in the middle of the picture", "copy or export the file again");

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
}
