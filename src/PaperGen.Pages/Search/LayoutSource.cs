namespace PaperGen.Pages;

/// <summary>
/// All layouts of a page, the cheapest first. Of many stories it fills tables within a budget only, for few layouts are ever
/// asked for and they cost little more than the stories do at least; who asks for more gets them out of larger tables.
/// </summary>
/// <param name="shapes">The stories' shapes.</param>
/// <param name="limits">How much work may be done.</param>
/// <param name="lead">The story of highest rank.</param>
/// <param name="whiteLineCost">What an empty line in a column costs at the foot of the page.</param>
/// <param name="cutCost">What a cut through the whole page costs.</param>
internal sealed class LayoutSource(ShapeTable shapes, SearchLimits limits, int lead, int whiteLineCost, int cutCost)
{
    // What a page of many stories may cost beyond their least cost: in the first tables, and from which on they are whole.
    private const int FirstAllowance = 150;
    private const int LastAllowance = 2000;

    // Up to so many stories the tables are filled at once and whole: that takes less than to begin anew.
    private const int FewStories = 10;

    /// <summary>Additions that the tables took.</summary>
    public long Work { get; private set; }

    /// <summary>True when the tables of all layouts would have taken more work than allowed.</summary>
    public bool IsCutShort { get; private set; }

    /// <summary>No layout that is a slicing costs less than this.</summary>
    public int LowerBound { get; private set; } = int.MaxValue;

    /// <summary>The layouts with what they cost at least.</summary>
    public IEnumerable<(int Cost, Slice Layout)> Layouts()
    {
        var rooms = new RoomCosts(shapes, whiteLineCost);
        var least = rooms.LeastCostOf((1 << shapes.Stories) - 1, shapes.Columns * shapes.Lines);
        var given = int.MinValue;
        foreach (var budget in BudgetsFrom(least))
        {
            using var tables = SliceTables.Of(shapes, rooms, limits, budget);
            Work += tables?.Work ?? limits.Work;
            if (IsCutShort = tables is null) yield break;
            var forest = new SliceForest(tables!, whiteLineCost, cutCost);
            LowerBound = forest.LowerBound;
            if (LowerBound > budget) continue;
            foreach (var layout in Pinwheels.Merged(forest.Layouts(), Pinwheels.Of(forest, tables!, lead)))
            {
                if (layout.Cost > budget) break;
                // What smaller tables held was given out of them.
                if (layout.Cost > given) yield return layout;
            }

            if (forest.MostCost <= budget) yield break;
            given = budget;
        }
    }

    private IEnumerable<int> BudgetsFrom(int least)
    {
        if (shapes.Stories > FewStories)
        {
            for (var allowance = FirstAllowance; allowance < LastAllowance; allowance += allowance / 2) yield return least + allowance;
        }

        yield return SliceTables.Unlimited;
    }
}
