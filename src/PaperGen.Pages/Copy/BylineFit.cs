using PaperGen.Content;

namespace PaperGen.Pages;

/// <summary>Tells whether a byline stands well within the first paragraph: no role or name parted, no line torn apart to keep them whole (M4).</summary>
internal static class BylineFit
{
    // In 1/1000 em a gap: the rule book warns of more (T9).
    private const int Torn = 120;

    // A longer role is a title, and may be parted.
    private const int LongestWord = 5;

    // Lines in which the byline may stand.
    private const int Lines = 4;

    private static readonly string Joiner = WordJoiner.Mark.ToString();

    public static bool IsGood(Story story, BodyParagraph opening)
    {
        var lines = opening.Settings[0].Lines;
        var end = 0;
        while (end < lines.Length && end < Lines && !lines[end].Text.Contains('）')) end++;
        end = Math.Min(end + 1, lines.Length);
        for (var i = 0; i < end; i++)
        {
            if (lines[i].StretchPerGap > Torn) return false;
        }

        return story.Bylines.SelectMany(b => (string[])[b.Role, b.Name])
            .Where(w => w.Length is > 1 and <= LongestWord && !w.Any(char.IsWhiteSpace))
            .All(w => lines.Any(l => l.Text.Replace(Joiner, "", StringComparison.Ordinal).Contains(w, StringComparison.Ordinal)));
    }
}
