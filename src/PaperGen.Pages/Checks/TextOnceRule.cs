using System.Collections.Immutable;
using System.Text;
using PaperGen.Content;

namespace PaperGen.Pages;

/// <summary>L17: every paragraph of every story is printed exactly once, in order. White space does not count.</summary>
internal static class TextOnceRule
{
    public static ImmutableArray<Verdict> Check(Edition edition, Issue issue)
    {
        var verdicts = ImmutableArray.CreateBuilder<Verdict>();
        var output = new OutputText(edition.Language);
        var printed = edition.Pages
            .SelectMany(p => p.Items.OfType<PlacedText>().Where(t => t.StoryId is not null).OrderBy(t => t.Order))
            .GroupBy(t => t.StoryId!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        foreach (var story in issue.Stories)
        {
            var lines = printed.GetValueOrDefault(story.Id, []);
            var place = lines.Count > 0 ? lines[0].Bounds : default;
            Expect(story.Headline.Text, ItemRole.Headline, once: false);
            if (story.Kicker is { } kicker) Expect(kicker.Text, ItemRole.Kicker, once: true);
            var body = Bare(lines.Where(l => l.Role is ItemRole.Body).Select(l => l.Line.Text));
            var at = 0;
            foreach (var paragraph in story.Body.OfType<Paragraph>())
            {
                var words = Bare([output.Body(paragraph.PlainText)]);
                var found = body.IndexOf(words, at, StringComparison.Ordinal);
                if (found < 0) Missing(words);
                else at = found + words.Length;
            }

            var expected = story.Body.OfType<Paragraph>().Sum(p => Bare([output.Body(p.PlainText)]).Length);
            var opening = (story.Dateline?.Text.Length ?? 0) + story.Bylines.Sum(b => b.Role.Length + b.Name.Length + 4) + 4;
            var others = story.Body.Any(b => b is not Paragraph and not Subhead and not Figure);
            if (!others && body.Length > expected + opening)
            {
                verdicts.Add(new Verdict("L17-doubled", VerdictLevel.Error, $"“{story.Headline.Text}” prints {body.Length - expected} characters more than it has", place));
            }

            void Expect(string text, ItemRole role, bool once)
            {
                var wanted = Bare([output.Line(text)]);
                var got = Bare(lines.Where(l => l.Role == role).Select(l => l.Line.Text));
                if (once ? got != wanted : !got.StartsWith(wanted, StringComparison.Ordinal)) Missing(wanted);
            }

            void Missing(string words) =>
                verdicts.Add(new Verdict("L17-lost", VerdictLevel.Error, $"“{story.Headline.Text}” lacks “{words[..Math.Min(20, words.Length)]}…”", place));
        }

        return verdicts.ToImmutable();
    }

    private static string Bare(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var c in lines.SelectMany(l => l))
        {
            if (!char.IsWhiteSpace(c) && c != WordJoiner.Mark) text.Append(c);
        }

        return text.ToString();
    }
}
