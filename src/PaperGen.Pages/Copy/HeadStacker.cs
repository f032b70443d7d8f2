using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Stacks what belongs to a headline in a width: the kicker above it; decks, summary and byline below.</summary>
internal sealed class HeadStacker(Theme theme, ITypesetter typesetter)
{
    /// <summary>Least white between a headline and the edge of its width: a hairline may stand in the gutter.</summary>
    public static readonly Points SideAir = new(2);

    // White above and below a headline at the least: parts of a grid line and of its size, whichever is more (L6).
    private const double LeastAbove = 1.2;
    private const double LeastBelow = 0.5;
    private const double LeastOfSize = 0.25;

    // Lines of a kicker or a deck, and from line to line as a multiple of its size.
    private const int SmallLines = 3;
    private const double SmallPitch = 1.25;

    private readonly HeadRules _rules = theme.Heads;
    private readonly int _fit = theme.Weight("head_fit");
    private readonly Dictionary<Wanted, ParagraphSetting> _bylines = [];
    private readonly Dictionary<Wanted, ParagraphSetting> _summaries = [];

    private readonly record struct Wanted(string Text, Points Width);

    /// <summary>The block with the headline in a setting, and what its small lines cost; null where a deck has no words.</summary>
    /// <param name="copy">The story.</param>
    /// <param name="setting">Its headline; null for a story without one.</param>
    /// <param name="step">Step of the ladder.</param>
    /// <param name="size">Size of the headline, by which that of the small lines goes.</param>
    /// <param name="width">The width.</param>
    public (HeadBlock Block, int Cost)? Stack(StoryCopy copy, HeadSetting? setting, int step, Points size, Points width)
    {
        var parts = ImmutableArray.CreateBuilder<HeadPart>(CountOf(copy));
        var y = Points.Zero;
        var block = 0;
        var cost = 0;
        var inner = width - SideAir * 2;
        var leading = theme.Grid.Leading;
        var alignment = _rules.Alignment == HeadAlignment.Centre ? LineAlignment.Centre : LineAlignment.Left;

        if (copy.Kicker is { Length: > 0 } kicker)
        {
            if (!AddSmall(kicker, theme.Type.Kicker, _rules.KickerScale, ItemRole.Kicker)) return null;
            y += size * 0.22;
        }

        if (setting is not null)
        {
            parts.Add(new HeadPart(setting.Set, setting.LineCount, ItemRole.Headline, block, y, size * _rules.LinePitch, alignment));
            y += size * (1 + _rules.LinePitch * (setting.LineCount - 1));
        }

        block++;
        foreach (var deck in copy.Decks)
        {
            y += size * 0.25;
            if (!AddSmall(deck, theme.Type.Deck, _rules.DeckScale, ItemRole.Deck)) return null;
        }

        if (copy.Summary is { Length: > 0 } summary)
        {
            y += leading * 0.5;
            AddParagraph(SummaryIn(inner, summary), ItemRole.Summary, leading * (SummarySize / theme.Grid.Body), LineAlignment.Left);
        }

        if (copy.BylineLine is { Length: > 0 } byline)
        {
            y += leading * 0.6;
            AddParagraph(BylineIn(inner, byline), ItemRole.Byline, leading, alignment);
        }

        var above = Math.Max(leading.Value, size.Value * _rules.AirAbove);
        var below = Math.Max(leading.Value / 2, size.Value * _rules.AirBelow);
        if (y == Points.Zero) (above, below) = (leading.Value, 0);
        var gridLines = LinesOf(above + below);
        var tight = Math.Max(leading.Value * LeastAbove, size.Value * LeastOfSize) + Math.Max(leading.Value * LeastBelow, size.Value * LeastOfSize);
        var longest = setting is null ? Points.Zero : inner * Math.Min(1, setting.Fill);
        var margin = alignment == LineAlignment.Centre ? (width - longest) / 2 : Points.Zero;
        var stacked = new HeadBlock(parts.DrainToImmutable(), y, gridLines, size, setting?.LineCount ?? 0, margin, step)
        {
            SpareLines = y == Points.Zero ? 0 : Math.Max(0, gridLines - LinesOf(tight)),
        };
        return (stacked, cost);

        int LinesOf(double white) => (int)Math.Ceiling((y.Value + white) / leading.Value - 0.01);

        bool AddSmall(string text, TextStyle style, double scale, ItemRole role)
        {
            // Few lines, then large.
            if (typesetter.FitFewest(text, style, SmallSizes(size.Value * scale), SmallLines, inner) is not { } best) return false;
            parts.Add(new HeadPart(best.Set, best.LineCount, role, block, y, best.Size * SmallPitch, alignment));
            y += best.Size * (1 + SmallPitch * (best.LineCount - 1));
            block++;
            cost += _fit * (best.LineCount - 1) / 4;
            return true;
        }

        void AddParagraph(ParagraphSetting set, ItemRole role, Points pitch, LineAlignment align)
        {
            parts.Add(new HeadPart(set.Line, set.LineCount, role, block, y, pitch, align));
            y += pitch * set.LineCount;
            block++;
        }
    }

    private static int CountOf(StoryCopy copy) => copy.Decks.Length
        + (copy.Kicker is { Length: > 0 } ? 1 : 0) + (copy.Headline.Length > 0 ? 1 : 0)
        + (copy.Summary is { Length: > 0 } ? 1 : 0) + (copy.BylineLine is { Length: > 0 } ? 1 : 0);

    // Down to three quarters of the size, but always larger than the text.
    private ImmutableArray<Points> SmallSizes(double size)
    {
        var most = Math.Max(theme.Grid.Body.Value + 0.5, size);
        var least = Math.Max(theme.Grid.Body.Value + 0.5, most * 0.75);
        var sizes = new Points[(int)((most - least) * 2) + 1];
        for (var i = 0; i < sizes.Length; i++) sizes[i] = new Points(most - i * 0.5);
        return ImmutableCollectionsMarshal.AsImmutableArray(sizes);
    }

    private Points SummarySize => theme.Grid.Body + new Points(1);

    // Neither depends on the headline's size.
    private ParagraphSetting SummaryIn(Points width, string summary)
    {
        if (!_summaries.TryGetValue(new Wanted(summary, width), out var set))
        {
            set = typesetter.SetParagraph([new StyledText(summary, theme.Type.Summary)], SummarySize, width, theme.Type.Indent)[0];
            _summaries.Add(new Wanted(summary, width), set);
        }

        return set;
    }

    private ParagraphSetting BylineIn(Points width, string byline)
    {
        if (!_bylines.TryGetValue(new Wanted(byline, width), out var set))
        {
            set = Set(byline);
            // Too long for a line: one for each role.
            if (set.LineCount > 1) set = Set(byline.Replace('　', '\n'));
            _bylines.Add(new Wanted(byline, width), set);
        }

        return set;

        ParagraphSetting Set(string text) => typesetter.SetParagraph([new StyledText(text, theme.Type.Byline)], theme.Grid.Body, width, 0)[0];
    }
}
