using System.Collections.Immutable;
using Markdig.Syntax;
using PaperGen.Content.Yaml;
using MdBlock = Markdig.Syntax.Block;
using MdFootnote = Markdig.Extensions.Footnotes.Footnote;

namespace PaperGen.Content.Markdown;

/// <summary>Divides a Markdown file into stories: one, whose headline stands in the front matter or in its only # heading, or one for each # heading.</summary>
internal sealed class PageMaker(MarkdownText text, MarkdownOptions options, DiagnosticBag diagnostics)
{
    /// <summary>A line before a headline that is no longer than this can be its kicker.</summary>
    private const int MaximumKicker = 60;

    private readonly BlockReader _reader = new(text.Source, diagnostics);
    private readonly ImmutableArray<Story>.Builder _stories = ImmutableArray.CreateBuilder<Story>();
    private readonly ImmutableArray<SourceSpan>.Builder _pageKeys = ImmutableArray.CreateBuilder<SourceSpan>();
    private readonly List<TextLine> _stray = [];
    private readonly Dictionary<string, MdFootnote> _footnotes = text.Footnotes.DistinctBy(InlineReader.Label).ToDictionary(InlineReader.Label);
    private readonly HashSet<string> _usedFootnotes = new(StringComparer.OrdinalIgnoreCase);

    public MarkdownPage Make()
    {
        var front = ReadYaml(text.FrontMatter, FrontMatter.Keys(options.Zone)) ?? new FrontMatter(Whole);
        var headings = text.Blocks.OfType<HeadingBlock>().Where(h => h.Level == 1).ToList();
        var isDivided = front.Story.Headline is null && headings.Count > 0;
        if (isDivided) MakeDivided(front, headings);
        else MakeSingle(front);
        KeepFootnotes();
        NameStories();
        var page = new Page(options.PageNumber, Whole)
        {
            Folio = options.Folio ?? front.Folio,
            Section = options.Section ?? (isDivided ? front.Story.Section : null),
            RunningHead = front.RunningHead,
            IssueLine = front.IssueLine(titleIsHeadline: !isDivided && front.Story.Headline is null),
            Editors = front.Editors,
            Stories = _stories.ToImmutable(),
            Stray = [.. _stray],
        };
        if (page.Stories.IsEmpty && !diagnostics.HasErrors) diagnostics.Error("PG205", Whole, "the file holds no story", "write a headline: # and a space before it");
        return new MarkdownPage(page, _pageKeys.ToImmutable());
    }

    private SourceSpan Whole => SourceSpan.WholeFile(text.Source.Path);

    private T? ReadYaml<T>(YamlLines? lines, YamlRecord<T> record) where T : class
    {
        if (lines is null || lines.LineCount == 0) return null;
        var node = YamlTree.Read(text.Source, lines.FirstLine, lines.LineCount, diagnostics);
        return node is not null && record.TryRead(node, diagnostics, out var value) ? value : null;
    }

    private void MakeSingle(FrontMatter front)
    {
        var blocks = text.Blocks;
        var title = front.Title is null ? null : new TextLine(front.Title, front.TitleSource);
        var headline = front.Story.Headline ?? title;
        var source = headline?.Source ?? Whole;
        if (blocks.OfType<HeadingBlock>().FirstOrDefault() is { } first && blocks.IndexOf(first) == 0)
        {
            var heading = _reader.Heading(first);
            // The headline again, or the only one there is.
            if (headline is null || heading.Line.Text == headline.Text)
            {
                (headline, source, blocks) = (headline ?? heading.Line, heading.Line.Source, [.. blocks.Skip(1)]);
            }
        }
        if (headline is null)
        {
            if (blocks.Count == 0 && front.Story == new StoryFields(front.Story.Source)) return;
            diagnostics.Error("PG204", blocks.Count > 0 ? Span(blocks[0]) : Whole, "the story has no headline", "write headline: in the front matter, or # and a space before the headline");
            headline = new TextLine(NameOf(text.Source.Path), Whole);
        }
        Add(headline, blocks, front.Story, source);
    }

    private void MakeDivided(FrontMatter front, List<HeadingBlock> headings)
    {
        var common = new StoryFields(front.Story.Source)
        {
            Page = front.Story.Page,
            PageSource = front.Story.PageSource,
            Tags = front.Story.Tags,
            PublishAt = front.Story.PublishAt,
        };
        var isOne = headings.Count == 1;
        if (!isOne && front.Story with { Section = null } != common)
            diagnostics.Error("PG202", front.Story.Source, $"the front matter describes one story, but {headings.Count} stand in the file", "write what belongs to one story between --- and --- under its # heading");
        var starts = Enumerable.Range(0, text.Blocks.Count).Where(i => text.Blocks[i] is HeadingBlock { Level: 1 }).Append(text.Blocks.Count).ToList();
        var kicker = ReadPreamble(text.Blocks[..starts[0]], isOne && front.Story.Kicker is null);
        for (var i = 0; i < headings.Count; i++)
        {
            var (line, figures) = _reader.Heading(headings[i]);
            var own = text.UnderHeadings.TryGetValue(headings[i].Line + 1, out var yaml) ? ReadYaml(yaml, FrontMatter.StoryRecord(options.Zone)) : null;
            var fields = isOne ? front.Story with { Kicker = front.Story.Kicker ?? kicker } : common;
            if (own is not null) fields = own.Over(fields);
            if (line.Text.Length == 0)
            {
                diagnostics.Error("PG204", Span(headings[i]), "the headline is empty", "write it behind the #");
                line = new TextLine(NameOf(text.Source.Path), Span(headings[i]));
            }
            Add(fields.Headline ?? line, text.Blocks[(starts[i] + 1)..starts[i + 1]], fields, Span(headings[i]), figures);
        }
    }

    /// <summary>What stands before the first headline: its kicker, or nobody's.</summary>
    private TextLine? ReadPreamble(List<MdBlock> preamble, bool mayBeKicker)
    {
        var blocks = _reader.Read(preamble);
        if (mayBeKicker && blocks is [Paragraph { PlainText: { Length: <= MaximumKicker } line } only] && !Transcripts.PageLine.EndsWithTerminal(line))
            return new TextLine(Yaml.WhiteSpace.Collapse(line), only.Source);
        foreach (var block in blocks.Where(b => BlockText.Of(b).Length > 0))
        {
            _stray.Add(new TextLine(Yaml.WhiteSpace.Collapse(BlockText.Of(block)), block.Source));
            diagnostics.Warn("PG203", block.Source, "this stands before the first headline and belongs to no story", "move it under a # heading");
        }
        return null;
    }

    private void Add(TextLine headline, IEnumerable<MdBlock> blocks, StoryFields fields, SourceSpan source, IEnumerable<Figure>? figures = null)
    {
        _reader.Inlines.FootnoteMarks.Clear();
        List<Block> body = [.. figures ?? [], .. _reader.Read(blocks)];
        var story = new StoryMaker(headline, body, fields).Make(source, ReadFootnotes());
        QuotationReview.Report(story.Body, diagnostics);
        _stories.Add(story);
        _pageKeys.Add(fields.Page is null ? default : fields.PageSource);
    }

    /// <summary>The footnotes of the story that was just read, and those that they name in turn.</summary>
    private ImmutableArray<Footnote> ReadFootnotes()
    {
        var footnotes = ImmutableArray.CreateBuilder<Footnote>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var marks = _reader.Inlines.FootnoteMarks;
        for (var i = 0; i < marks.Count; i++)
        {
            if (!seen.Add(marks[i]) || !_footnotes.TryGetValue(marks[i], out var found)) continue;
            footnotes.Add(new Footnote(marks[i], [.. _reader.Read(found)], Span(found)));
            _usedFootnotes.Add(marks[i]);
        }
        return footnotes.ToImmutable();
    }

    /// <summary>Footnotes that no mark names, or whose name another one has: kept with the last story, and told.</summary>
    private void KeepFootnotes()
    {
        var kept = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var footnote in text.Footnotes)
        {
            var label = InlineReader.Label(footnote);
            if (kept.Add(label) && _usedFootnotes.Contains(label)) continue;
            diagnostics.Warn("PG209", Span(footnote), $"no text refers to the footnote {label}", $"write [^{label}] where it belongs");
            if (_stories.Count == 0) continue;
            var last = _stories[^1];
            _stories[^1] = last with { Footnotes = last.Footnotes.Add(new Footnote(label, [.. _reader.Read(footnote)], Span(footnote))) };
        }
    }

    private void NameStories()
    {
        var ids = new StoryIds(diagnostics);
        for (var i = 0; i < _stories.Count; i++) _stories[i] = _stories[i] with { Id = ids.Next(options.PageNumber, _stories[i].Slug) };
    }

    private static string NameOf(string path) => System.IO.Path.GetFileNameWithoutExtension(path);

    private SourceSpan Span(MdBlock block) => text.Source.Span(block.Span.Start, Math.Max(0, block.Span.Length));
}
