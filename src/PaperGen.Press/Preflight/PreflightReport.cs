using System.Collections.Immutable;
using PaperGen.Content;

namespace PaperGen.Press;

/// <summary>What a print shop wants to know of a file before it makes plates of it.</summary>
/// <param name="Title">The paper and the issue.</param>
/// <param name="Date">Date of the issue, or null.</param>
/// <param name="File">Name of the PDF that it speaks of.</param>
/// <param name="Output">The printing condition, for people.</param>
/// <param name="Standard">The standard that the file follows, or null.</param>
/// <param name="Pages">The pages.</param>
/// <param name="Fonts">The embedded fonts.</param>
/// <param name="Findings">What is wrong, the worst first.</param>
public sealed record PreflightReport(
    string Title,
    DateOnly? Date,
    string File,
    string Output,
    string? Standard,
    ImmutableArray<PreflightPage> Pages,
    ImmutableArray<PrintedFont> Fonts,
    ImmutableArray<PreflightFinding> Findings)
{
    /// <summary>Every file that was printed of the issue, that of the whole issue first.</summary>
    public ImmutableArray<PreflightFile> Files { get; init; } = [];

    /// <summary>Whether the file should not go to print.</summary>
    public bool HasErrors => Findings.Any(f => f.Severity == Severity.Error);

    /// <summary>How many findings are of a severity.</summary>
    public int Count(Severity severity) => Findings.Count(f => f.Severity == severity);
}

/// <summary>A report in a list of several.</summary>
/// <param name="Report">The report.</param>
/// <param name="Address">Where its page lies, from the list.</param>
public sealed record ListedReport(PreflightReport Report, string Address)
{
    /// <summary>True when the files that it examined are not handed over, and those beside the list are of an earlier build.</summary>
    public bool IsHeldBack { get; init; }
}

/// <summary>A file for the print shop, as it was written.</summary>
/// <param name="Name">Its path.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Fonts">How many fonts are embedded in it.</param>
/// <param name="Boxes">The boxes of each of its pages or sheets.</param>
public sealed record PreflightFile(string Name, long Bytes, int Fonts, ImmutableArray<PrintedBoxes> Boxes)
{
    internal static PreflightFile Of(PressFile file) => new(file.Name, file.Report.Length, file.Report.Fonts.Length, file.Report.Boxes);
}

/// <summary>A page as its plates will show it.</summary>
/// <param name="Number">Number of the page.</param>
/// <param name="Folio">Folio as it is printed.</param>
/// <param name="IsBlackOnly">Whether it is printed in black alone.</param>
/// <param name="Trim">Trimmed width and height.</param>
/// <param name="Bleed">How far colour may reach over the trim.</param>
/// <param name="Plates">Share of the page that each plate covers, 0 to 1, reckoned from what stands on it.</param>
/// <param name="MostInk">Most ink in one place, as the sum of the four shares.</param>
/// <param name="Type">Its smallest type and thinnest rules.</param>
/// <param name="Pictures">Its pictures.</param>
/// <param name="Spaces">Colour spaces of everything on it: how many objects are in each.</param>
public sealed record PreflightPage(
    int Number,
    string Folio,
    bool IsBlackOnly,
    (double Width, double Height) Trim,
    double Bleed,
    PictureInks Plates,
    double MostInk,
    TypeSurvey Type,
    ImmutableArray<PrintedPicture> Pictures,
    ImmutableSortedDictionary<string, int> Spaces)
{
    /// <summary>Whether every picture was measured; the ink of others is guessed.</summary>
    public bool IsMeasured => Pictures.All(p => p.Inks is not null);
}

/// <summary>One thing that a print shop or an editor should look at.</summary>
/// <param name="Severity">Errors keep the file from being handed over.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Hint">What to do about it, or null.</param>
public sealed record PreflightFinding(Severity Severity, string Message, string? Hint = null)
{
    /// <summary>Numbers of the pages that it is about; none for the whole file.</summary>
    public ImmutableArray<int> Pages { get; init; } = [];

    internal static PreflightFinding OnPage(int page, Severity severity, string message, string? hint = null) => new(severity, message, hint) { Pages = [page] };
}
