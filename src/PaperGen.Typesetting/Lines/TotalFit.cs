namespace PaperGen.Typesetting;

/// <summary>The cheapest way through a <see cref="LineGraph"/> (T11).</summary>
internal sealed class TotalFit
{
    // A way ends at a point in one of 4 densities with 0, 1 or 2 hyphenated lines before it.
    private const int Densities = 4;
    private const int States = Densities * 3;

    private readonly LineCosts costs;
    private readonly bool chinese;
    private readonly BreakPoint[] points;
    private readonly LineGraph graph;

    // Nodes of a point lie together, by number of lines when those are counted, then by state.
    private double[] cost = [];
    private int[] previous = [];
    private int states = Densities;

    public TotalFit(Prepared prepared, LineGraph graph, LineCosts costs)
    {
        this.costs = costs;
        this.graph = graph;
        points = prepared.Points;
        chinese = prepared.IsChinese;
        foreach (ref readonly var point in points.AsSpan())
        {
            if (point.Kind is BreakKind.Hyphen or BreakKind.AfterHyphen) states = States;
        }
    }

    /// <summary>Break points after each line, or null when no way leads to the end.</summary>
    public int[]? Solve(out double total)
    {
        Reset(graph.PointCount);
        for (var end = 1; end < graph.PointCount; end++)
        {
            foreach (ref readonly var edge in graph.EndingAt(end)) Extend(edge, edge.From, end, end);
        }

        return Trace(graph.PointCount - 1, 1, 0, out total);
    }

    /// <summary>The cheapest way of exactly so many lines, or null.</summary>
    public int[]? Solve(int lines, out double total)
    {
        // Between the fewest lines that reach a point and the fewest that lead on from it lie the counts worth keeping.
        var fewest = FewestLines();
        var fewestOn = FewestLinesOn();
        total = double.PositiveInfinity;
        var spare = lines - fewest[^1];
        if (fewest[^1] == int.MaxValue || spare < 0) return null;
        var counts = spare + 1;
        Reset(graph.PointCount * counts);
        for (var end = 1; end < graph.PointCount; end++)
        {
            if (fewest[end] == int.MaxValue || fewestOn[end] == int.MaxValue) continue;
            foreach (ref readonly var edge in graph.EndingAt(end))
            {
                if (fewest[edge.From] == int.MaxValue) continue;
                for (var k = 0; k < counts; k++)
                {
                    var here = fewest[edge.From] + k + 1 - fewest[end];
                    if (here >= counts || fewest[end] + here + fewestOn[end] > lines) break;
                    Extend(edge, edge.From * counts + k, end * counts + here, end);
                }
            }
        }

        return Trace(graph.PointCount * counts - 1, counts, 0, out total);
    }

    private int[] FewestLines()
    {
        var fewest = new int[graph.PointCount];
        fewest.AsSpan(1).Fill(int.MaxValue);
        for (var end = 1; end < fewest.Length; end++)
        {
            foreach (ref readonly var edge in graph.EndingAt(end))
            {
                if (fewest[edge.From] != int.MaxValue) fewest[end] = Math.Min(fewest[end], fewest[edge.From] + 1);
            }
        }

        return fewest;
    }

    private int[] FewestLinesOn()
    {
        var fewest = new int[graph.PointCount];
        fewest.AsSpan(..^1).Fill(int.MaxValue);
        for (var end = fewest.Length - 1; end > 0; end--)
        {
            if (fewest[end] == int.MaxValue) continue;
            foreach (ref readonly var edge in graph.EndingAt(end)) fewest[edge.From] = Math.Min(fewest[edge.From], fewest[end] + 1);
        }

        return fewest;
    }

    private void Reset(int places)
    {
        cost = new double[places * states];
        previous = new int[places * states];
        Array.Fill(cost, double.PositiveInfinity);
        cost[(int)Density.Normal] = 0;
    }

    /// <summary>Tries a line after every way that leads to its start. The first of equal ways stays.</summary>
    private void Extend(in LineEdge edge, int fromPlace, int toPlace, int end)
    {
        var kind = points[end].Kind;
        var hyphened = kind == BreakKind.Hyphen || (kind == BreakKind.AfterHyphen && !chinese);
        var from = fromPlace * states;
        var to = toPlace * states;
        for (var state = 0; state < states; state++)
        {
            var before = cost[from + state];
            if (double.IsPositiveInfinity(before)) continue;
            var hyphens = state / Densities;
            if (hyphened && hyphens == 2) continue;
            var jump = Math.Abs(state % Densities - (int)edge.Density) > 1 && edge.From > 0;
            var total = before + (chinese ? ChineseDemerits(edge, kind, hyphens, jump) : LatinDemerits(edge, kind, hyphens, jump, end));
            var target = to + (hyphened ? hyphens + 1 : 0) * Densities + (int)edge.Density;
            if (total >= cost[target]) continue;
            cost[target] = total;
            previous[target] = from + state;
        }
    }

    private double ChineseDemerits(in LineEdge edge, BreakKind kind, int hyphens, bool jump)
    {
        var line = 10 + edge.Cost;
        if (jump) line += costs.DensityJump;
        if (kind == BreakKind.Hyphen) line += costs.Hyphen + (hyphens > 0 ? costs.SecondHyphen : 0);
        return line * line;
    }

    private double LatinDemerits(in LineEdge edge, BreakKind kind, int hyphens, bool jump, int end)
    {
        var line = costs.LatinLine + edge.Cost;
        var penalty = kind switch
        {
            BreakKind.Hyphen => costs.LatinHyphen,
            BreakKind.AfterHyphen => costs.LatinExplicitHyphen,
            _ => 0,
        };
        var demerits = line * line + penalty * penalty;
        if (jump) demerits += costs.LatinDensityJump;
        if (hyphens > 0)
        {
            if (penalty > 0) demerits += costs.LatinSecondHyphen;
            else if (end == graph.PointCount - 1) demerits += costs.LatinFinalHyphen;
        }

        return demerits;
    }

    private int[]? Trace(int place, int counts, int length, out double total)
    {
        var best = place * states;
        for (var state = 1; state < states; state++)
        {
            if (cost[place * states + state] < cost[best]) best = place * states + state;
        }

        total = cost[best];
        if (double.IsPositiveInfinity(total)) return null;
        for (var node = best; node >= states * counts; node = previous[node]) length++;
        var ends = new int[length];
        for (var node = best; node >= states * counts; node = previous[node]) ends[--length] = node / (states * counts);
        return ends;
    }
}
