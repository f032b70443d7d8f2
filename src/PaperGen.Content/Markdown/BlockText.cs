namespace PaperGen.Content.Markdown;

/// <summary>The text of a block where only text can stand.</summary>
internal static class BlockText
{
    public static string Of(Block block) => block switch
    {
        Paragraph paragraph => paragraph.PlainText,
        Subhead subhead => subhead.Text.Text,
        Preformatted preformatted => preformatted.Text,
        Quote quote => string.Join(' ', quote.Blocks.Select(Of)),
        ItemList list => string.Join(' ', list.Items.SelectMany(i => i).Select(Of)),
        Table table => string.Join(' ', table.Rows.Prepend(table.Header).SelectMany(r => r).Select(c => c.Inlines.PlainText())),
        Figure figure => figure.Caption?.Text ?? figure.Alt,
        _ => "",
    };
}
