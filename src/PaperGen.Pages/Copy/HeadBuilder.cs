using System.Collections.Immutable;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Sets the headline block of a story in a width: every size of the ladder that it may have, in one line or more.</summary>
internal sealed class HeadBuilder(Theme theme, ITypesetter typesetter)
{
    /// <summary>Least white between a headline and the edge of its width: a hairline may stand in the gutter.</summary>
    private static readonly Points SideAir = new(2);

    // Mean length of a line in em below which a headline should have fewer lines.
    private const double ShortestLine = 4.5;

    // White above and below a headline at the least: parts of a grid line and of its size, whichever is more (L6).
    private const double LeastAbove = 1.2;
    private const double LeastBelow = 0.5;
    private const double LeastOfSize = 0.25;

    // Share of the width below which lines flush left leave a hole at their right.
    private const double LeastFill = 0.5;

    // More than the white that it hides, so that it is taken where nothing else fits.
    private const int Skimpy = 4;

    // What the setter adds where a word is parted.
    private const double PartedWord = 1000;

    private readonly HeadRules _rules = theme.Heads;
    private readonly Dictionary<(StoryCopy, int Step, Points Width), List<(HeadSetting Setting, bool IsSkimpy, HeadBlock Block)>> _blocks = [];
    private readonly Dictionary<(string Text, Points Width), ParagraphSetting> _bylines = [];
    private readonly Dictionary<(string Text, Points Width), ParagraphSetting> _summaries = [];

    /// <summary>The blocks that the story can have in this width; at least one.</summary>
    public IReadOnlyList<HeadBlock> Build(StoryCopy copy, int wantedStep, Points width)
    {
        var last = theme.Ladder.Length - 1;
        if (copy.Headline.Length == 0) return Around(copy, null, last, theme.Ladder[last].Sizes[^1], width, 0) is { } bare ? [bare] : [];

        var blocks = new List<HeadBlock>();
        foreach (var step in StepsFor(copy, wantedStep))
        {
            foreach (var (setting, isSkimpy, block) in BlocksOf(copy, step, width))
            {
                var cost = CostOf(setting, step, wantedStep, width) + (isSkimpy ? Skimpy * theme.Weight("head_fit") : 0);
                blocks.Add(block with { Cost = block.Cost + cost });
            }
        }

        return blocks;
    }

    // The blocks of one step of the ladder; what the headline costs comes to what the small lines around it do.
    private List<(HeadSetting Setting, bool IsSkimpy, HeadBlock Block)> BlocksOf(StoryCopy copy, int step, Points width)
    {
        if (_blocks.TryGetValue((copy, step, width), out var blocks)) return blocks;
        var style = theme.Ladder[step].Style;
        var settings = typesetter.FitHead(copy.Headline, style, SizesOf(copy, step), _rules.MaxLines, width - SideAir * 2);
        if (settings.All(s => s.Fill > 1)) settings = Shrunk(copy, style, settings, width);
        blocks = [];
        foreach (var setting in settings)
        {
            if (Around(copy, setting, step, setting.Size, width, 0) is { } block) blocks.Add((setting, IsSkimpy(copy.Headline, setting, settings), block));
        }

        _blocks.Add((copy, step, width), blocks);
        return blocks;
    }

    // Lines of two to four characters, where fewer and fuller ones would do; or, flush left, of less than half the width.
    private bool IsSkimpy(string headline, HeadSetting setting, ImmutableArray<HeadSetting> all)
    {
        if (setting.LineCount == 1) return false;
        var em = headline.Sum(c => c < 0x2000 ? 0.5 : 1.0);
        return em < ShortestLine * setting.LineCount && all.Any(s => s.LineCount < setting.LineCount && s.Fill <= 1 && s.Cost < PartedWord)
            || _rules.Alignment == HeadAlignment.Left && setting.Fill < LeastFill && all.Any(s => s.LineCount < setting.LineCount && s.Size == setting.Size && s.Fill <= 1 && s.Cost < PartedWord);
    }

    /// <summary>The same block in another face, or null when that face needs other lines.</summary>
    public HeadBlock? InFace(StoryCopy copy, HeadBlock block, TextStyle style, Points width)
    {
        if (block.MainLines == 0) return null;
        var setting = typesetter.FitHead(copy.Headline, style, [block.Size], block.MainLines, width - SideAir * 2)
            .FirstOrDefault(s => s.LineCount == block.MainLines && s.Fill <= 1);
        var other = setting is null ? null : Around(copy, setting, block.Step, block.Size, width, block.Cost);
        return other?.GridLines == block.GridLines ? other : null;
    }

    // A word wider than the story is set so small that it fits: nothing may stand over a neighbour.
    private ImmutableArray<HeadSetting> Shrunk(StoryCopy copy, TextStyle style, ImmutableArray<HeadSetting> settings, Points width)
    {
        var widest = settings.MinBy(s => s.Size)!;
        var size = new Points(Math.Max(1, Math.Floor(widest.Size.Value / widest.Fill * 2) / 2));
        return [.. typesetter.FitHead(copy.Headline, style, [size], Math.Max(_rules.MaxLines, widest.LineCount), width - SideAir * 2)
            .Select(s => s with { Cost = s.Cost + 1000 })];
    }

    private IEnumerable<int> StepsFor(StoryCopy copy, int wantedStep)
    {
        if (copy.Story.Placement.HeadlineSize is { } wish) return [NearestStep(wish)];
        // The lead's sizes are the lead's alone, or it would not lead.
        var last = theme.Ladder.Length - 1;
        return wantedStep == 0 || last == 0 ? [0] : Enumerable.Range(1, last);
    }

    private ImmutableArray<Points> SizesOf(StoryCopy copy, int step) =>
        copy.Story.Placement.HeadlineSize is { } wish ? [new Points(wish)] : theme.Ladder[step].Sizes;

    private int CostOf(HeadSetting setting, int step, int wantedStep, Points width)
    {
        var manyLines = width > theme.Grid.Body * theme.Grid.Measure * 1.5 ? setting.LineCount - 2 : setting.LineCount - 3;
        var sizes = theme.Ladder[step].Sizes;
        var place = sizes.IndexOf(setting.Size) is >= 0 and var known ? known : sizes.Length;
        return (int)(theme.Weight("head_fit") * (setting.Cost / 100 + Math.Max(0, manyLines))
            + theme.Weight("head_size") * (Math.Abs(step - wantedStep) + place / 3.0));
    }

    private int NearestStep(double size) =>
        Enumerable.Range(0, theme.Ladder.Length).MinBy(i => theme.Ladder[i].Sizes.Min(s => Math.Abs(s.Value - size)));

    // Kicker above, decks, summary and byline below.
    private HeadBlock? Around(StoryCopy copy, HeadSetting? setting, int step, Points size, Points width, int cost)
    {
        var lines = new List<Func<IEnumerable<HeadLine>>>();
        var y = Points.Zero;
        var block = 0;
        var inner = width - SideAir * 2;
        var alignment = _rules.Alignment == HeadAlignment.Centre ? LineAlignment.Centre : LineAlignment.Left;

        if (copy.Kicker is { Length: > 0 } kicker)
        {
            if (!AddSmall(kicker, theme.Type.Kicker, _rules.KickerScale, ItemRole.Kicker)) return null;
            y += size * 0.22;
        }

        if (setting is not null)
        {
            Add(setting, ItemRole.Headline, y, size * _rules.LinePitch, alignment);
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
            y += theme.Grid.Leading * 0.5;
            var set = SummaryIn(inner, summary);
            var pitch = theme.Grid.Leading * (SummarySize / theme.Grid.Body);
            AddLines(() => set.Lines, ItemRole.Summary, y, pitch, LineAlignment.Left);
            y += pitch * set.LineCount;
            block++;
        }

        if (copy.BylineLine is { Length: > 0 } byline)
        {
            y += theme.Grid.Leading * 0.6;
            var set = BylineIn(inner, byline);
            AddLines(() => set.Lines, ItemRole.Byline, y, theme.Grid.Leading, alignment);
            y += theme.Grid.Leading * set.LineCount;
            block++;
        }

        var leading = theme.Grid.Leading;
        var above = Math.Max(leading.Value, size.Value * _rules.AirAbove);
        var below = Math.Max(leading.Value / 2, size.Value * _rules.AirBelow);
        if (y == Points.Zero) (above, below) = (leading.Value, 0);
        var gridLines = LinesOf(above + below);
        var tight = Math.Max(leading.Value * LeastAbove, size.Value * LeastOfSize) + Math.Max(leading.Value * LeastBelow, size.Value * LeastOfSize);
        var longest = setting is null ? Points.Zero : inner * Math.Min(1, setting.Fill);
        var margin = alignment == LineAlignment.Centre ? (width - longest) / 2 : Points.Zero;
        return new HeadBlock(() => [.. lines.SelectMany(l => l())], y, gridLines, size, setting?.LineCount ?? 0, margin, cost, step)
        {
            SpareLines = y == Points.Zero ? 0 : Math.Max(0, gridLines - LinesOf(tight)),
        };

        int LinesOf(double white) => (int)Math.Ceiling((y.Value + white) / leading.Value - 0.01);

        void Add(HeadSetting head, ItemRole role, Points top, Points pitch, LineAlignment align) => AddLines(head.Set, role, top, pitch, align);

        void AddLines(Func<ImmutableArray<SetLine>> set, ItemRole role, Points top, Points pitch, LineAlignment align)
        {
            var own = block;
            lines.Add(() => set().Select((line, i) => new HeadLine(line, role, own, top + pitch * i, align)));
        }

        bool AddSmall(string text, TextStyle style, double scale, ItemRole role)
        {
            var wanted = Math.Max(theme.Grid.Body.Value + 0.5, size.Value * scale);
            var least = Math.Max(theme.Grid.Body.Value + 0.5, wanted * 0.75);
            var sizes = Enumerable.Range(0, (int)((wanted - least) * 2) + 1).Select(i => new Points(wanted - i * 0.5)).ToImmutableArray();
            var settings = typesetter.FitHead(text, style, sizes, 3, inner);
            if (settings.IsEmpty) return false;
            // Few lines, then large, then well broken.
            var best = settings.OrderBy(s => s.LineCount).ThenByDescending(s => s.Size).First();
            Add(best, role, y, best.Size * 1.25, alignment);
            y += best.Size * (1 + 1.25 * (best.LineCount - 1));
            block++;
            cost += theme.Weight("head_fit") * (best.LineCount - 1) / 4;
            return true;
        }
    }

    private Points SummarySize => theme.Grid.Body + new Points(1);

    // Neither depends on the headline's size.
    private ParagraphSetting SummaryIn(Points width, string summary)
    {
        if (!_summaries.TryGetValue((summary, width), out var set))
        {
            set = typesetter.SetParagraph([new StyledText(summary, theme.Type.Summary)], SummarySize, width, theme.Type.Indent)[0];
            _summaries.Add((summary, width), set);
        }

        return set;
    }

    private ParagraphSetting BylineIn(Points width, string byline)
    {
        if (!_bylines.TryGetValue((byline, width), out var set))
        {
            set = Set(byline);
            // Too long for a line: one for each role.
            if (set.LineCount > 1) set = Set(byline.Replace('　', '\n'));
            _bylines.Add((byline, width), set);
        }

        return set;

        ParagraphSetting Set(string text) => typesetter.SetParagraph([new StyledText(text, theme.Type.Byline)], theme.Grid.Body, width, 0)[0];
    }
}
