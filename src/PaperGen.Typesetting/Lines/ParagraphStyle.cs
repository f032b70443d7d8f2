using System.Collections.Frozen;

namespace PaperGen.Typesetting;

/// <summary>How strictly marks are kept from the edges of lines (避头尾).</summary>
public enum ProhibitionLevel
{
    /// <summary>No prohibitions.</summary>
    None,

    /// <summary>Closing marks never open a line, opening marks never end one.</summary>
    Basic,

    /// <summary>Basic, and the solidus does not end a line either (GB/T 15834).</summary>
    Gb,

    /// <summary>Gb, and neither dashes, ellipses nor 々 open a line.</summary>
    Strict,
}

/// <summary>Width of punctuation marks inside a line.</summary>
public enum MarkWidth
{
    /// <summary>全角: an em each, squeezed where two meet and where a line needs it.</summary>
    Full,

    /// <summary>开明: an em for 。？！, half an em for the others.</summary>
    Kaiming,

    /// <summary>半角: half an em each; the way headlines are set.</summary>
    Half,
}

/// <summary>Whose rules a paragraph follows.</summary>
public enum ParagraphScript
{
    /// <summary>Decided by what most of its characters are.</summary>
    Auto,

    /// <summary>Chinese: words of other scripts are kept whole.</summary>
    Chinese,

    /// <summary>Latin and other scripts that part words by spaces: hyphenation, word spaces, TeX's demerits.</summary>
    Latin,
}

/// <summary>How a paragraph is set, apart from its measure. Lengths are in 1/1000 em.</summary>
public sealed record ParagraphStyle
{
    /// <summary>Size of the characters.</summary>
    public Points Em { get; init; } = new(9);

    /// <summary>Indent of the first line (T17); null for the usual two em, one em in measures under ten.</summary>
    public int? Indent { get; init; }

    /// <summary>Indent of every line but the first (凸排).</summary>
    public int HangingIndent { get; init; }

    /// <summary>Whether an opening mark after the first line's indent loses its blank half, as at other line starts (T7).</summary>
    public bool TrimParagraphStart { get; init; } = true;

    /// <summary>Prohibition level.</summary>
    public ProhibitionLevel Level { get; init; } = ProhibitionLevel.Gb;

    /// <summary>Width of marks.</summary>
    public MarkWidth Marks { get; init; } = MarkWidth.Full;

    /// <summary>Whether two marks that meet are squeezed to an em in place of one and a half (T6).</summary>
    public bool TightAdjacentMarks { get; init; }

    /// <summary>Whether 。？！ may be squeezed too when a line needs it (tier S4).</summary>
    public bool SqueezeStops { get; init; }

    /// <summary>Whether brackets and commas keep a quarter of an em of their blank when a line is squeezed (tiers S1 and S2).</summary>
    public bool GentleSqueeze { get; init; }

    /// <summary>Space between ideographs and digits (T8).</summary>
    public int HanDigitGap { get; init; } = 125;

    /// <summary>Space between ideographs and words of other scripts (T8).</summary>
    public int HanLatinGap { get; init; } = 250;

    /// <summary>Width of U+0020 between ideographs, as in 记者 张晶; takes no part in justification (T14).</summary>
    public int PhraseSpace { get; init; } = 500;

    /// <summary>Whether lines run from top to bottom, as those of a vertical headline. The shaper must be a vertical one too.</summary>
    public bool IsVertical { get; init; }

    /// <summary>Whose rules the paragraph follows.</summary>
    public ParagraphScript Script { get; init; }

    /// <summary>BCP 47 language of Latin words, for hyphenation.</summary>
    public string Language { get; init; } = "en-US";

    /// <summary>Whether words may be hyphenated. Headlines and captions are not (T18).</summary>
    public bool Hyphenate { get; init; } = true;

    /// <summary>Names of persons; those of two or three characters are parted only where nothing better is found (T4).</summary>
    public FrozenSet<string>? Names { get; init; }
}
