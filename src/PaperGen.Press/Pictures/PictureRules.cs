namespace PaperGen.Press;

/// <summary>How pictures are prepared for a printing.</summary>
public sealed record PictureRules
{
    /// <summary>For newsprint's screens of 85 to 100 lines an inch: two pixels a line and something for the angle.</summary>
    public static PictureRules Newsprint { get; } = new();

    /// <summary>For reading on a screen.</summary>
    public static PictureRules Screen { get; } = new() { PixelsPerInch = 200, DrawingPixelsPerInch = 200, Quality = 80 };

    /// <summary>Most pixels an inch of a photograph at its printed size; it is never made larger than it is.</summary>
    public double PixelsPerInch { get; init; } = 240;

    /// <summary>Pixels an inch of a drawing.</summary>
    public double DrawingPixelsPerInch { get; init; } = 300;

    /// <summary>Quality of the JPEG that photographs become, on the scale of the Independent JPEG Group.</summary>
    public int Quality { get; init; } = 90;

    /// <summary>Most ink in one place, as the sum of the four shares: 2.4 for newsprint.</summary>
    public double InkLimit { get; init; } = NewsprintModel.InkLimit;

    /// <summary>Whether pictures are sharpened for a coarse screen on soft paper.</summary>
    public bool Sharpens { get; init; }
}
