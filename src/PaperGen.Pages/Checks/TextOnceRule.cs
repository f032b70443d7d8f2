using System.Collections.Immutable;
using System.Text;
using PaperGen.Content;

namespace PaperGen.Pages;

/// <summary>L17: every paragraph, list item, verse, table cell and note of every story is printed exactly once, in order. White space does not count.</summary>
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
            // No page had room for it.
            if (story.Placement.IsFiller && lines.Count == 0) continue;
            var place = lines.Count > 0 ? lines[0].Bounds : default;
            Expect(story.Headline.Text, ItemRole.Headline, once: false);
            if (story.Kicker is { } kicker) Expect(kicker.Text, ItemRole.Kicker, once: true);
            var printedBody = lines.Where(l => l.Role is ItemRole.Body or ItemRole.Quote or ItemRole.Code or ItemRole.Note or ItemRole.Subhead or ItemRole.Caption).ToList();
            // The text of a picture story is the caption of its picture.
            var body = Bare(printedBody.Where(l => l.Role != ItemRole.Caption || story.Kind == StoryKind.PhotoNews).Select(l => l.Line.Text));
            var cells = Bare(lines.Where(l => l.Role == ItemRole.Table).Select(l => l.Line.Text)) + body;
            var words = new StoryWords(story, output);
            var at = 0;
            foreach (var text in words.InOrder.Select(t => Bare([t])).Where(t => t.Length > 0))
            {
                var found = body.IndexOf(text, at, StringComparison.Ordinal);
                if (found < 0) Missing(text);
                else at = found + text.Length;
            }

            foreach (var cell in words.Cells.Select(c => Bare([c])).Where(c => !cells.Contains(c, StringComparison.Ordinal))) Missing(cell);
            var captions = Bare(printedBody.Select(l => l.Line.Text));
            foreach (var caption in words.Captions.Select(c => Bare([c])).Where(c => !captions.Contains(c, StringComparison.Ordinal))) Missing(caption);

            // A pull quote repeats words of the text, and none that it has not.
            var quote = Bare(lines.Where(l => l.Role == ItemRole.PullQuote).Select(l => l.Line.Text)).TrimStart('“');
            if (!body.Contains(quote, StringComparison.Ordinal))
            {
                verdicts.Add(new Verdict("L17-quote", VerdictLevel.Error, $"“{story.Headline.Text}” has words set large that do not stand in it", place));
            }

            var opening = (story.Dateline?.Text.Length ?? 0) + story.Bylines.Sum(b => b.Role.Length + b.Name.Length + 4) + 4
                // A credit ends the caption, which is a picture story's text.
                + story.PhotoCredits.Concat(story.Body.OfType<Figure>().SelectMany(f => f.Credits)).Sum(c => c.Raw.Length);
            var expected = words.InOrder.Concat(words.Cells).Concat(story.Kind == StoryKind.PhotoNews ? words.Captions : []).Sum(t => Bare([t]).Length) + words.Marks;
            if (cells.Length > expected + opening)
            {
                verdicts.Add(new Verdict("L17-doubled", VerdictLevel.Error, $"“{story.Headline.Text}” prints {cells.Length - expected} characters more than it has", place));
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

    // Compatible forms count as one: a raised 2 is a 2.
    private static string Bare(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var c in string.Concat(lines).Normalize(NormalizationForm.FormKC))
        {
            if (!char.IsWhiteSpace(c) && c is not (WordJoiner.Mark or '\u200B' or '\u00AD')) text.Append(c);
        }

        return text.ToString();
    }
}
