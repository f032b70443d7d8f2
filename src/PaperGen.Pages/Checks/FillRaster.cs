namespace PaperGen.Pages;

/// <summary>
/// The type area as cells of a column by a grid line. A cell is filled when something printed lies in it, or when it is
/// white that belongs there: around a headline, above a story, inside a frame.
/// </summary>
internal sealed class FillRaster
{
    private readonly bool[,] _filled;
    private readonly int _columns;
    private readonly int _lines;

    public FillRaster(CheckedPage page)
    {
        _columns = page.Theme.Grid.Columns;
        _lines = page.Lines;
        _filled = new bool[_columns, Math.Max(1, _lines)];
        foreach (var item in page.Page.Items.Where(i => i.StoryId is not null && i is PlacedText or PlacedPicture)) Mark(page, item.Bounds);
        foreach (var subhead in page.Page.Items.Where(i => i.Role == ItemRole.Subhead)) MarkSubhead(page, subhead.Bounds);
        foreach (var story in page.Stories)
        {
            MarkHead(page, story);
            // With its rules and the white between them.
            var quote = story.Items.Where(i => i.Role == ItemRole.PullQuote).ToList();
            if (quote.Count > 0) Mark(page, Rect.Around(quote));
        }
    }

    /// <summary>Filled cells in all cells.</summary>
    public double Fill => (double)_filled.Cast<bool>().Count(f => f) / _filled.Length;

    /// <summary>The largest rectangle of white cells.</summary>
    public (int Columns, int Lines) LargestWhite()
    {
        var best = (Columns: 0, Lines: 0);
        for (var left = 0; left < _columns; left++)
        {
            for (var right = left; right < _columns; right++)
            {
                var run = 0;
                for (var line = 0; line < _lines; line++)
                {
                    var isWhite = true;
                    for (var column = left; column <= right; column++) isWhite &= !_filled[column, line];
                    run = isWhite ? run + 1 : 0;
                    if (run * (right - left + 1) > best.Columns * best.Lines) best = (right - left + 1, run);
                }
            }
        }

        return best;
    }

    // From the rule above the story to its first line of text, over its whole width; a frame also below.
    private void MarkHead(CheckedPage page, CheckedStory story)
    {
        var firstText = story.Legs.Count == 0 ? story.Bounds.Bottom : story.Legs.Min(l => l[0].Bounds.Y);
        var top = story.Bounds.Y - page.Leading * 1.6;
        // White above a headline belongs to it only as far as a headline of its size needs.
        top -= new Typesetting.Points(story.HeadSize * 0.6);
        Mark(page, new Rect(story.Bounds.X, top, story.Bounds.Width, firstText - top));
        if (story.IsFramed) Mark(page, new Rect(story.Bounds.X, story.Bounds.Bottom - page.Leading, story.Bounds.Width, page.Leading * 1.2));
    }

    // The white above a subhead, a little of which lies below.
    private void MarkSubhead(CheckedPage page, Rect box)
    {
        var lines = page.Theme.Type.SubheadLines;
        Mark(page, new Rect(box.X, box.Y - page.Leading * lines, box.Width, box.Height + page.Leading * (lines + 0.6)));
    }

    private void Mark(CheckedPage page, Rect box)
    {
        // A line's em box is lower than the grid line: its middle says which cells it takes.
        var first = (int)Math.Floor((box.Y - page.Geometry.LineTop(page.FirstLine)) / page.Leading + 0.4);
        var last = (int)Math.Ceiling((box.Bottom - page.Geometry.LineTop(page.FirstLine)) / page.Leading - 0.4);
        for (var column = Math.Max(0, page.ColumnOf(box.X)); column < _columns; column++)
        {
            if (page.Geometry.ColumnLeft(column) >= box.Right) break;
            for (var line = Math.Max(0, first); line < Math.Min(_lines, last); line++) _filled[column, line] = true;
        }
    }
}
