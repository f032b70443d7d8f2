using System.Collections.Immutable;
using PaperGen.Content;
using PaperGen.Site.Templating;
using PaperGen.Site.Text;
using PaperGen.Site.Words;

namespace PaperGen.Site;

/// <summary>The characters that a website shows, so that its fonts can hold these and no others.</summary>
/// <param name="Text">All of them, ascending.</param>
/// <param name="Headlines">Those that are set heavy: headlines, names, the newspaper's title and the website's own words; ascending.</param>
/// <remarks>
/// Taken from what was written, before Chinese is normalised: <see cref="Marks"/> has all that normalising can put in. A few more
/// characters than are seen cost nothing; a missing one is seen.
/// </remarks>
public sealed record SiteCharacters(ImmutableArray<int> Text, ImmutableArray<int> Headlines)
{
    /// <summary>The most characters that a font is made for; of more, the most frequent ones. A face has some 300 bytes for each.</summary>
    public const int Most = 4000;

    // What normalising, dates, style sheets and templates print without its standing in any story.
    private const string Marks =
        " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~" +
        "\u00A0×÷·•–—―…⋯‘’“”′″℃→←↩、。〈〉《》「」『』【】〔〕〖〗！＂＃％＆＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？［］｛｜｝～￥〇　";

    /// <summary>True when there is a Chinese character among them.</summary>
    public bool HasHan => Text.Any(c => c is >= 0x3400 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x3FFFF);

    /// <summary>Reads everything that a website is made from, once.</summary>
    /// <param name="sources">The newspaper, its issues and its templates.</param>
    /// <param name="templates">The text of the templates, for words that are written into them.</param>
    public static SiteCharacters Of(SiteSources sources, IEnumerable<string> templates)
    {
        var count = new Count();
        foreach (var template in templates) count.Text.Add(template);
        // What is wrong with a language file is told when the pages are written.
        count.OfWords(new SiteTemplates(sources.Templates, new DiagnosticBag()).ReadWords(sources.Newspaper.Language));
        count.OfNewspaper(sources.Newspaper);
        foreach (var issue in sources.Issues) count.OfIssue(issue);

        // After what was counted, so that they take no part in what is frequent.
        return new SiteCharacters(WithMarks(count.Text), WithMarks(count.Heavy));
    }

    private static ImmutableArray<int> WithMarks(CharacterCount count) =>
        [.. count.MostFrequent(Most - Marks.Length).Concat(Marks.Select(c => (int)c)).Distinct().Order()];

    private sealed class Count
    {
        public CharacterCount Text { get; } = new();

        public CharacterCount Heavy { get; } = new();

        public void OfWords(Wording words)
        {
            foreach (var word in words.Words.Values.Concat(words.Lists.Values.SelectMany(list => list))) Both(word);
        }

        public void OfNewspaper(Newspaper paper)
        {
            Both(paper.Title);
            string?[] lines =
            [
                paper.LatinTitle, paper.Description, paper.Slogan, paper.Supervisor, paper.Publisher, paper.CnNumber, paper.PostalCode,
                paper.StreetAddress, paper.Telephone, paper.Price, paper.Printer, .. paper.Imprint,
            ];
            foreach (var line in lines) Text.Add(line);
        }

        public void OfIssue(Issue issue)
        {
            Text.Add(issue.Number);
            Text.Add(issue.TotalNumber);
            foreach (var page in issue.Pages)
            {
                Both(page.Folio);
                Both(page.Section);
                Both(page.RunningHead?.Text);
                OfBylines(page.Editors);
            }

            foreach (var story in issue.Stories) OfStory(story);
        }

        private void OfStory(Story story)
        {
            Both(story.Headline.Text);
            Both(story.Dateline?.Text);
            Both(story.Section);
            Text.Add(story.Kicker?.Text);
            Text.Add(story.Summary?.Text);
            foreach (var line in story.Decks.Concat(story.Jumps).Concat(story.Corrections.Select(c => c.Text))) Text.Add(line.Text);
            foreach (var tag in story.Tags) Both(tag);
            OfBylines(story.Bylines);
            OfCredits(story.PhotoCredits);
            OfBlocks(story.Body);
            foreach (var note in story.Footnotes) OfBlocks(note.Blocks);
        }

        // Names head the pages of contributors.
        private void OfBylines(ImmutableArray<Byline> bylines)
        {
            foreach (var byline in bylines)
            {
                Both(byline.Name);
                Text.Add(byline.Role);
            }
        }

        private void OfCredits(ImmutableArray<PhotoCredit> credits)
        {
            foreach (var credit in credits)
            {
                foreach (var name in credit.Names) Both(name);
                Text.Add(credit.Raw);
                Text.Add(credit.Role);
                Text.Add(credit.Kind);
                Text.Add(credit.Caption?.Text);
            }
        }

        private void OfBlocks(ImmutableArray<Block> blocks)
        {
            foreach (var block in blocks)
            {
                switch (block)
                {
                    case Paragraph paragraph: OfInlines(paragraph.Inlines); break;
                    case Subhead subhead: Both(subhead.Text.Text); break;
                    case Quote quote: OfBlocks(quote.Blocks); break;
                    case Preformatted preformatted: Text.Add(preformatted.Text); break;
                    case Figure figure:
                        Text.Add(figure.Alt);
                        Text.Add(figure.Caption?.Text);
                        OfCredits(figure.Credits);
                        break;
                    case ItemList list:
                        foreach (var item in list.Items) OfBlocks(item);
                        break;
                    case Table table:
                        foreach (var cell in table.Header) Both(cell.Inlines.PlainText());
                        foreach (var cell in table.Rows.SelectMany(row => row)) OfInlines(cell.Inlines);
                        break;
                }
            }
        }

        private void OfInlines(ImmutableArray<Inline> inlines)
        {
            Text.Add(inlines.PlainText());
            foreach (var strong in inlines.OfType<Strong>()) Heavy.Add(strong.Inlines.PlainText());
        }

        private void Both(string? text)
        {
            Text.Add(text);
            Heavy.Add(text);
        }
    }
}
