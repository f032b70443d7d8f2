using System.Collections.Concurrent;
using System.Collections.Immutable;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Gives the pictures and wide tables of a story their sizes: a whole number of columns wide, a whole number of grid lines high with the caption.</summary>
internal sealed class FigureSetter(Theme theme, ITypesetter typesetter)
{
    // Dots to the inch at print size: with fewer a picture is not made larger; with fewer than wanted only where nothing else helps.
    private const double LeastResolution = 120;
    private const double WantedResolution = 170;

    // A picture over the whole page, or over half of it, is a poster and no longer illustrates a story.
    private const double LargestWidth = 0.8;
    private const double LargestArea = 0.4;
    private const double LargestHeight = 0.6;

    // What an editor left free around the safe area is used in steps; less is not worth a step.
    private const double WorthCropping = 0.08;

    // A picture beside others that is narrower, in em of the body, has no room for its caption.
    private const double LeastBeside = 7;

    private static readonly double[] SmallerHeights = [0.4, 0.25];

    private readonly TableSetter _tables = new(theme, typesetter);
    private readonly ConcurrentDictionary<(FigureCopy Figure, double Width), SetCaption> _captions = [];

    /// <summary>How the pictures of a stack are set.</summary>
    /// <param name="Legs">Legs that it covers.</param>
    /// <param name="LargestHeight">Share of the page's lines that the pictures may take.</param>
    /// <param name="PerRow">Pictures side by side.</param>
    /// <param name="Crop">Share of the free height (positive) or width (negative) that is cut away.</param>
    private readonly record struct Wish(int Legs, double LargestHeight, int PerRow = 1, double Crop = 0);

    /// <summary>The stacks that may stand in a story of this width; null alone when it has neither picture nor wide table, nothing when its tables need more room.</summary>
    /// <param name="copy">The story.</param>
    /// <param name="plan">Its legs.</param>
    /// <param name="lines">Grid lines of the page.</param>
    /// <param name="leastColumns">Columns that its pictures cover at least, on a page that has room for it.</param>
    public IEnumerable<FigureStack?> StacksOf(StoryCopy copy, LegPlan plan, int lines, int leastColumns)
    {
        if (copy.Figures.IsEmpty && copy.Tables.IsEmpty)
        {
            yield return null;
            yield break;
        }

        var least = 1;
        while (least <= plan.Legs && copy.Tables.Any(t => _tables.Set(t, WidthOf(plan, least)) is null)) least++;
        for (var legs = least; legs <= plan.Legs; legs++)
        {
            if (legs * plan.Span < Math.Min(leastColumns, WidestOf(copy, lines)) * plan.Legs) continue;
            if (legs > least && !MayBe(copy, WidthOf(plan, legs), lines)) continue;
            foreach (var wish in WishesOf(copy, legs))
            {
                if (StackOf(copy, plan, wish, lines) is { } stack) yield return stack;
            }

            if (legs > 1 || copy.Figures.IsEmpty || StackOf(copy, plan, new Wish(legs, LargestHeight), lines) is not { } tall) continue;
            // Beside a tall one little text cannot fill its legs, and below it much text finds no room.
            foreach (var height in SmallerHeights)
            {
                if (tall.GridLines > lines * height && StackOf(copy, plan, new Wish(legs, height), lines) is { } smaller) yield return smaller;
            }
        }
    }

    /// <summary>The most columns that the pictures of a story may cover; 0 without any.</summary>
    public int WidestOf(StoryCopy copy, int lines)
    {
        if (copy.Figures.IsEmpty) return 0;
        var columns = theme.Grid.Columns;
        while (columns > 1 && !MayBe(copy, theme.Grid.Body * (theme.Grid.Measure * columns + theme.Grid.Gutter * (columns - 1)), lines)) columns--;
        return columns;
    }

    private static IEnumerable<Wish> WishesOf(StoryCopy copy, int legs)
    {
        yield return new Wish(legs, LargestHeight);
        var rooms = copy.Figures.Select(f => CropRoom.Of(f.Figure)).ToList();
        if (rooms.Exists(r => r.Vertical >= WorthCropping))
        {
            yield return new Wish(legs, LargestHeight, Crop: 0.5);
            yield return new Wish(legs, LargestHeight, Crop: 1);
        }

        if (rooms.Exists(r => r.Horizontal >= WorthCropping)) yield return new Wish(legs, LargestHeight, Crop: -1);
        if (legs < 2) yield break;
        for (var perRow = 2; perRow <= Math.Min(3, copy.Figures.Length); perRow++) yield return new Wish(legs, LargestHeight, perRow);
    }

    private static Points WidthOf(LegPlan plan, int legs) => plan.Measure * legs + plan.Gutter * (legs - 1);

    private bool MayBe(StoryCopy copy, Points width, int lines)
    {
        if (copy.Figures.IsEmpty) return true;
        var page = theme.Grid.Body * (theme.Grid.Measure * theme.Grid.Columns + theme.Grid.Gutter * (theme.Grid.Columns - 1));
        var height = copy.Figures.Aggregate(Points.Zero, (sum, f) => sum + HeightOf(f, width));
        // Several may stand side by side, and take no more than one would.
        if (copy.Figures.Length > 1) height *= 1.0 / Math.Min(3, copy.Figures.Length);
        var share = width / page * (height / (theme.Grid.Leading * lines));
        return width / page <= LargestWidth
            && share <= LargestArea
            && height <= theme.Grid.Leading * (lines * LargestHeight)
            && copy.Figures.All(f => ResolutionOf(f, width) >= LeastResolution);
    }

    private static Points HeightOf(FigureCopy figure, Points width) => width * ((double)figure.Size.Height / figure.Size.Width);

    private static double ResolutionOf(FigureCopy figure, Points width) => figure.Size.Width / (width.Value / 72);

    private FigureStack? StackOf(StoryCopy copy, LegPlan plan, Wish wish, int pageLines)
    {
        var width = WidthOf(plan, wish.Legs);
        var figures = ImmutableArray.CreateBuilder<SetFigure>();
        var line = 0;
        var bare = 0;
        var rows = (copy.Figures.Length + wish.PerRow - 1) / wish.PerRow;
        for (var row = 0; row < rows; row++)
        {
            var own = copy.Figures.AsSpan().Slice(row * wish.PerRow, Math.Min(wish.PerRow, copy.Figures.Length - row * wish.PerRow));
            // Pictures taller than the page allows share what it does, and are narrower than their legs.
            var tallest = Math.Max(3, (int)(pageLines * wish.LargestHeight) / rows);
            if (AddRow(own, width, plan.Gutter, wish, line, tallest, figures) is not { } lines) return null;
            line += lines;
            bare += BareCells(figures, figures.Count - own.Length, line);
        }

        var tables = ImmutableArray.CreateBuilder<StackedTable>();
        foreach (var table in copy.Tables)
        {
            if (_tables.Set(table, width) is not { } set) return null;
            tables.Add(new StackedTable(set, theme.Grid.Leading * line));
            line += (int)Math.Ceiling(_tables.HeightOf(set) / theme.Grid.Leading + 0.3);
        }

        return new FigureStack(wish.Legs, line, figures.ToImmutable(), tables.ToImmutable(), CostOf(copy, plan, wish, figures) + PageJudge.WhiteCost(bare, theme.Weight("white")) + tables.Sum(TableCost));
    }

    // White below captions that are shorter than their neighbours; a single line parts them from the text.
    private int BareCells(ImmutableArray<SetFigure>.Builder figures, int first, int bottom)
    {
        var cells = 0.0;
        for (var i = first; i < figures.Count; i++)
        {
            var end = figures[i].CaptionTop + theme.Type.CaptionSize * (SetCaption.Pitch * figures[i].Caption.Rows);
            var lines = Math.Floor((theme.Grid.Leading * bottom - end) / theme.Grid.Leading + 0.4);
            if (lines > 1) cells += lines * Math.Round(figures[i].Width / (theme.Grid.Body * theme.Grid.Measure));
        }

        return (int)cells;
    }

    // A row of pictures of one height; null where one would be too narrow.
    private int? AddRow(
        ReadOnlySpan<FigureCopy> row, Points width, Points gap, Wish wish, int firstLine, int tallest, ImmutableArray<SetFigure>.Builder figures)
    {
        var leading = theme.Grid.Leading;
        var cuts = new (double X, double Y, CropRoom Room)[row.Length];
        var aspects = new double[row.Length];
        for (var i = 0; i < row.Length; i++)
        {
            var room = CropRoom.Of(row[i].Figure);
            cuts[i] = (Math.Max(0, -wish.Crop) * Free(room.Horizontal), Math.Max(0, wish.Crop) * Free(room.Vertical), room);
            aspects[i] = row[i].Size.Width * (1 - cuts[i].X) / (row[i].Size.Height * (1 - cuts[i].Y));
        }

        var own = width - gap * (row.Length - 1);
        var natural = new Points(own.Value / aspects.Sum());
        var widths = aspects.Select(a => natural * a).ToArray();
        if (row.Length > 1 && widths.Any(w => w < theme.Grid.Body * LeastBeside)) return null;
        var captions = new SetCaption[row.Length];
        for (var i = 0; i < row.Length; i++) captions[i] = CaptionOf(row[i], widths[i]);
        var words = theme.Type.CaptionSize * SetCaption.Pitch * captions.Max(c => c.Rows) + leading * 0.9;
        // A hair of the height gives way to the grid; more would be seen, and becomes white below the caption.
        var lines = Math.Max(3, (int)Math.Ceiling((natural + words) / leading - 0.2));
        if (lines > tallest) lines = Math.Max(tallest, (int)Math.Ceiling(words / leading) + 2);
        var height = new Points(Math.Min(natural.Value, (leading * lines - words).Value));
        var left = Points.Zero;
        for (var i = 0; i < row.Length; i++)
        {
            // First a little more is cut away, then the picture becomes narrower.
            var (x, y, room) = cuts[i];
            var cut = Math.Min(room.Vertical, 1 - (1 - y) * (height / natural));
            var shown = widths[i] * ((1 - y) / (1 - cut) * (height / natural));
            if (shown > widths[i]) shown = widths[i];
            figures.Add(new SetFigure(row[i], left + (widths[i] - shown) / 2, leading * firstLine, shown, height, captions[i], left, leading * firstLine + height + leading * 0.35)
            {
                Crop = room.Cut(x, cut),
            });
            left += widths[i] + gap;
        }

        return lines;

        static double Free(double room) => room >= WorthCropping ? room : 0;
    }

    // Cells that break, and columns far apart.
    private int TableCost(StackedTable table)
    {
        var broken = table.Table.Rows.Sum(r => r.Lines - 1) / (double)table.Table.Rows.Length;
        var sparse = Math.Max(0, table.Table.Width / table.Table.Natural - 1.6);
        return (int)(30 * broken + 40 * sparse);
    }

    private SetCaption CaptionOf(FigureCopy figure, Points width) =>
        _captions.GetOrAdd((figure, width.Value), _ => SetCaption.Set(figure, theme.Type.CaptionSize, width, typesetter, theme.Type.JustifyCaptions));

    private int CostOf(StoryCopy copy, LegPlan plan, Wish wish, ImmutableArray<SetFigure>.Builder figures)
    {
        if (copy.Figures.IsEmpty) return 0;
        var share = (double)wish.Legs / theme.Grid.Columns;
        var wanted = wish.Legs == plan.Legs || wish.Legs * 2 >= plan.Legs ? 0 : 1;
        var coarse = wish.Legs > 1 && figures.Any(f => ResolutionOf(f.Copy, f.Width) < WantedResolution) ? 30 : 0;
        var cropped = (int)Math.Round(8 * Math.Abs(wish.Crop));
        // Four pictures one below the other are a tower.
        var tower = wish.Legs > 1 && wish.PerRow == 1 ? 25 * Math.Max(0, copy.Figures.Length - 1) : 0;
        return 15 * wanted + (share < 0.3 && plan.Span > 1 ? 15 : 0) + coarse + cropped + tower + (int)(100 * (LargestHeight - wish.LargestHeight));
    }
}
