using YamlDotNet.RepresentationModel;

namespace PaperGen.Content.Tests.Transcripts;

/// <summary>Compares a page with its annotation by hand, field by field, as multisets of exact texts.</summary>
internal static class Gold
{
    /// <summary>F1 over headlines, kickers, decks, datelines, kinds, bylines, credits, paragraphs, subheads, jumps, furniture and stray text.</summary>
    public static (double F1, string Differences) Compare(string yamlFile, Page page)
    {
        using var reader = new StreamReader(yamlFile);
        var yaml = new YamlStream();
        yaml.Load(reader);
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        var expected = Fields(root).ToList();
        var actual = Fields(page).ToList();
        var missing = Without(expected, actual);
        var surplus = Without(actual, expected);
        var matched = expected.Count - missing.Count;
        var differences = string.Join('\n', missing.Select(m => $"- {m}").Concat(surplus.Select(s => $"+ {s}")));
        return (2.0 * matched / Math.Max(1, expected.Count + actual.Count), differences);
    }

    private static List<string> Without(List<string> all, List<string> others)
    {
        var left = new List<string>(all);
        foreach (var other in others) left.Remove(other);
        return left;
    }

    private static IEnumerable<string> Fields(Page page)
    {
        if (page.RunningHead is { } running) yield return $"running_head {running}";
        foreach (var line in page.Furniture) yield return $"furniture {line}";
        foreach (var line in page.Stray) yield return $"stray {line}";
        foreach (var story in page.Stories)
        {
            yield return $"headline {story.Headline}";
            yield return $"kind {story.Headline} {story.Kind switch { StoryKind.PhotoNews => "photo-news", StoryKind.Brief => "brief", StoryKind.Notice => "notice", _ => "news" }}";
            if (story.Kicker is { } kicker) yield return $"kicker {kicker}";
            foreach (var deck in story.Decks) yield return $"deck {deck}";
            if (story.Dateline is { } dateline) yield return $"dateline {story.Headline} {dateline}";
            foreach (var byline in story.Bylines) yield return $"byline {story.Headline} {byline.Role} {byline.Name}";
            foreach (var credit in story.PhotoCredits.Concat(story.Body.OfType<Figure>().SelectMany(f => f.Credits.Select(c => c with { Caption = f.Caption }))))
            {
                yield return $"credit {story.Headline} {string.Join(',', credit.Names)} {credit.Kind}";
                if (credit.Caption is { } caption) yield return $"caption {caption}";
            }
            foreach (var paragraph in story.Body.OfType<Paragraph>()) yield return $"paragraph {story.Headline} {paragraph.PlainText}";
            foreach (var subhead in story.Body.OfType<Subhead>()) yield return $"subhead {subhead.Text}";
            foreach (var list in story.Body.OfType<ItemList>())
                yield return $"list {string.Join(" | ", list.Items.Select(i => ((Paragraph)i[0]).PlainText))}";
            foreach (var table in story.Body.OfType<Table>())
                yield return $"table {string.Join(" | ", table.Rows.Prepend(table.Header).Select(r => string.Join(", ", r.Select(c => c.Inlines.PlainText()))))}";
            foreach (var quote in story.Body.OfType<Quote>()) yield return $"quote {string.Join(' ', quote.Blocks.OfType<Paragraph>().Select(p => p.PlainText))}";
            foreach (var note in story.Footnotes) yield return $"footnote {note.Id} {string.Join(' ', note.Blocks.OfType<Paragraph>().Select(p => p.PlainText))}";
            foreach (var figure in story.Body.OfType<Figure>()) yield return $"image {figure.Image} {figure.Alt}";
            foreach (var jump in story.Jumps) yield return $"jump {jump}";
        }
    }

    private static IEnumerable<string> Fields(YamlMappingNode page)
    {
        if (Text(page, "running_head") is { } running) yield return $"running_head {running}";
        foreach (var line in Texts(page, "furniture")) yield return $"furniture {line}";
        foreach (var line in Texts(page, "stray")) yield return $"stray {line}";
        foreach (var story in Nodes(page, "stories").OfType<YamlMappingNode>())
        {
            var headline = Text(story, "headline");
            yield return $"headline {headline}";
            yield return $"kind {headline} {Text(story, "kind")}";
            if (Text(story, "kicker") is { } kicker) yield return $"kicker {kicker}";
            foreach (var deck in Texts(story, "deck")) yield return $"deck {deck}";
            if (Text(story, "dateline") is { } dateline) yield return $"dateline {headline} {dateline}";
            foreach (var byline in Nodes(story, "bylines").OfType<YamlMappingNode>()) yield return $"byline {headline} {Text(byline, "role")} {Text(byline, "name")}";
            foreach (var credit in Nodes(story, "photo_credits").OfType<YamlMappingNode>())
            {
                yield return $"credit {headline} {string.Join(',', Texts(credit, "names"))} {Text(credit, "kind")}";
                if (Text(credit, "caption") is { } caption) yield return $"caption {caption}";
            }
            foreach (var paragraph in Texts(story, "paragraphs")) yield return $"paragraph {headline} {paragraph}";
            foreach (var subhead in Texts(story, "subheads")) yield return $"subhead {subhead}";
            foreach (var list in Nodes(story, "lists").OfType<YamlSequenceNode>()) yield return $"list {string.Join(" | ", list.Children)}";
            foreach (var table in Nodes(story, "tables").OfType<YamlSequenceNode>())
                yield return $"table {string.Join(" | ", table.Children.Cast<YamlSequenceNode>().Select(r => string.Join(", ", r.Children)))}";
            foreach (var quote in Texts(story, "quotes")) yield return $"quote {quote}";
            foreach (var note in Nodes(story, "footnotes").OfType<YamlMappingNode>()) yield return $"footnote {Text(note, "id")} {Text(note, "text")}";
            foreach (var image in Nodes(story, "images").OfType<YamlMappingNode>()) yield return $"image {Text(image, "src")} {Text(image, "alt")}";
            foreach (var jump in Texts(story, "jumps")) yield return $"jump {jump}";
        }
    }

    private static string? Text(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var value) && value is YamlScalarNode { Value: not (null or "" or "null") } scalar ? scalar.Value : null;

    private static IEnumerable<YamlNode> Nodes(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var value) && value is YamlSequenceNode sequence ? sequence.Children : [];

    private static IEnumerable<string> Texts(YamlMappingNode node, string key)
    {
        if (Text(node, key) is { } single) return [single];
        return Nodes(node, key).Select(n => n is YamlMappingNode map ? Text(map, "text") ?? "" : ((YamlScalarNode)n).Value ?? "");
    }
}
