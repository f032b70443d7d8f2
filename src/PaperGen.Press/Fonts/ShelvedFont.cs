using System.Text;
using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>A font as a content stream sees it: a name, character codes and their widths.</summary>
internal sealed class ShelvedFont
{
    private readonly FontUse _use;
    private readonly int[] _widths;
    private readonly byte[] _resourceName;

    public ShelvedFont(FontUse use, int number, PdfReference reference)
    {
        _use = use;
        Reference = reference;
        _resourceName = Encoding.ASCII.GetBytes($"F{number}");
        var face = use.Face;
        _widths = Array.ConvertAll(use.Glyphs, glyph => Scaled(face, face.AdvanceOf(glyph)));
    }

    public FontUse Use => _use;

    public PdfReference Reference { get; }

    public ReadOnlySpan<byte> ResourceName => _resourceName;

    /// <summary>Width of a character code in 1/1000 of the size, as the file states it.</summary>
    public int WidthOf(ushort code) => _widths[code];

    public ushort CodeOf(ushort glyph, ReadOnlySpan<char> text) => _use.CodeOf(glyph, text);

    /// <summary>Font units as PDF counts them, 1000 to the em.</summary>
    public static int Scaled(FontFace face, int units) =>
        (int)Math.Round(units * 1000.0 / face.UnitsPerEm, MidpointRounding.AwayFromZero);
}
