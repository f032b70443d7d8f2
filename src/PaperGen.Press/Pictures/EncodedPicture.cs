namespace PaperGen.Press;

/// <summary>A picture as a PDF's image object holds it.</summary>
/// <param name="Width">Stored width in pixels.</param>
/// <param name="Height">Stored height in pixels.</param>
/// <param name="Components">1 grey or palette, 3 RGB, 4 CMYK.</param>
/// <param name="Bits">Bits of a component.</param>
/// <param name="Filter"><c>DCTDecode</c> or <c>FlateDecode</c>.</param>
/// <param name="Bytes">The encoded pixels.</param>
internal sealed record EncodedPicture(int Width, int Height, int Components, int Bits, string Filter, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Whether 0 means most ink, as Adobe's CMYK JPEGs have it.</summary>
    public bool IsInverted { get; init; }

    /// <summary>Colours of a palette, three bytes each.</summary>
    public ReadOnlyMemory<byte> Palette { get; init; }

    /// <summary>The ICC profile that came with the picture and fits its components.</summary>
    public ReadOnlyMemory<byte> ColourProfile { get; init; }

    /// <summary>Opacity, as a grey picture of the same size.</summary>
    public EncodedPicture? Mask { get; init; }

    /// <summary>Whether rows begin with a PNG filter byte.</summary>
    public bool IsPredicted { get; init; }

    public Orientation Orientation { get; init; } = Orientation.Upright;

    /// <summary>Width as it is seen.</summary>
    public int UprightWidth => Orientation.IsTurned ? Height : Width;

    /// <summary>Height as it is seen.</summary>
    public int UprightHeight => Orientation.IsTurned ? Width : Height;
}
