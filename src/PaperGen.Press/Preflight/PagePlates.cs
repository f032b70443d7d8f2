using PaperGen.Pages;
using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>
/// A page's four plates, coarsely: what each of them prints where, as far as a report shows it and ink is reckoned by.
/// A plate takes no memory until an ink reaches it; most pages of a newspaper have one.
/// </summary>
internal sealed class PagePlates : IDisposable
{
    /// <summary>54 pixels an inch: a third more than the report shows side by side on a common screen, and headlines can be read.</summary>
    public const double PixelsPerPoint = 0.75;

    private readonly int _width;
    private readonly int _height;
    private readonly GlyphMasks _masks;
    private readonly OutlineRoom _outlines = new();
    private readonly Plate?[] _plates = new Plate?[4];

    private PagePlates(ComposedPage page, GlyphMasks masks) =>
        (_width, _height, _masks) = (Math.Max(1, (int)Math.Round(Pixels(page.Width))), Math.Max(1, (int)Math.Round(Pixels(page.Height))), masks);

    /// <summary>One plate, 0 cyan to 3 black; null where nothing is printed.</summary>
    public Plate? this[int ink] => _plates[ink];

    /// <summary>Draws a page as the press prints it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="pictures">Its pictures as they were printed.</param>
    /// <param name="masks">The glyphs of its edition.</param>
    public static PagePlates Draw(ComposedPage page, IReadOnlyList<PrintedPicture> pictures, GlyphMasks masks)
    {
        var plates = new PagePlates(page, masks);
        foreach (var item in page.Items)
        {
            switch (item)
            {
                case PlacedText text when !text.Line.Runs.IsDefaultOrEmpty:
                    plates.Text(text, PlateTones.Of(text.Ink, page));
                    break;
                case PlacedFill fill:
                    plates.Fill(PixelBox.Of(fill.Bounds), PlateTones.Of(fill.Ink, page));
                    break;
                case PlacedFrame frame:
                    plates.Frame(frame, PlateTones.Of(frame.Ink, page));
                    break;
                case PlacedPicture placed when pictures.FirstOrDefault(p => p.Image == placed.Image && p.Bounds == placed.Bounds)?.Thumb is { } thumb:
                    plates.Picture(PixelBox.Of(placed.Bounds), PixelBox.Of(placed.Whole), thumb);
                    break;
                case PlacedPicture placed:
                    plates.Fill(PixelBox.Of(placed.Bounds), PlateTones.Unknown);
                    break;
            }
        }

        return plates;
    }

    /// <summary>Share of the page that an ink covers.</summary>
    public double CoverageOf(int ink) => _plates[ink]?.Coverage ?? 0;

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        foreach (var plate in _plates) plate?.Dispose();
    }

    /// <summary>A length on the plates.</summary>
    internal static double Pixels(Points length) => length.Value * PixelsPerPoint;

    private void Text(PlacedText text, PlateTones tones)
    {
        var em = Pixels(text.Line.Em) / 1000;
        double originX = Pixels(text.OriginX), baseline = Pixels(text.Baseline);
        foreach (var run in text.Line.Runs)
        {
            var masks = _masks.Of(run);
            foreach (var glyph in run.Glyphs)
            {
                var halves = (int)Math.Round((originX + glyph.X * em) * CutMasks.Places);
                var column = halves >> 1;
                var mask = masks.Of(glyph.Glyph, halves & 1, _outlines);
                if (mask.Width > 0) Stamp(mask, column, (int)Math.Round(baseline - glyph.Y * em), tones);
            }
        }
    }

    private void Stamp(GlyphMask mask, int x, int y, PlateTones tones)
    {
        for (var ink = tones.FirstInk; ink < 4; ink++) PlateFor(ink, tones[ink])?.Stamp(mask, x, y, tones[ink]);
    }

    private void Fill(PixelBox box, PlateTones tones)
    {
        var (from, to) = box.ColumnsWithin(_width);
        if (from >= to) return;
        var shares = new byte[to - from];
        var drawn = -1.0;
        for (var y = Math.Max(0, (int)box.Top); y < Math.Min(_height, box.Bottom); y++)
        {
            if (box.PartOfRow(y) is var down && down != drawn) box.WriteShares(from, drawn = down, shares);
            for (var ink = tones.FirstInk; ink < 4; ink++) PlateFor(ink, tones[ink])?.Mix(from, y, shares, tones[ink]);
        }
    }

    private void Frame(PlacedFrame frame, PlateTones tones)
    {
        var (b, t) = (PixelBox.Of(frame.Bounds), Pixels(frame.Thickness));
        Fill(b with { Bottom = b.Top + t }, tones);
        Fill(b with { Top = b.Bottom - t }, tones);
        Fill(new PixelBox(b.Left, b.Top + t, b.Left + t, b.Bottom - t), tones);
        Fill(new PixelBox(b.Right - t, b.Top + t, b.Right, b.Bottom - t), tones);
    }

    private void Picture(PixelBox box, PixelBox whole, PictureThumb thumb)
    {
        var (from, to) = box.ColumnsWithin(_width);
        if (from >= to) return;
        var (shares, tones, samples) = (new byte[to - from], new byte[to - from], new int[to - from]);
        for (var i = 0; i < samples.Length; i++) samples[i] = 4 * Nearest(from + i, whole.Left, whole.Right, thumb.Width);
        for (var y = Math.Max(0, (int)box.Top); y < Math.Min(_height, box.Bottom); y++)
        {
            box.WriteShares(from, box.PartOfRow(y), shares);
            var row = thumb.Inks.AsSpan(Nearest(y, whole.Top, whole.Bottom, thumb.Height) * thumb.Width * 4, thumb.Width * 4);
            for (var ink = 0; ink < 4; ink++)
            {
                for (var i = 0; i < samples.Length; i++) tones[i] = row[samples[i] + ink];
                PlateFor(ink, tones.AsSpan().ContainsAnyExcept((byte)0) ? byte.MaxValue : (byte)0)?.Mix(from, y, shares, tones);
            }
        }
    }

    /// <summary>Which of a picture's rows or columns a pixel of the plate shows.</summary>
    private static int Nearest(int pixel, double from, double to, int count) =>
        Math.Clamp((int)((pixel + 0.5 - from) / (to - from) * count), 0, count - 1);

    /// <summary>The plate of an ink; null as long as nothing but paper is on it.</summary>
    private Plate? PlateFor(int ink, byte tone) => _plates[ink] ?? (tone == 0 ? null : _plates[ink] = new Plate(_width, _height));
}
