using System.Collections.Immutable;
using PaperGen.Content;

namespace PaperGen.Pages;

/// <summary>What stands where on a page, before anything is placed in points.</summary>
/// <param name="Page">The page as the newsroom planned it.</param>
/// <param name="FirstLine">First grid line below masthead or folio line.</param>
/// <param name="Copies">The stories' copy, by the number that the spots use.</param>
/// <param name="Found">Where they stand.</param>
internal sealed record PagePlan(Page Page, int FirstLine, ImmutableArray<StoryCopy> Copies, FoundPage Found)
{
    /// <summary>Grid lines at the foot, below those of the arrangement, that hold a notice of the paper (本报启事).</summary>
    public int NoticeLines { get; init; }

    /// <summary>What set the page's text, with all that it learnt.</summary>
    public required ITypesetter Typesetter { get; init; }
}

/// <summary>A page that was filled, and what that left over.</summary>
/// <param name="Plan">The page with its best arrangement.</param>
/// <param name="Choices">Other arrangements, the best first.</param>
/// <param name="Continued">What of a story longer than the page goes on overleaf.</param>
/// <param name="Dropped">Stories that did not fit.</param>
/// <param name="Over">Cells by which they are too much.</param>
/// <param name="Diagnostics">What the editor should know.</param>
internal sealed record FilledPage(
    PagePlan Plan, IReadOnlyList<FoundPage> Choices, ImmutableArray<StoryCopy> Continued, ImmutableArray<StoryCopy> Dropped, int Over,
    ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Cells that the stories do not fill, whether they stay white or hold a notice.</summary>
    public int Missing => White + Plan.NoticeLines * Plan.Found.Page.Columns;

    /// <summary>Cells that stay white.</summary>
    public int White => Plan.Found.Page.Columns * Plan.Found.Page.Lines - Plan.Found.Page.Spots.Sum(s => s.Shape.Span * s.Shape.Height);
}
