using System.Buffers;
using PaperGen.Pages;

namespace PaperGen.Press;

/// <summary>
/// A page's four plates at a pixel to the point: what each of them prints where, as far as a report shows it and ink is reckoned by.
/// A plate takes no memory until an ink reaches it; most pages of a newspaper have one.
/// </summary>
internal sealed class PagePlates : IDisposable
{
    private readonly GlyphMasks _masks;
    private readonly byte[]?[] _plates = new byte[]?[4];

    private PagePlates(int width, int height, GlyphMasks masks) => (Width, Height, _masks) = (width, height, masks);

    /// <summary>Pixels across.</summary>
    public int Width { get; }

    /// <summary>Pixels down.</summary>
    public int Height { get; }

    /// <summary>Shares of an ink, 0 to 255, row by row; 0 cyan to 3 black. Empty where nothing is printed.</summary>
    public ReadOnlySpan<byte> this[int ink] => _plates[ink].AsSpan(0, _plates[ink] is null ? 0 : Width * Height);

    /// <summary>Draws a page as the press prints it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="pictures">Its pictures as they were printed.</param>
    /// <param name="masks">The glyphs of its edition.</param>
    public static PagePlates Draw(ComposedPage page, IEnumerable<PrintedPicture> pictures, GlyphMasks masks)
    {
        var plates = new PagePlates(Math.Max(1, (int)Math.Round(page.Width.Value)), Math.Max(1, (int)Math.Round(page.Height.Value)), masks);
        var printed = pictures.Where(p => p.Page == page.Number).ToLookup(p => (p.Image, p.Bounds));
        foreach (var item in page.Items)
        {
            switch (item)
            {
                case PlacedText text when !text.Line.Runs.IsDefaultOrEmpty:
                    plates.Text(text, Tones.Of(text.Ink, page));
                    break;
                case PlacedFill fill:
                    plates.Fill(fill.Bounds, Tones.Of(fill.Ink, page));
                    break;
                case PlacedFrame frame:
                    plates.Frame(frame, Tones.Of(frame.Ink, page));
                    break;
                case PlacedPicture placed:
                    plates.Picture(placed.Bounds, placed.Whole, printed[(placed.Image, placed.Bounds)].FirstOrDefault()?.Thumb);
                    break;
            }
        }

        return plates;
    }

    /// <summary>Share of the page that an ink covers.</summary>
    public double CoverageOf(int ink)
    {
        var sum = 0L;
        foreach (var share in this[ink]) sum += share;
        return sum / 255.0 / (Width * Height);
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        foreach (ref var plate in _plates.AsSpan())
        {
            if (plate is not null) ArrayPool<byte>.Shared.Return(plate);
            plate = null;
        }
    }

    private void Text(PlacedText text, Tones tones)
    {
        var em = text.Line.Em.Value / 1000;
        foreach (var run in text.Line.Runs)
        {
            foreach (var glyph in run.Glyphs)
            {
                var x = text.OriginX.Value + glyph.X * em;
                var column = Math.Floor(x);
                var quarter = (int)((x - column) * GlyphMasks.Quarters);
                if (_masks.Of(run, glyph.Glyph, quarter) is { } mask) Stamp(mask, (int)column, (int)Math.Round(text.Baseline.Value - glyph.Y * em), tones);
            }
        }
    }

    private void Stamp(GlyphMask mask, int x, int y, Tones tones)
    {
        var left = x + mask.Left;
        var (from, to) = (Math.Max(0, -left), Math.Min(mask.Width, Width - left));
        if (from >= to) return;
        var height = mask.Coverage.Length / mask.Width;
        for (var row = 0; row < height; row++)
        {
            var target = y + mask.Top + row;
            if (target >= 0 && target < Height) Print(target * Width + left + from, mask.Coverage.AsSpan(row * mask.Width + from, to - from), tones);
        }
    }

    private void Fill(Rect rect, Tones tones)
    {
        var (from, to) = (Math.Max(0, (int)rect.X.Value), Math.Min(Width, (int)Math.Ceiling(rect.Right.Value)));
        if (from >= to) return;
        var shares = new byte[to - from];
        for (var y = Math.Max(0, (int)rect.Y.Value); y < Math.Min(Height, rect.Bottom.Value); y++)
        {
            var down = Overlap(y, rect.Y.Value, rect.Bottom.Value) * 255;
            shares.AsSpan().Fill((byte)Math.Round(down));
            shares[0] = (byte)Math.Round(down * Overlap(from, rect.X.Value, rect.Right.Value));
            shares[^1] = (byte)Math.Round(down * Overlap(to - 1, rect.X.Value, rect.Right.Value));
            Print(y * Width + from, shares, tones);
        }
    }

    private static double Overlap(int pixel, double from, double to) => Math.Max(0, Math.Min(pixel + 1, to) - Math.Max(pixel, from));

    private void Frame(PlacedFrame frame, Tones tones)
    {
        var (b, t) = (frame.Bounds, frame.Thickness);
        Fill(b with { Height = t }, tones);
        Fill(b with { Y = b.Bottom - t, Height = t }, tones);
        Fill(new Rect(b.X, b.Y + t, t, b.Height - t * 2), tones);
        Fill(new Rect(b.Right - t, b.Y + t, t, b.Height - t * 2), tones);
    }

    /// <summary>A picture that nobody converted is shown, and reckoned, as a middle grey.</summary>
    private void Picture(Rect rect, Rect whole, PictureThumb? thumb)
    {
        if (thumb is null)
        {
            Fill(rect, new Tones(0, 0, 0, 102, Overprints: false));
            return;
        }

        Span<byte> share = stackalloc byte[1];
        for (var y = Math.Max(0, (int)rect.Y.Value); y < Math.Min(Height, rect.Bottom.Value); y++)
        {
            var down = Overlap(y, rect.Y.Value, rect.Bottom.Value) * 255;
            var row = Math.Clamp((int)((y + 0.5 - whole.Y.Value) / whole.Height.Value * thumb.Height), 0, thumb.Height - 1);
            for (var x = Math.Max(0, (int)rect.X.Value); x < Math.Min(Width, rect.Right.Value); x++)
            {
                share[0] = (byte)Math.Round(down * Overlap(x, rect.X.Value, rect.Right.Value));
                var column = Math.Clamp((int)((x + 0.5 - whole.X.Value) / whole.Width.Value * thumb.Width), 0, thumb.Width - 1);
                var pixel = thumb.Inks.AsSpan((row * thumb.Width + column) * 4, 4);
                Print(y * Width + x, share, new Tones(pixel[0], pixel[1], pixel[2], pixel[3], Overprints: false));
            }
        }
    }

    /// <summary>Solid black is added to what lies below; every other colour takes its place.</summary>
    private void Print(int at, ReadOnlySpan<byte> shares, Tones tones)
    {
        if (!tones.Overprints)
        {
            Mix(0, at, shares, tones.Cyan);
            Mix(1, at, shares, tones.Magenta);
            Mix(2, at, shares, tones.Yellow);
        }

        Mix(3, at, shares, tones.Key);
    }

    private void Mix(int ink, int at, ReadOnlySpan<byte> shares, byte wanted)
    {
        ref var plate = ref _plates[ink];
        if (plate is null)
        {
            if (wanted == 0) return;
            plate = ArrayPool<byte>.Shared.Rent(Width * Height);
            plate.AsSpan(0, Width * Height).Clear();
        }

        var target = plate.AsSpan(at, shares.Length);
        for (var i = 0; i < shares.Length; i++)
        {
            int share = shares[i];
            if (share > 0) target[i] = (byte)((target[i] * (255 - share) + wanted * share + 127) / 255);
        }
    }

    /// <summary>An ink as the page's plates take it, 0 to 255.</summary>
    private readonly record struct Tones(byte Cyan, byte Magenta, byte Yellow, byte Key, bool Overprints)
    {
        public static Tones Of(Ink ink, ComposedPage page)
        {
            if (page.IsBlackOnly) ink = Ink.Black with { Key = BlackInkPainter.KeyOf(ink) };
            return new(Share(ink.Cyan), Share(ink.Magenta), Share(ink.Yellow), Share(ink.Key), ink is { Cyan: 0, Magenta: 0, Yellow: 0, Key: >= 1 });
        }

        private static byte Share(double share) => (byte)Math.Round(Math.Clamp(share, 0, 1) * 255);
    }
}
