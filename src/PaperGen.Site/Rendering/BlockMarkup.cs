using System.Collections.Immutable;
using System.Text;
using PaperGen.Content;
using PaperGen.Site.Text;

namespace PaperGen.Site.Rendering;

/// <summary>Blocks as HTML: one method for each kind of block, the larger ones in files of their own.</summary>
internal static class BlockMarkup
{
    public static void Append(StringBuilder html, ImmutableArray<Block> blocks, StoryMarkup story)
    {
        foreach (var block in blocks) Append(html, block, story);
    }

    private static void Append(StringBuilder html, Block block, StoryMarkup story)
    {
        switch (block)
        {
            case Paragraph paragraph: AppendParagraph(html, paragraph, story); break;
            case Subhead subhead: AppendSubhead(html, subhead, story); break;
            case Figure figure: FigureMarkup.Append(html, figure, story); break;
            case Table table: TableMarkup.Append(html, table, story); break;
            case ItemList list: AppendList(html, list, story); break;
            case Quote quote: AppendQuote(html, quote, story); break;
            case Preformatted text: html.Append("<pre tabindex=\"0\">").AppendEscaped(DisplayText.Clean(text.Text)).Append("</pre>\n"); break;
            case Break: html.Append("<hr>\n"); break;
            default: throw new NotSupportedException($"no markup for {block.GetType().Name}");
        }
    }

    private static void AppendParagraph(StringBuilder html, Paragraph paragraph, StoryMarkup story)
    {
        html.Append("<p>");
        story.OpenParagraph(html, paragraph);
        InlineMarkup.Append(html, paragraph.Inlines, story);
        html.Append("</p>\n");
    }

    // The headline is h1; HTML has no heading below h6.
    private static void AppendSubhead(StringBuilder html, Subhead subhead, StoryMarkup story)
    {
        var level = Math.Clamp(subhead.Level, 1, 5) + 1;
        html.Append("<h").Append(level).Append('>').AppendEscaped(story.Site.Text.Of(subhead.Text.Text)).Append("</h").Append(level).Append(">\n");
    }

    private static void AppendList(StringBuilder html, ItemList list, StoryMarkup story)
    {
        if (list.Start is { } start)
            html.Append(start == 1 ? "<ol>\n" : FormattableString.Invariant($"<ol start=\"{start}\">\n"));
        else
            html.Append("<ul>\n");
        foreach (var item in list.Items)
        {
            html.Append("<li>");
            if (item is [Paragraph only]) InlineMarkup.Append(html, only.Inlines, story);
            else Append(html, item, story);
            html.Append("</li>\n");
        }

        html.Append(list.Start is null ? "</ul>\n" : "</ol>\n");
    }

    private static void AppendQuote(StringBuilder html, Quote quote, StoryMarkup story)
    {
        html.Append("<blockquote>\n");
        Append(html, quote.Blocks, story);
        html.Append("</blockquote>\n");
    }
}
