namespace PaperGen.Pages;

/// <summary>The shapes of a page's stories by story, width and height, the cheapest first.</summary>
internal sealed class ShapeTable
{
    // What a single story may cost at most where costs are added: sixteen of them stay below MinPlus.Unreached.
    private const int DearestShape = 2000;

    private static readonly StoryShape[] None = [];
    private readonly StoryShape[][] _shapes;

    public ShapeTable(IReadOnlyList<Piece> pieces, int columns, int lines)
    {
        (Stories, Columns, Lines) = (pieces.Count, columns, lines);
        _shapes = new StoryShape[pieces.Count * columns * (lines + 1)][];
        Array.Fill(_shapes, None);
        for (var story = 0; story < pieces.Count; story++)
        {
            foreach (var shape in pieces[story].Shapes)
            {
                if (shape.Span > columns || shape.Height > lines || shape.Height <= 0) continue;
                ref var here = ref _shapes[IndexOf(story, shape.Span, shape.Height)];
                Array.Resize(ref here, here.Length + 1);
                // Stable: of equals the one that the builder named first.
                var at = here.Length - 1;
                for (; at > 0 && here[at - 1].Cost > shape.Cost; at--) here[at] = here[at - 1];
                here[at] = shape;
            }
        }
    }

    /// <summary>Stories on the page.</summary>
    public int Stories { get; }

    /// <summary>Columns of the page.</summary>
    public int Columns { get; }

    /// <summary>Grid lines of the page.</summary>
    public int Lines { get; }

    /// <summary>The shapes of one story, width and height.</summary>
    public StoryShape[] Of(int story, int span, int height) =>
        height < 1 || height > Lines || span < 1 || span > Columns ? None : _shapes[IndexOf(story, span, height)];

    /// <summary>What the cheapest of them costs, as far as costs are told apart; <see cref="MinPlus.Unreached"/> without any.</summary>
    public ushort LeastCostOf(int story, int span, int height) =>
        Of(story, span, height) is [var best, ..] ? (ushort)Math.Min(DearestShape, best.Cost) : MinPlus.Unreached;

    /// <summary>Cells that its smallest shape covers; more than the page has when it has none.</summary>
    public int LeastAreaOf(int story)
    {
        var least = Columns * Lines + 1;
        for (var span = 1; span <= Columns; span++)
        {
            for (var height = 1; height <= Lines && span * height < least; height++)
            {
                if (Of(story, span, height).Length > 0) least = span * height;
            }
        }

        return least;
    }

    private int IndexOf(int story, int span, int height) => (story * Columns + span - 1) * (Lines + 1) + height;
}
