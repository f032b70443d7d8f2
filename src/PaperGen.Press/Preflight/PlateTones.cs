using PaperGen.Pages;

namespace PaperGen.Press;

/// <summary>An ink as the plates of a page take it, 0 to 255.</summary>
/// <param name="Cyan">Of the plate 0.</param>
/// <param name="Magenta">Of the plate 1.</param>
/// <param name="Yellow">Of the plate 2.</param>
/// <param name="Key">Of the plate 3.</param>
/// <param name="FirstInk">The first plate that it reaches: solid black is added to what lies below, every other colour takes its place.</param>
internal readonly record struct PlateTones(byte Cyan, byte Magenta, byte Yellow, byte Key, int FirstInk)
{
    /// <summary>A picture that nobody converted is shown, and reckoned, as a middle grey.</summary>
    public static PlateTones Unknown { get; } = new(0, 0, 0, 102, FirstInk: 0);

    public byte this[int ink] => ink switch { 0 => Cyan, 1 => Magenta, 2 => Yellow, _ => Key };

    public static PlateTones Of(Ink ink, ComposedPage page)
    {
        if (page.IsBlackOnly) ink = Ink.Black with { Key = BlackInkPainter.KeyOf(ink) };
        var overprints = ink is { Cyan: 0, Magenta: 0, Yellow: 0, Key: >= 1 };
        return new(Share(ink.Cyan), Share(ink.Magenta), Share(ink.Yellow), Share(ink.Key), overprints ? 3 : 0);
    }

    private static byte Share(double share) => (byte)Math.Round(Math.Clamp(share, 0, 1) * 255);
}
