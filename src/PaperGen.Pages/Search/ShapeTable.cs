namespace PaperGen.Pages;

/// <summary>The shapes of a page's stories by story, width and height, the cheapest first.</summary>
internal sealed class ShapeTable
{
    private static readonly StoryShape[] None = [];
    private readonly StoryShape[][] _shapes;
    private readonly int _columns;
    private readonly int _lines;

    public ShapeTable(IReadOnlyList<Piece> pieces, int columns, int lines)
    {
        (_columns, _lines) = (columns, lines);
        _shapes = new StoryShape[pieces.Count * columns * (lines + 1)][];
        Array.Fill(_shapes, None);
        for (var story = 0; story < pieces.Count; story++)
        {
            foreach (var shape in pieces[story].Shapes)
            {
                if (shape.Span > columns || shape.Height > lines || shape.Height <= 0) continue;
                ref var here = ref _shapes[IndexOf(story, shape.Span, shape.Height)];
                // Stable: of equals the one that the builder named first.
                var at = here.Length;
                while (at > 0 && here[at - 1].Cost > shape.Cost) at--;
                here = [.. here[..at], shape, .. here[at..]];
            }
        }
    }

    /// <summary>The shapes of one story, width and height.</summary>
    public StoryShape[] Of(int story, int span, int height) =>
        height < 1 || height > _lines || span < 1 || span > _columns ? None : _shapes[IndexOf(story, span, height)];

    private int IndexOf(int story, int span, int height) => (story * _columns + span - 1) * (_lines + 1) + height;
}
