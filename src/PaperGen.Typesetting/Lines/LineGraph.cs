namespace PaperGen.Typesetting;

/// <summary>A line from one break point to another.</summary>
internal readonly record struct LineEdge(int From, double Cost, Density Density);

/// <summary>All lines that a paragraph may be broken into at a measure, by the break point where they end.</summary>
internal sealed class LineGraph
{
    private LineEdge[] _edges = new LineEdge[256];
    private int[] _firstOf = new int[64];
    private int _count;

    /// <summary>Number of break points, the paragraph's start and end among them.</summary>
    public int PointCount { get; private set; }

    /// <summary>The lines that end at a break point, in the order of their starts.</summary>
    public ReadOnlySpan<LineEdge> EndingAt(int point) => _edges.AsSpan(_firstOf[point].._firstOf[point + 1]);

    /// <summary>
    /// Looks at every line that a good setting may use: none longer than the measure, none opened beyond
    /// <see cref="LineFit.LooseLimit"/>. With <paramref name="any"/> also gaping lines and pieces that nothing can part,
    /// for text that has no good setting.
    /// </summary>
    public void Fill(Prepared prepared, in LineFrame frame, in LineRating rating, LineCosts costs, bool any)
    {
        var points = prepared.Points;
        PointCount = points.Length;
        if (_firstOf.Length <= PointCount) _firstOf = new int[PointCount * 2];
        _count = 0;
        _firstOf[0] = _firstOf[1] = 0;
        var first = 0;
        for (var end = 1; end < PointCount; end++)
        {
            ref readonly var point = ref points[end];
            var last = point.Kind == BreakKind.Forced;
            var penalty = point.Penalty + point.Soft switch
            {
                SoftBond.Unit => costs.PartedUnit,
                SoftBond.Quotation => costs.PartedTitle,
                _ => 0,
            };
            for (var start = first; start < end; start++)
            {
                var line = point.End - points[start].Start;
                var slack = frame.Width(start) - line.Width - point.HyphenWidth;
                if (rating.IsOverfull(line, slack + (frame.Hangs ? point.Hang : 0)) && !(any && start == end - 1))
                {
                    // A longer line from here cannot fit either, but for one without this point's hyphen.
                    if (start == first && point.HyphenWidth == 0) first++;
                    continue;
                }

                LineFit fit;
                if (last && slack >= 0)
                {
                    fit = new LineFit(0, Density.Normal);
                }
                else
                {
                    if (!any && slack > 0 && rating.IsTooLoose(line, slack))
                    {
                        // Later starts make shorter lines; the first line's width is not that of the others.
                        if (start > 0) break;
                        continue;
                    }

                    fit = rating.Rate(line, slack);
                    if (frame.Hangs && point.Hang > 0)
                    {
                        var hung = rating.Rate(line, slack + point.Hang);
                        if (hung.Cost < fit.Cost) fit = hung;
                    }
                }

                var cost = fit.Cost + penalty;
                if (end == PointCount - 1 && start > 0 && prepared.IsChinese)
                {
                    if (line.Weight < 2) cost += costs.Orphan;
                    else if (line.Weight == 2) cost += costs.ShortLastLine;
                }

                Add(new LineEdge(start, cost, fit.Density));
            }

            _firstOf[end + 1] = _count;
            if (last) first = end;
        }
    }

    private void Add(in LineEdge edge)
    {
        if (_count == _edges.Length) Array.Resize(ref _edges, _count * 2);
        _edges[_count++] = edge;
    }
}

/// <summary>The room for a paragraph's lines, in 1/1000 em.</summary>
internal readonly record struct LineFrame(int FirstWidth, int OtherWidth, bool Hangs)
{
    /// <summary>Room for the line that starts at a break point.</summary>
    public int Width(int start) => start == 0 ? FirstWidth : OtherWidth;
}
