using PaperGen.Site.Feeds;
using PaperGen.Site.Map;
using PaperGen.Templates;

namespace PaperGen.Site.Pages;

/// <summary>One HTML page before it is written.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Kind">What it is, such as <c>story</c>; its template is called the same.</param>
/// <param name="Title">Its title without the newspaper's name; empty for the front page.</param>
/// <param name="Description">One or two sentences, or null.</param>
/// <param name="Model">What its template shows.</param>
internal sealed record SitePage(SitePath Path, string Kind, string Title, string? Description, ScriptObject Model)
{
    /// <summary>Structured data about the page as JSON, or null.</summary>
    public string? StructuredData { get; init; }

    /// <summary>The feed of what the page shows; null for the newspaper's.</summary>
    public FeedSource? Feed { get; init; }

    /// <summary>The Open Graph type.</summary>
    public string GraphType { get; init; } = "website";

    /// <summary>What stands for the page where somebody shares it; null for nothing.</summary>
    public SitePicture? Picture { get; init; }

    /// <summary>Pages before and after this one in their own order.</summary>
    public SitePath? Previous { get; init; }

    /// <inheritdoc cref="Previous"/>
    public SitePath? Next { get; init; }

    /// <summary>The item of the main navigation that leads here, by address; null when none does.</summary>
    public string? NavigationAddress { get; init; }

    /// <summary>Where the page's reader is led on to at once; null for nowhere.</summary>
    public SitePath? LeadsTo { get; init; }

    /// <summary>A file for machines that says what the page says, and is written with it; null for none.</summary>
    public SiteFile? Beside { get; init; }

    /// <summary>The script that the page runs, by its name among the assets; null for none.</summary>
    public string? Script { get; init; }

    /// <summary>True for a page that search engines must leave out.</summary>
    public bool IsHidden { get; init; }

    /// <summary>True for a page that can be shown at any address, such as 404.</summary>
    public bool IsAnywhere { get; init; }
}
