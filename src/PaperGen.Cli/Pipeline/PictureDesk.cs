using System.Collections.Concurrent;
using PaperGen.Cli.Files;
using PaperGen.Cli.Pictures;
using PaperGen.Content;
using PaperGen.Pages;
using PaperGen.Press;
using PaperGen.Site;

namespace PaperGen.Cli.Pipeline;

/// <summary>The pictures of a project: their sizes for the composer, their bytes for the press, their addresses for the website.</summary>
internal sealed class PictureDesk : IPictureShelf, IPictures, IDisposable
{
    private readonly DiskFolder _project;
    private readonly ConcurrentDictionary<string, PictureFile?> _files = new(StringComparer.Ordinal);
    private readonly ReproProcess _process;
    private readonly IRepro _repro;
    private readonly PictureCache _cache;
    private readonly string _converter;

    public PictureDesk(DiskFolder project)
    {
        var tools = ReproTools.Find();
        var process = new ReproProcess(tools);
        _cache = new PictureCache(Path.Combine(project.FullPath, ".papergen", "pictures"));
        (_project, _repro, _process, _converter) = (project, new KnownRepro(process, _cache, tools.Version), process, tools.Version);
        Web = new WebPictures(project, _repro, _converter);
    }

    /// <summary>The pictures that the website names; complete when it is built.</summary>
    public WebPictures Web { get; }

    /// <summary>The pictures for one issue's files.</summary>
    public IPictureSource ForIssue() => new IssuePictures(_project, _repro) { Developed = new DevelopedPictures(_cache, _converter) };

    /// <summary>The small pictures of printed pages, for a folder that is built.</summary>
    public PageThumbnails Thumbnails(OutputFolder output) => new(_repro, _converter, output);

    /// <inheritdoc/>
    public PictureSize? SizeOf(Figure figure) =>
        Read(figure.ProjectPath) is { Problem: null } file ? new PictureSize(file.Width, file.Height) : null;

    /// <inheritdoc/>
    public string? ProblemOf(Figure figure) => Read(figure.ProjectPath)?.Problem;

    /// <inheritdoc/>
    SitePicture? IPictures.Find(Figure figure) =>
        Read(figure.ProjectPath) is { Problem: null } size ? Web.Find(figure.ProjectPath, size) : null;

    /// <summary>Ends the converter, if it was started, and forgets what no build has asked for in a long time.</summary>
    public void Dispose()
    {
        _process.Dispose();
        _cache.Trim();
    }

    private PictureFile? Read(string path) => _files.GetOrAdd(path, image =>
    {
        if (_project.TryOpen(image, out var problem) is { } file) return PictureFile.Read(file.Bytes, _repro);
        return problem is null ? null : new PictureFile(0, 0, $"the file cannot be read: {problem}");
    });

    private sealed class IssuePictures(DiskFolder project, IRepro repro) : IPictureSource
    {
        public IRepro Repro => repro;

        public required DevelopedPictures Developed { get; init; }

        public ReadOnlyMemory<byte>? Find(string image) => project.Open(image)?.Bytes;
    }
}
