using PaperGen.Content;

namespace PaperGen.Pages;

/// <summary>Tells whether a byline stands well within the first paragraph: no role or name parted, no line torn apart to keep them whole (M4).</summary>
internal static class BylineFit
{
    // In 1/1000 em a gap: the rule book warns of more (T9).
    private const int Torn = 120;

    // A longer role is a title, and may be parted.
    private const int LongestWord = 5;

    // Lines in which the byline may stand, and the one below them.
    private const int Lines = 5;

    private static readonly string Joiner = WordJoiner.Mark.ToString();

    public static bool IsGood(Story story, BodyParagraph opening)
    {
        var setting = opening.Settings[0];
        for (var i = 0; i < Math.Min(Lines, setting.LineCount); i++)
        {
            var line = setting.Line(i);
            if (line.StretchPerGap > Torn) return false;
            if (line.Text.Contains('）')) break;
        }

        return story.Bylines.SelectMany(b => (string[])[b.Role, b.Name])
            .Where(w => w.Length is > 1 and <= LongestWord && !w.Any(char.IsWhiteSpace))
            .All(w => Enumerable.Range(0, setting.LineCount).Any(i => setting.Line(i).Text.Replace(Joiner, "", StringComparison.Ordinal).Contains(w, StringComparison.Ordinal)));
    }
}
