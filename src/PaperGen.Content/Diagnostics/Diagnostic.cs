namespace PaperGen.Content;

/// <summary>How much a <see cref="Diagnostic"/> matters.</summary>
public enum Severity
{
    /// <summary>Something was decided that an editor may want to know, such as a rejoined paragraph.</summary>
    Info,

    /// <summary>Something is doubtful; the result is printed.</summary>
    Warning,

    /// <summary>Something is wrong; the result must not be published as it is.</summary>
    Error,
}

/// <summary>A message to the editor about one place in the source.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Code">Stable code: PG1xx transcripts, PG2xx Markdown, PG3xx YAML, PG4xx templates and site, PG5xx typesetting, PG6xx pages, PG7xx press, PG9xx the program itself.</param>
/// <param name="Source">The place.</param>
/// <param name="Message">What is wrong, in one sentence without a full stop.</param>
/// <param name="Hint">What to do about it, or null.</param>
public readonly record struct Diagnostic(Severity Severity, string Code, SourceSpan Source, string Message, string? Hint = null)
{
    /// <summary><c>file:line:column: warning PG103: message</c>, with the hint on a line of its own.</summary>
    public override string ToString()
    {
        var severity = Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };
        return Hint is null
            ? $"{Source}: {severity} {Code}: {Message}"
            : $"{Source}: {severity} {Code}: {Message}\n  hint: {Hint}";
    }
}
