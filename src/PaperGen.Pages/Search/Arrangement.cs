using System.Collections.Immutable;

namespace PaperGen.Pages;

/// <summary>A story's rectangle on the page, in columns and grid lines.</summary>
internal readonly record struct Spot(int Story, StoryShape Shape, int Column, int Line)
{
    public int Right => Column + Shape.Span;

    public int Bottom => Line + Shape.Height;

    public bool SharesColumnsWith(in Spot other) => Column < other.Right && other.Column < Right;

    public bool SharesLinesWith(in Spot other) => Line < other.Bottom && other.Line < Bottom;
}

/// <summary>A whole page of spots: what the search hands to the placing.</summary>
/// <param name="Columns">Columns of the page.</param>
/// <param name="Lines">Grid lines of the page.</param>
/// <param name="Spots">One for each story that found a place, by story.</param>
internal sealed record Arrangement(int Columns, int Lines, ImmutableArray<Spot> Spots)
{
    /// <summary>Puts a slicing layout on the page; bit i of <paramref name="swaps"/> exchanges the parts of its i-th inner node.</summary>
    public static Arrangement Of(Slice root, int columns, int lines, long swaps)
    {
        var spots = new List<Spot>();
        var node = 0;
        Place(root, 0, 0);
        spots.Sort((a, b) => a.Story.CompareTo(b.Story));
        return new Arrangement(columns, lines, [.. spots]);

        void Place(Slice slice, int column, int line)
        {
            switch (slice)
            {
                case StorySlice story:
                    spots.Add(new Spot(story.Story, story.Shape, column, line));
                    break;
                case StackSlice stack:
                    var (upper, lower) = InOrder(stack.First, stack.Second);
                    Place(upper, column, line);
                    Place(lower, column, line + upper.Height);
                    break;
                case RowSlice row:
                    var (left, right) = InOrder(row.First, row.Second);
                    Place(left, column, line);
                    Place(right, column + left.Span, line);
                    break;
            }
        }

        (Slice, Slice) InOrder(Slice first, Slice second) =>
            (swaps >> node++ & 1) == 0 ? (first, second) : (second, first);
    }

    /// <summary>Inner nodes of a layout: how many bits <see cref="Of"/> reads.</summary>
    public static int InnerNodes(Slice slice) => slice switch
    {
        StackSlice stack => 1 + InnerNodes(stack.First) + InnerNodes(stack.Second),
        RowSlice row => 1 + InnerNodes(row.First) + InnerNodes(row.Second),
        _ => 0,
    };
}
