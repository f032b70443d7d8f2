namespace PaperGen.Press;

/// <summary>
/// Reads a PNG (ISO/IEC 15948). Its rows go into the PDF as they are stored, where PDF has the same form;
/// 16 bits, transparency and interlacing are unpacked and packed again, row by row.
/// </summary>
internal static class PngReader
{
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <inheritdoc cref="PictureReader.Read"/>
    public static EncodedPicture Read(ReadOnlyMemory<byte> file)
    {
        var png = PngChunks.Read(file.Span);
        var header = png.Header;
        try
        {
            var picture = header.Bits <= 8 && !header.HasAlpha && !header.IsInterlaced && png.Transparency.Length == 0 && IsWhole(png)
                ? new EncodedPicture(header.Width, header.Height, header.Channels, header.Bits, "FlateDecode", png.Data) { IsPredicted = true }
                : PngRepacker.Repack(png);
            return picture with
            {
                Palette = header.IsPalette ? png.Palette : default,
                ColourProfile = header.IsPalette || png.Profile.Length == 0 ? default : ColourProfile.Accept(png.Profile, header.Channels - (header.HasAlpha ? 1 : 0)),
                Orientation = png.Orientation,
            };
        }
        catch (InvalidDataException)
        {
            throw new PictureFormatException("the PNG is damaged: its pixels cannot be unpacked", "export the picture again");
        }
    }

    /// <summary>Whether the stored data is exactly the rows that the header speaks of; unpacked in a small buffer and never beyond.</summary>
    private static bool IsWhole(PngChunks png)
    {
        using var rows = new PngRows(png);
        for (var y = 0; y < png.Header.Height; y++) rows.Read(png.Header.Width);
        return rows.IsAtEnd();
    }
}
