using System.Collections.Immutable;
using System.Text.Json;

namespace PaperGen.Content;

/// <summary>Writes a story. Lists that hold nothing are written too: the shape is the same for every story.</summary>
internal static class StoryJson
{
    public static void Write(Utf8JsonWriter json, Story story)
    {
        var blocks = story.Body;
        json.WriteStartObject();
        json.WriteString("id", story.Id);
        json.WriteString("source", story.Source.ToString());
        json.WriteString("kind", story.Kind switch { StoryKind.PhotoNews => "photo-news", StoryKind.Brief => "brief", StoryKind.Notice => "notice", _ => "news" });
        json.WriteString("kicker", story.Kicker?.Text);
        json.WriteString("headline", story.Headline.Text);
        WriteTexts(json, "deck", story.Decks.Select(d => d.Text));
        PageJson.WriteOptional(json, "summary", story.Summary?.Text);
        json.WriteString("dateline", story.Dateline?.Text);
        json.WriteStartArray("bylines");
        foreach (var byline in story.Bylines) WriteByline(json, byline);
        json.WriteEndArray();
        json.WriteStartArray("photo_credits");
        foreach (var credit in story.PhotoCredits.Concat(blocks.OfType<Figure>().SelectMany(FigureCredits))) WriteCredit(json, credit);
        json.WriteEndArray();
        WriteTexts(json, "paragraphs", blocks.OfType<Paragraph>().Select(p => p.PlainText));
        WriteGaps(json, story.Gaps);
        WriteTexts(json, "subheads", blocks.OfType<Subhead>().Select(s => s.Text.Text));
        WriteTexts(json, "quotes", blocks.OfType<Quote>().Select(q => PlainText(q.Blocks)));
        WriteLists(json, blocks);
        WriteTables(json, blocks);
        WriteFootnotes(json, story.Footnotes);
        WriteImages(json, blocks);
        WriteTexts(json, "preformatted", blocks.OfType<Preformatted>().Select(p => p.Text));
        json.WriteStartArray("jumps");
        foreach (var jump in story.Jumps)
        {
            json.WriteStartObject();
            json.WriteString("text", jump.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteFrontMatter(json, story);
        json.WriteEndObject();
    }

    public static void WriteByline(Utf8JsonWriter json, Byline byline)
    {
        json.WriteStartObject();
        json.WriteString("role", byline.Role);
        json.WriteString("name", byline.Name);
        json.WriteEndObject();
    }

    private static void WriteFrontMatter(Utf8JsonWriter json, Story story)
    {
        PageJson.WriteOptional(json, "section", story.Section);
        PageJson.WriteOptional(json, "slug", story.Slug);
        if (story.Tags.Length > 0) WriteTexts(json, "tags", story.Tags);
        if (story.PublishAt is { } at) json.WriteString("publish_at", at);
        if (story.Placement.Weight is { } weight) json.WriteNumber("weight", weight);
    }

    private static IEnumerable<PhotoCredit> FigureCredits(Figure figure)
    {
        if (figure.Credits.Length == 0) return figure.Caption is null ? [] : [new PhotoCredit([], "", "", figure.Source) { Caption = figure.Caption }];
        return figure.Credits.Select((c, i) => i == 0 ? c with { Caption = c.Caption ?? figure.Caption } : c);
    }

    private static void WriteCredit(Utf8JsonWriter json, PhotoCredit credit)
    {
        json.WriteStartObject();
        WriteTexts(json, "names", credit.Names);
        json.WriteString("kind", credit.Kind);
        PageJson.WriteOptional(json, "role", credit.Role);
        json.WriteString("caption", credit.Caption?.Text);
        json.WriteString("source", credit.Source.ToString());
        json.WriteEndObject();
    }

    private static void WriteGaps(Utf8JsonWriter json, ImmutableArray<Gap> gaps)
    {
        json.WriteStartArray("gaps");
        foreach (var gap in gaps)
        {
            json.WriteStartObject();
            json.WriteString("after", gap.After);
            json.WriteString("before", gap.Before);
            json.WriteString("source", gap.Source.ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteLists(Utf8JsonWriter json, ImmutableArray<Block> blocks)
    {
        json.WriteStartArray("lists");
        foreach (var list in blocks.OfType<ItemList>())
        {
            json.WriteStartArray();
            foreach (var item in list.Items) json.WriteStringValue(PlainText(item));
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static void WriteTables(Utf8JsonWriter json, ImmutableArray<Block> blocks)
    {
        json.WriteStartArray("tables");
        foreach (var table in blocks.OfType<Table>())
        {
            json.WriteStartArray();
            if (table.Header.Length > 0) WriteRow(json, table.Header);
            foreach (var row in table.Rows) WriteRow(json, row);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static void WriteRow(Utf8JsonWriter json, ImmutableArray<TableCell> row)
    {
        json.WriteStartArray();
        foreach (var cell in row) json.WriteStringValue(cell.Inlines.PlainText());
        json.WriteEndArray();
    }

    private static void WriteFootnotes(Utf8JsonWriter json, ImmutableArray<Footnote> footnotes)
    {
        json.WriteStartArray("footnotes");
        foreach (var footnote in footnotes)
        {
            json.WriteStartObject();
            json.WriteString("id", footnote.Id);
            json.WriteString("text", PlainText(footnote.Blocks));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteImages(Utf8JsonWriter json, ImmutableArray<Block> blocks)
    {
        json.WriteStartArray("images");
        foreach (var figure in blocks.OfType<Figure>())
        {
            json.WriteStartObject();
            json.WriteString("src", figure.Image);
            json.WriteString("alt", figure.Alt);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    internal static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static string PlainText(ImmutableArray<Block> blocks) => string.Join("\n", blocks.Select(b => b switch
    {
        Paragraph p => p.PlainText,
        Subhead s => s.Text.Text,
        Preformatted p => p.Text,
        Quote q => PlainText(q.Blocks),
        ItemList l => string.Join("\n", l.Items.Select(PlainText)),
        Table t => string.Join("\n", t.Rows.Prepend(t.Header).Select(r => string.Join("\t", r.Select(c => c.Inlines.PlainText())))),
        Figure f => f.Caption?.Text ?? f.Alt,
        _ => "",
    }).Where(t => t.Length > 0));
}
