using System.Collections.Immutable;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>A headline block with what it costs a story.</summary>
/// <param name="Block">The block.</param>
/// <param name="Cost">What its breaks, size and fit cost.</param>
/// <param name="Place">Its place among all that the story can have, by which those of one cost are ordered.</param>
internal readonly record struct RatedHead(HeadBlock Block, int Cost, int Place);

/// <summary>Sets the headline block of a story in a width: every size of the ladder that it may have, in one line or more.</summary>
internal sealed class HeadBuilder(Theme theme, ITypesetter typesetter)
{
    // Mean length of a line in em below which a headline should have fewer lines.
    private const double ShortestLine = 4.5;

    // Share of the width below which lines flush left leave a hole at their right.
    private const double LeastFill = 0.5;

    // More than the white that it hides, so that it is taken where nothing else fits.
    private const int Skimpy = 4;

    // What the setter adds where a word is parted.
    private const double PartedWord = 1000;

    private readonly HeadStacker _stacker = new(theme, typesetter);
    private readonly HeadRules _rules = theme.Heads;
    private readonly int _fit = theme.Weight("head_fit");
    private readonly int _size = theme.Weight("head_size");
    private readonly int[] _otherSteps = [.. Enumerable.Range(1, theme.Ladder.Length - 1)];
    private readonly Dictionary<Wanted, List<Way>> _ways = [];

    private readonly record struct Wanted(StoryCopy Copy, int Step, Points Width);

    // A way to set the main headline. What stands around it is stacked when the headline alone is cheap enough.
    private sealed class Way(HeadSetting setting, int step, bool isSkimpy)
    {
        public HeadSetting Setting => setting;

        public int Step => step;

        public bool IsSkimpy => isSkimpy;

        public (HeadBlock Block, int Cost)? Stacked { get; set; }
    }

    /// <summary>The cheapest blocks that the story can have in this width, the best first; at least one.</summary>
    /// <param name="copy">The story.</param>
    /// <param name="wantedStep">Step of the ladder that its rank asks for.</param>
    /// <param name="width">The width.</param>
    /// <param name="most">How many blocks are asked for.</param>
    public List<RatedHead> Build(StoryCopy copy, int wantedStep, Points width, int most = int.MaxValue)
    {
        var last = theme.Ladder.Length - 1;
        if (copy.Headline.Length == 0)
        {
            return _stacker.Stack(copy, null, last, theme.Ladder[last].Sizes[^1], width) is var (bare, small) ? [new RatedHead(bare, small, 0)] : [];
        }

        var ways = new List<(Way Way, int Cost, int Place)>();
        foreach (var step in StepsFor(copy, wantedStep))
        {
            foreach (var way in WaysOf(copy, step, width))
            {
                var cost = CostOf(way.Setting, step, wantedStep, width) + (way.IsSkimpy ? Skimpy * _fit : 0);
                ways.Insert(PlaceOf(ways, cost), (way, cost, ways.Count));
            }
        }

        var found = new List<RatedHead>();
        foreach (var (way, cost, place) in ways)
        {
            // Small lines only add to the cost.
            if (found.Count >= most && found[most - 1].Cost < cost) break;
            if ((way.Stacked ??= _stacker.Stack(copy, way.Setting, way.Step, way.Setting.Size, width)) is not var (block, small)) continue;
            var head = new RatedHead(block, cost + small, place);
            var at = found.Count;
            while (at > 0 && (found[at - 1].Cost, found[at - 1].Place).CompareTo((head.Cost, head.Place)) > 0) at--;
            found.Insert(at, head);
        }

        if (found.Count > most) found.RemoveRange(most, found.Count - most);
        return found;
    }

    // Behind those that cost as much.
    private static int PlaceOf(List<(Way Way, int Cost, int Place)> ways, int cost)
    {
        var place = ways.Count;
        while (place > 0 && ways[place - 1].Cost > cost) place--;
        return place;
    }

    private List<Way> WaysOf(StoryCopy copy, int step, Points width)
    {
        var wanted = new Wanted(copy, step, width);
        if (_ways.TryGetValue(wanted, out var ways)) return ways;
        var style = theme.Ladder[step].Style;
        var settings = typesetter.FitHead(copy.Headline, style, SizesOf(copy, step), _rules.MaxLines, width - HeadStacker.SideAir * 2);
        if (settings.All(s => s.Fill > 1)) settings = Shrunk(copy, style, settings, width);
        ways = new List<Way>(settings.Length);
        var em = EmsOf(copy.Headline);
        foreach (var setting in settings) ways.Add(new Way(setting, step, IsSkimpy(em, setting, settings)));
        _ways.Add(wanted, ways);
        return ways;
    }

    private static double EmsOf(string headline)
    {
        var em = 0.0;
        foreach (var c in headline) em += c < 0x2000 ? 0.5 : 1;
        return em;
    }

    // Lines of two to four characters, where fewer and fuller ones would do; or, flush left, of less than half the width.
    private bool IsSkimpy(double em, HeadSetting setting, ImmutableArray<HeadSetting> all)
    {
        if (setting.LineCount == 1) return false;
        var isShort = em < ShortestLine * setting.LineCount;
        var isNarrow = _rules.Alignment == HeadAlignment.Left && setting.Fill < LeastFill;
        if (!isShort && !isNarrow) return false;
        foreach (var other in all)
        {
            if (other.LineCount < setting.LineCount && other.Fill <= 1 && other.Cost < PartedWord && (isShort || other.Size == setting.Size)) return true;
        }

        return false;
    }

    /// <summary>The same block in another face, or null when that face needs other lines.</summary>
    public HeadBlock? InFace(StoryCopy copy, HeadBlock block, TextStyle style, Points width)
    {
        if (block.MainLines == 0) return null;
        var setting = typesetter.FitHead(copy.Headline, style, [block.Size], block.MainLines, width - HeadStacker.SideAir * 2)
            .FirstOrDefault(s => s.LineCount == block.MainLines && s.Fill <= 1);
        var other = setting is null ? null : _stacker.Stack(copy, setting, block.Step, block.Size, width)?.Block;
        return other?.GridLines == block.GridLines ? other : null;
    }

    // A word wider than the story is set so small that it fits: nothing may stand over a neighbour.
    private ImmutableArray<HeadSetting> Shrunk(StoryCopy copy, TextStyle style, ImmutableArray<HeadSetting> settings, Points width)
    {
        var widest = settings.MinBy(s => s.Size)!;
        var size = new Points(Math.Max(1, Math.Floor(widest.Size.Value / widest.Fill * 2) / 2));
        return [.. typesetter.FitHead(copy.Headline, style, [size], Math.Max(_rules.MaxLines, widest.LineCount), width - HeadStacker.SideAir * 2)
            .Select(s => s with { Cost = s.Cost + 1000 })];
    }

    private int[] StepsFor(StoryCopy copy, int wantedStep)
    {
        if (copy.Story.Placement.HeadlineSize is { } wish) return [NearestStep(wish)];
        // The lead's sizes are the lead's alone, or it would not lead.
        return wantedStep == 0 || _otherSteps.Length == 0 ? [0] : _otherSteps;
    }

    private ImmutableArray<Points> SizesOf(StoryCopy copy, int step) =>
        copy.Story.Placement.HeadlineSize is { } wish ? [new Points(wish)] : theme.Ladder[step].Sizes;

    private int CostOf(HeadSetting setting, int step, int wantedStep, Points width)
    {
        var manyLines = width > theme.Grid.Body * theme.Grid.Measure * 1.5 ? setting.LineCount - 2 : setting.LineCount - 3;
        var sizes = theme.Ladder[step].Sizes;
        var place = sizes.IndexOf(setting.Size) is >= 0 and var known ? known : sizes.Length;
        return (int)(_fit * (setting.Cost / 100 + Math.Max(0, manyLines)) + _size * (Math.Abs(step - wantedStep) + place / 3.0));
    }

    private int NearestStep(double size) =>
        Enumerable.Range(0, theme.Ladder.Length).MinBy(i => theme.Ladder[i].Sizes.Min(s => Math.Abs(s.Value - size)));
}
