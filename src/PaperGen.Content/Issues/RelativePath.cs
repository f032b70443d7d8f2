namespace PaperGen.Content;

/// <summary>Paths that editors write, relative to the file that names them: checked by their text alone, the disk is the Cli's.</summary>
internal static class RelativePath
{
    /// <summary>The path without <c>.</c> and needless <c>..</c>, or null with a diagnostic when it could leave where it may lead.</summary>
    /// <param name="path">What was written.</param>
    /// <param name="source">Where.</param>
    /// <param name="levels">How many folders up it may lead: those between the file and the project.</param>
    /// <param name="code">Code of the diagnostic.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static string? Read(string path, SourceSpan source, int levels, string code, DiagnosticBag diagnostics)
    {
        if (Wrong(path) is var (problem, hint) && problem is not null)
        {
            diagnostics.Error(code, source, $"{Shown(path)} {problem}", hint);
            return null;
        }
        var parts = new List<string>();
        var up = 0;
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else up++;
        }
        if (up > levels)
        {
            diagnostics.Error(code, source, $"{Shown(path)} leads out of the {(levels == 0 ? "folder" : "project")}", "copy the file beside this one and name it there");
            return null;
        }
        return string.Join('/', Enumerable.Repeat("..", up).Concat(parts));
    }

    /// <summary>Folders between a file and its project.</summary>
    public static int LevelsOf(string filePath) => filePath.Split('/', StringSplitOptions.RemoveEmptyEntries).Count(p => p != ".") - 1;

    private static (string? Problem, string? Hint) Wrong(string path) => path switch
    {
        _ when string.IsNullOrWhiteSpace(path) => ("names no file", null),
        _ when path.AsSpan().IndexOfAnyInRange('\0', '\x1F') >= 0 => ("holds a control character", null),
        _ when path.Contains('\\') => ("has backslashes", "write forward slashes"),
        _ when path.StartsWith('/') => ("is an absolute path", "write it relative to this file"),
        _ when path.Length > 1 && path[1] == ':' => ("is an absolute path", "write it relative to this file"),
        _ when path.Contains("://", StringComparison.Ordinal) => ("is an address on the network", "copy the file beside this one and name it there"),
        _ => default,
    };

    private static string Shown(string path) => path.Length <= 80 ? path : string.Concat(path.AsSpan(0, 79), "…");
}
