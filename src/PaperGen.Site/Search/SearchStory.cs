using System.Collections.Immutable;
using System.Text;
using PaperGen.Content;
using PaperGen.Site.Map;
using PaperGen.Site.Rendering;
using PaperGen.Site.Text;

namespace PaperGen.Site.Search;

/// <summary>What the search knows of a story: everything that its page shows, as text.</summary>
/// <param name="Heads">Kicker, decks and tags, each on a line.</param>
/// <param name="Text">Summary, body, captions, credits and notes, each block on a line.</param>
internal readonly record struct SearchStory(string Heads, string Text)
{
    public static SearchStory Of(StoryEntry entry, DisplayText display)
    {
        var story = entry.Story;
        var heads = string.Join('\n', story.Decks.Prepend(story.Kicker).OfType<TextLine>().Select(line => line.Text).Concat(story.Tags).Select(display.Of).Where(line => line.Length > 0));
        var text = new StringBuilder();
        AddLine(text, display.OfOptional(story.Summary?.Text));
        AddLine(text, display.OfOptional(story.Dateline?.Text));
        AddBlocks(text, story.Body, display);
        foreach (var credit in story.PhotoCredits) AddCredit(text, credit, display);
        foreach (var note in story.Footnotes) AddBlocks(text, note.Blocks, display);
        foreach (var correction in story.Corrections) AddLine(text, display.OfBody(correction.Text.Text));
        return new SearchStory(heads, text.ToString());
    }

    private static void AddBlocks(StringBuilder text, ImmutableArray<Block> blocks, DisplayText display)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Paragraph paragraph: AddLine(text, display.OfBody(paragraph.PlainText)); break;
                case Subhead subhead: AddLine(text, display.Of(subhead.Text.Text)); break;
                case Quote quote: AddBlocks(text, quote.Blocks, display); break;
                case Preformatted preformatted: AddLine(text, DisplayText.Clean(preformatted.Text)); break;
                case ItemList list:
                    foreach (var item in list.Items) AddBlocks(text, item, display);
                    break;
                case Table table:
                    foreach (var row in table.Rows.Prepend(table.Header)) AddLine(text, string.Join(' ', row.Select(cell => display.OfBody(cell.Inlines.PlainText()))));
                    break;
                case Figure figure:
                    AddLine(text, display.OfOptional(figure.Caption?.Text));
                    foreach (var credit in figure.Credits) AddCredit(text, credit, display);
                    break;
            }
        }
    }

    private static void AddCredit(StringBuilder text, PhotoCredit credit, DisplayText display)
    {
        AddLine(text, display.OfOptional(credit.Caption?.Text));
        AddLine(text, CreditMarkup.Text(credit, display));
    }

    private static void AddLine(StringBuilder text, string? line)
    {
        if (string.IsNullOrEmpty(line)) return;
        if (text.Length > 0) text.Append('\n');
        text.Append(line);
    }
}
