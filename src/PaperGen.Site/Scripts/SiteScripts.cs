using System.Collections.Immutable;

namespace PaperGen.Site.Scripts;

/// <summary>The program's own scripts, published beside the theme's assets. They must fit the index and the pages, so no theme needs to bring them.</summary>
internal static class SiteScripts
{
    public const string Search = "search.js";
    public const string Share = "share.js";

    /// <summary>All scripts, by their names.</summary>
    public static ImmutableArray<ThemeAsset> All { get; } = [Read(Search), Read(Share)];

    private static ThemeAsset Read(string name)
    {
        using var resource = typeof(SiteScripts).Assembly.GetManifestResourceStream(name)!;
        using var content = new MemoryStream();
        resource.CopyTo(content);
        return new ThemeAsset(name, content.ToArray());
    }
}
