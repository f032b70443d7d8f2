namespace PaperGen.Press;

/// <summary>A picture ready for the file, with what is known of it.</summary>
/// <param name="Encoded">As it is stored.</param>
/// <param name="SourceWidth">Pixels across that the editor's file has, upright.</param>
/// <param name="SourceHeight">Pixels down that the editor's file has, upright.</param>
internal sealed record DevelopedPicture(EncodedPicture Encoded, int SourceWidth, int SourceHeight)
{
    /// <summary>Its ink, when it was converted for plates.</summary>
    public PictureInks? Inks { get; init; }

    /// <summary>Its plates, small.</summary>
    public PictureThumb? Thumb { get; init; }

    /// <summary>True for drawings that have as many pixels as one wishes.</summary>
    public bool IsScalable { get; init; }
}
