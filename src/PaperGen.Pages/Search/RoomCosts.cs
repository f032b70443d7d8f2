using System.Numerics;

namespace PaperGen.Pages;

/// <summary>
/// What stories cost at least when together they fill so much of the page, wherever they stand: of their shapes only areas
/// and costs are looked at (a knapsack over subsets). What a part of a page leaves to the others cannot cost less, and that
/// is known before they are arranged.
/// </summary>
internal sealed class RoomCosts
{
    private readonly int[] _leastArea;

    // By set, then by cells beyond its least area.
    private readonly ushort[] _costs;
    private readonly int _row;

    /// <summary>Of all subsets of the stories of a page.</summary>
    /// <param name="shapes">Their shapes.</param>
    /// <param name="whiteLineCost">What a cell costs that stays white.</param>
    public RoomCosts(ShapeTable shapes, int whiteLineCost)
    {
        _leastArea = new int[1 << shapes.Stories];
        for (var set = 1; set < _leastArea.Length; set++)
        {
            var story = BitOperations.Log2((uint)set);
            _leastArea[set] = Math.Min(_leastArea[set & ~(1 << story)] + shapes.LeastAreaOf(story), shapes.Columns * shapes.Lines + 1);
        }

        Spare = shapes.Columns * shapes.Lines - _leastArea[^1];
        _row = Math.Max(0, Spare + 1) + MinPlus.Padding;
        _costs = new ushort[_leastArea.Length * _row];
        if (Spare >= 0) Fill(shapes, whiteLineCost);
    }

    /// <summary>Cells of the page that its stories leave when each takes its smallest shape; negative when they do not fit.</summary>
    public int Spare { get; }

    /// <summary>Cells that the smallest shapes of a set cover; more than the page has when one of its stories has none.</summary>
    public int LeastAreaOf(int set) => _leastArea[set];

    /// <summary>The least cost of a set in so many cells, of which some may stay white; <see cref="MinPlus.Unreached"/> when it needs more.</summary>
    public int LeastCostOf(int set, int cells)
    {
        var beyond = cells - _leastArea[set];
        return beyond >= 0 && beyond <= Spare ? _costs[set * _row + beyond] : MinPlus.Unreached;
    }

    private void Fill(ShapeTable shapes, int whiteLineCost)
    {
        Array.Fill(_costs, MinPlus.Unreached);
        for (var white = 0; white <= Spare; white++) _costs[white] = (ushort)Math.Min(white * whiteLineCost, MinPlus.Unreached);
        for (var story = 0; story < shapes.Stories; story++)
        {
            var own = CostsByArea(shapes, story);
            for (var others = 0; others < 1 << story; others++)
            {
                var row = _costs.AsSpan((others | 1 << story) * _row, _row);
                MinPlus.Stack(ref own[0], Spare + 1, ref _costs[others * _row], Spare + 1, ref row[0], Spare + 1);
                row[(Spare + 1)..].Fill(MinPlus.Unreached);
            }
        }
    }

    private ushort[] CostsByArea(ShapeTable shapes, int story)
    {
        var costs = new ushort[Spare + 1];
        Array.Fill(costs, MinPlus.Unreached);
        for (var span = 1; span <= shapes.Columns; span++)
        {
            for (var height = 1; height <= shapes.Lines; height++)
            {
                var beyond = span * height - _leastArea[1 << story];
                if (beyond >= 0 && beyond <= Spare) costs[beyond] = Math.Min(costs[beyond], shapes.LeastCostOf(story, span, height));
            }
        }

        return costs;
    }
}
