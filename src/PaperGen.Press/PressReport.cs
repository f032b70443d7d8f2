using System.Collections.Immutable;
using PaperGen.Content;
using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>What was put into a PDF, and what is wrong with it.</summary>
/// <param name="Pages">Number of pages.</param>
/// <param name="Fonts">The embedded fonts.</param>
/// <param name="Pictures">Every picture at every place where it is printed.</param>
/// <param name="Diagnostics">What an editor should know.</param>
public sealed record PressReport(
    int Pages,
    ImmutableArray<PrintedFont> Fonts,
    ImmutableArray<PrintedPicture> Pictures,
    ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The boxes of each page or sheet, in their order.</summary>
    public ImmutableArray<PrintedBoxes> Boxes { get; init; } = [];

    /// <summary>Length of the file in bytes.</summary>
    public long Length { get; init; }
}

/// <summary>What was written for the print shop under one name.</summary>
/// <param name="Name">The file's path, as the print shop sees it.</param>
/// <param name="Report">What the writer said of it.</param>
public readonly record struct PressFile(string Name, PressReport Report);

/// <summary>The boxes of a page or a sheet, each in the middle of the next.</summary>
/// <param name="TrimWidth">Width after cutting.</param>
/// <param name="TrimHeight">Height after cutting.</param>
/// <param name="Bleed">How far the BleedBox stands over the TrimBox on every side.</param>
/// <param name="MediaWidth">Width with marks.</param>
/// <param name="MediaHeight">Height with marks.</param>
public readonly record struct PrintedBoxes(Points TrimWidth, Points TrimHeight, Points Bleed, Points MediaWidth, Points MediaHeight);

/// <summary>A font in the file.</summary>
/// <param name="Name">PostScript name of the face.</param>
/// <param name="Codes">How many different characters are printed with it.</param>
public readonly record struct PrintedFont(string Name, int Codes);
