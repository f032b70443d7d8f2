namespace PaperGen.Pages;

/// <summary>A shape with all that is needed to place it.</summary>
/// <param name="Plan">Its legs.</param>
/// <param name="Head">Its headline block.</param>
/// <param name="Body">Its text in the legs' measure.</param>
/// <param name="Break">How the text stands in the legs.</param>
internal sealed record StoryLayout(
    int Span, int Height, int Cost, LegPlan Plan, HeadBlock Head, IReadOnlyList<BodyParagraph> Body, LegBreak Break)
    : StoryShape(Span, Height, Cost)
{
    /// <summary>What is set in it; the byline stands where the measure has room for it.</summary>
    public required StoryCopy Copy { get; init; }

    /// <summary>Grid lines of the tallest leg, pictures included.</summary>
    public int LegHeight { get; init; }

    /// <summary>The pictures, at the top of the legs.</summary>
    public FigureStack? Figures { get; init; }
}
