using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace PaperGen.Typesetting;

/// <summary>Breaks a prepared paragraph at one measure.</summary>
internal readonly struct Breaker
{
    // What (10 + cost)² a line beyond the limit of LineGraph's narrow search costs at least: a cheaper setting has none.
    private const double CheapestGape = (10 + 20 + 1562.5) * (10 + 20 + 1562.5);

    // Two em of a measure narrower than this look like a hole.
    private const int NarrowMeasure = 10_000;

    private readonly Prepared _prepared;
    private readonly int _measure;
    private readonly BreakOptions _options;
    private readonly LineFrame _frame;

    public Breaker(Prepared prepared, int measure, BreakOptions options)
    {
        _measure = measure;
        _options = options;
        _frame = new LineFrame(
            measure - FirstIndent(prepared, measure),
            measure - prepared.Style.HangingIndent,
            options.HangingPunctuation && !prepared.HasLatin);
        _prepared = OverlongBoxes.Part(prepared, Math.Min(_frame.FirstWidth, _frame.OtherWidth));
    }

    /// <summary>The cheapest setting.</summary>
    public BrokenParagraph Best()
    {
        if (_prepared.Boxes.Length == 0) return new BrokenParagraph(_prepared, _measure, _options, [], 0, isRagged: false);
        if (_options.Greedy) return Result(GreedyFill.Solve(_prepared, _frame), 0, ragged: false);

        var ends = Solve(Wanted, any: false, out var cost);
        if (ends is not null && (cost <= CheapestGape || !_prepared.IsChinese)) return Result(ends, cost, IsRagged);

        // Chinese text takes wide gaps where nothing else is left; Latin text is set ragged rather than that.
        ends = Solve(new LineRating(_prepared.IsChinese ? RatingKind.Chinese : RatingKind.Ragged, _options.Costs), any: true, out cost)!;
        return Result(ends, cost, ragged: !_prepared.IsChinese);
    }

    /// <summary>The cheapest settings of one line fewer, as many, and one line more.</summary>
    public ImmutableArray<BrokenParagraph> Alternatives()
    {
        var best = Best();
        if (_options.Greedy || best.LineCount == 0 || best.IsRagged && !IsRagged) return [best];

        // The best one may have been found among gaping lines only.
        if (best.Cost > CheapestGape) Fit.Take(_prepared, _frame, Wanted, _options.Costs, any: false);
        Fit.SolveUpTo(best.LineCount + 1);
        var fewer = Fit.WayOf(best.LineCount - 1, out var cost) is { } ends ? Result(ends, cost, IsRagged) : null;
        var more = Fit.WayOf(best.LineCount + 1, out cost) is { } others ? Result(others, cost, IsRagged) : null;
        return (fewer, more) switch
        {
            (null, null) => [best],
            (null, _) => [best, more],
            (_, null) => [fewer, best],
            _ => [fewer, best, more],
        };
    }

    private bool IsRagged => _options.Ragged && !_prepared.IsChinese;

    private LineRating Wanted => new(_prepared.IsChinese ? RatingKind.Chinese : IsRagged ? RatingKind.Ragged : RatingKind.Latin, _options.Costs);

    private int[]? Solve(in LineRating rating, bool any, out double cost)
    {
        Fit.Take(_prepared, _frame, rating, _options.Costs, any);
        return Fit.Solve(out cost);
    }

    private static int FirstIndent(Prepared prepared, int measure)
    {
        var keeps = !prepared.Style.TrimParagraphStart && prepared.Boxes.Length > 0;
        return (prepared.Style.Indent ?? (measure < NarrowMeasure ? 1000 : 2000)) + (keeps ? prepared.Boxes[0].LeftBlank : 0);
    }

    private BrokenParagraph Result(int[] ends, double cost, bool ragged)
    {
        var lines = new BrokenLine[ends.Length];
        var start = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            lines[i] = Line(start, ends[i]);
            start = ends[i];
        }

        return new BrokenParagraph(_prepared, _measure, _options, ImmutableCollectionsMarshal.AsImmutableArray(lines), cost, ragged);
    }

    private BrokenLine Line(int start, int end)
    {
        ref readonly var point = ref _prepared.Points[end];
        var sums = point.End - _prepared.Points[start].Start;
        var slack = _frame.Width(start) - sums.Width - point.HyphenWidth;
        var hang = 0;
        if (_frame.Hangs && point.Hang > 0 && point.Kind != BreakKind.Forced
            && LineFit.Chinese(sums, slack + point.Hang).Cost < LineFit.Chinese(sums, slack).Cost)
        {
            hang = point.Hang;
        }

        return new BrokenLine
        {
            First = _prepared.Points[start].Box,
            End = point.Box,
            Indent = start == 0 ? FirstIndent(_prepared, _measure) : _prepared.Style.HangingIndent,
            Slack = slack + hang,
            Stretch = sums.Stretch,
            Joints = sums.Joints,
            Squeeze = sums.Squeeze + sums.GapSqueeze,
            Hang = hang,
            HyphenWidth = point.HyphenWidth,
            IsLast = point.Kind == BreakKind.Forced,
        };
    }

    // One for each thread.
    [ThreadStatic]
    private static TotalFit? s_fit;

    private static TotalFit Fit => s_fit ??= new TotalFit();
}
