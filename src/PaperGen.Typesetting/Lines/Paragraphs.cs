using System.Collections.Immutable;

namespace PaperGen.Typesetting;

/// <summary>Sets paragraphs: once prepared, a text can be broken for many measures, and a broken one set.</summary>
public static class Paragraphs
{
    /// <summary>Does all that does not depend on the measure: classes, boxes, squeezed marks, gaps, places to break.</summary>
    public static Prepared Prepare(IReadOnlyList<StyledText> stretches, ParagraphStyle style, IShaper shaper) =>
        Prepare([.. stretches], style, shaper);

    /// <inheritdoc cref="Prepare(IReadOnlyList{StyledText}, ParagraphStyle, IShaper)"/>
    public static Prepared Prepare(ReadOnlySpan<StyledText> stretches, ParagraphStyle style, IShaper shaper)
    {
        ArgumentNullException.ThrowIfNull(style);
        ArgumentNullException.ThrowIfNull(shaper);
        var meter = new TextMeter(stretches, shaper);
        var chinese = style.Script == ParagraphScript.Auto ? ScriptShare.Of(meter.Text).IsMostlyHan : style.Script == ParagraphScript.Chinese;
        return new Prepared(meter, style, chinese, BoxBuilder.Build(meter.Text, style, chinese, meter));
    }

    /// <summary>Breaks a paragraph into lines of a measure, given in 1/1000 em.</summary>
    public static BrokenParagraph Break(Prepared prepared, int measure, BreakOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        return new Breaker(prepared, measure, options ?? BreakOptions.Default).Best();
    }

    /// <summary>
    /// The best setting and, where they exist without overfull or gaping lines, the best with one line fewer and with one
    /// line more; fewest lines first. For copyfitting.
    /// </summary>
    public static ImmutableArray<BrokenParagraph> Alternatives(Prepared prepared, int measure, BreakOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        return new Breaker(prepared, measure, options ?? BreakOptions.Default).Alternatives();
    }

    /// <summary>Places the glyphs of a broken paragraph.</summary>
    public static ImmutableArray<SetLine> Set(BrokenParagraph paragraph)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        return LineSetter.Set(paragraph);
    }

    /// <summary>Places the glyphs of one line of a broken paragraph.</summary>
    public static SetLine Set(BrokenParagraph paragraph, int line)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        return LineSetter.Set(paragraph, line);
    }
}
