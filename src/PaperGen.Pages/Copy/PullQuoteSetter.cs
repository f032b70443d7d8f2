using System.Collections.Immutable;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Sets a pull quote in a leg: between two rules, on whole grid lines, broken by sense.</summary>
internal sealed class PullQuoteSetter(Theme theme, ITypesetter typesetter)
{
    private const int MostLines = 9;

    // In sizes of the quote: from line to line, from the rules to the words, and from the upper rule to words below a mark.
    private const double Pitch = 1.38;
    private const double Padding = 0.6;
    private const double BelowMark = 1.4;

    // The mark is so much larger than the words; the ink of the sign lies in the upper third of its em box.
    private const double MarkScale = 2.6;
    private const double MarkRise = 0.06;

    // In grid lines: the white that is the quote's own above its upper rule and below its lower one.
    private const double Above = 0.42;
    private const double Below = 0.55;

    private readonly PullQuoteRules _rules = theme.PullQuotes;

    /// <summary>The quote in a measure; null where a word is too wide for it.</summary>
    public BodyParagraph? Set(CopyPart part, Points measure, int block)
    {
        if (part.Text is not [var words] || Fit(words, measure) is not { } fit) return null;
        var (em, leading) = (fit.Size, theme.Grid.Leading);
        var first = part.Mark is null ? em * Padding : em * BelowMark;
        var inside = first + em * (Pitch * (fit.LineCount - 1) + 1 + Padding);
        var height = (int)Math.Ceiling(((inside + _rules.Rule) / leading) + Above + Below - 0.05);
        var upper = leading * Above;
        var lower = leading * (height - Below);
        // What the grid leaves over is shared by the white above and below the words.
        var top = upper + first + (lower - upper - inside - _rules.Rule) / 2 + _rules.Rule;
        var isCentred = theme.Heads.Alignment == HeadAlignment.Centre;
        var texts = ImmutableArray.CreateBuilder<BesideText>();
        if (part.Mark is { } mark)
        {
            var sign = typesetter.SetLine([mark], em * MarkScale);
            texts.Add(Placed(sign, upper + _rules.Rule + em * (MarkScale * MarkRise), block));
        }

        for (var i = 0; i < fit.LineCount; i++) texts.Add(Placed(fit.Set(i), top + em * (Pitch * i), block + 1));
        return new BodyParagraph(ItemRole.PullQuote, block, [new ParagraphSetting([.. Enumerable.Repeat(new SetLine(theme.Grid.Body, "", [], 0) { EndsParagraph = true }, height)], 0)], part.Source)
        {
            StaysWhole = true,
            IsInset = true,
            Beside = texts.ToImmutable(),
            Rules = [new LineRule(0, _rules.Rule) { Top = upper }, new LineRule(0, theme.Rules.Story) { Top = lower - theme.Rules.Story }],
        };

        BesideText Placed(SetLine line, Points y, int number)
        {
            var free = measure - line.Em * (line.Width / 1000.0);
            return new BesideText(line, isCentred ? free / 2 : Points.Zero, 0, number) { Top = y };
        }
    }

    // As large as the theme wants, smaller where a word does not fit.
    private HeadSetting? Fit(StyledText words, Points measure)
    {
        var least = theme.Grid.Body.Value + 1;
        var sizes = Enumerable.Range(0, 1 + (int)Math.Max(0, _rules.Size.Value - least)).Select(i => new Points(_rules.Size.Value - i)).ToImmutableArray();
        return typesetter.FitHead(words.Text, words.Style, sizes, MostLines, measure)
            .Where(h => h.Fill <= 1 && h.LineCount <= MostLines)
            .OrderByDescending(h => h.Size).ThenBy(h => h.LineCount).ThenBy(h => h.Cost)
            .FirstOrDefault();
    }
}
