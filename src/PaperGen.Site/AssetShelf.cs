using System.Collections.Immutable;
using System.Security.Cryptography;
using PaperGen.Site.Map;
using PaperGen.Templates;

namespace PaperGen.Site;

/// <summary>
/// The theme's assets under names that change with their content, so that browsers may keep them for ever. The style sheets in
/// <c>styles/</c> become one file, <c>site.css</c>, in the order of their names: a page waits for one file, a designer edits small ones.
/// </summary>
internal sealed class AssetShelf
{
    private const int FingerprintLength = 10;

    public AssetShelf(ImmutableArray<ThemeAsset> assets)
    {
        var byName = assets.OrderBy(a => a.Name, StringComparer.Ordinal).ToList();
        List<ThemeAsset> published = [Joined(byName.Where(IsStyle)), .. byName.Where(a => !IsStyle(a))];
        Files = [.. published.Select(a => new SiteFile(Published(a), a.Content))];
        Model = [];
        foreach (var asset in published) Model[asset.Name] = SitePath.Encode(Published(asset));
    }

    /// <summary>The files to publish.</summary>
    public ImmutableArray<SiteFile> Files { get; }

    /// <summary>The address of each asset by its name, for templates: <c>assets["site.css"]</c>.</summary>
    public ScriptObject Model { get; }

    private static bool IsStyle(ThemeAsset asset) =>
        asset.Name.StartsWith("styles/", StringComparison.Ordinal) && asset.Name.EndsWith(".css", StringComparison.Ordinal);

    private static ThemeAsset Joined(IEnumerable<ThemeAsset> styles)
    {
        var css = new MemoryStream();
        foreach (var style in styles) css.Write(style.Content.Span);
        return new ThemeAsset("site.css", css.ToArray());
    }

    // site.css → assets/site.0a1b2c3d4e.css
    private static string Published(ThemeAsset asset)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(asset.Content.Span))[..FingerprintLength];
        var dot = asset.Name.LastIndexOf('.');
        return dot > asset.Name.LastIndexOf('/') + 1 ? $"assets/{asset.Name[..dot]}.{hash}{asset.Name[dot..]}" : $"assets/{asset.Name}.{hash}";
    }
}
