namespace PaperGen.Pages;

/// <summary>The sets of stories without the lead that have a layout in a rectangle of some width and height, and what it costs: the tables, looked up the other way round.</summary>
internal sealed class RectangleSets
{
    private readonly int _lines;
    private readonly List<Entry> _entries = [];

    // By rectangle: its first entry; none is 0.
    private readonly int[] _first;

    /// <summary>A set, what it costs, and where the next one of its rectangle stands.</summary>
    public readonly record struct Entry(int Set, int Cost, int Next);

    public RectangleSets(SliceTables tables, int lead)
    {
        _lines = tables.Lines;
        _first = new int[(tables.Columns + 1) * (_lines + 1)];
        _entries.Add(default);
        for (var set = 1; set < 1 << tables.Stories; set++)
        {
            if ((set >> lead & 1) != 0) continue;
            for (var span = 1; span <= tables.Columns; span++)
            {
                var costs = tables.CostsOf(set, span, SliceKind.Any);
                for (var i = 0; i < costs.Length; i++)
                {
                    if (costs[i] < MinPlus.Unreached) Add(set, costs[i], RectangleOf(span, tables.HeightsOf(set, span).Low + i));
                }
            }
        }
    }

    /// <summary>Where the sets of a rectangle begin, the one with the highest number first; 0 when it has none.</summary>
    public int FirstOf(int span, int height) => _first[RectangleOf(span, height)];

    /// <summary>The set that stands there.</summary>
    public Entry this[int place] => _entries[place];

    private void Add(int set, int cost, int rectangle)
    {
        _entries.Add(new Entry(set, cost, _first[rectangle]));
        _first[rectangle] = _entries.Count - 1;
    }

    private int RectangleOf(int span, int height) => span * (_lines + 1) + height;
}
