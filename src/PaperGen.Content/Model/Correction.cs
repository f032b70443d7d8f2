namespace PaperGen.Content;

/// <summary>A correction (更正) that was published to a story after it had appeared.</summary>
/// <param name="Date">Day of the correction, or null.</param>
/// <param name="Text">What was wrong and what is right.</param>
public sealed record Correction(DateOnly? Date, TextLine Text);
