namespace PaperGen.Typesetting.Tests;

/// <summary>A face for tests that need one but do not look at its glyphs.</summary>
internal static class TestFont
{
    public static FontFace Face { get; } = new();
}
