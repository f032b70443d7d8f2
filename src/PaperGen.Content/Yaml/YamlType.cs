using System.Text.Json.Nodes;

namespace PaperGen.Content.Yaml;

/// <summary>What a value in a YAML file may be: reads it, says what was expected, and describes itself as JSON Schema.</summary>
public abstract class YamlType<T>
{
    /// <summary>The type in an editor's words, with its article: <c>a whole number from 1 to 400</c>.</summary>
    public abstract string Expected { get; }

    /// <summary>Reads a value. False means that it cannot be used and that a diagnostic says why.</summary>
    public abstract bool TryRead(YamlNode node, DiagnosticBag diagnostics, out T value);

    /// <summary>The type as JSON Schema; a new object at each call.</summary>
    public abstract JsonObject ToJsonSchema();

    /// <summary>The same values in another form.</summary>
    /// <param name="convert">Makes the other form; it is told where the value stands.</param>
    public YamlType<TOther> As<TOther>(Func<T, SourceSpan, TOther> convert) => new ConvertedType<T, TOther>(this, convert);

    /// <summary>Reports a value of the wrong type.</summary>
    private protected bool Fail(YamlNode node, DiagnosticBag diagnostics, string? hint = null)
    {
        diagnostics.Error("PG305", node.Source, $"expected {Expected}, found {Quoted(node)}", hint);
        return false;
    }

    private static string Quoted(YamlNode node) => node is YamlScalar { IsNull: false } scalar
        ? $"{scalar.Name} ({(scalar.Text.Length <= 40 ? scalar.Text : string.Concat(scalar.Text.AsSpan(0, 39), "…"))})"
        : node.Name;
}

internal sealed class ConvertedType<T, TOther>(YamlType<T> inner, Func<T, SourceSpan, TOther> convert) : YamlType<TOther>
{
    public override string Expected => inner.Expected;

    public override bool TryRead(YamlNode node, DiagnosticBag diagnostics, out TOther value)
    {
        value = default!;
        if (!inner.TryRead(node, diagnostics, out var read)) return false;
        value = convert(read, node.Source);
        return true;
    }

    public override JsonObject ToJsonSchema() => inner.ToJsonSchema();
}
