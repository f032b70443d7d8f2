using System.Collections.Immutable;
using PaperGen.Content;

namespace PaperGen.Pages;

/// <summary>What stands where on a page, before anything is placed in points.</summary>
/// <param name="Page">The page as the newsroom planned it.</param>
/// <param name="FirstLine">First grid line below masthead or folio line.</param>
/// <param name="Copies">The stories' copy, by the number that the spots use.</param>
/// <param name="Found">Where they stand.</param>
internal sealed record PagePlan(Page Page, int FirstLine, ImmutableArray<StoryCopy> Copies, FoundPage Found);
