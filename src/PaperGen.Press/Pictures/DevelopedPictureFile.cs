namespace PaperGen.Press;

/// <summary>A developed picture as bytes.</summary>
internal static class DevelopedPictureFile
{
    public static ReadOnlyMemory<byte> Write(DevelopedPicture picture)
    {
        using var bytes = new MemoryStream();
        using var to = new BinaryWriter(bytes);
        Write(to, picture.Encoded);
        to.Write(picture.SourceWidth);
        to.Write(picture.SourceHeight);
        to.Write(picture.IsScalable);
        to.Write(picture.Inks is not null);
        if (picture.Inks is { } inks)
        {
            foreach (var share in (ReadOnlySpan<double>)[inks.Cyan, inks.Magenta, inks.Yellow, inks.Key, inks.Most]) to.Write(share);
        }

        to.Write(picture.Thumb is not null);
        if (picture.Thumb is { } thumb)
        {
            to.Write(thumb.Width);
            to.Write(thumb.Height);
            Write(to, thumb.Inks);
        }

        to.Flush();
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    public static DevelopedPicture Read(ReadOnlyMemory<byte> bytes)
    {
        using var from = new BinaryReader(new MemoryStream(bytes.ToArray()));
        return new DevelopedPicture(ReadEncoded(from), from.ReadInt32(), from.ReadInt32())
        {
            IsScalable = from.ReadBoolean(),
            Inks = from.ReadBoolean() ? new PictureInks(from.ReadDouble(), from.ReadDouble(), from.ReadDouble(), from.ReadDouble(), from.ReadDouble()) : null,
            Thumb = from.ReadBoolean() ? new PictureThumb(from.ReadInt32(), from.ReadInt32(), ReadBytes(from)) : null,
        };
    }

    private static void Write(BinaryWriter to, EncodedPicture picture)
    {
        to.Write(picture.Width);
        to.Write(picture.Height);
        to.Write(picture.Components);
        to.Write(picture.Bits);
        to.Write(picture.Filter);
        Write(to, picture.Bytes.Span);
        to.Write(picture.IsInverted);
        Write(to, picture.Palette.Span);
        Write(to, picture.ColourProfile.Span);
        to.Write(picture.IsPredicted);
        to.Write(picture.Orientation.Exif);
        to.Write(picture.Mask is not null);
        if (picture.Mask is { } mask) Write(to, mask);
    }

    private static EncodedPicture ReadEncoded(BinaryReader from) =>
        new(from.ReadInt32(), from.ReadInt32(), from.ReadInt32(), from.ReadInt32(), from.ReadString(), ReadBytes(from))
        {
            IsInverted = from.ReadBoolean(),
            Palette = ReadBytes(from),
            ColourProfile = ReadBytes(from),
            IsPredicted = from.ReadBoolean(),
            Orientation = new Orientation(from.ReadInt32()),
            Mask = from.ReadBoolean() ? ReadEncoded(from) : null,
        };

    private static void Write(BinaryWriter to, ReadOnlySpan<byte> bytes)
    {
        to.Write(bytes.Length);
        to.Write(bytes);
    }

    private static byte[] ReadBytes(BinaryReader from) => from.ReadBytes(from.ReadInt32());
}
