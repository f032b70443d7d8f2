namespace PaperGen.Typesetting;

/// <summary>Sets headlines, kickers and decks: solid, broken by sense, balanced, fitted to a ladder of sizes (T19).</summary>
public static class Headlines
{
    /// <summary>Unpacks the word list, for which the first Chinese headlines would have to wait.</summary>
    public static void Prefetch() => _ = WordList.Instance;

    /// <summary>Does all that depends neither on the span nor on the size.</summary>
    /// <param name="text">The words; spaces between Chinese phrases are places where a line likes to end.</param>
    /// <param name="style">Sizes and lines allowed.</param>
    /// <param name="shaper">Measures and shapes.</param>
    /// <param name="issue">What is known of the issue's own words; may be left out.</param>
    /// <param name="other">The same words, prepared in another face: what a break costs their sense is known then.</param>
    public static PreparedHeadline Prepare(IReadOnlyList<StyledText> text, HeadlineStyle style, IShaper shaper, IssueWords? issue = null, PreparedHeadline? other = null)
    {
        ArgumentNullException.ThrowIfNull(style);
        var paragraph = new ParagraphStyle
        {
            Indent = 0,
            Level = style.Level,
            Marks = MarkWidth.Half,
            HanDigitGap = 0,
            HanLatinGap = style.IsVertical ? 0 : 125, // an upright letter has an em to itself
            PhraseSpace = style.PhraseSpace,
            Hyphenate = false,
            IsVertical = style.IsVertical,
        };
        var prepared = Paragraphs.Prepare(text, paragraph, shaper);
        return new PreparedHeadline(prepared, style, other?.Sense ?? BreakSense.Of(prepared.Text, issue ?? IssueWords.None));
    }
}
