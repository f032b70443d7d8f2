namespace PaperGen.Cli;

/// <summary>Stops a command that cannot go on, with a message for the person who typed it.</summary>
internal sealed class CommandException(string message, string? hint = null) : Exception(message)
{
    /// <summary>What to do about it.</summary>
    public string? Hint { get; } = hint;
}
