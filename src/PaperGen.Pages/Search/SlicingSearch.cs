using System.Numerics;

namespace PaperGen.Pages;

/// <summary>
/// Finds the cheapest slicing layouts of a set of stories, exactly: for every subset of the stories and every width it
/// keeps the best layouts of every height that can be reached (Stockmeyer's shape functions, over subsets), and makes
/// larger ones by stacking and by standing side by side. Parts have no order here; mirror images cost the same.
/// </summary>
internal sealed class SlicingSearch
{
    // A node of a layout in the making: a story's shape (Second < 0), or two parts.
    private readonly record struct Node(int Height, int Cost, int First, int Second, bool IsRow);

    private readonly record struct Cell(int Start, int Count);

    private readonly IReadOnlyList<Piece> _pieces;
    private readonly int _columns;
    private readonly int _lines;
    private readonly SearchLimits _limits;
    private readonly List<Node> _nodes = [];
    private readonly List<StorySlice> _stories = [];
    private readonly Cell[] _cells;
    private readonly int[] _leastArea;
    private readonly int _slackArea;
    private readonly Node[] _best;
    private readonly int[] _bestCount;
    private int _keep;
    private bool _isPage;

    private SlicingSearch(IReadOnlyList<Piece> pieces, int columns, int lines, SearchLimits limits)
    {
        _pieces = pieces;
        _columns = columns;
        _lines = lines;
        _limits = limits;
        _cells = new Cell[(1 << pieces.Count) * (columns + 1)];
        _leastArea = LeastAreas(pieces, columns, lines);
        // No part may waste more than the whole page has to spare.
        var slack = columns * lines - _leastArea[^1];
        _slackArea = Math.Min(slack, (int)(limits.MostWhite * columns * lines));
        _best = new Node[(lines + 1) * Math.Max(limits.Keep, limits.Candidates)];
        _bestCount = new int[lines + 1];
    }

    /// <summary>True when the limit on combinations was reached, so that a better page may exist.</summary>
    public bool WasCut => Combinations >= _limits.Combinations;

    /// <summary>Combinations of two parts that were tried.</summary>
    public long Combinations { get; private set; }

    /// <summary>Searches all subsets of at most 20 pieces.</summary>
    public static SlicingSearch Run(IReadOnlyList<Piece> pieces, int columns, int lines, SearchLimits limits)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pieces.Count, 20);
        var search = new SlicingSearch(pieces, columns, lines, limits);
        for (var set = 1; set < 1 << pieces.Count; set++)
        {
            for (var span = 1; span <= columns; span++) search.Fill(set, span);
        }

        return search;
    }

    /// <summary>The layouts of all stories together, of any width and height.</summary>
    public IEnumerable<(int Span, int Height, int Cost, int Node)> Layouts()
    {
        var all = (1 << _pieces.Count) - 1;
        for (var span = _columns; span > 0; span--)
        {
            var cell = CellOf(all, span);
            for (var i = cell.Start; i < cell.Start + cell.Count; i++)
            {
                var (height, cost, first, second, isRow) = _nodes[i];
                // What a cut counted when layouts were kept is judged with the whole page.
                var cut = second < 0 || span < _columns ? 0 : CutCost(first, second, isRow);
                yield return (span, height, cost - cut, i);
            }
        }
    }

    /// <summary>The layout that a node stands for.</summary>
    public Slice SliceOf(int node)
    {
        var (_, _, first, second, isRow) = _nodes[node];
        if (second < 0) return _stories[first];
        return isRow ? new RowSlice(SliceOf(first), SliceOf(second)) : new StackSlice(SliceOf(first), SliceOf(second));
    }

    private ref Cell CellOf(int set, int span) => ref _cells[set * (_columns + 1) + span];

    private void Fill(int set, int span)
    {
        if (_leastArea[set] > span * _lines) return;
        Array.Clear(_bestCount);
        // The last set is the page itself: nothing is built from it, so many more of its layouts can be kept.
        _isPage = set == (1 << _pieces.Count) - 1 && span == _columns;
        _keep = _isPage ? _limits.Candidates : _limits.Keep;
        if (BitOperations.IsPow2(set))
        {
            AddStory(BitOperations.Log2((uint)set), span);
        }
        else
        {
            Stack(set, span);
            for (var left = 1; left <= span / 2; left++) StandSideBySide(set, left, span - left);
        }

        Keep(set, span);
    }

    private void AddStory(int story, int span)
    {
        foreach (var shape in _pieces[story].Shapes)
        {
            if (shape.Span != span || shape.Height > _lines) continue;
            Offer(new Node(shape.Height, shape.Cost, _stories.Count, -1, false));
            _stories.Add(new StorySlice(story, shape));
        }
    }

    private void Stack(int set, int span)
    {
        var lowest = set & -set;
        for (var part = (set - 1) & set; part > 0; part = (part - 1) & set)
        {
            if ((part & lowest) == 0) continue;
            var a = CellOf(part, span);
            var b = CellOf(set & ~part, span);
            if (a.Count == 0 || b.Count == 0) continue;
            if (WasCut) return;
            for (var i = a.Start; i < a.Start + a.Count; i++)
            {
                var upper = _nodes[i];
                for (var j = b.Start; j < b.Start + b.Count; j++)
                {
                    var lower = _nodes[j];
                    if (upper.Height + lower.Height > _lines) break;
                    Combinations++;
                    Offer(new Node(upper.Height + lower.Height, upper.Cost + lower.Cost + (_isPage ? CutCost(i, j, isRow: false) : 0), i, j, false));
                }
            }
        }
    }

    private void StandSideBySide(int set, int leftSpan, int rightSpan)
    {
        var lowest = set & -set;
        for (var part = (set - 1) & set; part > 0; part = (part - 1) & set)
        {
            if (leftSpan == rightSpan && (part & lowest) == 0) continue;
            var a = CellOf(part, leftSpan);
            var b = CellOf(set & ~part, rightSpan);
            if (a.Count == 0 || b.Count == 0) continue;
            if (WasCut) return;
            var j = b.Start;
            for (var i = a.Start; i < a.Start + a.Count; i++)
            {
                var left = _nodes[i];
                while (j < b.Start + b.Count && _nodes[j].Height < left.Height) j++;
                for (var k = j; k < b.Start + b.Count && _nodes[k].Height == left.Height; k++)
                {
                    Combinations++;
                    Offer(new Node(left.Height, left.Cost + _nodes[k].Cost + (_isPage ? CutCost(i, k, isRow: true) : 0), i, k, true));
                }
            }
        }
    }

    // Cuts through the whole page are dear later, when the page is judged; pages that have fewer of them are kept first.
    private int CutCost(int first, int second, bool isRow)
    {
        var cuts = ChainOf(first, isRow) + ChainOf(second, isRow) - 1;
        return _limits.CutCost * (isRow ? cuts : Math.Max(0, cuts - 1));
    }

    private int ChainOf(int node, bool isRow)
    {
        var (_, _, first, second, row) = _nodes[node];
        return second < 0 || row != isRow ? 1 : ChainOf(first, isRow) + ChainOf(second, isRow);
    }

    // Keeps the cheapest of each height; the earlier one among equals, so that the result never depends on chance.
    private void Offer(in Node node)
    {
        var keep = _keep;
        var start = node.Height * keep;
        ref var count = ref _bestCount[node.Height];
        if (count == keep && _best[start + keep - 1].Cost <= node.Cost) return;
        var at = count == keep ? keep - 1 : count++;
        while (at > 0 && _best[start + at - 1].Cost > node.Cost)
        {
            _best[start + at] = _best[start + at - 1];
            at--;
        }

        _best[start + at] = node;
    }

    private void Keep(int set, int span)
    {
        var start = _nodes.Count;
        for (var height = 1; height <= _lines; height++)
        {
            // Wasting more room than the whole page can spare leads nowhere.
            if (span * height - _leastArea[set] > _slackArea) break;
            for (var i = 0; i < _bestCount[height]; i++) _nodes.Add(_best[height * _keep + i]);
        }

        CellOf(set, span) = new Cell(start, _nodes.Count - start);
    }

    private static int[] LeastAreas(IReadOnlyList<Piece> pieces, int columns, int lines)
    {
        var areas = new int[1 << pieces.Count];
        for (var set = 1; set < areas.Length; set++)
        {
            var story = BitOperations.Log2((uint)set);
            var least = pieces[story].Shapes
                .Where(s => s.Span <= columns && s.Height <= lines)
                .Select(s => s.Span * s.Height)
                .DefaultIfEmpty(columns * lines + 1)
                .Min();
            areas[set] = Math.Min(areas[set & ~(1 << story)] + least, columns * lines + 1);
        }

        return areas;
    }
}
