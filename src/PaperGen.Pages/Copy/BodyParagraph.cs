using System.Collections.Immutable;
using PaperGen.Content;

namespace PaperGen.Pages;

/// <summary>How the lines of a paragraph stand in their leg.</summary>
internal enum LineAlignment
{
    /// <summary>From the left; justified by the typesetting.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Centre,

    /// <summary>At the right, an em from the edge (M5).</summary>
    Right,
}

/// <summary>A paragraph of a story's text in one measure.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Block">Number of the block within its story.</param>
/// <param name="Settings">The ways to set it, the best first.</param>
/// <param name="Source">Where it was written.</param>
internal sealed record BodyParagraph(ItemRole Role, int Block, ImmutableArray<ParagraphSetting> Settings, SourceSpan Source)
{
    public LineAlignment Alignment { get; init; }

    /// <summary>True for a subhead, which never ends a leg.</summary>
    public bool StaysWithNext { get; init; }
}
