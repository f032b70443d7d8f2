using System.Collections.Immutable;
using PaperGen.Content;
using PaperGen.Templates;

namespace PaperGen.Site;

/// <summary>All that a website is made from. Nothing else is asked for while it is built.</summary>
/// <param name="Newspaper">The newspaper.</param>
/// <param name="Issues">Every issue that may be seen by readers, in any order.</param>
/// <param name="Templates">The files of <c>templates/</c>, those that a theme overrides already in their place.</param>
public sealed record SiteSources(Newspaper Newspaper, ImmutableArray<Issue> Issues, ITemplateLoader Templates)
{
    /// <summary>The theme's assets: style sheets, icons.</summary>
    public ImmutableArray<ThemeAsset> Assets { get; init; } = [];

    /// <summary>The time at which the website is read first: stories with a later <see cref="Story.PublishAt"/> are left out. Null leaves out none.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>What was printed of each issue.</summary>
    public ImmutableDictionary<DateOnly, PrintedIssue> Printed { get; init; } = ImmutableDictionary<DateOnly, PrintedIssue>.Empty;

    /// <summary>Where the pictures of the stories lie on the website; null when none are published.</summary>
    public IPictures? Pictures { get; init; }
}

/// <summary>A file of the theme's <c>assets/</c> folder; it is published under a name that changes with its content.</summary>
/// <param name="Name">Path within the folder, with forward slashes; templates ask for it by this name.</param>
/// <param name="Content">The whole content.</param>
public sealed record ThemeAsset(string Name, ReadOnlyMemory<byte> Content);

/// <summary>Finds the published form of a story's picture.</summary>
public interface IPictures
{
    /// <summary>The picture on the website, or null when there is none (its caption is shown all the same).</summary>
    SitePicture? Find(Figure figure);
}

/// <summary>A picture as it lies on the website.</summary>
/// <param name="Address">Path from the site's root, not percent-encoded.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
public sealed record SitePicture(string Address, int Width, int Height)
{
    /// <summary>The same picture in other widths, for small screens.</summary>
    public ImmutableArray<SitePicture> Sizes { get; init; } = [];

    /// <summary>Media type of <see cref="Sizes"/> when it is another than the picture's own, such as <c>image/webp</c>; then browsers choose.</summary>
    public string? SizesType { get; init; }
}
