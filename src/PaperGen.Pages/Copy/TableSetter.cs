using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using PaperGen.Content;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Where a table can stand.</summary>
internal enum TableKind
{
    /// <summary>Within a leg, among the paragraphs.</summary>
    InLegs,

    /// <summary>Over several legs, like a picture.</summary>
    OverLegs,

    /// <summary>Nowhere: it has more columns than the page is wide.</summary>
    AsText,
}

/// <summary>Sets tables: columns as wide as their cells need, numbers under each other by their decimal points.</summary>
internal sealed class TableSetter(Theme theme, ITypesetter typesetter)
{
    /// <summary>Line distance of a table that does not stand on the grid, as a multiple of its size.</summary>
    public const double Pitch = 1.42;

    // Higher than this a table is no illustration of a story but its text.
    private const double TallestBox = 0.45;

    // Space between columns, wide or narrow, and the least width of a column of words, in em.
    private static readonly double[] Gaps = [1, 0.5];
    private const double LeastWords = 3;

    private readonly ConcurrentDictionary<(TableCopy Table, double Width), SetTable?> _known = [];

    private Points Em => theme.Type.CaptionSize;

    /// <summary>Where a table can stand on this theme's pages.</summary>
    public TableKind KindOf(TableCopy table)
    {
        var grid = theme.Grid;
        // A frame takes an em off the measure.
        var inLeg = Set(table, grid.Body * (grid.Measure - 1));
        if (inLeg is not null && inLeg.Rows.All(r => r.Lines == 1)) return TableKind.InLegs;
        var over = Set(table, grid.Body * (grid.Measure * grid.Columns + grid.Gutter * (grid.Columns - 1) - 1));
        var page = grid.Leading * (new PageGeometry(theme).Lines * TallestBox);
        if (over is not null && HeightOf(over) <= page) return TableKind.OverLegs;
        return inLeg is null ? TableKind.AsText : TableKind.InLegs;
    }

    /// <summary>Height of a table that stands like a picture.</summary>
    public Points HeightOf(SetTable table) => Em * (Pitch * table.Rows.Sum(r => r.Lines) + (table.HasHead ? 1.2 : 0.6));

    /// <summary>The table in a width, or null where it does not fit.</summary>
    public SetTable? Set(TableCopy table, Points width) => _known.GetOrAdd((table, width.Value), _ => SetAnew(table, width));

    private SetTable? SetAnew(TableCopy table, Points width)
    {
        if (Fitted(table, width) is not var (widths, gap)) return null;
        var numbers = Enumerable.Range(0, table.Columns).Select(c => IsOfNumbers(table, c)).ToArray();
        var tails = Enumerable.Range(0, table.Columns).Select(c => numbers[c] ? TailsOf(table, c).DefaultIfEmpty(Points.Zero).Max(t => t.Value) : 0).ToArray();
        var rows = ImmutableArray.CreateBuilder<SetRow>();
        for (var r = 0; r < table.Rows.Length; r++)
        {
            var isHead = r == 0 && table.HasHead;
            var texts = ImmutableArray.CreateBuilder<CellLine>();
            var lines = 1;
            var left = Points.Zero;
            for (var c = 0; c < table.Rows[r].Length; c++)
            {
                var cell = LinesOf(table.Rows[r][c], widths[c]);
                for (var i = 0; i < cell.Count; i++)
                {
                    var free = widths[c] - WidthOf(cell[i]);
                    var shift = table.Alignments[c] switch
                    {
                        ColumnAlignment.Centre => free / 2,
                        ColumnAlignment.End => free,
                        _ when numbers[c] && isHead => free,
                        _ when numbers[c] => free - (new Points(tails[c]) - TailOf(table.Rows[r][c])),
                        _ => Points.Zero,
                    };
                    texts.Add(new CellLine(cell[i], left + (shift < Points.Zero ? Points.Zero : shift), i, c));
                }

                lines = Math.Max(lines, cell.Count);
                left += widths[c] + gap;
            }

            rows.Add(new SetRow(lines, texts.ToImmutable()));
        }

        return new SetTable(rows.ToImmutable(), table.HasHead, width, NaturalWidth(table));
    }

    /// <summary>Width of the table with every cell in one line.</summary>
    public Points NaturalWidth(TableCopy table)
    {
        var widths = new double[table.Columns];
        foreach (var row in table.Rows)
        {
            for (var c = 0; c < row.Length; c++) widths[c] = Math.Max(widths[c], NaturalOf(row[c]).Value);
        }

        return new Points(widths.Sum()) + Em * (Gaps[0] * (table.Columns - 1));
    }

    // Columns move together before a cell breaks, and long words of the head break before the text does.
    private (Points[] Widths, Points Gap)? Fitted(TableCopy table, Points width)
    {
        (Points[], Points)? best = null;
        var fewest = int.MaxValue;
        foreach (var gap in Gaps)
        {
            foreach (var breaksHead in table.HasHead ? [false, true] : (bool[])[false])
            {
                var room = width - Em * (gap * (table.Columns - 1));
                if (WidthsOf(table, room, breaksHead) is not { } widths) continue;
                var lines = table.Rows.Sum(row => row.Select((cell, c) => LinesOf(cell, widths[c]).Count).DefaultIfEmpty(1).Max());
                if (lines < fewest) (fewest, best) = (lines, (widths, Em * gap));
                if (lines == table.Rows.Length) return best;
            }
        }

        return best;
    }

    private static Points WidthOf(SetLine line) => line.Em * (line.Width / 1000.0);

    // Natural widths and what is over shared out; where it is too little the widest columns give way first.
    private Points[]? WidthsOf(TableCopy table, Points room, bool breaksHead)
    {
        var natural = new double[table.Columns];
        var least = new double[table.Columns];
        foreach (var row in table.Rows)
        {
            // Half of a head, and a character that may not begin the second line.
            var isBroken = breaksHead && row == table.Rows[0];
            for (var c = 0; c < row.Length; c++)
            {
                var own = NaturalOf(row[c]).Value;
                natural[c] = Math.Max(natural[c], isBroken ? Math.Min(own, own / 2 + 1.2 * Em.Value) : own);
                least[c] = Math.Max(least[c], LeastOf(row[c]).Value);
            }
        }

        for (var c = 0; c < least.Length; c++) least[c] = Math.Min(least[c], natural[c]);
        if (least.Sum() > room.Value) return null;
        var spare = (room.Value - natural.Sum()) / table.Columns;
        if (spare >= 0) return [.. natural.Select(n => new Points(n + spare))];
        var (low, high) = (0.0, natural.Max());
        for (var i = 0; i < 40; i++)
        {
            var cap = (low + high) / 2;
            if (Capped(cap) > room.Value) high = cap;
            else low = cap;
        }

        return [.. natural.Select((n, c) => new Points(Math.Max(least[c], Math.Min(n, low))))];

        double Capped(double cap) => natural.Select((n, c) => Math.Max(least[c], Math.Min(n, cap))).Sum();
    }

    private Points NaturalOf(ImmutableArray<StyledText> cell) =>
        new(LinesOf(cell).Select(l => WidthOf(typesetter.SetLine(l, Em)).Value + 0.01).DefaultIfEmpty(0).Max());

    // A word, a number or a few ideographs.
    private Points LeastOf(ImmutableArray<StyledText> cell)
    {
        var widest = Em.Value * LeastWords;
        var word = new StringBuilder();
        foreach (var run in cell)
        {
            foreach (var c in run.Text.Append(' '))
            {
                if (c < 0x2E80 && !char.IsWhiteSpace(c))
                {
                    word.Append(c);
                    continue;
                }

                if (word.Length > 1) widest = Math.Max(widest, WidthOf(typesetter.SetLine([new StyledText(word.ToString(), run.Style)], Em)).Value + 0.01);
                word.Clear();
            }
        }

        return new Points(widest);
    }

    private List<SetLine> LinesOf(ImmutableArray<StyledText> cell, Points width)
    {
        var lines = new List<SetLine>();
        foreach (var line in LinesOf(cell))
        {
            var set = typesetter.SetLine(line, Em);
            if (WidthOf(set) <= width + new Points(0.02)) lines.Add(set);
            else lines.AddRange(typesetter.SetParagraph(line, Em, width, 0)[0].Lines);
        }

        return lines;
    }

    // The lines that the writer parted.
    private static IEnumerable<ImmutableArray<StyledText>> LinesOf(ImmutableArray<StyledText> cell)
    {
        var line = ImmutableArray.CreateBuilder<StyledText>();
        foreach (var run in cell)
        {
            var pieces = run.Text.Split('\n');
            for (var i = 0; i < pieces.Length; i++)
            {
                if (i > 0 && line.Any(t => !string.IsNullOrWhiteSpace(t.Text))) yield return line.ToImmutable();
                if (i > 0) line.Clear();
                if (pieces[i].Length > 0) line.Add(run with { Text = pieces[i] });
            }
        }

        if (line.Any(t => !string.IsNullOrWhiteSpace(t.Text))) yield return line.ToImmutable();
    }

    private static bool IsOfNumbers(TableCopy table, int column)
    {
        var cells = table.Rows.Skip(table.HasHead ? 1 : 0).Where(r => column < r.Length).Select(r => TextOf(r[column])).Where(t => t.Length > 0).ToList();
        return cells.Count > 0 && cells.TrueForAll(IsNumber);
    }

    private static bool IsNumber(string text)
    {
        if (text is "-" or "—" or "–" or "——") return true;
        var digits = text.Count(char.IsAsciiDigit);
        return digits > 0 && text.Length <= 20 && text.Count(c => !char.IsAsciiDigit(c) && c is not (',' or '.' or '+' or '-' or '−' or ' ' or '%' or '％' or '¥' or '￥' or '$' or '€' or '£')) <= Math.Min(2, digits);
    }

    private static string TextOf(ImmutableArray<StyledText> cell) => string.Concat(cell.Select(t => t.Text)).Trim();

    private IEnumerable<Points> TailsOf(TableCopy table, int column) =>
        table.Rows.Skip(table.HasHead ? 1 : 0).Where(r => column < r.Length).Select(r => TailOf(r[column]));

    // What stands behind the units: .5%.
    private Points TailOf(ImmutableArray<StyledText> cell)
    {
        var text = TextOf(cell);
        var digits = text.LastIndexOfAny([.. "0123456789"]);
        if (digits < 0) return Points.Zero;
        var start = text.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? point : digits + 1;
        return start >= text.Length ? Points.Zero : WidthOf(typesetter.SetLine([new StyledText(text[start..], cell[0].Style)], Em));
    }
}

/// <summary>A table in its width.</summary>
/// <param name="Rows">Its rows, the head first.</param>
/// <param name="HasHead">Whether it has one.</param>
/// <param name="Width">Its width.</param>
/// <param name="Natural">Width in which no cell would break.</param>
internal sealed record SetTable(ImmutableArray<SetRow> Rows, bool HasHead, Points Width, Points Natural)
{
    private readonly int _columns = Rows.SelectMany(row => row.Texts).Select(text => text.Column + 1).DefaultIfEmpty(0).Max();

    /// <summary>The place of a cell in the table of a number.</summary>
    public TextPlace PlaceOf(int number, int row, int column, TextPlace? within = null) => new(TextWhole.Table, number, row, column)
    {
        IsHead = HasHead && row == 0,
        Columns = _columns,
        Within = within,
    };
}

/// <summary>A row of so many lines.</summary>
internal sealed record SetRow(int Lines, ImmutableArray<CellLine> Texts);

/// <summary>A line of a cell.</summary>
/// <param name="Text">The line.</param>
/// <param name="Left">From the table's left edge.</param>
/// <param name="Line">Number of the line within its row.</param>
/// <param name="Column">Number of its column.</param>
internal readonly record struct CellLine(SetLine Text, Points Left, int Line, int Column);
