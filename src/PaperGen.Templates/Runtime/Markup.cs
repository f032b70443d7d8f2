namespace PaperGen.Templates;

/// <summary>A text that is HTML already: <c>html.escape</c> leaves it as it is.</summary>
public readonly record struct Markup(string Html)
{
    /// <inheritdoc/>
    public override string ToString() => Html ?? "";
}
