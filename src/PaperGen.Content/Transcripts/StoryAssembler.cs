using System.Collections.Immutable;
using System.Globalization;

namespace PaperGen.Content.Transcripts;

/// <summary>Reads a story out of its lines.</summary>
internal sealed class StoryAssembler(SourceText source, PageMetrics page, PieceJoiner pieces, DiagnosticBag diagnostics)
{
    private readonly ParagraphJoiner _joiner = new(source, page, pieces, diagnostics);
    private readonly PictureAssembler _pictures = new(source, new ParagraphJoiner(source, page, pieces, diagnostics), diagnostics);

    /// <summary>The story; what its lines held beside it goes to <paramref name="furniture"/>.</summary>
    public Story Assemble(StoryDraft draft, string id, List<TextLine> furniture)
    {
        var first = draft.FirstLine;
        var place = first?.Traced.Span ?? SourceSpan.WholeFile(source.Path);
        var story = new StoryParts { Inlines = new StoryInlines(FootnotesOf(draft)) };
        ReadBody(draft, story);
        story.Credits.InsertRange(0, draft.Pictures.Select(_pictures.Credit));
        ReadEnds(draft, story);
        ReadBylines(draft, story, furniture);
        var headline = Heading(draft.Headline) ?? new TextLine("", place);
        if (headline.Text.Length == 0)
            diagnostics.Warn("PG116", place, "text without a headline", "give it one: a line with ## before the text");
        else if (story.Body.Count == 0 && story.Credits.Count == 0)
            diagnostics.Warn("PG115", place, $"no text follows the headline {headline.Text}");
        var result = new Story(headline, place)
        {
            Id = id,
            Kicker = Heading(draft.Kickers),
            Decks = [.. draft.Decks.Select(d => Heading(d)!)],
            Dateline = story.Dateline?.WithoutStars().ToLine(),
            Bylines = [.. story.Bylines],
            BylineRunsIn = story.BylineRunsIn || draft.Bylines.Count == 0,
            Body = [.. story.Body],
            PhotoCredits = [.. story.Credits],
            Footnotes = [.. story.Footnotes],
            Gaps = [.. story.Gaps],
            Jumps = [.. story.Jumps.OrderBy(j => j.Source.Line)],
        };
        return result with { Kind = StoryKinds.Of(result, draft) };
    }

    private TextLine? Heading(List<PageLine> lines)
    {
        if (lines.Count == 0) return null;
        var parts = lines.Select((l, i) => (i == 0 ? "" : Separator(lines[i - 1].Text, l.Text), l.Traced.WithoutStars())).ToList();
        // ● before a headline only says that one begins.
        var text = TracedText.Join(parts);
        var start = text.Text.AsSpan().IndexOfAnyExcept("●■◆▲★◇○□▪•▶► ".AsSpan());
        return (start > 0 ? text.From(start) : text).ToLine();
    }

    /// <summary>The lines of a headline are phrases: a space divides them, but for a word that was hyphenated.</summary>
    private string Separator(string left, string right) => left.EndsWith('-') ? pieces.Between(left, right).Separator : " ";

    private void ReadBody(StoryDraft draft, StoryParts story)
    {
        var blocks = Rejoined(draft.Blocks);
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            switch (block.Role)
            {
                case LineRole.Subhead:
                    story.Body.Add(new Subhead(Heading(block.Lines)!));
                    break;
                case LineRole.Item:
                    var items = blocks.Skip(i).TakeWhile(b => b.Role == LineRole.Item && IsNumbered(b) == IsNumbered(block)).ToList();
                    story.Body.Add(ListOf(items, story.Inlines));
                    i += items.Count - 1;
                    break;
                case LineRole.Row:
                    var rows = blocks.Skip(i).TakeWhile(b => b.Role == LineRole.Row).SelectMany(b => b.Lines).ToList();
                    story.Body.Add(TableOf(rows, story.Inlines));
                    i += rows.Count - 1;
                    break;
                case LineRole.Quote:
                    var lines = blocks.Skip(i).TakeWhile(b => b.Role == LineRole.Quote).SelectMany(b => b.Lines).ToList();
                    story.Body.Add(QuoteOf(lines, story.Inlines));
                    i += lines.Count - 1;
                    break;
                case LineRole.Picture:
                    if (_pictures.Figure(block.Picture!, block.Lines[0].Traced.Span) is { } figure) story.Body.Add(figure);
                    else if (block.Picture is { Caption.Count: > 0 } or { Credit: not null }) story.Credits.Add(_pictures.Credit(block.Picture));
                    break;
                case LineRole.Footnote:
                    story.Footnotes.Add(FootnoteOf(block, story.Inlines));
                    break;
                default:
                    var (text, gaps) = _joiner.Join(block.Lines);
                    story.Gaps.AddRange(gaps);
                    story.Texts.Add((story.Body.Count, text, [.. block.Lines.Select(l => l.Traced.Span)]));
                    story.Body.Add(new Paragraph([], text.Span));
                    break;
            }
        }
    }

    /// <summary>Joins what a credit, a caption or furniture cut in two, and a quotation whose middle ended a sentence.</summary>
    private static List<DraftBlock> Rejoined(List<DraftBlock> blocks)
    {
        var joined = new List<DraftBlock>();
        foreach (var block in blocks)
        {
            // A picture within a paragraph goes behind it.
            var last = joined.Count - 1;
            while (last > 0 && joined[last].Role == LineRole.Picture) last--;
            if (last >= 0 && joined[last] is { Role: LineRole.Paragraph } before && block.Role == LineRole.Paragraph && Continues(before, block))
                joined[last] = before with { Lines = [.. before.Lines, .. block.Lines] };
            else joined.Add(block);
        }
        return joined;
    }

    private static bool Continues(DraftBlock before, DraftBlock block)
    {
        var last = before.Lines[^1];
        var next = block.Lines[0];
        if (block.AfterInterruption && !last.EndsSentence && last.Text[^1] is not ('：' or ':') && next.Indent < 2) return true;
        if (before.Lines.Count > 200) return false;
        var open = before.Lines.Sum(l => l.OpenQuotes);
        return open > 0 && next.OpenQuotes < 0 && next.Text[0] != '“' && next.Indent < 2;
    }

    private static HashSet<string> FootnotesOf(StoryDraft draft) =>
        draft.Blocks.Where(b => b.Role == LineRole.Footnote).Select(b => FootnoteLine.Read(b.Lines[0].Text)!.Id).ToHashSet(StringComparer.Ordinal);

    private Footnote FootnoteOf(DraftBlock block, StoryInlines inlines)
    {
        var (text, _) = _joiner.Join(block.Lines);
        var lead = FootnoteLine.Read(text.Text)!;
        var note = text.From(lead.Length);
        return new Footnote(lead.Id, [new Paragraph(inlines.Of(note), note.Span)], text.Span);
    }

    private static bool IsNumbered(DraftBlock item) => item.Lines[0].Text.AsSpan(0, LineTraits.MarkerOf(item.Lines[0].Text)).IndexOfAnyInRange('0', '9') >= 0 || LineTraits.NumberOf(item.Lines[0].Text) > 0;

    private ItemList ListOf(List<DraftBlock> items, StoryInlines inlines)
    {
        var blocks = ImmutableArray.CreateBuilder<ImmutableArray<Block>>();
        int? start = null;
        foreach (var item in items)
        {
            var (text, _) = _joiner.Join(item.Lines);
            var marker = Math.Max(LineTraits.MarkerOf(text.Text), LineTraits.NumberOf(text.Text));
            var digits = string.Concat(text.Text[..marker].Where(char.IsDigit).Select(d => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(d))));
            if (blocks.Count == 0 && int.TryParse(digits, CultureInfo.InvariantCulture, out var number)) start = number;
            text = text.From(marker);
            blocks.Add([new Paragraph(inlines.Of(text), text.Span)]);
        }
        return new ItemList(blocks.ToImmutable(), start, items[0].Lines[0].Traced.Span);
    }

    private static Table TableOf(List<PageLine> lines, StoryInlines inlines)
    {
        var rows = lines.Where(l => l.Cells.Count >= 2 && !l.Cells.All(c => c.Text.AsSpan().IndexOfAnyExcept("-:=—─ ".AsSpan()) < 0))
            .Select(l => l.Cells.Select(c => new TableCell(inlines.Of(c), c.Span)).ToImmutableArray()).ToList();
        var width = rows.Count == 0 ? 0 : rows.Max(r => r.Length);
        return new Table(rows.Count == 0 ? [] : rows[0], [.. rows.Skip(1)], [.. Enumerable.Repeat(ColumnAlignment.Start, width)], lines[0].Traced.Span);
    }

    private static Quote QuoteOf(List<PageLine> lines, StoryInlines inlines)
    {
        var text = TracedText.Join([.. lines.Select((l, i) => (i == 0 || l.IsHan ? "" : " ", l.Traced.From(1).Trim()))]);
        return new Quote([new Paragraph(inlines.Of(text), text.Span)], lines[0].Traced.Span);
    }

    private static void ReadEnds(StoryDraft draft, StoryParts story)
    {
        story.Jumps.AddRange(draft.Jumps.Select(j => j.ToLine()));
        if (story.Texts.Count == 0) return;
        var (index, text, places) = story.Texts[0];
        if (JumpGrammar.LeadLength(text.Text) is > 0 and var lead)
        {
            story.Jumps.Add(text.Until(lead).Trim().ToLine());
            text = text.From(lead).Trim();
        }
        var (opened, dateline, signature) = Lead.Open(text);
        story.Dateline = dateline;
        if (signature is not null) story.Sign(signature, runsIn: true);
        story.Texts[0] = (index, opened, places);

        for (var last = story.Texts.Count - 1; last >= 0; last--)
        {
            (index, text, places) = story.Texts[last];
            if (JumpGrammar.TailStart(text.Text) is >= 0 and var jump)
            {
                story.Jumps.Add(text.From(jump).Trim().ToLine());
                text = text.Until(jump).Trim();
            }
            if (text.Text.Length > 12 && PhotoCreditGrammar.Tail(text) is { } credit)
            {
                var raw = text.Slice(credit.Start, credit.Length).Trim();
                story.Credits.Add(new PhotoCredit([.. credit.Names.Select(n => n.Text)], credit.Kind, raw.Text, raw.Span) { Role = credit.Role });
                text = text.Until(credit.Start).Trim();
            }
            if (last == story.Texts.Count - 1)
            {
                // Where each paragraph names its sender, none of them signed the whole.
                var isAlone = !story.Texts.Take(last).Any(t => Lead.Close(t.Text, mayBeBare: true).Signature is not null);
                var (closed, closing) = isAlone ? Lead.Close(text, mayBeBare: story.Bylines.Count == 0) : (text, null);
                if (closing is not null) story.Sign(closing, runsIn: true);
                text = closed;
            }
            story.Texts[last] = (index, text, places);
        }
        foreach (var (at, kept, pieces) in story.Texts)
            story.Body[at] = new Paragraph(story.Inlines.Of(kept), kept.IsEmpty ? story.Body[at].Source : kept.Span) { Pieces = pieces };
        story.Body.RemoveAll(b => b is Paragraph { Inlines.Length: 0 });
    }

    private static void ReadBylines(StoryDraft draft, StoryParts story, List<TextLine> furniture)
    {
        Byline? latin = null;
        foreach (var (line, byline) in draft.Bylines)
        {
            switch (byline.Kind)
            {
                case BylineKind.Address:
                    furniture.Add(line.Traced.ToLine());
                    break;
                case BylineKind.Role when latin is not null:
                    story.GiveRole(byline.Role!);
                    break;
                case BylineKind.Role:
                    story.Bylines.Add(new Byline("", byline.Role!, line.Traced.Span));
                    break;
                // Whom a guest works for, under the name: no person has three names without an initial.
                case BylineKind.NameOnly when latin is not null && line.Words >= 3 && !line.Text.Contains('.'):
                    story.GiveRole(line.Text);
                    break;
                default:
                    if (byline.Signature is { } signature) story.Sign(signature, runsIn: false);
                    foreach (var name in byline.Names) story.Bylines.Add(latin = new Byline(byline.Role ?? "By", name.Text, name.Span));
                    break;
            }
        }
    }
}
