using System.Security.Cryptography;
using PaperGen.Cli.Files;

namespace PaperGen.Cli.Pictures;

/// <summary>Where the picture converter lies, and what is missing of it. It is the program's own; a project cannot bring another.</summary>
internal sealed class ReproTools
{
    private ReproTools(string script, string? node, string? absence) => (Script, Node, Absence) = (script, node, absence);

    /// <summary>The script that Node runs.</summary>
    public string Script { get; }

    /// <summary>What the converter's results depend on: its version and its script; empty when there is none.</summary>
    public string Version { get; private init; } = "";

    /// <summary>Full path of Node, or null.</summary>
    public string? Node { get; }

    /// <summary>What is missing and what to do, as the end of a sentence; null when nothing is.</summary>
    public string? Absence { get; }

    /// <summary>Looks for Node on the path and for the converter beside the program.</summary>
    public static ReproTools Find()
    {
        var folder = Path.Combine(Home.Folder, "tools", "pictures");
        var node = FindNode();
        var absence = node is null
            ? "Node is not installed (install Node 20.9 or later and build again)"
            : File.Exists(Path.Combine(folder, "node_modules", "sharp", "package.json"))
                ? null
                : $"its converter is not installed (run npm ci in {folder})";
        var script = Path.Combine(folder, "pictures.mjs");
        return new ReproTools(script, node, absence) { Version = absence is null ? VersionOf(script, Path.Combine(folder, "package-lock.json")) : "" };
    }

    private static string VersionOf(params string[] files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files) hash.AppendData(File.ReadAllBytes(file));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string? FindNode()
    {
        var name = OperatingSystem.IsWindows() ? "node.exe" : "node";
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathFullyQualified) // never one from the folder that one happens to stand in
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }
}
