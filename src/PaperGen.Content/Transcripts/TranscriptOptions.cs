namespace PaperGen.Content;

/// <summary>What a transcript cannot tell of itself.</summary>
/// <param name="PageNumber">1-based number of the page in its issue.</param>
/// <param name="Folio">Folio as it is printed, or null to take it from the transcript.</param>
/// <param name="Section">Section, or null.</param>
public sealed record TranscriptOptions(int PageNumber = 1, string? Folio = null, string? Section = null);
