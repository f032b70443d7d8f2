namespace PaperGen.Typesetting;

/// <summary>The faces at hand, and which of them serves a character in a style.</summary>
public sealed class FontBook
{
}
