using PaperGen.Content;

namespace PaperGen.Pages;

/// <summary>How much of a picture may be cut away at each edge, as a part of its width or height.</summary>
internal readonly record struct CropRoom(double Left, double Top, double Right, double Bottom)
{
    // Of a picture about which nothing was said a hair may go, so that it ends on the grid.
    private const double Unasked = 0.025;

    public double Horizontal => Left + Right;

    public double Vertical => Top + Bottom;

    /// <summary>What the editor left free around the safe area, or a hair.</summary>
    public static CropRoom Of(Figure figure) => figure.SafeArea is { } safe
        ? new CropRoom(safe.Left, safe.Top, 1 - safe.Left - safe.Width, 1 - safe.Top - safe.Height)
        : new CropRoom(Unasked, Unasked, Unasked, Unasked);

    /// <summary>The part that is left when so much of the width and of the height goes.</summary>
    public PictureCrop Cut(double horizontal, double vertical)
    {
        var x = Horizontal > 0 ? Math.Min(horizontal, Horizontal) * Left / Horizontal : 0;
        var y = Vertical > 0 ? Math.Min(vertical, Vertical) * Top / Vertical : 0;
        return new PictureCrop(x, y, 1 - Math.Min(horizontal, Horizontal), 1 - Math.Min(vertical, Vertical));
    }
}
