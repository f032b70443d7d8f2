using System.Collections.Immutable;
using PaperGen.Content;
using PaperGen.Pages;
using PaperGen.Press;
using PaperGen.Site;

namespace PaperGen.Cli.Pipeline;

/// <summary>One issue after composition.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Edition">Its composed pages.</param>
/// <param name="Diagnostics">What composer and press had to say.</param>
internal sealed record PrintedEdition(Issue Issue, Edition Edition, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>What the checks say of each page; empty when nobody wants to know.</summary>
    public ImmutableArray<PageReport> Reports { get; init; } = [];

    /// <summary>What a print shop should know of the press's file; null when none was made.</summary>
    public PreflightReport? Preflight { get; init; }

    /// <summary>Whether the print shop should not get it.</summary>
    public bool HasErrorsForPress => Preflight is { HasErrors: true };

    /// <summary>The small pictures of its pages that were made for the website, by their numbers.</summary>
    public ImmutableDictionary<int, SitePicture> Thumbnails { get; init; } = ImmutableDictionary<int, SitePicture>.Empty;

    /// <summary>The numbers of the pages that the website may not show yet.</summary>
    public ImmutableHashSet<int> HeldBack { get; init; } = [];

    /// <summary>The date of the issue; issues without one are not printed.</summary>
    public DateOnly Date => Issue.Date ?? throw new InvalidOperationException("an issue without a date was printed");
}
