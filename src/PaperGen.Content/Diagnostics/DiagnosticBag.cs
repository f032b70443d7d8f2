using System.Collections.Immutable;

namespace PaperGen.Content;

/// <summary>Gathers diagnostics while one phase works. Not for use by several threads at once.</summary>
public sealed class DiagnosticBag
{
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <summary>Adds an information.</summary>
    public void Info(string code, SourceSpan source, string message, string? hint = null) =>
        _diagnostics.Add(new Diagnostic(Severity.Info, code, source, message, hint));

    /// <summary>Adds a warning.</summary>
    public void Warn(string code, SourceSpan source, string message, string? hint = null) =>
        _diagnostics.Add(new Diagnostic(Severity.Warning, code, source, message, hint));

    /// <summary>Adds an error.</summary>
    public void Error(string code, SourceSpan source, string message, string? hint = null) =>
        _diagnostics.Add(new Diagnostic(Severity.Error, code, source, message, hint));

    /// <summary>Adds what another phase found.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics) => _diagnostics.AddRange(diagnostics);

    /// <summary>True when an error was added.</summary>
    public bool HasErrors => _diagnostics.Any(d => d.Severity == Severity.Error);

    /// <summary>What was gathered so far, in the order it was added.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() => _diagnostics.ToImmutable();

    /// <summary>A value with everything gathered beside it.</summary>
    public Parsed<T> Beside<T>(T value) => new(value, ToImmutable());
}
