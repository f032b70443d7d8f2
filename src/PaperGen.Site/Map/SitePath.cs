using System.Buffers;
using System.Text;

namespace PaperGen.Site.Map;

/// <summary>
/// Place of a file on the website. Links lead from the root prefix of one file to the address of another
/// and name <c>index.html</c>, so that the same files work at any path of a server and from a disk without one.
/// </summary>
internal readonly record struct SitePath(string File)
{
    private static readonly SearchValues<char> s_plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-._");

    /// <summary>The page of a folder: <c>2025/06/04</c> → <c>2025/06/04/index.html</c>; the root for the empty text.</summary>
    public static SitePath Folder(string folder) => new(folder.Length == 0 ? "index.html" : folder + "/index.html");

    /// <summary>Path from the root in the one way in which it is encoded everywhere.</summary>
    public string Address => Encode(File);

    /// <summary>The address that is published: without <c>index.html</c>.</summary>
    public string CanonicalAddress => Address is var address && address.EndsWith("index.html", StringComparison.Ordinal) ? address[..^10] : address;

    /// <summary>What leads from this file to the root: <c>../</c> for every folder.</summary>
    public string RootPrefix
    {
        get
        {
            var depth = File.AsSpan().Count('/');
            return depth == 0 ? "" : new StringBuilder(3 * depth).Insert(0, "../", depth).ToString();
        }
    }

    /// <summary>Percent-encodes each segment's UTF-8 (RFC 3986: all but the unreserved characters).</summary>
    public static string Encode(string path) =>
        !path.AsSpan().ContainsAnyExcept(s_plain)
            ? path
            : string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
