namespace PaperGen.Pages;

/// <summary>One way in which a story can stand on a page: a rectangle of whole columns and whole grid lines.</summary>
/// <param name="Span">Width in base columns.</param>
/// <param name="Height">Height in grid lines, with the air above the headline.</param>
/// <param name="Cost">What the shape itself costs: headline fit, leg lengths, air.</param>
internal record StoryShape(int Span, int Height, int Cost)
{
    /// <summary>Size of the main headline in points; 0 for a story without one.</summary>
    public double HeadSize { get; init; }

    /// <summary>Size in points of a headline that runs from top to bottom, which is no neighbour to others but leads as they do; 0 for none.</summary>
    public double UprightSize { get; init; }

    /// <summary>Grid lines of the headline block, from the story's top to its first body line.</summary>
    public int HeadLines { get; init; }

    /// <summary>White at either side of the main headline's longest line, in points: what keeps it off a neighbour's.</summary>
    public double HeadMargin { get; init; }

    /// <summary>True when the story stands in a frame (加框).</summary>
    public bool IsFramed { get; init; }
}

/// <summary>A story as the search sees it.</summary>
/// <param name="Rank">0 for the page's lead, then upwards.</param>
/// <param name="Shapes">The ways in which it can stand, in the order of preference among equals.</param>
internal sealed record Piece(int Rank, IReadOnlyList<StoryShape> Shapes)
{
    /// <summary>True when the newsroom gave a weight, so that the rank is more than an order of arrival.</summary>
    public bool IsWeighted { get; init; }
}
