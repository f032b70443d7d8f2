using System.Buffers.Binary;
using System.Text;

namespace PaperGen.Press;

/// <summary>Takes out of a PNG what programs write about it; its colours, its transparency and its orientation stay.</summary>
internal static class PngMetadata
{
    private static readonly string[] Kept =
        ["IHDR", "PLTE", "tRNS", "IDAT", "IEND", "iCCP", "sRGB", "gAMA", "cHRM", "cICP", "sBIT", "bKGD", "pHYs", "acTL", "fcTL", "fdAT"];

    /// <summary>The same picture without texts, times and EXIF data.</summary>
    /// <exception cref="PictureFormatException">It is none.</exception>
    public static ReadOnlyMemory<byte> Without(ReadOnlyMemory<byte> file)
    {
        var orientation = PngChunks.Read(file.Span).Orientation; // and what is damaged is told
        using var png = new MemoryStream(file.Length);
        png.Write(PngReader.Signature);
        var rest = file.Span[PngReader.Signature.Length..];
        while (!rest.IsEmpty)
        {
            var length = 12 + (int)BinaryPrimitives.ReadUInt32BigEndian(rest);
            var type = Encoding.Latin1.GetString(rest.Slice(4, 4));
            if (Kept.Contains(type)) png.Write(rest[..length]);
            if (type == "IHDR" && orientation != Orientation.Upright) PngChunk.Write(png, "eXIf"u8, ExifReader.Write(orientation));
            rest = type == "IEND" ? [] : rest[length..];
        }

        return png.GetBuffer().AsMemory(0, (int)png.Length);
    }
}
