namespace PaperGen.Cli.Files;

/// <summary>Paths with every link on the way followed.</summary>
internal static class RealPath
{
    /// <summary>The full path that <paramref name="path"/> leads to; what does not exist yet is kept as named.</summary>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        return Follow(full, Path.GetPathRoot(full)!);
    }

    /// <summary>The same for a full path in or outside a folder that is real already: its own parts are not looked at again.</summary>
    public static string Of(string path, string realFolder) => IsInside(path, realFolder) ? Follow(path, realFolder) : Of(path);

    private static string Follow(string full, string real)
    {
        foreach (var part in full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, part);
            FileSystemInfo? target = null;
            try
            {
                target = new FileInfo(real).ResolveLinkTarget(returnFinalTarget: true);
            }
            catch (IOException)
            {
                // A chain of links without an end: opening it fails later, with the system's own words.
            }

            if (target is not null) real = target.FullName;
        }

        return real;
    }

    /// <summary>True when <paramref name="path"/> is <paramref name="folder"/> or below it; both full paths.</summary>
    public static bool IsInside(string path, string folder)
    {
        var comparison = OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var root = Path.TrimEndingDirectorySeparator(folder);
        return path.Equals(root, comparison) ||
            path.StartsWith(root.EndsWith(Path.DirectorySeparatorChar) ? root : root + Path.DirectorySeparatorChar, comparison);
    }
}
