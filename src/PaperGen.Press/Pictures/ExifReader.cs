using System.Buffers.Binary;

namespace PaperGen.Press;

/// <summary>Finds the one thing in EXIF data that changes what is seen: the orientation.</summary>
internal static class ExifReader
{
    private const int OrientationTag = 274;

    /// <summary>The orientation that a TIFF header and its first directory tell; upright when anything is amiss.</summary>
    public static Orientation OrientationOf(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 14) return Orientation.Upright;
        var isLittle = tiff.StartsWith("II"u8);
        var directory = U32(tiff, 4, isLittle);
        if (directory > tiff.Length - 2) return Orientation.Upright;
        var count = U16(tiff, (int)directory, isLittle);
        for (var i = 0; i < count; i++)
        {
            var entry = (int)directory + 2 + i * 12;
            if (entry + 12 > tiff.Length) break;
            if (U16(tiff, entry, isLittle) != OrientationTag) continue;
            var value = U16(tiff, entry + 8, isLittle);
            return value is >= 1 and <= 8 ? new Orientation(value) : Orientation.Upright;
        }

        return Orientation.Upright;
    }

    /// <summary>EXIF data that tell the orientation and nothing else: a header and a directory of one entry.</summary>
    public static byte[] Write(Orientation orientation) =>
        [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation.Exif, 0, 0, 0, 0, 0, 0];

    private static int U16(ReadOnlySpan<byte> bytes, int at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]) : BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]) : BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
