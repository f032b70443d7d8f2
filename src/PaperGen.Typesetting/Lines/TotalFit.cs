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

    // Numbers of lines that are told apart at each point; 0 where no way is short enough.
    private int _counts;

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
        _counts = 1;
        Reset(_graph.PointCount);
        for (var end = 1; end < _graph.PointCount; end++)
        {
            foreach (ref readonly var edge in _graph.EndingAt(end)) Extend(edge, edge.From, end, end, 1);
        }

        return Trace(_graph.PointCount - 1, out total);
    }

    /// <summary>
    /// Looks for the cheapest way of every number of lines up to this one; <see cref="WayOf"/> tells them. There is none for a
    /// paragraph too long to look for it.
    /// </summary>
    public void SolveUpTo(int lines)
    {
        // Between the fewest lines that reach a point and the fewest that lead on from it lie the counts worth keeping.
        CountLines();
        var (fewest, fewestOn, last) = (_fewest, _fewestOn, _graph.PointCount - 1);
        _counts = fewest[last] == int.MaxValue ? 0 : Math.Max(0, lines - fewest[last] + 1);
        if ((long)_graph.PointCount * _counts * _states > MostNodes) _counts = 0;
        if (_counts == 0) return;
        Reset(_graph.PointCount * _counts);
        for (var end = 1; end <= last; end++)
        {
            if (fewest[end] == int.MaxValue || fewestOn[end] == int.MaxValue) continue;
            var kept = Math.Min(_counts, lines - fewest[end] - fewestOn[end] + 1);
            foreach (ref readonly var edge in _graph.EndingAt(end))
            {
                if (fewest[edge.From] == int.MaxValue) continue;
                var more = fewest[edge.From] + 1 - fewest[end];
                Extend(edge, edge.From * _counts, end * _counts + more, end, kept - more);
            }
        }
    }

    /// <summary>Break points after each line of the cheapest way of exactly so many lines, or null.</summary>
    public int[]? WayOf(int lines, out double total)
    {
        total = double.PositiveInfinity;
        var last = _graph.PointCount - 1;
        return _counts == 0 || lines < _fewest[last] || lines >= _fewest[last] + _counts
            ? null
            : Trace(last * _counts + lines - _fewest[last], out total);
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

    /// <summary>Tries a line after every way that leads to its start, of so many numbers of lines. The first of equal ways stays.</summary>
    private void Extend(in LineEdge edge, int fromPlace, int toPlace, int end, int counts)
    {
        if (_chinese && _states == Densities)
        {
            ExtendChinese(edge, fromPlace * Densities, toPlace * Densities + (int)edge.Density, counts);
            return;
        }

        for (var i = 0; i < counts; i++) ExtendAny(edge, fromPlace + i, toPlace + i, end);
    }

    // Most text by far: no line of it ends in a hyphen, and what a line costs depends on two things only.
    private void ExtendChinese(in LineEdge edge, int from, int to, int counts)
    {
        var near = ChineseDemerits(edge, BreakKind.Allowed, 0, jump: false);
        var far = edge.From == 0 ? near : ChineseDemerits(edge, BreakKind.Allowed, 0, jump: true);
        var (loosest, tightest) = ((int)edge.Density + 1, (int)edge.Density - 1);
        var costs = _cost.AsSpan();
        for (; counts > 0; counts--, from += Densities, to += Densities)
        {
            var best = costs[to];
            var before = -1;
            var ways = costs.Slice(from, Densities);
            for (var density = 0; density < ways.Length; density++)
            {
                var total = ways[density] + (density > loosest || density < tightest ? far : near);
                if (total < best) (best, before) = (total, from + density);
            }

            if (before < 0) continue;
            costs[to] = best;
            _previous[to] = before;
        }
    }

    private void ExtendAny(in LineEdge edge, int fromPlace, int toPlace, int end)
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

    private int[]? Trace(int place, out double total)
    {
        var best = place * _states;
        for (var state = 1; state < _states; state++)
        {
            if (_cost[place * _states + state] < _cost[best]) best = place * _states + state;
        }

        total = _cost[best];
        if (double.IsPositiveInfinity(total)) return null;
        var perPoint = _states * _counts;
        var length = 0;
        for (var node = best; node >= perPoint; node = _previous[node]) length++;
        var ends = new int[length];
        for (var node = best; node >= perPoint; node = _previous[node]) ends[--length] = node / perPoint;
        return ends;
    }
}
