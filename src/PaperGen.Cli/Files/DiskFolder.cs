using PaperGen.Content;

namespace PaperGen.Cli.Files;

/// <summary>A folder of a project on disk. Nothing outside the project can be opened through it, also not by links.</summary>
internal sealed class DiskFolder : ISourceFolder
{
    // More than any picture that can be converted, and little enough to be held several times over.
    private const long MostBytes = 256 << 20;

    private readonly string _project;
    private readonly string _folder;

    /// <param name="project">Full path of the project; paths in messages are relative to it.</param>
    /// <param name="folder">Full path of the folder, the project's or one below.</param>
    public DiskFolder(string project, string folder)
    {
        _project = RealPath.Of(project);
        _folder = RealPath.Of(folder);
        if (!RealPath.IsInside(_folder, _project))
        {
            throw new CommandException(
                $"{folder} is outside the project {project}", "keep what is printed inside the project's folder");
        }
    }

    /// <summary>Full path.</summary>
    public string FullPath => _folder;

    /// <inheritdoc/>
    public SourceFile? Open(string relativePath)
    {
        if (Path.IsPathRooted(relativePath) || relativePath.Contains('\0', StringComparison.Ordinal)) return null;
        var named = Path.GetFullPath(relativePath, _folder);
        var path = RealPath.Of(named, _folder);
        if (!RealPath.IsInside(path, _folder) || !File.Exists(path)) return null;
        // A pipe has no length either, and would be waited for until the end of days.
        return new SourceFile(Shown(named), new FileInfo(path).Length == 0 ? [] : File.ReadAllBytes(path));
    }

    /// <summary>Opens a file that costs the build nothing but itself when the disk does not give it: a picture, a profile.</summary>
    /// <param name="relativePath">Its path relative to this folder.</param>
    /// <param name="problem">Why it is there and cannot be read, or null.</param>
    public SourceFile? TryOpen(string relativePath, out string? problem)
    {
        problem = null;
        try
        {
            var path = Path.GetFullPath(relativePath, _folder);
            if (File.Exists(path) && new FileInfo(path).Length > MostBytes)
            {
                problem = $"it has more than {MostBytes >> 20} MB";
                return null;
            }

            return Open(relativePath);
        }
        catch (UnauthorizedAccessException)
        {
            problem = "its rights on the disk do not allow it (chmod +r)";
        }
        catch (IOException failure)
        {
            problem = failure.Message;
        }

        return null;
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> List() =>
        [.. new DirectoryInfo(_folder)
            .EnumerateFiles("*", s_everything)
            .Select(file => Path.GetRelativePath(_folder, file.FullName).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    /// <summary>The folder below this one, or null when there is none or it leads outside.</summary>
    public DiskFolder? Below(string relativePath)
    {
        if (Path.IsPathRooted(relativePath)) return null;
        var path = RealPath.Of(Path.Combine(_folder, relativePath));
        return RealPath.IsInside(path, _folder) && Directory.Exists(path) ? new DiskFolder(_project, path) : null;
    }

    /// <summary>Path of a folder relative to this one, with forward slashes.</summary>
    public string NameOf(DiskFolder folder) => Path.GetRelativePath(_folder, folder._folder).Replace('\\', '/');

    /// <summary>Names of the folders directly below, in ordinal order.</summary>
    public IReadOnlyList<string> Folders() =>
        [.. Directory.EnumerateDirectories(_folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static readonly EnumerationOptions s_everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.System,
        IgnoreInaccessible = false,
    };

    private string Shown(string path) => Path.GetRelativePath(_project, path).Replace('\\', '/');
}
