namespace PaperGen.Press;

/// <summary>Keeps strings within what readers must accept (32,767 bytes; ISO 19005-2, 6.1.13) and a panel can show.</summary>
internal static class Shorten
{
    private const int LongestString = 16_000;

    /// <summary>The text, or its beginning with an ellipsis; never half of a character.</summary>
    public static string ToString(string text, int limit = LongestString)
    {
        if (text.Length <= limit) return text;
        var end = limit - 1;
        if (char.IsHighSurrogate(text[end - 1])) end--;
        return text[..end] + "…";
    }
}
