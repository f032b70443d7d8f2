namespace PaperGen.Cli.Files;

/// <summary>Where the program's own templates, themes and fonts lie.</summary>
internal static class Home
{
    /// <summary>The nearest folder above the program that has <c>templates</c> and <c>themes</c>.</summary>
    public static string Folder { get; } = Find();

    /// <summary>A file or folder that the project has, or else the program; null when neither does.</summary>
    public static string? PathOf(string project, params string[] parts)
    {
        foreach (var root in (string[])[project, Folder])
        {
            var path = Path.Combine([root, .. parts]);
            if (Path.Exists(path)) return path;
        }

        return null;
    }

    private static string Find()
    {
        for (var at = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory); at is not null; at = Path.GetDirectoryName(at))
        {
            if (Directory.Exists(Path.Combine(at, "templates")) && Directory.Exists(Path.Combine(at, "themes"))) return at;
        }

        return AppContext.BaseDirectory;
    }
}
