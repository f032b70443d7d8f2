using System.Collections.ObjectModel;

namespace PaperGen.Templates;

/// <summary>Whether a template with this message can still be rendered.</summary>
public enum ParserMessageType
{
    /// <summary>The template cannot be rendered.</summary>
    Error,

    /// <summary>The template can be rendered.</summary>
    Warning,
}

/// <summary>One thing that the parser found wrong, and where.</summary>
public sealed record LogMessage(ParserMessageType Type, SourceSpan Span, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Span} : {(Type == ParserMessageType.Error ? "error" : "warning")} : {Message}";
}

/// <summary>Everything that the parser found wrong, in the order of the text.</summary>
public sealed class LogMessageBag : Collection<LogMessage>
{
    /// <summary>Whether any message is an error.</summary>
    public bool HasErrors => this.Any(message => message.Type == ParserMessageType.Error);

    /// <inheritdoc/>
    public override string ToString() => string.Join('\n', this);
}
