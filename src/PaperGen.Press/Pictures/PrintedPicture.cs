using PaperGen.Pages;

namespace PaperGen.Press;

/// <summary>A picture on a page.</summary>
/// <param name="Page">Number of the page.</param>
/// <param name="StoryId">The story, or null.</param>
/// <param name="Image">Its path.</param>
/// <param name="PixelWidth">Pixels across of the editor's file, upright.</param>
/// <param name="PixelHeight">Pixels down of the editor's file, upright.</param>
/// <param name="PixelsPerInch">Effective resolution at the printed size: the lower of both directions.</param>
public sealed record PrintedPicture(int Page, string? StoryId, string Image, int PixelWidth, int PixelHeight, double PixelsPerInch)
{
    /// <summary>Resolution of what is in the file; lower when there were more pixels than can be seen.</summary>
    public double StoredPixelsPerInch { get; init; }

    /// <summary>The colour space of its samples: <c>DeviceCMYK</c>, <c>DeviceGray</c>, <c>DeviceRGB</c> or an ICC profile's.</summary>
    public string ColourSpace { get; init; } = "";

    /// <summary>Its ink; null when it was printed as it came, and nobody looked at its pixels.</summary>
    public PictureInks? Inks { get; init; }

    internal Rect Bounds { get; init; }

    internal PictureThumb? Thumb { get; init; }

    internal static PrintedPicture Of(ComposedPage page, PlacedPicture placed, DevelopedPicture picture)
    {
        var encoded = picture.Encoded;
        var stored = Resolution(encoded.UprightWidth, encoded.UprightHeight, placed.Whole);
        var source = picture.IsScalable ? stored : Resolution(picture.SourceWidth, picture.SourceHeight, placed.Whole);
        return new PrintedPicture(page.Number, placed.StoryId, placed.Image, picture.SourceWidth, picture.SourceHeight, source)
        {
            StoredPixelsPerInch = stored,
            ColourSpace = ColourSpaces.NameOf(encoded),
            Inks = picture.Inks,
            Bounds = placed.Bounds,
            Thumb = picture.Thumb,
        };
    }

    private static double Resolution(int width, int height, Rect printed) =>
        Math.Min(width * 72 / printed.Width.Value, height * 72 / printed.Height.Value);
}
