using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using PaperGen.Content;
using PaperGen.Site.Map;
using PaperGen.Site.Models;
using PaperGen.Site.Rendering;
using PaperGen.Site.Scripts;

namespace PaperGen.Site;

/// <summary>
/// The theme's assets under names that change with their content, so that browsers may keep them for ever. The style sheets in
/// <c>styles/</c> become one file, <c>site.css</c>, in the order of their names: a page waits for one file, a designer edits small ones.
/// Like templates, they call other assets by their names: <c>url("fonts/text.woff2")</c>.
/// </summary>
internal sealed class AssetShelf
{
    private const int FingerprintLength = 10;

    public AssetShelf(ImmutableArray<ThemeAsset> assets, DiagnosticBag diagnostics)
    {
        // A theme may bring its own.
        var scripts = SiteScripts.All.Where(script => !assets.Any(own => own.Name == script.Name));
        var byName = assets.Concat(scripts).OrderBy(a => a.Name, StringComparer.Ordinal).ToList();
        var files = new List<SiteFile>();
        foreach (var asset in byName.Where(a => !IsStyle(a))) Publish(asset, files);
        Publish(Joined(byName.Where(IsStyle), diagnostics), files);
        Files = [.. files];
    }

    /// <summary>The files to publish.</summary>
    public ImmutableArray<SiteFile> Files { get; }

    /// <summary>The address of each asset by its name, for templates: <c>assets["site.css"]</c>.</summary>
    public ModelObject Model { get; } = new("assets");

    private static bool IsStyle(ThemeAsset asset) =>
        asset.Name.StartsWith("styles/", StringComparison.Ordinal) && asset.Name.EndsWith(".css", StringComparison.Ordinal);

    private void Publish(ThemeAsset asset, List<SiteFile> files)
    {
        var file = new SiteFile(Published(asset), asset.Content);
        files.Add(file);
        Model[asset.Name] = SitePath.Encode(file.Path);
    }

    private ThemeAsset Joined(IEnumerable<ThemeAsset> styles, DiagnosticBag diagnostics)
    {
        var css = new StringBuilder();
        foreach (var style in styles) css.Append(new StyleSheet(style, AddressInStyles, diagnostics).Text);
        return new ThemeAsset("site.css", Encoding.UTF8.GetBytes(css.ToString()));
    }

    // site.css lies in assets/ itself.
    private string? AddressInStyles(string asset) => (Model[asset] as string)?["assets/".Length..];

    // site.css → assets/site.0a1b2c3d4e.css
    private static string Published(ThemeAsset asset)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(asset.Content.Span))[..FingerprintLength];
        var dot = asset.Name.LastIndexOf('.');
        return dot > asset.Name.LastIndexOf('/') + 1 ? $"assets/{asset.Name[..dot]}.{hash}{asset.Name[dot..]}" : $"assets/{asset.Name}.{hash}";
    }
}
