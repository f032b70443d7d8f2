using System.Collections.Immutable;

namespace PaperGen.Typesetting;

/// <summary>How a headline, kicker or deck may be set. The caller aligns the lines.</summary>
public sealed record HeadlineStyle
{
    /// <summary>The ladder of sizes, the most wanted first; it need not be in order of size.</summary>
    public ImmutableArray<Points> Sizes { get; init; } = [new(21)];

    /// <summary>At most so many lines.</summary>
    public int MaxLines { get; init; } = 2;

    /// <summary>Whether lines that fill 70 to 85 % of the span are spaced out, up to a quarter em a gap.</summary>
    public bool LetterSpace { get; init; } = true;

    /// <summary>Width of a space between phrases, in 1/1000 em (half an em to one).</summary>
    public int PhraseSpace { get; init; } = 500;

    /// <summary>
    /// How narrow glyphs may become, in 1/1000 of their own width, where the text fits in no size of the ladder; 1000
    /// where they must not be condensed at all.
    /// </summary>
    public int LeastBreadth { get; init; } = 900;

    /// <summary>Whether the lines run from top to bottom; the span is a height then, and the shaper a vertical one.</summary>
    public bool IsVertical { get; init; }

    /// <summary>Prohibition level.</summary>
    public ProhibitionLevel Level { get; init; } = ProhibitionLevel.Strict;
}
