using System.Collections.Immutable;
using PaperGen.Content;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Makes the copy of a story: joins dateline and byline to the first paragraph, gives each stretch its face, normalises for print.</summary>
internal sealed class CopyDesk(TypeRoles type, string language, IPictureShelf pictures, DiagnosticBag diagnostics)
{
    private readonly bool _isChinese = language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);

    private readonly OutputText _output = new(language);

    public StoryCopy Prepare(Story story)
    {
        var parts = ImmutableArray.CreateBuilder<CopyPart>();
        var figures = ImmutableArray.CreateBuilder<FigureCopy>();
        var opening = OpeningOf(story);
        foreach (var block in story.Body) Add(block, parts, figures, ref opening);
        if (!opening.IsEmpty) parts.Insert(0, new CopyPart(ItemRole.Body, opening, type.Indent, story.Source));

        foreach (var credit in story.PhotoCredits)
        {
            if (credit.Caption is { } caption)
            {
                parts.Add(new CopyPart(ItemRole.Caption, [new StyledText(_output.Body(caption.Text), type.Caption)], 0, caption.Source));
            }

            parts.Add(CreditOf(credit));
        }

        foreach (var note in story.Footnotes)
        {
            foreach (var block in note.Blocks) Add(block, parts, figures, ref opening);
        }

        parts.RemoveAll(p => p.Text.All(t => string.IsNullOrWhiteSpace(t.Text)));
        return new StoryCopy(story, _output.Line(story.Headline.Text), parts.ToImmutable())
        {
            Kicker = story.Kicker is { } kicker ? _output.Line(kicker.Text) : null,
            Decks = [.. story.Decks.Select(d => _output.Line(d.Text))],
            Summary = story.Summary is { } summary ? _output.Body(summary.Text) : null,
            BylineLine = story.BylineRunsIn || story.Bylines.IsEmpty ? null : BylineText(story.Bylines),
            Figures = figures.ToImmutable(),
        };
    }

    private ImmutableArray<StyledText> OpeningOf(Story story)
    {
        var opening = ImmutableArray.CreateBuilder<StyledText>();
        if (story.Dateline is { } dateline)
        {
            opening.Add(new StyledText(_isChinese ? _output.Line(dateline.Text) : dateline.Text.TrimEnd(' ', '—', '-') + " — ", type.Dateline));
        }

        if (story.BylineRunsIn && !story.Bylines.IsEmpty)
        {
            var names = BylineText(story.Bylines);
            opening.Add(new StyledText(_isChinese ? $"（{names}）" : $"({names}) ", type.Byline));
        }

        return opening.ToImmutable();
    }

    // M4: roles before names, names of one role with 、 between, an em between the roles.
    private string BylineText(ImmutableArray<Byline> bylines)
    {
        var groups = new List<(string Role, List<string> Names)>();
        foreach (var byline in bylines)
        {
            if (groups.Count == 0 || groups[^1].Role != byline.Role) groups.Add((byline.Role, []));
            groups[^1].Names.Add(byline.Name);
        }

        return _isChinese
            ? string.Join("　", groups.Select(g => (g.Role.Length == 0 ? "" : g.Role + '\u2002') + string.Join('、', g.Names.Select(WordJoiner.Name))))
            : string.Join(", ", groups.Select(g => $"{g.Role} {JoinLatin(g.Names)}".Trim()));
    }

    private static string JoinLatin(List<string> names) =>
        names.Count < 2 ? string.Concat(names) : string.Join(", ", names.Take(names.Count - 1)) + " and " + names[^1];

    private string CreditText(PhotoCredit credit)
    {
        var text = _output.Line(credit.Raw);
        return _isChinese ? WordJoiner.Credit(text, credit.Names) : text;
    }

    private CopyPart CreditOf(PhotoCredit credit) =>
        new(ItemRole.Credit, [new StyledText(CreditText(credit), type.Credit)], 0, credit.Source)
        {
            Alignment = LineAlignment.Right,
        };

    private void Add(
        Block block, ImmutableArray<CopyPart>.Builder parts, ImmutableArray<FigureCopy>.Builder figures,
        ref ImmutableArray<StyledText> opening)
    {
        switch (block)
        {
            case Paragraph paragraph:
                parts.Add(new CopyPart(ItemRole.Body, Joined(opening, Styled(paragraph.Inlines, type.Body)), type.Indent, block.Source));
                opening = [];
                break;
            case Subhead subhead:
                parts.Add(new CopyPart(ItemRole.Subhead, [new StyledText(_output.Line(subhead.Text.Text), type.Subhead)], 0, block.Source)
                {
                    Alignment = LineAlignment.Centre,
                    StaysWithNext = true,
                });
                break;
            case Figure figure:
                AddFigure(figure, parts, figures);
                break;
            case Quote quote:
                foreach (var inner in quote.Blocks) Add(inner, parts, figures, ref opening);
                break;
            case ItemList list:
                AddList(list, parts, figures, ref opening);
                break;
            case Table table:
                if (!table.Header.IsEmpty) AddRow(table.Header, type.Strong, parts, block.Source);
                foreach (var row in table.Rows) AddRow(row, type.Body, parts, block.Source);
                break;
            case Preformatted text:
                foreach (var line in text.Text.Split('\n'))
                {
                    if (line.Trim().Length > 0) parts.Add(new CopyPart(ItemRole.Body, [new StyledText(line.TrimEnd(), type.Body)], 0, block.Source));
                }

                break;
            case Break:
                parts.Add(new CopyPart(ItemRole.Body, [new StyledText(_isChinese ? "＊＊＊" : "* * *", type.Body)], 0, block.Source) { Alignment = LineAlignment.Centre });
                break;
            default:
                diagnostics.Error("PG690", block.Source, $"a {block.GetType().Name} cannot be printed yet");
                break;
        }
    }

    private void AddList(
        ItemList list, ImmutableArray<CopyPart>.Builder parts, ImmutableArray<FigureCopy>.Builder figures,
        ref ImmutableArray<StyledText> opening)
    {
        var number = list.Start;
        foreach (var item in list.Items)
        {
            var mark = number is { } n ? $"{n}. " : _isChinese ? "●" : "• ";
            number++;
            opening = Joined(opening, [new StyledText(mark, type.Body)]);
            foreach (var inner in item) Add(inner, parts, figures, ref opening);
        }
    }

    private void AddRow(ImmutableArray<TableCell> row, TextStyle style, ImmutableArray<CopyPart>.Builder parts, SourceSpan source)
    {
        var cells = row.Select(c => _output.Line(c.Inlines.PlainText())).Where(c => c.Length > 0).ToList();
        if (cells.Count == 0) return;
        parts.Add(new CopyPart(ItemRole.Body, [new StyledText(string.Join(_isChinese ? "　" : "   ", cells), style)], 0, source));
    }

    private void AddFigure(Figure figure, ImmutableArray<CopyPart>.Builder parts, ImmutableArray<FigureCopy>.Builder figures)
    {
        var caption = ImmutableArray.CreateBuilder<StyledText>();
        if (figure.Caption is { } words) caption.Add(new StyledText(_output.Body(words.Text), type.Caption));
        foreach (var credit in figure.Credits)
        {
            caption.Add(new StyledText((caption.Count > 0 ? "　" : "") + CreditText(credit), type.Credit));
        }

        if (pictures.SizeOf(figure) is { } size)
        {
            figures.Add(new FigureCopy(figure, size, caption.ToImmutable()));
            return;
        }

        // The words below a picture that is not there are still the editor's words.
        if (pictures.ProblemOf(figure) is { } problem)
            diagnostics.Error("PG641", figure.Source, $"the picture {figure.Image} cannot be printed, and its caption stands without it: {problem}");
        else diagnostics.Warn("PG640", figure.Source, $"the picture {figure.Image} was not found; its caption is printed without it");
        if (caption.Count > 0) parts.Add(new CopyPart(ItemRole.Caption, caption.ToImmutable(), 0, figure.Source));
    }

    private ImmutableArray<StyledText> Styled(ImmutableArray<Inline> inlines, TextStyle style)
    {
        var runs = ImmutableArray.CreateBuilder<StyledText>();
        Collect(inlines, style);
        return _output.Runs(runs.ToImmutable());

        void Collect(ImmutableArray<Inline> line, TextStyle face)
        {
            foreach (var inline in line)
            {
                switch (inline)
                {
                    case TextRun run: runs.Add(new StyledText(run.Text, face)); break;
                    case Code code: runs.Add(new StyledText(code.Text, face)); break;
                    case Strong strong: Collect(strong.Inlines, type.Strong); break;
                    case Emphasis emphasis: Collect(emphasis.Inlines, type.Emphasis); break;
                    case Link link: Collect(link.Inlines, face); break;
                    case Script script: Collect(script.Inlines, face); break;
                    case HardBreak: runs.Add(new StyledText(_isChinese ? "　" : " ", face)); break;
                    case FootnoteMark mark: runs.Add(new StyledText($"[{mark.Id}]", face)); break;
                }
            }
        }
    }

    private static ImmutableArray<StyledText> Joined(ImmutableArray<StyledText> first, ImmutableArray<StyledText> second) =>
        first.IsEmpty ? second : [.. first, .. second];
}
