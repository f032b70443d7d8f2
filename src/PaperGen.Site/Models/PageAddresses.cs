using PaperGen.Site.Map;

namespace PaperGen.Site.Models;

/// <summary>Absolute addresses, for what leaves the website: canonical links, feeds, metadata.</summary>
internal sealed class PageAddresses(Uri? site)
{
    private readonly string? _site = site is null ? null : site.AbsoluteUri.EndsWith('/') ? site.AbsoluteUri : site.AbsoluteUri + "/";

    /// <summary>True when the newspaper says where its website is.</summary>
    public bool AreKnown => _site is not null;

    /// <summary>The path of the website on its host, with a slash at both ends.</summary>
    public string BasePath => _site is null ? "/" : new Uri(_site).AbsolutePath;

    /// <summary>Absolute address of a page, or null.</summary>
    public string? Of(SitePath path) => _site is null ? null : _site + path.CanonicalAddress;

    /// <summary>Absolute address of a file that is given encoded from the root, or null.</summary>
    public string? OfFile(string address) => _site is null ? null : _site + address;
}
