namespace PaperGen.Content;

/// <summary>A place in a file that an editor wrote.</summary>
/// <param name="File">Path as the editor would type it: relative to the project, with forward slashes.</param>
/// <param name="Line">1-based line; 0 when the whole file is meant.</param>
/// <param name="Column">1-based column in UTF-16 code units; 0 when the whole line is meant.</param>
/// <param name="Length">Length in UTF-16 code units of the decoded source; 0 for a point between two characters.</param>
public readonly record struct SourceSpan(string File, int Line, int Column, int Length)
{
    /// <summary>The whole file.</summary>
    public static SourceSpan WholeFile(string file) => new(file, 0, 0, 0);

    /// <summary><c>file:line:column</c>, leaving out what is not known.</summary>
    public override string ToString() => (Line, Column) switch
    {
        (0, _) => File,
        (_, 0) => $"{File}:{Line}",
        _ => $"{File}:{Line}:{Column}",
    };
}
