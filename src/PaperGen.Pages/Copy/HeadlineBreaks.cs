namespace PaperGen.Pages;

/// <summary>Where a headline is broken: at its spaces, else into lines of like length that keep titles and quotations whole.</summary>
internal static class HeadlineBreaks
{
    private const string NeverFirst = "，。、；：？！）》”’」·的了地得着们等";
    private const string NeverLast = "（《“‘「和与及";

    /// <summary>Ends of the lines, or null when the text is too short for so many.</summary>
    public static List<int>? Of(string text, int lines)
    {
        if (lines == 1) return [text.Length];
        if (text.Length < lines * 2) return null;
        var ends = new List<int>();
        var start = 0;
        for (var line = 1; line < lines; line++)
        {
            var wanted = start + (text.Length - start) / (double)(lines - line + 1);
            var at = Enumerable.Range(start + 1, text.Length - start - 1)
                .MinBy(i => Math.Abs(i - wanted) + PriceOf(text, i));
            ends.Add(at);
            start = at;
        }

        ends.Add(text.Length);
        return ends;
    }

    private static double PriceOf(string text, int at)
    {
        if (text[at - 1] == ' ') return -4;
        var price = NeverFirst.Contains(text[at]) || NeverLast.Contains(text[at - 1]) || text[at] == ' ' ? 20.0 : 0;
        if (char.IsAsciiLetterOrDigit(text[at]) && char.IsAsciiLetterOrDigit(text[at - 1])) price += 20;
        var open = text.LastIndexOfAny(['《', '“', '（'], at - 1);
        if (open >= 0 && text.IndexOfAny(['》', '”', '）'], open) is var close && close >= at) price += 6;
        return price;
    }
}
