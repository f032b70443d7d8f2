using PaperGen.Content;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Tells the editor of characters that the fonts do not have (T22), where they were written.</summary>
internal static class CharacterCheck
{
    public static void Report(Issue issue, TextStyle style, IShaper shaper, DiagnosticBag diagnostics)
    {
        foreach (var page in issue.Pages)
        {
            if (page.RunningHead is { } head) Report(head.Text, head.Source);
        }

        foreach (var story in issue.Stories)
        {
            foreach (var line in Lines(story)) Report(line.Text, line.Source);
            foreach (var byline in story.Bylines) Report(byline.Name, byline.Source);
            foreach (var credit in story.PhotoCredits) Report(credit.Raw, credit.Source);
            foreach (var block in story.Body.Concat(story.Footnotes.SelectMany(note => note.Blocks))) Look(block);
        }

        void Look(Block block)
        {
            switch (block)
            {
                case Paragraph paragraph: LookAt(paragraph.Inlines); break;
                case Subhead subhead: Report(subhead.Text.Text, subhead.Text.Source); break;
                case Preformatted text: Report(text.Text, text.Source); break;
                case Figure { Caption: { } caption }: Report(caption.Text, caption.Source); break;
                case Quote quote: foreach (var inner in quote.Blocks) Look(inner); break;
                case ItemList list: foreach (var inner in list.Items.SelectMany(item => item)) Look(inner); break;
                case Table table: foreach (var cell in table.Header.Concat(table.Rows.SelectMany(row => row))) LookAt(cell.Inlines); break;
            }
        }

        void LookAt(IEnumerable<Inline> inlines)
        {
            foreach (var inline in inlines)
            {
                switch (inline)
                {
                    case TextRun run: Report(run.Text, run.Source); break;
                    case Code code: Report(code.Text, code.Source); break;
                    case Strong strong: LookAt(strong.Inlines); break;
                    case Emphasis emphasis: LookAt(emphasis.Inlines); break;
                    case Link link: LookAt(link.Inlines); break;
                    case Script script: LookAt(script.Inlines); break;
                }
            }
        }

        void Report(string text, SourceSpan source)
        {
            foreach (var missing in MissingGlyph.In([new StyledText(text, style)], shaper))
            {
                if (missing.CodePoint is < ' ' or 0x7F) continue;

                // Of a text that was joined from several lines only the first line's place is known to the column.
                var place = missing.Start < source.Length
                    ? source with { Column = source.Column + missing.Start, Length = missing.CodePoint > 0xFFFF ? 2 : 1 }
                    : source;
                if (missing.Origin == GlyphOrigin.Missing)
                    diagnostics.Error("PG501", place, missing.Message, "name a font that has it in the theme's faces, or write another character");
                else diagnostics.Warn("PG502", place, missing.Message);
            }
        }
    }

    private static IEnumerable<TextLine> Lines(Story story)
    {
        if (story.Kicker is not null) yield return story.Kicker;
        yield return story.Headline;
        foreach (var deck in story.Decks) yield return deck;
        if (story.Summary is not null) yield return story.Summary;
        if (story.Dateline is not null) yield return story.Dateline;
    }
}
