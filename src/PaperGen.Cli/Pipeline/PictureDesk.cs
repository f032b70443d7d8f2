using System.Collections.Concurrent;
using System.Security.Cryptography;
using PaperGen.Cli.Files;
using PaperGen.Cli.Pictures;
using PaperGen.Content;
using PaperGen.Pages;
using PaperGen.Press;
using PaperGen.Site;

namespace PaperGen.Cli.Pipeline;

/// <summary>The pictures of a project: their sizes for the composer, their bytes for the press, their addresses for the website.</summary>
internal sealed class PictureDesk(DiskFolder project) : IPictureShelf, IPictures, IDisposable
{
    private readonly ConcurrentDictionary<string, PictureFile?> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SourceFile> _published = new(StringComparer.Ordinal);
    private readonly ReproProcess _repro = new(ReproTools.Find());

    /// <summary>Pictures that the website names, by their addresses; complete when the website is built.</summary>
    public IEnumerable<KeyValuePair<string, SourceFile>> Published => _published;

    /// <summary>The pictures for one issue's files.</summary>
    public IPictureSource ForIssue() => new IssuePictures(project, _repro);

    /// <inheritdoc/>
    public PictureSize? SizeOf(Figure figure) =>
        Read(figure.ProjectPath) is { Problem: null } file ? new PictureSize(file.Width, file.Height) : null;

    /// <inheritdoc/>
    public string? ProblemOf(Figure figure) => Read(figure.ProjectPath)?.Problem;

    /// <inheritdoc/>
    SitePicture? IPictures.Find(Figure figure)
    {
        if (Read(figure.ProjectPath) is not { Problem: null } size || project.Open(figure.ProjectPath) is not { } file) return null;
        // Named by content: a browser may keep it for ever, and two stories with one picture share it.
        var name = Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span).AsSpan(0, 8));
        var address = $"pictures/{name}{Path.GetExtension(figure.ProjectPath).ToLowerInvariant()}";
        _published[address] = file;
        return new SitePicture(address, size.Width, size.Height);
    }

    /// <summary>Ends the converter, if it was started.</summary>
    public void Dispose() => _repro.Dispose();

    private PictureFile? Read(string path) =>
        _files.GetOrAdd(path, image => project.Open(image) is { } file ? PictureFile.Read(file.Bytes, _repro) : null);

    private sealed class IssuePictures(DiskFolder project, IRepro repro) : IPictureSource
    {
        public IRepro Repro => repro;

        public DevelopedPictures Developed { get; } = new();

        public ReadOnlyMemory<byte>? Find(string image) => project.Open(image)?.Bytes;
    }
}
