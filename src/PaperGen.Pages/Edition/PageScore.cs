using System.Collections.Immutable;

namespace PaperGen.Pages;

/// <summary>How the composer planned a page, and what it thinks of the plan.</summary>
/// <param name="Cost">What the page costs in all: 100 is a fault that a reader sees.</param>
/// <param name="Gap">What a better page could cost less at most, when a limit ended the search; 0 when there is none.</param>
/// <param name="Faults">Faults of the page as a whole by the penalty's name; <c>penalties</c> of the theme gives each its weight.</param>
/// <param name="Spots">The rectangles of the stories, in the order of rank: the lead first.</param>
public sealed record PageScore(int Cost, int Gap, ImmutableSortedDictionary<string, double> Faults, ImmutableArray<StorySpot> Spots);

/// <summary>The rectangle that a story has in the plan of its page.</summary>
/// <param name="StoryId">The story's stable name.</param>
/// <param name="Column">0-based column in which it begins.</param>
/// <param name="Line">0-based grid line of the type area on which it begins.</param>
/// <param name="Span">Width in columns.</param>
/// <param name="Height">Height in grid lines.</param>
/// <param name="HeadSize">Size of its main headline in points; 0 without one.</param>
/// <param name="IsFramed">True when it stands in a frame.</param>
/// <param name="Cost">What its shape costs: headline, legs, air.</param>
public sealed record StorySpot(string StoryId, int Column, int Line, int Span, int Height, double HeadSize, bool IsFramed, int Cost);
