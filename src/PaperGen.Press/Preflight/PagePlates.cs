using PaperGen.Pages;

namespace PaperGen.Press;

/// <summary>A page's four plates at a pixel to the point: what each of them prints where, as far as a report shows it and ink is reckoned by.</summary>
internal sealed class PagePlates
{
    private readonly GlyphMasks _masks;
    private readonly float[][] _plates = new float[4][];

    private PagePlates(int width, int height, GlyphMasks masks)
    {
        (Width, Height, _masks) = (width, height, masks);
        for (var ink = 0; ink < 4; ink++) _plates[ink] = new float[width * height];
    }

    /// <summary>Pixels across.</summary>
    public int Width { get; }

    /// <summary>Pixels down.</summary>
    public int Height { get; }

    /// <summary>Shares of an ink, row by row; 0 cyan to 3 black.</summary>
    public ReadOnlySpan<float> this[int ink] => _plates[ink];

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
                    plates.Text(text, Separated(text.Ink, page));
                    break;
                case PlacedFill fill:
                    plates.Fill(fill.Bounds, Separated(fill.Ink, page));
                    break;
                case PlacedFrame frame:
                    plates.Frame(frame, Separated(frame.Ink, page));
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
        var sum = 0.0;
        foreach (var share in _plates[ink]) sum += share;
        return sum / _plates[ink].Length;
    }

    private static Ink Separated(Ink ink, ComposedPage page) =>
        page.IsBlackOnly ? Ink.Black with { Key = BlackInkPainter.KeyOf(ink) } : ink;

    private void Text(PlacedText text, Ink ink)
    {
        var em = text.Line.Em.Value / 1000;
        foreach (var run in text.Line.Runs)
        {
            foreach (var glyph in run.Glyphs)
            {
                var x = text.OriginX.Value + glyph.X * em;
                var quarter = (int)Math.Floor((x - Math.Floor(x)) * GlyphMasks.Quarters);
                if (_masks.Of(run, glyph.Glyph, quarter) is { } mask) Stamp(mask, (int)Math.Floor(x), (int)Math.Round(text.Baseline.Value - glyph.Y * em), ink);
            }
        }
    }

    private void Stamp(GlyphMask mask, int x, int y, Ink ink)
    {
        var height = mask.Coverage.Length / mask.Width;
        for (var row = 0; row < height; row++)
        {
            var target = y + mask.Top + row;
            if (target < 0 || target >= Height) continue;
            for (var column = 0; column < mask.Width; column++)
            {
                var at = x + mask.Left + column;
                var share = mask.Coverage[row * mask.Width + column];
                if (share > 0 && at >= 0 && at < Width) Put(target * Width + at, share, ink);
            }
        }
    }

    private void Fill(Rect rect, Ink ink)
    {
        for (var y = Math.Max(0, (int)rect.Y.Value); y < Math.Min(Height, rect.Bottom.Value); y++)
        {
            var down = Overlap(y, rect.Y.Value, rect.Bottom.Value);
            for (var x = Math.Max(0, (int)rect.X.Value); x < Math.Min(Width, rect.Right.Value); x++)
                Put(y * Width + x, (float)(down * Overlap(x, rect.X.Value, rect.Right.Value)), ink);
        }
    }

    private static double Overlap(int pixel, double from, double to) => Math.Max(0, Math.Min(pixel + 1, to) - Math.Max(pixel, from));

    private void Frame(PlacedFrame frame, Ink ink)
    {
        var (b, t) = (frame.Bounds, frame.Thickness);
        Fill(b with { Height = t }, ink);
        Fill(b with { Y = b.Bottom - t, Height = t }, ink);
        Fill(new Rect(b.X, b.Y + t, t, b.Height - t * 2), ink);
        Fill(new Rect(b.Right - t, b.Y + t, t, b.Height - t * 2), ink);
    }

    /// <summary>A picture that nobody converted is shown, and reckoned, as a middle grey.</summary>
    private void Picture(Rect rect, Rect whole, PictureThumb? thumb)
    {
        if (thumb is null)
        {
            Fill(rect, Ink.Black with { Key = 0.4 });
            return;
        }

        for (var y = Math.Max(0, (int)rect.Y.Value); y < Math.Min(Height, rect.Bottom.Value); y++)
        {
            var row = Math.Clamp((int)((y + 0.5 - whole.Y.Value) / whole.Height.Value * thumb.Height), 0, thumb.Height - 1);
            for (var x = Math.Max(0, (int)rect.X.Value); x < Math.Min(Width, rect.Right.Value); x++)
            {
                var share = (float)(Overlap(x, rect.X.Value, rect.Right.Value) * Overlap(y, rect.Y.Value, rect.Bottom.Value));
                var column = Math.Clamp((int)((x + 0.5 - whole.X.Value) / whole.Width.Value * thumb.Width), 0, thumb.Width - 1);
                var pixel = thumb.Inks.AsSpan((row * thumb.Width + column) * 4, 4);
                for (var ink = 0; ink < 4; ink++)
                {
                    ref var plate = ref _plates[ink][y * Width + x];
                    plate += share * (pixel[ink] / 255f - plate);
                }
            }
        }
    }

    /// <summary>Solid black is added to what lies below; every other colour takes its place.</summary>
    private void Put(int at, float share, Ink ink)
    {
        var overprints = ink is { Cyan: 0, Magenta: 0, Yellow: 0, Key: >= 1 };
        if (!overprints)
        {
            Mix(0, ink.Cyan);
            Mix(1, ink.Magenta);
            Mix(2, ink.Yellow);
        }

        Mix(3, ink.Key);

        void Mix(int plate, double wanted)
        {
            ref var value = ref _plates[plate][at];
            value += share * ((float)wanted - value);
        }
    }
}
