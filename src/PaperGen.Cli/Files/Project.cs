using PaperGen.Content;

namespace PaperGen.Cli.Files;

/// <summary>A newspaper's project on disk: <c>site.yml</c> and what lies around it.</summary>
internal sealed class Project
{
    /// <summary>Name of the file that makes a folder a project.</summary>
    public const string SiteFile = "site.yml";

    private Project(string root) => Folder = new DiskFolder(root, root);

    /// <summary>The folder of <c>site.yml</c>.</summary>
    public DiskFolder Folder { get; }

    /// <summary>Opens the project in <paramref name="folder"/>, or in the nearest folder above it that has a <c>site.yml</c>.</summary>
    public static Project Open(string folder)
    {
        var start = Path.GetFullPath(folder);
        if (!Directory.Exists(start)) throw new CommandException($"there is no folder {start}");
        for (var at = start; at is not null; at = Path.GetDirectoryName(at))
        {
            if (Path.Exists(Path.Combine(at, SiteFile))) return new Project(at);
        }

        throw new CommandException(
            $"there is no {SiteFile} in {start} or above it",
            $"go to the newspaper's folder, name it with --project, or write a {SiteFile} (docs/content.md shows one)");
    }

    /// <summary>Reads <c>site.yml</c>.</summary>
    public SourceFile ReadSiteFile() =>
        Folder.Open(SiteFile) ?? throw new CommandException(
            $"{Path.Combine(Folder.FullPath, SiteFile)} cannot be read: it is not a file",
            "it must be a text file inside the project's folder");

    /// <summary>The folders of the issues, in the order of their names, with their paths in the project.</summary>
    public IEnumerable<(string Path, DiskFolder Folder)> IssueFolders(Newspaper newspaper)
    {
        var issues = Folder.Below(newspaper.IssuesFolder) ?? throw new CommandException(
            $"{newspaper.Source.File}: the issues' folder {newspaper.IssuesFolder} does not exist inside the project",
            "set `issues:` to a folder below that of site.yml");
        foreach (var name in issues.Folders())
        {
            if (name.StartsWith('.')) continue;
            if (issues.Below(name) is { } folder) yield return (Folder.NameOf(folder), folder);
        }
    }
}
