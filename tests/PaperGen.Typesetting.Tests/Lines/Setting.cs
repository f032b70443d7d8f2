namespace PaperGen.Typesetting.Tests.Lines;

/// <summary>Short ways to set a text with the synthetic metric.</summary>
internal static class Setting
{
    public static readonly TextStyle Song = new(FontRole.Song);

    /// <summary>The style of the rule book's vectors: a quarter em between Han and anything else.</summary>
    public static readonly ParagraphStyle Style = new() { Indent = 0, HanDigitGap = 250 };

    public static Prepared Prepare(string text, ParagraphStyle? style = null) =>
        Paragraphs.Prepare([new StyledText(text, Song)], style ?? Style, new SyntheticShaper());

    public static BrokenParagraph Break(string text, double measureEm, ParagraphStyle? style = null, BreakOptions? options = null) =>
        Paragraphs.Break(Prepare(text, style), (int)Math.Round(measureEm * 1000), options);

    public static string[] Lines(BrokenParagraph paragraph) => [.. Enumerable.Range(0, paragraph.LineCount).Select(paragraph.TextOf)];

    public static string[] Lines(string text, double measureEm, ParagraphStyle? style = null, BreakOptions? options = null) =>
        Lines(Break(text, measureEm, style, options));
}
