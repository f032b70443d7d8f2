namespace PaperGen.Pages;

/// <summary>Several short stories one below the other, as one shape.</summary>
/// <param name="Parts">Their shapes, from the top.</param>
internal sealed record RailShape(int Span, int Height, int Cost, IReadOnlyList<StoryShape> Parts) : StoryShape(Span, Height, Cost);

/// <summary>Stacks briefs into a rail (简讯栏), so that a page of very many stories is a page of fewer pieces.</summary>
internal static class Rail
{
    // Wider than this, a column of briefs is no rail.
    private const int WidestSpan = 2;

    /// <summary>The shapes of a rail: for every width and height the cheapest.</summary>
    public static IReadOnlyList<RailShape> Stack(IReadOnlyList<Piece> pieces, int lines)
    {
        var rails = new List<RailShape>();
        for (var span = 1; span <= WidestSpan; span++)
        {
            var stacks = new SortedDictionary<int, RailShape> { [0] = new RailShape(span, 0, 0, []) };
            foreach (var piece in pieces) stacks = Under(stacks, piece, span, lines);
            rails.AddRange(stacks.Values);
        }

        return rails;
    }

    private static SortedDictionary<int, RailShape> Under(SortedDictionary<int, RailShape> stacks, Piece piece, int span, int lines)
    {
        var result = new SortedDictionary<int, RailShape>();
        foreach (var stack in stacks.Values)
        {
            foreach (var shape in piece.Shapes)
            {
                var (height, cost) = (stack.Height + shape.Height, stack.Cost + shape.Cost);
                if (shape.Span != span || height > lines || result.TryGetValue(height, out var known) && known.Cost <= cost) continue;
                result[height] = new RailShape(span, height, cost, [.. stack.Parts, shape])
                {
                    HeadSize = stack.Parts.Count == 0 ? shape.HeadSize : stack.HeadSize,
                    HeadLines = stack.Parts.Count == 0 ? shape.HeadLines : stack.HeadLines,
                    HeadMargin = stack.Parts.Count == 0 ? shape.HeadMargin : stack.HeadMargin,
                };
            }
        }

        return result;
    }
}
