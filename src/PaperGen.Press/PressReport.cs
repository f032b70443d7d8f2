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
