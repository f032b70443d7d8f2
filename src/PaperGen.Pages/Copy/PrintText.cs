namespace PaperGen.Pages;

/// <summary>Text as it is printed.</summary>
internal static class PrintText
{
    /// <summary>Normalises Chinese text for print.</summary>
    public static string Normalise(string text) => text;
}
