namespace PaperGen.Typesetting;

/// <summary>The cheapest way through a <see cref="LineGraph"/> (T11).</summary>
internal sealed class TotalFit
{
    // A way ends at a point in one of 4 densities with 0, 1 or 2 hyphenated lines before it.
    private const int Densities = 4;
    private const int States = Densities * 3;

    private readonly LineCosts _costs;
    private readonly bool _chinese;
    private readonly BreakPoint[] _points;
    private readonly LineGraph _graph;

    // Nodes of a point lie together, by number of lines when those are counted, then by state.
    private double[] _cost = [];
    private int[] _previous = [];
    private int _states = Densities;

    public TotalFit(Prepared prepared, LineGraph graph, LineCosts costs)
    {
        _costs = costs;
        _graph = graph;
        _points = prepared.Points;
        _chinese = prepared.IsChinese;
        foreach (ref readonly var point in _points.AsSpan())
        {
            if (point.Kind is BreakKind.Hyphen or BreakKind.AfterHyphen) _states = States;
        }
    }

    /// <summary>Break points after each line, or null when no way leads to the end.</summary>
    public int[]? Solve(out double total)
    {
        Reset(_graph.PointCount);
        for (var end = 1; end < _graph.PointCount; end++)
        {
            foreach (ref readonly var edge in _graph.EndingAt(end)) Extend(edge, edge.From, end, end);
        }

        return Trace(_graph.PointCount - 1, 1, 0, out total);
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
        Reset(_graph.PointCount * counts);
        for (var end = 1; end < _graph.PointCount; end++)
        {
            if (fewest[end] == int.MaxValue || fewestOn[end] == int.MaxValue) continue;
            foreach (ref readonly var edge in _graph.EndingAt(end))
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

        return Trace(_graph.PointCount * counts - 1, counts, 0, out total);
    }

    private int[] FewestLines()
    {
        var fewest = new int[_graph.PointCount];
        fewest.AsSpan(1).Fill(int.MaxValue);
        for (var end = 1; end < fewest.Length; end++)
        {
            foreach (ref readonly var edge in _graph.EndingAt(end))
            {
                if (fewest[edge.From] != int.MaxValue) fewest[end] = Math.Min(fewest[end], fewest[edge.From] + 1);
            }
        }

        return fewest;
    }

    private int[] FewestLinesOn()
    {
        var fewest = new int[_graph.PointCount];
        fewest.AsSpan(..^1).Fill(int.MaxValue);
        for (var end = fewest.Length - 1; end > 0; end--)
        {
            if (fewest[end] == int.MaxValue) continue;
            foreach (ref readonly var edge in _graph.EndingAt(end)) fewest[edge.From] = Math.Min(fewest[edge.From], fewest[end] + 1);
        }

        return fewest;
    }

    private void Reset(int places)
    {
        _cost = new double[places * _states];
        _previous = new int[places * _states];
        Array.Fill(_cost, double.PositiveInfinity);
        _cost[(int)Density.Normal] = 0;
    }

    /// <summary>Tries a line after every way that leads to its start. The first of equal ways stays.</summary>
    private void Extend(in LineEdge edge, int fromPlace, int toPlace, int end)
    {
        var kind = _points[end].Kind;
        var hyphened = kind == BreakKind.Hyphen || (kind == BreakKind.AfterHyphen && !_chinese);
        var from = fromPlace * _states;
        var to = toPlace * _states;
        for (var state = 0; state < _states; state++)
        {
            var before = _cost[from + state];
            if (double.IsPositiveInfinity(before)) continue;
            var hyphens = state / Densities;
            if (hyphened && hyphens == 2) continue;
            var jump = Math.Abs(state % Densities - (int)edge.Density) > 1 && edge.From > 0;
            var total = before + (_chinese ? ChineseDemerits(edge, kind, hyphens, jump) : LatinDemerits(edge, kind, hyphens, jump, end));
            var target = to + (hyphened ? hyphens + 1 : 0) * Densities + (int)edge.Density;
            if (total >= _cost[target]) continue;
            _cost[target] = total;
            _previous[target] = from + state;
        }
    }

    private double ChineseDemerits(in LineEdge edge, BreakKind kind, int hyphens, bool jump)
    {
        var line = 10 + edge.Cost;
        if (jump) line += _costs.DensityJump;
        if (kind == BreakKind.Hyphen) line += _costs.Hyphen + (hyphens > 0 ? _costs.SecondHyphen : 0);
        return line * line;
    }

    private double LatinDemerits(in LineEdge edge, BreakKind kind, int hyphens, bool jump, int end)
    {
        var line = _costs.LatinLine + edge.Cost;
        var penalty = kind switch
        {
            BreakKind.Hyphen => _costs.LatinHyphen,
            BreakKind.AfterHyphen => _costs.LatinExplicitHyphen,
            _ => 0,
        };
        var demerits = line * line + penalty * penalty;
        if (jump) demerits += _costs.LatinDensityJump;
        if (hyphens > 0)
        {
            if (penalty > 0) demerits += _costs.LatinSecondHyphen;
            else if (end == _graph.PointCount - 1) demerits += _costs.LatinFinalHyphen;
        }

        return demerits;
    }

    private int[]? Trace(int place, int counts, int length, out double total)
    {
        var best = place * _states;
        for (var state = 1; state < _states; state++)
        {
            if (_cost[place * _states + state] < _cost[best]) best = place * _states + state;
        }

        total = _cost[best];
        if (double.IsPositiveInfinity(total)) return null;
        for (var node = best; node >= _states * counts; node = _previous[node]) length++;
        var ends = new int[length];
        for (var node = best; node >= _states * counts; node = _previous[node]) ends[--length] = node / (_states * counts);
        return ends;
    }
}
