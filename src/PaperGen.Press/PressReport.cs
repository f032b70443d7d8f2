using System.Collections.Immutable;
using PaperGen.Content;

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
    ImmutableArray<Diagnostic> Diagnostics);

/// <summary>A font in the file.</summary>
/// <param name="Name">PostScript name of the face.</param>
/// <param name="Codes">How many different characters are printed with it.</param>
public readonly record struct PrintedFont(string Name, int Codes);

/// <summary>A picture on a page.</summary>
/// <param name="Page">Number of the page.</param>
/// <param name="StoryId">The story, or null.</param>
/// <param name="Image">Its path.</param>
/// <param name="PixelWidth">Pixels across.</param>
/// <param name="PixelHeight">Pixels down.</param>
/// <param name="PixelsPerInch">Effective resolution at the printed size: the lower of both directions.</param>
public readonly record struct PrintedPicture(int Page, string? StoryId, string Image, int PixelWidth, int PixelHeight, double PixelsPerInch);
