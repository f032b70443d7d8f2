using System.Text;

namespace PaperGen.Content.Tests.Issues;

/// <summary>A folder as one string: <c>-- name --</c> before each file.</summary>
internal sealed class FolderInMemory : ISourceFolder
{
    private readonly string _path;
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public FolderInMemory(string path, string files)
    {
        _path = path;
        string? name = null;
        var text = new StringBuilder();
        foreach (var line in files.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("-- ", StringComparison.Ordinal) && line.EndsWith(" --", StringComparison.Ordinal))
            {
                Add();
                name = line[3..^3];
            }
            else text.Append(line).Append('\n');
        }
        Add();

        void Add()
        {
            if (name is not null) _files[name] = Encoding.UTF8.GetBytes(text.ToString());
            text.Clear();
        }
    }

    public SourceFile? Open(string relativePath) =>
        _files.TryGetValue(relativePath, out var bytes) ? new SourceFile($"{_path}/{relativePath}", bytes) : null;

    public IReadOnlyList<string> List() => [.. _files.Keys];
}
