namespace PaperGen.Press;

/// <summary>Keeps the ink of every pixel within what the paper bears.</summary>
internal static class InkLimit
{
    /// <summary>Takes away cyan, magenta and yellow in their proportion where the four together are too much: the hue stays, and black holds the drawing.</summary>
    /// <param name="cmyk">Samples, four to a pixel.</param>
    /// <param name="limit">Sum of the four shares, 1 to 4.</param>
    public static void Apply(Span<byte> cmyk, double limit)
    {
        var most = (int)(limit * 255);
        for (var i = 0; i + 3 < cmyk.Length; i += 4)
        {
            int colours = cmyk[i] + cmyk[i + 1] + cmyk[i + 2], room = most - cmyk[i + 3];
            if (colours <= room) continue;
            cmyk[i] = (byte)(cmyk[i] * room / colours);
            cmyk[i + 1] = (byte)(cmyk[i + 1] * room / colours);
            cmyk[i + 2] = (byte)(cmyk[i + 2] * room / colours);
        }
    }
}
