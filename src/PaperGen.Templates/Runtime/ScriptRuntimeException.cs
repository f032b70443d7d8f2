namespace PaperGen.Templates;

/// <summary>A template could not be rendered: says where, why, and through which includes.</summary>
#pragma warning disable CA1032 // Without a place there is nothing to say.
public sealed class ScriptRuntimeException : Exception
#pragma warning restore CA1032
{
    private readonly List<SourceSpan> _includes = [];

    /// <summary>An error at a place of a template.</summary>
    public ScriptRuntimeException(SourceSpan span, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Span = span;
        OriginalMessage = message;
    }

    /// <summary>Where the error is.</summary>
    public SourceSpan Span { get; }

    /// <summary>The reason, without the place.</summary>
    public string OriginalMessage { get; }

    /// <summary>What may help, such as the nearest known name.</summary>
    public string? Hint { get; init; }

    /// <summary>The line of the template, as it was written.</summary>
    public string? Line { get; init; }

    /// <summary>The <c>include</c> calls that led to the template, innermost first.</summary>
    public IReadOnlyList<SourceSpan> Includes => _includes;

    /// <inheritdoc/>
    public override string Message
    {
        get
        {
            var message = $"{Span} : error : {OriginalMessage}";
            if (Hint is not null) message += $" ({Hint})";
            return _includes.Count == 0 ? message : $"{message}\n  included from {string.Join("\n  included from ", _includes.Take(10))}";
        }
    }

    /// <summary>Notes an include on the way out; always false, as a filter that catches nothing.</summary>
    internal bool IsPassedBy(in NodePlace include)
    {
        _includes.Add(include.Span);
        return false;
    }
}

/// <summary>A bound was passed or a value does not suit, in a place that knows nothing of templates; a call or an operator adds where.</summary>
#pragma warning disable CA1032, CA1064 // Never leaves the engine.
internal sealed class ScriptValueException(string message, int argument = -1) : Exception(message)
#pragma warning restore CA1032, CA1064
{
    /// <summary>Index of the argument at fault, or -1.</summary>
    public int Argument { get; } = argument;
}
