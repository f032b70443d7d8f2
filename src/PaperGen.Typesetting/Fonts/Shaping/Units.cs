namespace PaperGen.Typesetting.Shaping;

/// <summary>Font units in 1/1000 em.</summary>
internal static class Units
{
    /// <summary>Rounds to the nearest, halves away from zero, in integers: the same on every machine.</summary>
    public static int ToEm(int units, int scale, int unitsPerEm)
    {
        var product = (long)units * scale;
        var half = unitsPerEm / 2;
        return (int)((product < 0 ? product - half : product + half) / unitsPerEm);
    }
}
