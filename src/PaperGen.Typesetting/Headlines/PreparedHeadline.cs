using System.Collections.Immutable;

namespace PaperGen.Typesetting;

/// <summary>A headline that can be fitted to many spans. Safe to share between threads.</summary>
public sealed class PreparedHeadline
{
    // Half a hundredth of a point, so that a line exactly as wide as its span is not lost to rounding.
    private const double Tolerance = 0.005;

    private const double GoodFill = 0.85;
    private const double LeastFill = 0.70;
    private const int WidestTracking = 250;
    private const double StepDown = 12;

    private readonly Prepared _prepared;
    private readonly HeadlineStyle _style;
    private readonly BalancedLines _lines;

    internal PreparedHeadline(Prepared prepared, HeadlineStyle style, double[] sense)
    {
        _prepared = prepared;
        _style = style;
        Sense = sense;
        var costs = new double[prepared.Points.Length];
        for (var i = 0; i < costs.Length; i++)
        {
            var box = prepared.Points[i].Box;
            costs[i] = box < prepared.Boxes.Length ? sense[prepared.Boxes[box].Start] : 0;
        }

        _lines = new BalancedLines(prepared, costs);
    }

    /// <summary>What a break before each position of the text costs its sense.</summary>
    internal double[] Sense { get; }

    /// <summary>Width of the whole text on one line at a size.</summary>
    public Points WidthAt(Points size) => size * (LineBalance.WidthOf(_prepared, 0, _prepared.Points.Length - 1) / 1000.0);

    /// <summary>
    /// The settings for a span, best first: for every size of the ladder and every number of lines that fits, the best
    /// breaks. Never empty unless the text is: what fits nowhere is condensed, and if that does not help either it comes in
    /// the smallest size and as many lines as it needs.
    /// </summary>
    public ImmutableArray<HeadlineSetting> Fit(Points span) => Fit(span, _style.Sizes, _style.MaxLines);

    /// <summary>The same for another ladder of sizes, the most wanted first, and so many lines at most.</summary>
    public ImmutableArray<HeadlineSetting> Fit(Points span, ImmutableArray<Points> sizes, int maxLines)
    {
        if (_prepared.Boxes.Length == 0) return [];
        var found = SetInAllSizes(span, sizes, maxLines, breadth: 1000);
        if (found.Count == 0 && MayCondense) found = SetInAllSizes(span, sizes, maxLines, _style.LeastBreadth);
        return found.Count == 0 ? [SetAnyhow(span, sizes, maxLines)] : [.. found];
    }

    /// <summary>Of the settings that <see cref="Fit(Points, ImmutableArray{Points}, int)"/> would find the one of the fewest lines, and of these the largest; null for no text.</summary>
    /// <param name="span">The width.</param>
    /// <param name="sizes">The sizes, the largest first.</param>
    /// <param name="maxLines">At most so many lines, if there is a way.</param>
    public HeadlineSetting? FitFewest(Points span, ImmutableArray<Points> sizes, int maxLines) => _prepared.Boxes.Length == 0
        ? null
        : FitFewest(span, sizes, maxLines, breadth: 1000)
            ?? (MayCondense ? FitFewest(span, sizes, maxLines, _style.LeastBreadth) : null)
            ?? SetAnyhow(span, sizes, maxLines);

    // A vertical line would need flatter glyphs, not narrower ones.
    private bool MayCondense => _style.LeastBreadth is > 0 and < 1000 && !_style.IsVertical;

    private HeadlineSetting? FitFewest(Points span, ImmutableArray<Points> sizes, int maxLines, int breadth)
    {
        for (var lines = 1; lines <= maxLines; lines++)
        {
            foreach (var size in sizes)
            {
                if (SetIn(span, size, lines, 0, exceeds: false, breadth) is { } setting) return setting;
            }
        }

        return null;
    }

    private List<HeadlineSetting> SetInAllSizes(Points span, ImmutableArray<Points> sizes, int maxLines, int breadth)
    {
        var found = new List<HeadlineSetting>(sizes.Length * maxLines);
        for (var step = 0; step < sizes.Length; step++)
        {
            for (var lines = 1; lines <= maxLines; lines++)
            {
                if (SetIn(span, sizes[step], lines, step * StepDown, exceeds: false, breadth) is not { } setting) continue;
                var place = found.Count;
                while (place > 0 && found[place - 1].Cost > setting.Cost) place--;
                found.Insert(place, setting);
            }
        }

        return found;
    }

    /// <summary>The largest size of the ladder in which the text fits on one line, or null.</summary>
    public HeadlineSetting? FitOneLine(Points span) => _prepared.Boxes.Length == 0 ? null : _style.Sizes
        .OrderByDescending(size => size)
        .Select(size => SetIn(span, size, 1, 0, exceeds: false))
        .FirstOrDefault(setting => setting is not null);

    private HeadlineSetting SetAnyhow(Points span, ImmutableArray<Points> sizes, int maxLines)
    {
        var size = sizes.Min();
        for (var lines = maxLines + 1; lines < _prepared.Points.Length; lines++)
        {
            if (SetIn(span, size, lines, BreakSense.Never, exceeds: true) is { } setting) return setting;
        }

        // Not even a line for every piece: the widest runs over.
        return Result(Enumerable.Range(1, _prepared.Points.Length - 1).ToArray(), size, Measure(span, size), 2 * BreakSense.Never, exceeds: true);
    }

    private HeadlineSetting? SetIn(Points span, Points size, int lines, double cost, bool exceeds, int breadth = 1000)
    {
        var measure = Measure(span, size);
        var ends = _lines.Of(lines, measure * 1000 / breadth, out var balance);
        if (ends is null) return null;
        if (breadth == 1000) return Result(ends, size, measure, cost + balance, exceeds);

        // No narrower than the longest line needs.
        var longest = LineBalance.LongestOf(_prepared, ends);
        breadth = Math.Clamp(measure * 1000 / longest, breadth, 1000);
        return Result(ends, size, measure * 1000 / breadth, cost + balance + (1000 - breadth), exceeds, breadth);
    }

    private static int Measure(Points span, Points size) => (int)((span.Value + Tolerance) / size.Value * 1000);

    private HeadlineSetting Result(int[] ends, Points size, int measure, double cost, bool exceeds, int breadth = 1000)
    {
        var longest = 0;
        var joints = 0;
        for (var (i, start) = (0, 0); i < ends.Length; start = ends[i++])
        {
            var line = _prepared.Points[ends[i]].End - _prepared.Points[start].Start;
            if (line.Width > longest) (longest, joints) = (line.Width, line.Joints);
        }

        var fill = (double)longest / measure;
        var tracking = _style.LetterSpace && fill is >= LeastFill and < GoodFill && joints > 0
            ? Math.Min(WidestTracking, (measure - longest) / joints)
            : 0;
        if (fill < GoodFill) cost += fill >= LeastFill ? 20 * (GoodFill - fill) / (GoodFill - LeastFill) : 20 + 60 * (LeastFill - fill);
        return new HeadlineSetting(_prepared, ends, measure)
        {
            Size = size,
            Breadth = breadth,
            Tracking = tracking,
            Cost = cost,
            Fill = fill,
            ExceedsMaxLines = exceeds,
        };
    }
}
