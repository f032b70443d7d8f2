using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>A page as the checks see it: placed items, sorted by story and leg. Knows nothing of how it was composed.</summary>
internal sealed class CheckedPage
{
    public CheckedPage(ComposedPage page, Theme theme)
    {
        Page = page;
        Theme = theme;
        Geometry = new PageGeometry(theme);
        var furnitureFoot = page.Items
            .Where(i => i.Role is ItemRole.Masthead or ItemRole.RunningHead or ItemRole.Furniture && i.Bounds.Bottom < page.Height / 2)
            .Select(i => i.Bounds.Bottom.Value).DefaultIfEmpty(0).Max();
        FirstLine = Math.Max(0, (int)Math.Ceiling((furnitureFoot - Geometry.Top.Value) / theme.Grid.Leading.Value));
        // What stands below the stories as an advertisement does is not theirs to fill (L8).
        var notice = page.Items.Where(i => i.Role == ItemRole.Notice).Select(i => (i.Bounds.Y - Geometry.Top) / theme.Grid.Leading).DefaultIfEmpty(Geometry.Lines).Min();
        Lines = Math.Max(0, (int)Math.Floor(notice) - FirstLine);
        Stories = [.. page.Items
            .Where(i => i.StoryId is not null)
            .GroupBy(i => i.StoryId!, StringComparer.Ordinal)
            .OrderBy(g => g.Min(i => i.Order))
            .Select(g => new CheckedStory(g.Key, [.. g.OrderBy(i => i.Order)], this))
            .Where(s => !s.IsInRail)];
    }

    public ComposedPage Page { get; }

    public Theme Theme { get; }

    public PageGeometry Geometry { get; }

    /// <summary>First grid line below the furniture at the head of the page.</summary>
    public int FirstLine { get; }

    /// <summary>Grid lines for stories: down to the foot, or to a notice of the paper.</summary>
    public int Lines { get; }

    /// <summary>Grid lines at the foot that a notice of the paper takes.</summary>
    public int NoticeLines => Geometry.Lines - FirstLine - Lines;

    public Points Leading => Theme.Grid.Leading;

    public IReadOnlyList<CheckedStory> Stories { get; }

    /// <summary>The base column that a place lies in.</summary>
    public int ColumnOf(Points x) => (int)Math.Floor((x - Geometry.Left + Geometry.Gutter / 2) / (Geometry.ColumnWidth + Geometry.Gutter));

    /// <summary>The grid line whose em box a place lies in, counted from the first line of the type area.</summary>
    public int LineOf(Points y) => (int)Math.Round((y - Geometry.Top) / Leading, MidpointRounding.AwayFromZero);
}

/// <summary>A story's items on a page.</summary>
internal sealed class CheckedStory
{
    private static readonly ItemRole[] TextRoles = [ItemRole.Body, ItemRole.Subhead, ItemRole.Credit, ItemRole.Jump, ItemRole.Quote, ItemRole.Code, ItemRole.Note];

    public CheckedStory(string id, IReadOnlyList<PlacedItem> items, CheckedPage page)
    {
        Id = id;
        Items = items;
        Bounds = Rect.Around(items.Where(i => i is not PlacedLink));
        Headline = [.. items.OfType<PlacedText>().Where(t => t.Role == ItemRole.Headline)];
        // A head no larger than the text stands among other briefs, within their legs.
        IsInRail = Headline.Count > 0 && Headline[0].Line.Em.Value < page.Theme.Grid.Body.Value + 0.6;
        IsFramed = items.OfType<PlacedFrame>().Any();
        SidebarOf = page.Page.Stories.FirstOrDefault(s => s.StoryId == id)?.SidebarOf;
        var lines = items.OfType<PlacedText>().Where(t => TextRoles.Contains(t.Role)).ToList();
        var edges = EdgesOf(lines, page);
        if (edges.Count == 0) edges.Add(Bounds.X.Value);
        Legs = [.. lines
            .GroupBy(l => Math.Max(0, edges.FindLastIndex(e => e <= l.OriginX.Value + 0.2)))
            .OrderBy(g => g.Key)
            .Select(g => (IReadOnlyList<PlacedText>)[.. g.OrderBy(t => t.Baseline).ThenBy(t => t.Order)])];
    }

    // A leg begins where justified lines begin; a line that is set in from there, or to the right, belongs to the leg that it stands in.
    private static List<double> EdgesOf(List<PlacedText> lines, CheckedPage page)
    {
        // A frame or 破栏 makes a leg narrower than a column, though not by half.
        var narrowest = page.Geometry.ColumnWidth.Value * 0.6;
        var edges = new List<double>();
        var right = double.MinValue;
        foreach (var line in lines.Where(l => l.Role is not (ItemRole.Credit or ItemRole.Jump)).OrderBy(l => l.OriginX).ThenByDescending(l => l.Bounds.Right))
        {
            if (line.OriginX.Value >= right - 0.2)
            {
                edges.Add(Math.Round(line.OriginX.Value, 1));
                right = line.OriginX.Value + narrowest;
            }

            right = Math.Max(right, line.Bounds.Right.Value);
        }

        return edges;
    }

    public string Id { get; }

    public IReadOnlyList<PlacedItem> Items { get; }

    public Rect Bounds { get; }

    public IReadOnlyList<PlacedText> Headline { get; }

    public IReadOnlyList<IReadOnlyList<PlacedText>> Legs { get; }

    public bool IsFramed { get; }

    /// <summary>The story whose sidebar it is, or null: their headlines are one ladder of their own.</summary>
    public string? SidebarOf { get; }

    /// <summary>True where the headline runs from top to bottom beside the text: it is no neighbour of those that stand over theirs.</summary>
    public bool IsUpright => Headline.Count > 0 && Headline[0].Line.IsVertical;

    /// <summary>True for a brief within a rail, whose legs are the rail's.</summary>
    public bool IsInRail { get; }

    public double HeadSize => Headline.Count == 0 ? 0 : Headline[0].Line.Em.Value;
}
