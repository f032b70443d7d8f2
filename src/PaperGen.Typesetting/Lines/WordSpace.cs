namespace PaperGen.Typesetting;

/// <summary>The space between words, in 1/1000 em (T9 and T11).</summary>
internal static class WordSpace
{
    /// <summary>A quarter em.</summary>
    public const int Natural = 250;

    /// <summary>What a space may take up in Chinese text, up to half an em.</summary>
    public const int ChineseStretch = 250;

    /// <summary>What a space may take up in Latin text.</summary>
    public const int LatinStretch = 167;

    /// <summary>What a space may lose in Latin text; in Chinese text it is at its least already.</summary>
    public const int LatinShrink = 83;
}
