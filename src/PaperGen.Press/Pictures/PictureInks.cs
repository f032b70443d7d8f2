namespace PaperGen.Press;

/// <summary>The ink of a picture on the plates.</summary>
/// <param name="Cyan">Share of the plate that is covered, 0 to 1, over the whole picture.</param>
/// <param name="Magenta">As cyan.</param>
/// <param name="Yellow">As cyan.</param>
/// <param name="Key">As cyan.</param>
/// <param name="Most">The most ink in one place, as the sum of the four shares.</param>
public readonly record struct PictureInks(double Cyan, double Magenta, double Yellow, double Key, double Most)
{
    /// <summary>Measures samples.</summary>
    /// <param name="samples">Row by row: four inks to a pixel, or one of light.</param>
    /// <param name="isGrey">Whether they are light: 255 is paper.</param>
    internal static PictureInks Of(ReadOnlySpan<byte> samples, bool isGrey)
    {
        Span<long> sums = stackalloc long[4];
        var most = 0;
        if (isGrey)
        {
            foreach (var light in samples)
            {
                sums[3] += 255 - light;
                most = Math.Max(most, 255 - light);
            }
        }
        else
        {
            for (var i = 0; i + 3 < samples.Length; i += 4)
            {
                for (var ink = 0; ink < 4; ink++) sums[ink] += samples[i + ink];
                most = Math.Max(most, samples[i] + samples[i + 1] + samples[i + 2] + samples[i + 3]);
            }
        }

        var whole = 255.0 * Math.Max(1, isGrey ? samples.Length : samples.Length / 4);
        return new PictureInks(sums[0] / whole, sums[1] / whole, sums[2] / whole, sums[3] / whole, most / 255.0);
    }
}
