using PaperGen.Typesetting.OpenType;

namespace PaperGen.Typesetting;

/// <summary>A rectangle in font units, y upwards.</summary>
public readonly record struct GlyphBounds(int XMin, int YMin, int XMax, int YMax)
{
    /// <summary>True for a glyph without ink.</summary>
    public bool IsEmpty => XMin >= XMax && YMin >= YMax;
}

/// <summary>What the owner of a font allows to be done with it (<c>OS/2.fsType</c>).</summary>
public enum EmbeddingRights
{
    /// <summary>Embed freely.</summary>
    Installable,

    /// <summary>Embed in a document that is viewed and printed, not edited.</summary>
    PreviewAndPrint,

    /// <summary>Embed in a document that may be edited.</summary>
    Editable,

    /// <summary>Must not be embedded without leave of the owner.</summary>
    Restricted,
}

/// <summary>The numbers that a face states about itself as a whole, in font units.</summary>
internal sealed class FontMetrics
{
    // Weight and slant of faces without an OS/2 table.
    private const int BoldFlag = 1, ItalicFlag = 2;

    public FontMetrics(FontFile file)
    {
        var head = file.Require("head");
        if (head.U32(12) != 0x5F0F3CF5) throw head.Fail("does not carry its magic number");
        UnitsPerEm = head.U16(18);
        if (UnitsPerEm is < 16 or > 16384) throw head.Fail($"says {UnitsPerEm} units per em; 16 to 16384 are allowed");
        Bounds = new GlyphBounds(head.I16(36), head.I16(38), head.I16(40), head.I16(42));
        int style = head.U16(44);
        LongOffsets = head.I16(50) switch
        {
            0 => false,
            1 => true,
            var format => throw head.Fail($"names glyph offsets of format {format}; 0 and 1 exist"),
        };

        GlyphCount = file.Require("maxp").U16(4);
        if (GlyphCount == 0) throw file.Require("maxp").Fail("counts no glyphs");

        if (file.Find("post") is { } post)
        {
            ItalicAngle = (int)post.U32(4) / 65536.0;
            IsFixedPitch = post.U32(12) != 0;
        }

        if (file.Find("OS/2") is { Length: >= 68 } os2)
        {
            int selection = os2.U16(62);
            Weight = Math.Clamp((int)os2.U16(4), 1, 1000);
            IsItalic = (selection & 0x201) != 0; // italic or oblique
            Embedding = RightsOf(os2.U16(8));
            MayBeSubset = (os2.U16(8) & 0x100) == 0;
            TypoAscent = os2.Length >= 72 ? os2.I16(68) : 0;
            TypoDescent = os2.Length >= 72 ? os2.I16(70) : 0;
            if (os2.U16(0) >= 2 && os2.Length >= 90)
            {
                XHeight = os2.I16(86);
                CapHeight = os2.I16(88);
            }
        }
        else
        {
            Weight = (style & BoldFlag) != 0 ? 700 : 400;
            IsItalic = (style & ItalicFlag) != 0;
        }

        if (TypoAscent <= TypoDescent)
        {
            // Nothing usable is stated: the em box of East Asian type.
            TypoAscent = UnitsPerEm * 880 / 1000;
            TypoDescent = TypoAscent - UnitsPerEm;
        }
    }

    public int UnitsPerEm { get; }

    public int GlyphCount { get; }

    public GlyphBounds Bounds { get; }

    public bool LongOffsets { get; }

    public double ItalicAngle { get; }

    public bool IsFixedPitch { get; }

    public int Weight { get; }

    public bool IsItalic { get; }

    public EmbeddingRights Embedding { get; }

    public bool MayBeSubset { get; } = true;

    public int TypoAscent { get; }

    public int TypoDescent { get; }

    /// <summary>0 when the face does not say.</summary>
    public int CapHeight { get; }

    /// <summary>0 when the face does not say.</summary>
    public int XHeight { get; }

    // When several bits are set (version 0 to 2 allowed it), the least restrictive counts.
    private static EmbeddingRights RightsOf(int flags) =>
        (flags & 8) != 0 ? EmbeddingRights.Editable
        : (flags & 4) != 0 ? EmbeddingRights.PreviewAndPrint
        : (flags & 2) != 0 ? EmbeddingRights.Restricted
        : EmbeddingRights.Installable;
}
