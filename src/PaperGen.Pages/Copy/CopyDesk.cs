using System.Collections.Immutable;
using PaperGen.Content;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Makes the copy of a story: joins dateline and byline to the first paragraph, gives each stretch its face, normalises for print.</summary>
internal sealed class CopyDesk(Theme theme, ITypesetter typesetter, string language, IPictureShelf pictures, DiagnosticBag diagnostics)
{
    // The text of a picture story that is longer stands in legs.
    private const int LongestCaption = 220;

    private readonly TypeRoles _type = theme.Type;
    private readonly bool _isChinese = language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
    private readonly OutputText _output = new(language);
    private readonly TableSetter _tables = new(theme, typesetter);

    public StoryCopy Prepare(Story story)
    {
        var blocks = new BlockCopy(theme, language, story, _tables, typesetter);
        blocks.AddBody(OpeningOf(story, withNames: story.BylineRunsIn));
        var bodyParts = blocks.Parts.Count;
        var figures = ImmutableArray.CreateBuilder<FigureCopy>();
        foreach (var figure in blocks.Figures) AddFigure(figure, blocks.Parts, figures);
        AddCredits(story, blocks.Parts);
        if (story.Kind == StoryKind.PhotoNews) TextUnderPicture(blocks.Parts, figures);
        blocks.AddNotes();

        blocks.Parts.RemoveAll(p => !IsPrinted(p));
        var copy = new StoryCopy(story, _output.Line(story.Headline.Text), blocks.Parts.ToImmutable())
        {
            Kicker = story.Kicker is { } kicker ? _output.Line(kicker.Text) : null,
            Decks = [.. story.Decks.Select(d => _output.Line(d.Text))],
            Summary = story.Summary is { } summary ? _output.Body(summary.Text) : null,
            BylineLine = story.BylineRunsIn || story.Bylines.IsEmpty ? null : BylineWords.Of(story.Bylines, language),
            Figures = figures.ToImmutable(),
            Tables = [.. blocks.Tables],
        };
        copy = copy with { WithBylineLine = WithBylineLine(copy, bodyParts) };
        return PullQuoteOf(copy) is { } quote ? copy with { Quoted = PullQuoteParts.Of(copy, quote, theme.PullQuotes) } : copy;
    }

    // What the editor named, or what the story has; a story that is a caption or a brief is too short for any.
    private PullQuote? PullQuoteOf(StoryCopy copy)
    {
        if (copy.Story.Placement.PullQuote is not { } wish) return copy.Story.Kind == StoryKind.News ? QuotableWords.Best(copy.Parts) : null;
        if (wish.Text.Length == 0) return null;
        var found = QuotableWords.Named(copy.Parts, _output.Body(wish.Text));
        if (found is null) diagnostics.Warn("PG624", wish.Source, $"“{wish.Text}” does not stand in the text of “{copy.Headline}”, and is not set large", "copy the words from one paragraph of it as they stand there");
        return found;
    }

    // Names and roles in brackets cannot be parted, and tear a narrow line apart.
    private StoryCopy? WithBylineLine(StoryCopy copy, int bodyParts)
    {
        var story = copy.Story;
        if (!_isChinese || !story.BylineRunsIn || story.Bylines.IsEmpty || copy.Parts.Length < bodyParts) return null;
        var blocks = new BlockCopy(theme, language, story, _tables, typesetter);
        blocks.AddBody(OpeningOf(story, withNames: false));
        var first = blocks.Parts.FirstOrDefault(IsPrinted);
        if (first is null || copy.Parts.Length == 0 || blocks.Parts.Count != bodyParts) return null;
        return copy with { Parts = copy.Parts.SetItem(0, first), BylineLine = BylineWords.Of(story.Bylines, language) };
    }

    private static bool IsPrinted(CopyPart part) => part.IsBlank || part.Table is not null || part.Text.Any(t => !string.IsNullOrWhiteSpace(t.Text));

    private ImmutableArray<StyledText> OpeningOf(Story story, bool withNames)
    {
        var opening = ImmutableArray.CreateBuilder<StyledText>();
        if (story.Dateline is { } dateline)
        {
            var hasNames = withNames && !story.Bylines.IsEmpty;
            opening.Add(new StyledText(_isChinese ? _output.Line(dateline.Text) + (hasNames ? "" : "　") : dateline.Text.TrimEnd(' ', '—', '-') + " — ", _type.Dateline));
        }

        if (withNames && !story.Bylines.IsEmpty)
        {
            var names = BylineWords.Of(story.Bylines, language);
            opening.Add(new StyledText(_isChinese ? $"（{names}）" : $"({names}) ", _type.Byline));
        }

        return opening.ToImmutable();
    }

    private void AddCredits(Story story, ImmutableArray<CopyPart>.Builder parts)
    {
        foreach (var credit in story.PhotoCredits)
        {
            if (credit.Caption is { } caption)
            {
                parts.Add(new CopyPart(ItemRole.Caption, [new StyledText(_output.Body(caption.Text), _type.Caption)], 0, caption.Source));
            }

            parts.Add(new CopyPart(ItemRole.Credit, [new StyledText(CreditText(credit), _type.Credit)], 0, credit.Source) { Alignment = LineAlignment.Right });
        }
    }

    // 图片新闻: its text is the caption of its picture (L11), over the whole width of the story.
    private void TextUnderPicture(ImmutableArray<CopyPart>.Builder parts, ImmutableArray<FigureCopy>.Builder figures)
    {
        var text = parts.Where(p => p.Role != ItemRole.Credit).ToList();
        if (figures.Count == 0 || !figures[0].Caption.IsEmpty
            || text.Exists(p => p.Role != ItemRole.Body || p.Table is not null || p.Mark is not null || !p.Links.IsEmpty)
            || text.Sum(p => p.Text.Sum(t => t.Text.Length)) is 0 or > LongestCaption) return;
        var space = new StyledText(_isChinese ? "　" : " ", _type.Caption);
        var credits = parts.Where(p => p.Role == ItemRole.Credit).SelectMany(p => p.Text).ToImmutableArray();
        figures[0] = figures[0] with
        {
            Caption = [.. text.SelectMany((part, i) => i == 0 ? part.Text : part.Text.Insert(0, space)).Select(t => t.Style == _type.Body ? t with { Style = _type.Caption } : t)],
            Credit = [.. figures[0].Credit, .. credits],
        };
        parts.Clear();
    }

    private string CreditText(PhotoCredit credit)
    {
        var text = _output.Line(credit.Raw);
        return _isChinese ? WordJoiner.Credit(text, credit.Names) : text;
    }

    private void AddFigure(Figure figure, ImmutableArray<CopyPart>.Builder parts, ImmutableArray<FigureCopy>.Builder figures)
    {
        ImmutableArray<StyledText> caption = figure.Caption is { } words ? [new StyledText(_output.Body(words.Text), _type.Caption)] : [];
        var credits = string.Join(_isChinese ? "　" : "; ", figure.Credits.Select(CreditText));
        ImmutableArray<StyledText> credit = credits.Length > 0 ? [new StyledText(credits, _type.Credit)] : [];
        if (pictures.SizeOf(figure) is { } size)
        {
            figures.Add(new FigureCopy(figure, size, caption, credit));
            return;
        }

        // The words below a picture that is not there are still the editor's words.
        if (pictures.ProblemOf(figure) is { } problem)
            diagnostics.Error("PG641", figure.Source, $"the picture {figure.Image} cannot be printed, and its caption stands without it: {problem}");
        else diagnostics.Warn("PG640", figure.Source, $"the picture {figure.Image} was not found; its caption is printed without it");
        if (!caption.IsEmpty) parts.Add(new CopyPart(ItemRole.Caption, caption, 0, figure.Source));
        if (!credit.IsEmpty) parts.Add(new CopyPart(ItemRole.Credit, credit, 0, figure.Source) { Alignment = LineAlignment.Right });
    }
}
