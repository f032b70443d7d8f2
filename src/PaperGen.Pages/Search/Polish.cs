namespace PaperGen.Pages;

/// <summary>
/// Betters a page without changing its skeleton: gives a story another shape of the same size, and moves the border between
/// two parts of a stack, as long as that makes a better page.
/// </summary>
internal sealed class Polish(PageJudge judge, ShapeTable shapes)
{
    // A border is moved by so many grid lines at once.
    private const int FarthestMove = 6;

    private int _cost;
    private Slice _root = null!;
    private Arrangement _page = null!;

    /// <summary>The layout after all changes that make the page cheaper, and its cost.</summary>
    public (Slice Layout, int Cost) Better(Slice layout, int cost, Arrangement page)
    {
        (_root, _cost, _page) = (layout, cost, page);
        for (var round = 0; round < 4; round++)
        {
            var before = _cost;
            Visit(_root, root => root);
            if (_cost == before) break;
        }

        return (_root, _cost);
    }

    // Tries all changes within a slice; <paramref name="inPlace"/> makes the page of which the slice is a part.
    private Slice Visit(Slice slice, Func<Slice, Slice> inPlace)
    {
        if (slice.Shape is not null) return OtherShape(slice, inPlace);
        for (var i = 0; i < slice.Parts.Length; i++)
        {
            var (whole, at) = (slice, i);
            var part = Visit(slice.Parts[i], changed => inPlace(Replaced(whole, at, changed)));
            if (part != slice.Parts[i]) slice = Replaced(slice, i, part);
        }

        return slice.Kind == SliceKind.Stack ? MoveBorders(slice, inPlace) : slice;
    }

    private Slice OtherShape(Slice leaf, Func<Slice, Slice> inPlace)
    {
        var best = leaf;
        foreach (var shape in shapes.Of(leaf.Story, leaf.Span, leaf.Height))
        {
            var other = new Slice(leaf.Story, shape);
            if (shape != best.Shape && Try(inPlace(other))) best = other;
        }

        return best;
    }

    private Slice MoveBorders(Slice stack, Func<Slice, Slice> inPlace)
    {
        for (var i = 0; i < stack.Parts.Length; i++)
        {
            for (var j = i + 1; j < stack.Parts.Length; j++)
            {
                for (var move = -FarthestMove; move <= FarthestMove; move++)
                {
                    if (move == 0 || Resized(stack.Parts[i], stack.Parts[i].Height + move) is not { } upper) continue;
                    if (Resized(stack.Parts[j], stack.Parts[j].Height - move) is not { } lower) continue;
                    var moved = Replaced(Replaced(stack, i, upper), j, lower);
                    if (Try(inPlace(moved))) stack = moved;
                }
            }
        }

        return stack;
    }

    // The same parts in another height, or null.
    private Slice? Resized(Slice slice, int height)
    {
        if (slice.Height == height) return slice;
        if (slice.Shape is not null) return shapes.Of(slice.Story, slice.Span, height) is [var best, ..] ? new Slice(slice.Story, best) : null;
        if (slice.Kind == SliceKind.Pinwheel) return null;
        if (slice.Kind == SliceKind.Stack)
        {
            Slice? cheapest = null;
            foreach (var (part, i) in slice.Parts.Select((p, i) => (p, i)))
            {
                if (Resized(part, part.Height + height - slice.Height) is not { } resized) continue;
                var changed = Replaced(slice, i, resized);
                if (cheapest is null || ShapesCost(changed) < ShapesCost(cheapest)) cheapest = changed;
            }

            return cheapest;
        }

        var parts = new Slice[slice.Parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (Resized(slice.Parts[i], height) is not { } part) return null;
            parts[i] = part;
        }

        return slice.With(parts);
    }

    private static int ShapesCost(Slice slice) => slice.Shape?.Cost ?? slice.Parts.Sum(ShapesCost);

    private static Slice Replaced(Slice slice, int index, Slice part)
    {
        var parts = (Slice[])slice.Parts.Clone();
        parts[index] = part;
        return slice.With(parts);
    }

    private bool Try(Slice root)
    {
        root.Place(0, 0, _page.Spots);
        var cost = judge.CostOf(_page, _cost);
        if (cost >= _cost) return false;
        (_root, _cost) = (root, cost);
        return true;
    }
}
