namespace PaperGen.Content;

/// <summary>What a page says itself of the issue it belongs to: name of the paper, date, number, count of pages.</summary>
/// <param name="Title">Name of the newspaper, as it is written.</param>
/// <param name="Date">Date of publication.</param>
/// <param name="Number">Issue number, as it is written.</param>
/// <param name="PageCount">Number of pages of the issue.</param>
public sealed record IssueLine(string? Title, DateOnly? Date, string? Number, int? PageCount);
