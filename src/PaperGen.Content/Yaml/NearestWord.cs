namespace PaperGen.Content.Yaml;

/// <summary>Finds the word that somebody most likely meant.</summary>
public static class NearestWord
{
    /// <summary>The nearest of some known words, or null when none is near.</summary>
    public static string? Of(string written, IEnumerable<string> known) => Nearest.Of(written, known);
}
