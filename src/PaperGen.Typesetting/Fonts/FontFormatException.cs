namespace PaperGen.Typesetting;

/// <summary>A font file that cannot be used. The one exception that reading a font throws, however broken the file.</summary>
public sealed class FontFormatException : Exception
{
    /// <summary>Tells what is wrong where.</summary>
    /// <param name="file">The font file.</param>
    /// <param name="table">Four-letter name of the table at fault, or empty when it is the file as a whole.</param>
    /// <param name="problem">What is wrong, in words that can follow a colon.</param>
    /// <param name="hint">What to do about it, or null.</param>
    public FontFormatException(string file, string table, string problem, string? hint = null)
        : base(table.Length == 0 ? $"{file}: {problem}" : $"{file}: table {table}: {problem}")
    {
        File = file;
        Table = table;
        Hint = hint;
    }

    /// <summary>The font file, as it was named when it was loaded.</summary>
    public string File { get; }

    /// <summary>Four-letter name of the table at fault, or empty.</summary>
    public string Table { get; }

    /// <summary>What to do about it, or null.</summary>
    public string? Hint { get; }
}
