using PaperGen.Pages;

namespace PaperGen.Press;

/// <summary>How a profile says a colour.</summary>
internal interface IInkPainter
{
    /// <summary>Sets the colour of fills and text.</summary>
    void SetFill(PdfTokens content, Ink ink);

    /// <summary>True when the ink is added to what lies below it, in place of cutting a hole into it.</summary>
    bool Overprints(Ink ink);
}

/// <summary>For screens: the colour that the item names for them.</summary>
internal sealed class ScreenInkPainter : IInkPainter
{
    public void SetFill(PdfTokens content, Ink ink)
    {
        var (r, g, b) = ((ink.Rgb >> 16) & 0xFF, (ink.Rgb >> 8) & 0xFF, ink.Rgb & 0xFF);
        content.Number(r / 255.0);
        if (r == g && g == b) content.Operator("g"u8);
        else content.Number(g / 255.0).Number(b / 255.0).Operator("rg"u8);
    }

    public bool Overprints(Ink ink) => false;
}

/// <summary>For plates: the four inks as they are.</summary>
internal sealed class PlateInkPainter : IInkPainter
{
    public void SetFill(PdfTokens content, Ink ink) => content
        .Number(Share(ink.Cyan)).Number(Share(ink.Magenta)).Number(Share(ink.Yellow)).Number(Share(ink.Key)).Operator("k"u8);

    // Solid black over a tint: a hole in the tint would show white at the slightest misregister.
    // DeviceCMYK and not DeviceGray, for which overprint mode 1 has no meaning (ISO 32000-1, 11.7.4.3).
    public bool Overprints(Ink ink) => ink is { Cyan: 0, Magenta: 0, Yellow: 0, Key: >= 1 };

    private static double Share(double value) => Math.Clamp(value, 0, 1);
}

/// <summary>For pages that are printed in black alone: colours become tints, and what is at least half as dark as black becomes black, since screened type is ragged.</summary>
internal sealed class BlackInkPainter : IInkPainter
{
    public void SetFill(PdfTokens content, Ink ink) => content
        .Number(0).Number(0).Number(0).Number(KeyOf(ink)).Operator("k"u8);

    public bool Overprints(Ink ink) => KeyOf(ink) >= 1;

    /// <summary>The share of black that stands for an ink.</summary>
    public static double KeyOf(Ink ink)
    {
        // How much light each ink takes away, to the eye.
        var dark = 1 - (1 - Math.Clamp(ink.Key, 0, 1)) * (1 - Math.Clamp(0.3 * ink.Cyan + 0.59 * ink.Magenta + 0.11 * ink.Yellow, 0, 1));
        return dark >= 0.5 ? 1 : dark;
    }
}
