using System.Collections.Immutable;

namespace PaperGen.Content.Transcripts;

/// <summary>Reads a story out of its lines.</summary>
internal sealed class StoryAssembler(SourceText source, PageMetrics page, PieceJoiner pieces, DiagnosticBag diagnostics)
{
    private readonly ParagraphJoiner _joiner = new(source, page, pieces, diagnostics);

    /// <summary>The story; what its lines held beside it goes to <paramref name="furniture"/>.</summary>
    public Story Assemble(StoryDraft draft, string id, List<TextLine> furniture)
    {
        var first = draft.FirstLine;
        var place = first?.Traced.Span ?? SourceSpan.WholeFile(source.Path);
        var story = new StoryParts();
        ReadBody(draft, story);
        ReadPictures(draft, story);
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
                    var items = blocks.Skip(i).TakeWhile(b => b.Role == LineRole.Item).ToList();
                    story.Body.Add(ListOf(items));
                    i += items.Count - 1;
                    break;
                case LineRole.Row:
                    var rows = blocks.Skip(i).TakeWhile(b => b.Role == LineRole.Row).SelectMany(b => b.Lines).ToList();
                    story.Body.Add(TableOf(rows));
                    i += rows.Count - 1;
                    break;
                case LineRole.Quote:
                    var lines = blocks.Skip(i).TakeWhile(b => b.Role == LineRole.Quote).SelectMany(b => b.Lines).ToList();
                    story.Body.Add(QuoteOf(lines));
                    i += lines.Count - 1;
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
            var before = joined.Count > 0 ? joined[^1] : null;
            if (before is { Role: LineRole.Paragraph } && block.Role == LineRole.Paragraph && Continues(before, block))
                joined[^1] = before with { Lines = [.. before.Lines, .. block.Lines] };
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

    private ItemList ListOf(List<DraftBlock> items)
    {
        var blocks = ImmutableArray.CreateBuilder<ImmutableArray<Block>>();
        int? start = null;
        foreach (var item in items)
        {
            var (text, _) = _joiner.Join(item.Lines);
            var marker = text.Text.AsSpan().IndexOfAnyExcept("•●▪■◆◇○▶►★☆※✦✓◎□·-*–0123456789.) ".AsSpan());
            if (blocks.Count == 0 && int.TryParse(text.Text.AsSpan(0, Math.Max(0, text.Text.AsSpan().IndexOfAny(".)".AsSpan()))), out var number)) start = number;
            text = text.From(Math.Max(0, marker));
            blocks.Add([new Paragraph(InlinesOf(text), text.Span)]);
        }
        return new ItemList(blocks.ToImmutable(), start, items[0].Lines[0].Traced.Span);
    }

    private static Table TableOf(List<PageLine> lines)
    {
        var rows = lines.Where(l => l.Cells.Count >= 2 && !l.Cells.All(c => c.Text.AsSpan().IndexOfAnyExcept("-:=—─ ".AsSpan()) < 0))
            .Select(l => l.Cells.Select(c => new TableCell(InlinesOf(c), c.Span)).ToImmutableArray()).ToList();
        var width = rows.Count == 0 ? 0 : rows.Max(r => r.Length);
        return new Table(rows.Count == 0 ? [] : rows[0], [.. rows.Skip(1)], [.. Enumerable.Repeat(ColumnAlignment.Start, width)], lines[0].Traced.Span);
    }

    private static Quote QuoteOf(List<PageLine> lines)
    {
        var text = TracedText.Join([.. lines.Select((l, i) => (i == 0 || l.IsHan ? "" : " ", l.Traced.From(1).Trim()))]);
        return new Quote([new Paragraph(InlinesOf(text), text.Span)], lines[0].Traced.Span);
    }

    private void ReadPictures(StoryDraft draft, StoryParts story)
    {
        foreach (var picture in draft.Pictures)
        {
            var caption = picture.Caption.Count == 0 ? null : _joiner.Join(picture.Caption).Text.WithoutStars();
            var credit = picture.Credit?.Traced.WithoutStars();
            var found = credit is null ? null : PhotoCreditGrammar.Whole(credit);
            if (found is null && caption is not null && PhotoCreditGrammar.Tail(caption) is { } tail)
            {
                found = tail;
                credit = caption.From(tail.Start).Trim();
                caption = caption.Until(tail.Start).Trim();
            }
            if (caption is not null) caption = WithoutPointer(caption);
            var place = credit?.Span ?? caption!.Span;
            story.Credits.Add(new PhotoCredit(found is null ? [] : [.. found.Names.Select(n => n.Text)], found?.Kind ?? "", credit?.Text ?? "", place)
            {
                Role = found?.Role,
                Caption = caption is { IsEmpty: false } ? caption.ToLine() : null,
            });
        }
    }

    private static TracedText WithoutPointer(TracedText caption)
    {
        var start = caption.Text.AsSpan().IndexOfAnyExcept("▲▼△▽↑↓←→◀▶◄► ".AsSpan());
        return start > 0 ? caption.From(start) : caption;
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
                var (closed, closing) = Lead.Close(text, mayBeBare: story.Bylines.Count == 0);
                if (closing is not null) story.Sign(closing, runsIn: true);
                text = closed;
            }
            story.Texts[last] = (index, text, places);
        }
        foreach (var (at, kept, pieces) in story.Texts)
            story.Body[at] = new Paragraph(InlinesOf(kept), kept.IsEmpty ? story.Body[at].Source : kept.Span) { Pieces = pieces };
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

    /// <summary>Text with **strong** stretches as inlines.</summary>
    public static ImmutableArray<Inline> InlinesOf(TracedText text)
    {
        if (text.IsEmpty) return [];
        if (!text.Text.Contains("**", StringComparison.Ordinal)) return [new TextRun(text.Text, text.Span)];
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        var at = 0;
        while (at < text.Text.Length)
        {
            var open = text.Text.IndexOf("**", at, StringComparison.Ordinal);
            var close = open < 0 ? -1 : text.Text.IndexOf("**", open + 2, StringComparison.Ordinal);
            if (close < 0)
            {
                Run(at, text.Text.Length);
                break;
            }
            Run(at, open);
            if (close > open + 2) inlines.Add(new Strong([RunOf(open + 2, close)], text.SpanOf(open + 2, close - open - 2)));
            at = close + 2;
        }
        return inlines.ToImmutable();

        void Run(int start, int end)
        {
            if (end > start) inlines.Add(RunOf(start, end));
        }

        TextRun RunOf(int start, int end) => new(text.Text[start..end], text.SpanOf(start, end - start));
    }
}
