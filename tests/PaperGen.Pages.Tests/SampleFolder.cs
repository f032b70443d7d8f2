using System.Buffers.Binary;
using PaperGen.Content;

namespace PaperGen.Pages.Tests;

/// <summary>An issue of a sample newspaper, read from the repository with its paper, its theme and the sizes of its pictures.</summary>
internal sealed class SampleFolder : ISourceFolder, IPictureShelf
{
    private readonly string _path;

    public SampleFolder(string paper, string date)
    {
        _path = Repository.PathOf("samples", paper, "issues", date);
        var site = Repository.PathOf("samples", paper, "site.yml");
        Paper = NewspaperReader.Read(new SourceFile("site.yml", File.ReadAllBytes(site))).Value;
        Theme = ThemeReader.Read(ThemeFile(Paper.Theme), ThemeFile).Value;
        Issue = IssueReader.Read(date, this).Value;
    }

    public Newspaper Paper { get; }

    public Theme Theme { get; }

    public Issue Issue { get; }

    public SourceFile? Open(string relativePath) =>
        File.Exists(Path.Combine(_path, relativePath)) ? new SourceFile(relativePath, File.ReadAllBytes(Path.Combine(_path, relativePath))) : null;

    public IReadOnlyList<string> List() =>
        [.. Directory.GetFiles(_path, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_path, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    // The pictures are PNG: width and height stand in the first chunk.
    public PictureSize? SizeOf(Figure figure) => Open("pictures/" + Path.GetFileName(figure.ProjectPath)) is { } file
        ? new PictureSize(BinaryPrimitives.ReadInt32BigEndian(file.Bytes.Span[16..]), BinaryPrimitives.ReadInt32BigEndian(file.Bytes.Span[20..]))
        : null;

    private static SourceFile ThemeFile(string name) =>
        new($"themes/{name}/theme.yml", File.ReadAllBytes(Repository.PathOf("themes", name, "theme.yml")));
}
