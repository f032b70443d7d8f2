using System.Collections.Immutable;

namespace PaperGen.Content;

/// <summary>What a reader understood, and what it has to say about it. Readers always return a value.</summary>
public sealed record Parsed<T>(T Value, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>True when at least one diagnostic is an error.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
