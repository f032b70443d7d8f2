using System.Collections.Concurrent;
using System.Security.Cryptography;
using PaperGen.Cli.Files;
using PaperGen.Content;
using PaperGen.Pages;
using PaperGen.Press;
using PaperGen.Site;

namespace PaperGen.Cli.Pipeline;

/// <summary>The pictures of a project: their sizes for the composer, their bytes for the press, their addresses for the website.</summary>
internal sealed class PictureDesk(DiskFolder project) : IPictureShelf, IPictureSource, IPictures
{
    private readonly ConcurrentDictionary<string, (int Width, int Height)?> _sizes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SourceFile> _published = new(StringComparer.Ordinal);

    /// <summary>Pictures that the website names, by their addresses; complete when the website is built.</summary>
    public IEnumerable<KeyValuePair<string, SourceFile>> Published => _published;

    /// <inheritdoc/>
    public PictureSize? SizeOf(Figure figure) =>
        Measure(figure.ProjectPath) is var (width, height) ? new PictureSize(width, height) : null;

    /// <inheritdoc/>
    ReadOnlyMemory<byte>? IPictureSource.Find(string image) => project.Open(image)?.Bytes;

    /// <inheritdoc/>
    SitePicture? IPictures.Find(Figure figure)
    {
        if (Measure(figure.ProjectPath) is not var (width, height) || project.Open(figure.ProjectPath) is not { } file) return null;
        // Named by content: a browser may keep it for ever, and two stories with one picture share it.
        var name = Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span).AsSpan(0, 8));
        var address = $"pictures/{name}{Path.GetExtension(figure.ProjectPath).ToLowerInvariant()}";
        _published[address] = file;
        return new SitePicture(address, width, height);
    }

    private (int Width, int Height)? Measure(string path) =>
        _sizes.GetOrAdd(path, image => project.Open(image) is { } file ? PictureFile.SizeOf(file.Bytes) : null);
}
