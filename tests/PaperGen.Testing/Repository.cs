using System.Runtime.CompilerServices;

namespace PaperGen.Testing;

/// <summary>Finds the files of the checkout that the tests were built from.</summary>
public static class Repository
{
    /// <summary>Folder of <c>PaperGen.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Full path of a file or folder given relative to <see cref="Root"/>.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        for (var folder = Path.GetDirectoryName(thisFile); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "PaperGen.sln"))) return folder;
        }

        throw new InvalidOperationException($"PaperGen.sln is in no folder above {thisFile}");
    }
}
