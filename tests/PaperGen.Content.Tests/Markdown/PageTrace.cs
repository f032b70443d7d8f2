using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace PaperGen.Content.Tests.Markdown;

/// <summary>Writes a page of the model as text, one line for each element, with its place.</summary>
internal static class PageTrace
{
    public static string Of(Parsed<Page> parsed, bool withPlaces)
    {
        var page = parsed.Value;
        var trace = new Writer(withPlaces);
        trace.Line(0, "section", page.Section, default);
        trace.Line(0, "folio", page.Folio, default);
        trace.Line(0, "running head", page.RunningHead);
        if (page.IssueLine is { } issue)
            trace.Line(0, "issue", string.Create(CultureInfo.InvariantCulture, $"{issue.Title} | {issue.Date:yyyy-MM-dd} | {issue.Number} | {issue.PageCount}"), default);
        foreach (var story in page.Stories) trace.Story(story);
        foreach (var stray in page.Stray) trace.Line(0, "stray", stray);
        foreach (var diagnostic in parsed.Diagnostics)
            trace.Raw($"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Code} {Place(diagnostic.Source)}{diagnostic.Message}");
        return trace.ToString();
    }

    private static string Place(SourceSpan source) => source.Line == 0 ? "" : source.Column == 0 ? $"{source.Line} " : $"{source.Line}:{source.Column} ";

    private sealed class Writer(bool withPlaces)
    {
        private readonly StringBuilder _text = new();

        public override string ToString() => _text.ToString();

        public void Raw(string line) => _text.Append(line).Append('\n');

        public void Line(int indent, string name, TextLine? line) => Line(indent, name, line?.Text, line?.Source ?? default);

        public void Line(int indent, string name, string? text, SourceSpan source)
        {
            if (text is null) return;
            _text.Append(' ', indent * 2).Append(name);
            if (withPlaces && source.Line > 0) _text.Append(CultureInfo.InvariantCulture, $" @{source.Line}:{source.Column}+{source.Length}");
            if (text.Length > 0) _text.Append(": ").Append(text.Replace("\n", "⏎", StringComparison.Ordinal));
            _text.Append('\n');
        }

        public void Story(Story story)
        {
            Line(0, $"story {story.Id} {story.Kind}", story.Headline);
            Line(1, "kicker", story.Kicker);
            foreach (var deck in story.Decks) Line(1, "deck", deck);
            Line(1, "summary", story.Summary);
            Line(1, "dateline", story.Dateline);
            foreach (var byline in story.Bylines) Line(1, "byline", $"{byline.Role} | {byline.Name}", byline.Source);
            Line(1, "section", story.Section, default);
            Line(1, "slug", story.Slug, default);
            if (story.Tags.Length > 0) Line(1, "tags", string.Join(", ", story.Tags), default);
            if (story.Aliases.Length > 0) Line(1, "aliases", string.Join(", ", story.Aliases), default);
            foreach (var correction in story.Corrections) Line(1, "correction", $"{correction.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {correction.Text}", default);
            if (story.PublishAt is { } at) Line(1, "publish at", at.ToString("o", CultureInfo.InvariantCulture), default);
            if (story.Placement != Placement.Free) Line(1, "placement", story.Placement.ToString(), default);
            Blocks(1, story.Body);
            foreach (var credit in story.PhotoCredits) Credit(1, credit);
            foreach (var jump in story.Jumps) Line(1, "jump", jump);
            foreach (var footnote in story.Footnotes)
            {
                Line(1, $"footnote {footnote.Id}", "", footnote.Source);
                Blocks(2, footnote.Blocks);
            }
        }

        private void Credit(int indent, PhotoCredit credit) =>
            Line(indent, "credit", $"{credit.Role} | {string.Join(", ", credit.Names)} | {credit.Kind}{(credit.Caption is null ? "" : " | " + credit.Caption)}", credit.Source);

        private void Blocks(int indent, ImmutableArray<Block> blocks)
        {
            foreach (var block in blocks)
            {
                switch (block)
                {
                    case Paragraph paragraph: Line(indent, "paragraph", Marked(paragraph.Inlines), paragraph.Source); break;
                    case Subhead subhead: Line(indent, $"subhead {subhead.Level}", subhead.Text); break;
                    case Preformatted text: Line(indent, "preformatted", text.Text, text.Source); break;
                    case Break: Line(indent, "break", "", block.Source); break;
                    case Quote quote:
                        Line(indent, "quote", "", quote.Source);
                        Blocks(indent + 1, quote.Blocks);
                        break;
                    case ItemList list:
                        Line(indent, list.Start is { } start ? $"list from {start}" : "list", "", list.Source);
                        foreach (var item in list.Items)
                        {
                            Line(indent + 1, "item", "", default);
                            Blocks(indent + 2, item);
                        }
                        break;
                    case Table table:
                        Line(indent, $"table {string.Join(' ', table.Alignments)}", "", table.Source);
                        if (table.Header.Length > 0) Line(indent + 1, "header", string.Join(" | ", table.Header.Select(c => Marked(c.Inlines))), default);
                        foreach (var row in table.Rows) Line(indent + 1, "row", string.Join(" | ", row.Select(c => Marked(c.Inlines))), default);
                        break;
                    case Figure figure:
                        Line(indent, "figure", $"{figure.Image} | {figure.Alt}", figure.Source);
                        Line(indent + 1, "caption", figure.Caption);
                        foreach (var credit in figure.Credits) Credit(indent + 1, credit);
                        break;
                }
            }
        }

        private string Marked(ImmutableArray<Inline> inlines) => string.Concat(inlines.Select(i => i switch
        {
            TextRun run => withPlaces ? $"{run.Text}@{run.Source.Line}:{run.Source.Column}+{run.Source.Length}" : run.Text,
            Strong strong => $"<strong {Marked(strong.Inlines)}>",
            Emphasis emphasis => $"<em {Marked(emphasis.Inlines)}>",
            Link link => $"<link {link.Target} {Marked(link.Inlines)}>",
            Code code => $"<code {code.Text}>",
            Script script => $"<{(script.IsRaised ? "sup" : "sub")} {Marked(script.Inlines)}>",
            HardBreak => "⏎",
            FootnoteMark mark => $"<note {mark.Id}>",
            _ => "?",
        }));
    }
}
