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
/// <param name="Spots">One for each story, by story. The search writes over them while it tries orders; a found page keeps its own.</param>
internal sealed record Arrangement(int Columns, int Lines, Spot[] Spots)
{
    /// <summary>The spots from the top of the page, and from the left.</summary>
    public Spot[] FromTheTop()
    {
        var spots = (Spot[])Spots.Clone();
        Array.Sort(spots, (a, b) => a.Line != b.Line ? a.Line.CompareTo(b.Line) : a.Column.CompareTo(b.Column));
        return spots;
    }
}
