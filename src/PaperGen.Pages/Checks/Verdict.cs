using System.Collections.Immutable;

namespace PaperGen.Pages;

/// <summary>How much a broken rule of layout matters.</summary>
public enum VerdictLevel
{
    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>A layout editor would look again.</summary>
    Warning,

    /// <summary>Not to be published.</summary>
    Error,
}

/// <summary>What one rule says about one place of a page.</summary>
/// <param name="Rule">The rule, such as <c>L5-tombstone</c>.</param>
/// <param name="Level">How much it matters.</param>
/// <param name="Message">What is wrong, with the measure.</param>
/// <param name="Place">Where.</param>
public sealed record Verdict(string Rule, VerdictLevel Level, string Message, Rect Place)
{
    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Level.ToString()[0]} {Rule} at {Place.X.Value:0},{Place.Y.Value:0}: {Message}");
}

/// <summary>What the checks say about a page.</summary>
/// <param name="Page">The page.</param>
/// <param name="Verdicts">The broken rules, rule by rule.</param>
/// <param name="Figures">The page in figures.</param>
public sealed record PageReport(ComposedPage Page, ImmutableArray<Verdict> Verdicts, PageFigures Figures)
{
    /// <summary>Filled part of the type area, 0 to 1.</summary>
    public double Fill => Figures.Fill;

    /// <summary>Verdicts of a level.</summary>
    public int Count(VerdictLevel level) => Verdicts.Count(v => v.Level == level);
}
