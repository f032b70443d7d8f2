namespace PaperGen.Editions.Tests;

/// <summary>A project in a folder of its own that goes away with the test. Templates and themes are the program's.</summary>
internal sealed class TemporaryProject : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("papergen-test-").FullName;

    /// <summary>A copy of the sample newspaper.</summary>
    public static TemporaryProject OfSample()
    {
        var project = new TemporaryProject();
        File.Copy(Repository.PathOf("site.yml"), project.PathOf("site.yml"));
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("seeds"), "*", SearchOption.AllDirectories))
        {
            var copy = project.PathOf(Path.GetRelativePath(Repository.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return project;
    }

    public string PathOf(string relativePath) => Path.Combine(Folder, relativePath);

    public void Write(string relativePath, string text)
    {
        var path = PathOf(relativePath);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Every file of a folder with its bytes, by relative path.</summary>
    public static SortedDictionary<string, byte[]> Contents(string folder)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            files.Add(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file));
        }

        return files;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
