using System.Text;
using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>A font as a content stream sees it: a name, character codes and their widths.</summary>
internal sealed class ShelvedFont
{
    /// <summary>How far the origin for writing downwards stands above the glyph's own, in 1/1000 of the size: PDF's default (9.7.4.3).</summary>
    public const int OriginDown = 880;

    private readonly FontUse _use;
    private readonly int[] _widths;
    private readonly byte[] _resourceName;
    private readonly byte[] _nameDown;

    public ShelvedFont(FontUse use, int number, PdfReference reference, PdfReference referenceDown)
    {
        _use = use;
        Reference = reference;
        ReferenceDown = referenceDown;
        _resourceName = Encoding.ASCII.GetBytes($"F{number}");
        _nameDown = Encoding.ASCII.GetBytes($"V{number}");
        var face = use.Face;
        _widths = new int[use.Glyphs.Length];
        for (var i = 0; i < _widths.Length; i++)
            _widths[i] = Scaled(face, face.AdvanceOf(use.Glyphs[i])) - use.Trims[i].Before - use.Trims[i].After;
    }

    public FontUse Use => _use;

    public PdfReference Reference { get; }

    /// <summary>The same font for writing from top to bottom, or none.</summary>
    public PdfReference ReferenceDown { get; }

    public ReadOnlySpan<byte> ResourceName => _resourceName;

    public ReadOnlySpan<byte> NameDown => _nameDown;

    /// <summary>Width of a character code in 1/1000 of the size, as the file states it.</summary>
    public int WidthOf(ushort code) => _widths[code];

    public ushort CodeOf(TextGlyph glyph, SetLine line) => _use.CodeOf(glyph.Glyph, glyph.MappedTextOf(line), glyph.Trim);

    /// <summary>Font units as PDF counts them, 1000 to the em.</summary>
    public static int Scaled(FontFace face, int units) =>
        (int)Math.Round(units * 1000.0 / face.UnitsPerEm, MidpointRounding.AwayFromZero);
}
