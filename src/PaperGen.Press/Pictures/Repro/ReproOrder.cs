namespace PaperGen.Press;

/// <summary>What a converted picture is made for.</summary>
public enum ReproColours
{
    /// <summary>sRGB.</summary>
    Screen,

    /// <summary>One channel of grey with the tone curve of sRGB.</summary>
    Grey,

    /// <summary>The four inks of an output profile.</summary>
    Plates,
}

/// <summary>How a converted picture comes back.</summary>
public enum ReproForm
{
    /// <summary>Samples of 8 bits, row by row, opacity as the last channel.</summary>
    Pixels,

    /// <summary>A JPEG on white.</summary>
    Jpeg,

    /// <summary>A PNG, with its opacity.</summary>
    Png,

    /// <summary>A WebP, with its opacity.</summary>
    WebP,
}

/// <summary>How a picture is to be converted. It is turned upright first.</summary>
/// <param name="Width">Pixels across of the result.</param>
/// <param name="Height">Pixels down of the result.</param>
/// <param name="Form">How it comes back.</param>
/// <param name="Colours">In which colours.</param>
public sealed record ReproOrder(int Width, int Height, ReproForm Form, ReproColours Colours)
{
    /// <summary>Output profile for <see cref="ReproColours.Plates"/>.</summary>
    public ReadOnlyMemory<byte> Profile { get; init; }

    /// <summary>True to leave the inks of a CMYK picture as they are in place of converting them.</summary>
    public bool KeepsInks { get; init; }

    /// <summary>0 to 100, for forms that lose something.</summary>
    public int Quality { get; init; } = 80;

    /// <summary>True to sharpen for a coarse screen on soft paper.</summary>
    public bool Sharpens { get; init; }
}
