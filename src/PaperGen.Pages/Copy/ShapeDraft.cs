namespace PaperGen.Pages;

/// <summary>A shape of which only what the choice needs is known yet: most are never made.</summary>
/// <param name="Legs">Its legs.</param>
/// <param name="Head">Its headline block.</param>
/// <param name="Air">Grid lines of air above that.</param>
/// <param name="Cost">What the shape costs.</param>
internal readonly record struct ShapeDraft(FilledLegs Legs, HeadBlock Head, int Air, int Cost)
{
    /// <summary>Grid lines of a shape without air. The upper rule of a frame stands in the air above the headline; the lower one needs a line.</summary>
    public static int LinesOf(FilledLegs legs, HeadBlock head) => head.GridLines + legs.Height + (legs.Plan.IsFramed ? 1 : 0);

    /// <summary>The shape.</summary>
    public StoryLayout ToLayout() => new(Legs, Head, LinesOf(Legs, Head) + Air, Cost)
    {
        HeadSize = Head.MainSize,
        HeadLines = Head.GridLines + Air,
        HeadMargin = (Head.Margin + Legs.Plan.Inset).Value,
        IsFramed = Legs.Plan.IsFramed,
    };
}

/// <summary>The cheapest shape of each height and each size of headline. Its table is used again for every width of every story.</summary>
internal sealed class ShapeDrafts
{
    // Shapes kept for one span and height: different headline sizes, so that the page can choose.
    private const int KeptPerHeight = 3;

    // By height, then by size; and when the first shape of a height and a size came, 0 for never.
    private ShapeDraft[] _drafts = [];
    private int[] _came = [];
    private int _sizes;
    private int _heights;
    private int _offered;

    /// <summary>Empties the table for shapes of up to so many lines, with so many sizes of headlines.</summary>
    public void Clear(int lines, int sizes)
    {
        (_heights, _sizes, _offered) = (lines + 1, sizes, 0);
        if (_drafts.Length < _heights * sizes) (_drafts, _came) = (new ShapeDraft[_heights * sizes], new int[_heights * sizes]);
        else _came.AsSpan().Clear();
    }

    /// <summary>Keeps a shape if there is none of its height and headline size that costs as little.</summary>
    public void Offer(int height, int size, in ShapeDraft draft)
    {
        var place = height * _sizes + size;
        if (_came[place] > 0 && draft.Cost >= _drafts[place].Cost) return;
        _drafts[place] = draft;
        if (_came[place] == 0) _came[place] = ++_offered;
    }

    /// <summary>Makes the cheapest few of every height; of equal ones those whose size came first.</summary>
    public void AddTo(List<StoryLayout> shapes)
    {
        for (var first = 0; first < _heights * _sizes; first += _sizes)
        {
            for (var kept = 0; kept < KeptPerHeight; kept++)
            {
                var best = -1;
                for (var place = first; place < first + _sizes; place++)
                {
                    if (_came[place] > 0 && (best < 0 || (_drafts[place].Cost, _came[place]).CompareTo((_drafts[best].Cost, _came[best])) < 0)) best = place;
                }

                if (best < 0) break;
                shapes.Add(_drafts[best].ToLayout());
                _came[best] = 0;
            }
        }
    }
}
