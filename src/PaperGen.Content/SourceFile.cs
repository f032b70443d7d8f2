namespace PaperGen.Content;

/// <summary>A file that the newsroom handed in, as bytes: its encoding is the reader's business.</summary>
/// <param name="Path">Path as the editor would type it: relative to the project, with forward slashes.</param>
/// <param name="Bytes">The whole content.</param>
public sealed record SourceFile(string Path, ReadOnlyMemory<byte> Bytes);

/// <summary>Gives readers the files beside the one they read; the Cli has the one that knows a disk.</summary>
public interface ISourceFolder
{
    /// <summary>The file at a path relative to this folder, or null when there is none or the path leads outside.</summary>
    SourceFile? Open(string relativePath);

    /// <summary>Relative paths of all files in this folder and below, in ordinal order.</summary>
    IReadOnlyList<string> List();
}
