namespace PaperGen.Press;

/// <summary>The cosine transform of 8 × 8 samples and its quantisation (ITU-T T.81, A.3).</summary>
internal static class JpegTransform
{
    // Annex K.1, the table for luminance; inks are seen as sharply as light is.
    private static ReadOnlySpan<byte> Luminance =>
    [
        16, 11, 10, 16, 24, 40, 51, 61,
        12, 12, 14, 19, 26, 58, 60, 55,
        14, 13, 16, 24, 40, 57, 69, 56,
        14, 17, 22, 29, 51, 87, 80, 62,
        18, 22, 37, 56, 68, 109, 103, 77,
        24, 35, 55, 64, 81, 104, 113, 92,
        49, 64, 78, 87, 103, 121, 120, 101,
        72, 92, 95, 98, 112, 100, 103, 99,
    ];

    // cos(n π / 16) / 2; the first also divided by √2.
    private const float C1 = 0.49039264f, C2 = 0.46193977f, C3 = 0.41573481f, C4 = 0.35355339f, C5 = 0.27778512f, C6 = 0.19134172f, C7 = 0.09754516f;

    /// <summary>From the order of storing to the place in the block.</summary>
    public static ReadOnlySpan<byte> ZigZag =>
    [
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
        35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
    ];

    /// <summary>Steps of quantisation for a quality, as the Independent JPEG Group scales them.</summary>
    public static int[] StepsFor(int quality)
    {
        var scale = quality < 50 ? 5000 / Math.Max(1, quality) : 200 - 2 * Math.Min(100, quality);
        var steps = new int[64];
        for (var i = 0; i < 64; i++) steps[i] = Math.Clamp((Luminance[i] * scale + 50) / 100, 1, 255);
        return steps;
    }

    /// <summary>Transforms a block in place, rows and then columns.</summary>
    public static void Forward(Span<float> block)
    {
        for (var row = 0; row < 64; row += 8) Line(block[row..], 1);
        for (var column = 0; column < 8; column++) Line(block[column..], 8);
    }

    /// <summary>Turns levels back into samples, as a reader will.</summary>
    public static void Restore(ReadOnlySpan<int> levels, ReadOnlySpan<int> steps, Span<float> block)
    {
        for (var i = 0; i < 64; i++) block[ZigZag[i]] = levels[i] * steps[ZigZag[i]];
        for (var column = 0; column < 8; column++) LineBack(block[column..], 8);
        for (var row = 0; row < 64; row += 8) LineBack(block[row..], 1);
    }

    public static void Quantise(ReadOnlySpan<float> block, ReadOnlySpan<int> steps, Span<int> levels)
    {
        for (var i = 0; i < 64; i++)
        {
            var place = ZigZag[i];
            levels[i] = (int)MathF.Round(block[place] / steps[place]);
        }
    }

    /// <summary>Eight samples at a distance: even coefficients from the sums of mirrored samples, odd ones from their differences.</summary>
    private static void Line(Span<float> v, int d)
    {
        float s0 = v[0] + v[7 * d], s1 = v[d] + v[6 * d], s2 = v[2 * d] + v[5 * d], s3 = v[3 * d] + v[4 * d];
        float d0 = v[0] - v[7 * d], d1 = v[d] - v[6 * d], d2 = v[2 * d] - v[5 * d], d3 = v[3 * d] - v[4 * d];
        v[0] = (s0 + s1 + s2 + s3) * C4;
        v[2 * d] = (s0 - s3) * C2 + (s1 - s2) * C6;
        v[4 * d] = (s0 - s1 - s2 + s3) * C4;
        v[6 * d] = (s0 - s3) * C6 - (s1 - s2) * C2;
        v[d] = d0 * C1 + d1 * C3 + d2 * C5 + d3 * C7;
        v[3 * d] = d0 * C3 - d1 * C7 - d2 * C1 - d3 * C5;
        v[5 * d] = d0 * C5 - d1 * C1 + d2 * C7 + d3 * C3;
        v[7 * d] = d0 * C7 - d1 * C5 + d2 * C3 - d3 * C1;
    }

    private static void LineBack(Span<float> v, int d)
    {
        float even0 = (v[0] + v[4 * d]) * C4, even1 = (v[0] - v[4 * d]) * C4;
        float odd0 = v[2 * d] * C2 + v[6 * d] * C6, odd1 = v[2 * d] * C6 - v[6 * d] * C2;
        float e0 = even0 + odd0, e1 = even1 + odd1, e2 = even1 - odd1, e3 = even0 - odd0;
        float a = v[d], b = v[3 * d], c = v[5 * d], e = v[7 * d];
        float o0 = a * C1 + b * C3 + c * C5 + e * C7, o1 = a * C3 - b * C7 - c * C1 - e * C5;
        float o2 = a * C5 - b * C1 + c * C7 + e * C3, o3 = a * C7 - b * C5 + c * C3 - e * C1;
        (v[0], v[d], v[2 * d], v[3 * d]) = (e0 + o0, e1 + o1, e2 + o2, e3 + o3);
        (v[4 * d], v[5 * d], v[6 * d], v[7 * d]) = (e3 - o3, e2 - o2, e1 - o1, e0 - o0);
    }
}
