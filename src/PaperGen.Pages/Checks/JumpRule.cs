using System.Collections.Immutable;
using System.Globalization;

namespace PaperGen.Pages;

/// <summary>L13: a jump has both its ends, each names the other's page, it goes forward, and enough of the story stands at either end.</summary>
internal static class JumpRule
{
    private const int LeastLines = 25;

    public static ImmutableArray<Verdict> Check(Edition edition)
    {
        var verdicts = ImmutableArray.CreateBuilder<Verdict>();
        foreach (var page in edition.Pages)
        {
            foreach (var line in page.Items.OfType<PlacedText>().Where(t => t.Role == ItemRole.Jump && t.StoryId is not null))
            {
                var named = NumberIn(line.Line.Text);
                var other = edition.Pages.FirstOrDefault(p => p.Number == named && p != page);
                var back = other?.Items.OfType<PlacedText>().Any(t => t.Role == ItemRole.Jump && t.StoryId == line.StoryId && NumberIn(t.Line.Text) == page.Number) == true;
                if (!back) verdicts.Add(new Verdict("L13-jump", VerdictLevel.Error, $"“{line.Line.Text}” on page {page.Number} has no other end on page {named}", line.Bounds));
                var lines = page.Items.OfType<PlacedText>().Count(t => t.StoryId == line.StoryId && t.Role == ItemRole.Body);
                if (lines < LeastLines) verdicts.Add(new Verdict("L13-part", VerdictLevel.Note, $"only {lines} lines of a story that jumps stand on page {page.Number}", line.Bounds));
            }
        }

        return verdicts.ToImmutable();
    }

    private static int NumberIn(string text)
    {
        var digits = string.Concat(text.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit));
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
    }
}
