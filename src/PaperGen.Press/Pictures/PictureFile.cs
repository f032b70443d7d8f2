namespace PaperGen.Press;

/// <summary>What a picture's file says of the picture, for those who have to leave room for it.</summary>
public static class PictureFile
{
    /// <summary>Width and height in pixels as the picture is seen, its orientation applied; null when the press could not print it.</summary>
    public static (int Width, int Height)? SizeOf(ReadOnlyMemory<byte> file)
    {
        try
        {
            var picture = PictureReader.Read(file);
            return (picture.UprightWidth, picture.UprightHeight);
        }
        catch (PictureFormatException)
        {
            return null;
        }
    }
}
