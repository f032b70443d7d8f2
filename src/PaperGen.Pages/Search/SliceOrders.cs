namespace PaperGen.Pages;

/// <summary>
/// The orders in which the parts of a slicing layout can stand: one bit for each inner node exchanges its parts. The bits
/// on the way to the lead are settled, because the lead stands at the top left; the others are free.
/// </summary>
internal sealed class SliceOrders
{
    private readonly record struct Node(Slice Slice, int First, int Second);

    private readonly List<Node> _nodes = [];
    private readonly List<int> _free = [];
    private readonly long _settled;

    public SliceOrders(Slice root, int lead)
    {
        Add(root);
        for (var i = 0; i < _nodes.Count; i++)
        {
            if (_nodes[i].Second < 0) continue;
            if (Holds(_nodes[i].First, lead)) continue;
            if (Holds(_nodes[i].Second, lead)) _settled |= 1L << i;
            else _free.Add(i);
        }
    }

    /// <summary>Bits that can be chosen.</summary>
    public int FreeBits => _free.Count;

    /// <summary>Writes the spots of an order, given by its free bits.</summary>
    public void Place(long order, Spot[] spots)
    {
        var swaps = _settled;
        for (var i = 0; i < _free.Count; i++)
        {
            if ((order >> i & 1) != 0) swaps |= 1L << _free[i];
        }

        Place(0, 0, 0, swaps, spots);
    }

    private int Add(Slice slice)
    {
        var index = _nodes.Count;
        _nodes.Add(new Node(slice, -1, -1));
        var (first, second) = slice switch
        {
            StackSlice stack => (stack.First, stack.Second),
            RowSlice row => (row.First, row.Second),
            _ => (null, (Slice?)null),
        };
        if (first is null || second is null) return index;
        var a = Add(first);
        _nodes[index] = new Node(slice, a, Add(second));
        return index;
    }

    private bool Holds(int node, int story) => _nodes[node] is { Second: < 0, Slice: StorySlice leaf }
        ? leaf.Story == story
        : Holds(_nodes[node].First, story) || Holds(_nodes[node].Second, story);

    private void Place(int index, int column, int line, long swaps, Spot[] spots)
    {
        var node = _nodes[index];
        if (node.Slice is StorySlice story)
        {
            spots[story.Story] = new Spot(story.Story, story.Shape, column, line);
            return;
        }

        var (a, b) = (swaps >> index & 1) == 0 ? (node.First, node.Second) : (node.Second, node.First);
        Place(a, column, line, swaps, spots);
        if (node.Slice is StackSlice) Place(b, column, line + _nodes[a].Slice.Height, swaps, spots);
        else Place(b, column + _nodes[a].Slice.Span, line, swaps, spots);
    }
}
