namespace PaperGen.Typesetting;

/// <summary>Which script a character is set in, where a character can belong to several.</summary>
public enum TextScript
{
    /// <summary>Chinese characters and full-width marks.</summary>
    Han,

    /// <summary>Latin letters, and Greek, Cyrillic and whatever else is set in words.</summary>
    Latin,
}

/// <summary>The face and glyph for a character.</summary>
/// <param name="Face">The face.</param>
/// <param name="Glyph">Its glyph; 〓 or another stand-in when <paramref name="Origin"/> says that the character is missing.</param>
/// <param name="Scale">Size of the face in 1/1000 of the em.</param>
/// <param name="Origin">Whether the face that was asked for has the character.</param>
public readonly record struct FaceChoice(FontFace Face, ushort Glyph, int Scale, GlyphOrigin Origin);
