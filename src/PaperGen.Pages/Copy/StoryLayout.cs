namespace PaperGen.Pages;

/// <summary>A shape with all that is needed to place it.</summary>
/// <param name="Legs">Its text and pictures.</param>
/// <param name="Head">Its headline block.</param>
internal sealed record StoryLayout(FilledLegs Legs, HeadBlock Head, int Height, int Cost) : StoryShape(Legs.Plan.Span, Height, Cost)
{
    /// <summary>What is set in it; the byline stands where the measure has room for it.</summary>
    public StoryCopy Copy => Legs.Copy;

    /// <summary>How its width is cut into legs.</summary>
    public LegPlan Plan => Legs.Plan;

    /// <summary>Its text in the legs' measure.</summary>
    public IReadOnlyList<BodyParagraph> Body => Legs.Body;

    /// <summary>How the text stands in the legs.</summary>
    public LegBreak Break => Legs.Break;

    /// <summary>Grid lines of the tallest leg, pictures included.</summary>
    public int LegHeight => Legs.Height;

    /// <summary>The pictures, at the top of the legs.</summary>
    public FigureStack? Figures => Legs.Figures;
}
