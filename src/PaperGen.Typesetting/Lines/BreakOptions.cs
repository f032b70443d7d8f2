namespace PaperGen.Typesetting;

/// <summary>How lines are chosen.</summary>
public sealed record BreakOptions
{
    /// <summary>Total fit, no hanging, the rule book's costs.</summary>
    public static BreakOptions Default { get; } = new();

    /// <summary>Fills each line as far as it goes, without a look at the next ones. For comparison and for previews.</summary>
    public bool Greedy { get; init; }

    /// <summary>Lets one stop or comma hang over the measure at a line's end (T16). Never in paragraphs with another script.</summary>
    public bool HangingPunctuation { get; init; }

    /// <summary>Leaves the word spaces of Latin text as they are: its lines end where they end. Chinese text is always justified.</summary>
    public bool Ragged { get; init; }

    /// <summary>What is paid for what.</summary>
    public LineCosts Costs { get; init; } = LineCosts.Default;
}

/// <summary>
/// The costs of lines and of breaks (T11). Those of Chinese text are added to the cost of the line before it is squared.
/// </summary>
public sealed record LineCosts
{
    /// <summary>The rule book's values.</summary>
    public static LineCosts Default { get; } = new();

    /// <summary>
    /// The costs of lines alone, without those for parting numbers from their units, for density that jumps and for short
    /// last lines: what the reference breaker that made the rule book's vectors paid.
    /// </summary>
    public static LineCosts LinesOnly { get; } = new() { DensityJump = 0, PartedUnit = 0, PartedTitle = 0, ShortLastLine = 0 };

    /// <summary>A last line of fewer than two ideographs (孤字).</summary>
    public double Orphan { get; init; } = 3000;

    /// <summary>A last line of two.</summary>
    public double ShortLastLine { get; init; } = 60;

    /// <summary>A break inside 5月, 第四十届, a name or a short title 《…》.</summary>
    public double PartedUnit { get; init; } = 150;

    /// <summary>A break inside a quotation of up to four characters.</summary>
    public double PartedTitle { get; init; } = 100;

    /// <summary>Two lines that differ by two classes of density.</summary>
    public double DensityJump { get; init; } = 80;

    /// <summary>A hyphen in Chinese text.</summary>
    public double Hyphen { get; init; } = 150;

    /// <summary>A second line in a row that ends with a hyphen. A third is not allowed.</summary>
    public double SecondHyphen { get; init; } = 600;

    /// <summary>Latin text: TeX's \linepenalty.</summary>
    public double LatinLine { get; init; } = 10;

    /// <summary>Latin text: \hyphenpenalty. Lower than plain TeX's 50, columns of newspapers being narrow.</summary>
    public double LatinHyphen { get; init; } = 30;

    /// <summary>Latin text: \exhyphenpenalty.</summary>
    public double LatinExplicitHyphen { get; init; } = 50;

    /// <summary>Latin text: \doublehyphendemerits.</summary>
    public double LatinSecondHyphen { get; init; } = 6000;

    /// <summary>Latin text: \finalhyphendemerits.</summary>
    public double LatinFinalHyphen { get; init; } = 3000;

    /// <summary>Latin text: \adjdemerits.</summary>
    public double LatinDensityJump { get; init; } = 4000;

    /// <summary>Latin text: \tolerance; a paragraph that needs a line worse than this is set ragged.</summary>
    public double LatinTolerance { get; init; } = 1500;

    /// <summary>Latin text: \emergencystretch in 1/1000 em.</summary>
    public int LatinEmergencyStretch { get; init; } = 1000;
}
