namespace PaperGen.Press;

/// <summary>A picture's four plates, small: for the pictures of plates that a report shows.</summary>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="Inks">Four samples to a pixel, 255 for full ink.</param>
internal sealed record PictureThumb(int Width, int Height, byte[] Inks)
{
    // A full page at the 50 pixels an inch of a report.
    private const int LongestEdge = 800;

    /// <summary>Averages samples into no more pixels than a report shows.</summary>
    public static PictureThumb Of(ReadOnlySpan<byte> samples, int width, int height, bool isGrey)
    {
        var step = Math.Max(1, Math.Max(width, height) / LongestEdge + 1);
        if (Math.Max(width, height) <= LongestEdge / 2) step = 1;
        int across = (width + step - 1) / step, down = (height + step - 1) / step;
        var inks = new byte[across * down * 4];
        var channels = isGrey ? 1 : 4;
        Span<int> sums = stackalloc int[4];
        for (var y = 0; y < down; y++)
        {
            for (var x = 0; x < across; x++)
            {
                sums.Clear();
                var count = 0;
                for (var row = y * step; row < Math.Min(height, (y + 1) * step); row++)
                {
                    for (var column = x * step; column < Math.Min(width, (x + 1) * step); column++, count++)
                    {
                        var pixel = samples.Slice((row * width + column) * channels, channels);
                        if (isGrey) sums[3] += 255 - pixel[0];
                        else for (var ink = 0; ink < 4; ink++) sums[ink] += pixel[ink];
                    }
                }

                for (var ink = 0; ink < 4; ink++) inks[(y * across + x) * 4 + ink] = (byte)(sums[ink] / count);
            }
        }

        return new PictureThumb(across, down, inks);
    }
}
