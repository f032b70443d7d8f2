using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>
/// Lets neighbouring headlines differ in face: of all ways to give each story the first or the second face of its step
/// it takes the one in which the fewest neighbours are alike.
/// </summary>
internal sealed class HeadStyler(Theme theme, HeadBuilder heads)
{
    // All ways are tried for so many stories; beyond that one story is turned at a time.
    private const int AllWaysUpTo = 12;

    /// <summary>The headline block of each story, in its face.</summary>
    public Dictionary<int, HeadBlock> Style(PagePlan plan)
    {
        var spots = plan.Found.Page.Spots;
        var pairs = PairsOf(spots);
        var best = 0L;
        var bestCost = CostOf(0);
        if (spots.Length <= AllWaysUpTo)
        {
            for (var way = 1L; way < 1L << spots.Length; way++) Try(way);
        }
        else
        {
            for (var i = 0; i < spots.Length; i++) Try(best ^ 1L << i);
        }

        var blocks = new Dictionary<int, HeadBlock>();
        for (var i = 0; i < spots.Length; i++)
        {
            var layout = (StoryLayout)spots[i].Shape;
            var other = (best >> i & 1) == 0 || layout.Head.IsVertical
                ? null
                : heads.InFace(layout.Copy, layout.Head, theme.Ladder[layout.Head.Step].Alternate, layout.Plan.InnerWidth);
            blocks.Add(spots[i].Story, other ?? layout.Head);
        }

        return blocks;

        void Try(long way)
        {
            var cost = CostOf(way);
            if (cost < bestCost) (best, bestCost) = (way, cost);
        }

        double CostOf(long way)
        {
            var cost = 0.0;
            foreach (var (a, b, weight) in pairs)
            {
                if (StyleOf(a, way).Role == StyleOf(b, way).Role) cost += weight;
            }

            // The ladder's own face first, where nothing speaks against it.
            for (var i = 0; i < spots.Length; i++) cost += (way >> i & 1) * 0.1;
            return cost;
        }

        TextStyle StyleOf(int spot, long way)
        {
            var step = theme.Ladder[((StoryLayout)spots[spot].Shape).Head.Step];
            return (way >> spot & 1) == 0 ? step.Style : step.Alternate;
        }
    }

    private static List<(int A, int B, double Weight)> PairsOf(Spot[] spots)
    {
        var pairs = new List<(int, int, double)>();
        for (var i = 0; i < spots.Length; i++)
        {
            for (var j = i + 1; j < spots.Length; j++)
            {
                var (a, b) = (spots[i], spots[j]);
                var beside = (a.Right == b.Column || b.Right == a.Column) && a.SharesLinesWith(b);
                var below = (a.Bottom == b.Line || b.Bottom == a.Line) && a.SharesColumnsWith(b);
                if (beside) pairs.Add((i, j, a.Line == b.Line ? 3 : 1));
                else if (below) pairs.Add((i, j, 0.8));
            }
        }

        return pairs;
    }
}
