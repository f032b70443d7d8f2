namespace PaperGen.Site;

/// <summary>One file of the website.</summary>
/// <param name="Path">Path from the site's root, with forward slashes, not percent-encoded.</param>
/// <param name="Content">The whole content.</param>
public sealed record SiteFile(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>A file of what was written to a stream, which nobody writes to any more: its memory is not copied.</summary>
    internal static SiteFile Of(string path, MemoryStream written) => new(path, written.GetBuffer().AsMemory(0, (int)written.Length));
}
