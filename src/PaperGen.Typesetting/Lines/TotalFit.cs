namespace PaperGen.Typesetting;

/// <summary>
/// Finds the cheapest way through a paragraph's <see cref="LineGraph"/> (T11). Its tables are used again for the next paragraph:
/// a composer tries forty measures of each.
/// </summary>
internal sealed class TotalFit
{
    // A way ends at a point in one of 4 densities with 0, 1 or 2 hyphenated lines before it.
    private const int Densities = 4;
    private const int States = Densities * 3;

    // Some 20,000 characters. Longer paragraphs would take ever more memory for a line that no page misses.
    private const int MostNodes = 1 << 22;

    private readonly LineGraph _graph = new();
    private LineCosts _costs = LineCosts.Default;
    private bool _chinese;
    private BreakPoint[] _points = [];

    // Nodes of a point lie together, by number of lines when those are counted, then by state.
    private double[] _cost = [];
    private int[] _previous = [];
    private int _states = Densities;

    // Fewest lines that reach a point, and that lead on from it; not known until a number of lines is asked for.
    private int[] _fewest = [];
    private int[] _fewestOn = [];
    private bool _isCounted;

    /// <summary>Takes up a paragraph: what is asked for next is about the lines that it can have.</summary>
    /// <param name="prepared">The paragraph.</param>
    /// <param name="frame">The room for its lines.</param>
    /// <param name="rating">What its lines cost.</param>
    /// <param name="costs">What its breaks cost.</param>
    /// <param name="any">Whether gaping and overfull lines are looked at too.</param>
    public void Take(Prepared prepared, in LineFrame frame, in LineRating rating, LineCosts costs, bool any)
    {
        _graph.Fill(prepared, frame, rating, costs, any);
        (_costs, _points, _chinese, _isCounted) = (costs, prepared.Points, prepared.IsChinese, false);
        _states = Densities;
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

    /// <summary>The cheapest way of exactly so many lines, or null; null too for a paragraph too long to look for it.</summary>
    public int[]? Solve(int lines, out double total)
    {
        // Between the fewest lines that reach a point and the fewest that lead on from it lie the counts worth keeping.
        CountLines();
        total = double.PositiveInfinity;
        var (fewest, fewestOn, last) = (_fewest, _fewestOn, _graph.PointCount - 1);
        var spare = lines - fewest[last];
        if (fewest[last] == int.MaxValue || spare < 0) return null;
        var counts = spare + 1;
        if ((long)_graph.PointCount * counts * _states > MostNodes) return null;
        Reset(_graph.PointCount * counts);
        for (var end = 1; end <= last; end++)
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

    private void CountLines()
    {
        if (_isCounted) return;
        _isCounted = true;
        var count = _graph.PointCount;
        if (_fewest.Length < count)
        {
            var room = Math.Max(count, 2 * _fewest.Length);
            (_fewest, _fewestOn) = (new int[room], new int[room]);
        }

        _fewest.AsSpan(1, count - 1).Fill(int.MaxValue);
        for (var end = 1; end < count; end++)
        {
            foreach (ref readonly var edge in _graph.EndingAt(end))
            {
                if (_fewest[edge.From] != int.MaxValue) _fewest[end] = Math.Min(_fewest[end], _fewest[edge.From] + 1);
            }
        }

        _fewestOn.AsSpan(0, count - 1).Fill(int.MaxValue);
        _fewestOn[count - 1] = 0;
        for (var end = count - 1; end > 0; end--)
        {
            if (_fewestOn[end] == int.MaxValue) continue;
            foreach (ref readonly var edge in _graph.EndingAt(end)) _fewestOn[edge.From] = Math.Min(_fewestOn[edge.From], _fewestOn[end] + 1);
        }
    }

    private void Reset(int places)
    {
        var nodes = places * _states;
        if (_cost.Length < nodes)
        {
            var room = Math.Max(nodes, 2 * _cost.Length);
            (_cost, _previous) = (new double[room], new int[room]);
        }

        _cost.AsSpan(0, nodes).Fill(double.PositiveInfinity);
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
