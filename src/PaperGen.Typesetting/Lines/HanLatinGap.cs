namespace PaperGen.Typesetting;

/// <summary>How far the space between ideographs and another script gives way, in 1/1000 em (T8).</summary>
internal static class HanLatinGap
{
    /// <summary>Down to an eighth of an em.</summary>
    public static int Squeeze(int width) => Math.Max(0, width - 125);

    /// <summary>Up to half an em.</summary>
    public static int Stretch(int width) => Math.Max(0, 500 - width);
}
