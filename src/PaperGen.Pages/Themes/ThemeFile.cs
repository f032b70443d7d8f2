using PaperGen.Content;

namespace PaperGen.Pages;

/// <summary>What a <c>theme.yml</c> says, with the places of what has to fit together.</summary>
/// <param name="Theme">The look.</param>
/// <param name="Source">The file.</param>
internal sealed record ThemeFile(Theme Theme, SourceSpan Source)
{
    /// <summary>The theme that this one changes, or null.</summary>
    public TextLine? Extends { get; init; }

    public SourceSpan? FormatSource { get; init; }

    public SourceSpan? GridSource { get; init; }

    public SourceSpan? LadderSource { get; init; }

    public SourceSpan? FurnitureSource { get; init; }
}
