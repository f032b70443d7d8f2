namespace PaperGen.Site;

/// <summary>One file of the website.</summary>
/// <param name="Path">Path from the site's root, with forward slashes, not percent-encoded.</param>
/// <param name="Content">The whole content.</param>
public sealed record SiteFile(string Path, ReadOnlyMemory<byte> Content);
