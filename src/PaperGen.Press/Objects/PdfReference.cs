namespace PaperGen.Press;

/// <summary>Number of an indirect object; its generation is always 0.</summary>
internal readonly record struct PdfReference(int Number)
{
    /// <summary>No object.</summary>
    public static PdfReference None => default;

    public bool IsNone => Number == 0;
}
