namespace PaperGen.Typesetting;

/// <summary>One face of an OpenType font file.</summary>
public sealed class FontFace
{
}
