namespace PaperGen.Press;

/// <summary>What a picture's file says of the picture, for those who have to leave room for it.</summary>
/// <param name="Width">Pixels across as the picture is seen, its orientation applied; 0 when it cannot be printed.</param>
/// <param name="Height">Pixels down as the picture is seen.</param>
/// <param name="Problem">Why it cannot be printed, or null.</param>
public readonly record struct PictureFile(int Width, int Height, string? Problem)
{
    /// <summary>
    /// A picture to be published as it is, without what cameras and programs write about it: where and when it was taken, by whom,
    /// a small copy of it before it was cropped. A file that is no JPEG or PNG, or a damaged one, stays as it is.
    /// </summary>
    public static ReadOnlyMemory<byte> WithoutMetadata(ReadOnlyMemory<byte> file)
    {
        try
        {
            var kind = PictureKind.Of(file.Span);
            return kind == PictureKind.Jpeg ? JpegReader.WithoutMetadata(file) : kind == PictureKind.Png ? PngMetadata.Without(file) : file;
        }
        catch (PictureFormatException)
        {
            return file;
        }
    }

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="repro">Who knows of kinds that PDF cannot hold.</param>
    public static PictureFile Read(ReadOnlyMemory<byte> file, IRepro repro)
    {
        try
        {
            var (width, height) = new PictureDeveloper(repro, PressProfile.Screen).SizeOf(file);
            return new PictureFile(width, height, null);
        }
        catch (PictureFormatException problem)
        {
            return new PictureFile(0, 0, problem.Hint is null ? problem.Message : $"{problem.Message} ({problem.Hint})");
        }
    }
}
