using System.Globalization;
using PaperGen.Content;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Tells whether the measures of a theme make a page: what each key says may be right, and all together wrong.</summary>
internal static class ThemeCheck
{
    // Between the type area and the trimmed edge: what a press can print at all.
    private const double LeastMargin = 5;

    // Fewer grid lines hold no story with a headline.
    private const int FewestLines = 12;

    public static void Report(ThemeFile file, DiagnosticBag diagnostics)
    {
        var (theme, grid, format) = (file.Theme, file.Theme.Grid, file.Theme.Format);
        var geometry = new PageGeometry(theme);
        var atGrid = file.GridSource ?? file.FormatSource ?? file.Source;
        var side = (format.Width - geometry.Width).Millimetres / 2;
        if (side < LeastMargin)
        {
            var widest = (format.Width.Value - (2 * Points.FromMillimetres(LeastMargin)).Value) / grid.Body.Value;
            var measure = Math.Floor((widest - grid.Gutter * (grid.Columns - 1)) / grid.Columns);
            diagnostics.Error("PG612", atGrid,
                Text($"{grid.Columns} columns of {grid.Measure} em are {geometry.Width.Millimetres:0.#} mm wide with their gutters, and leave {side:0.#} mm at either side of a page of {format.Width.Millimetres:0.#} mm"),
                measure >= 6 ? Text($"{grid.Columns} columns of {measure} em would fit") : "take fewer columns, or a wider format");
        }

        if (grid.Measure != Math.Floor(grid.Measure))
            diagnostics.Warn("PG613", atGrid, Text($"a measure of {grid.Measure} em is no whole number: full lines of Chinese will not end flush without spacing"), Text($"take {Math.Round(grid.Measure)} em"));
        if (grid.Leading < grid.Body)
            diagnostics.Error("PG614", atGrid, Text($"lines {grid.Leading.Value:0.##} pt apart overlap in a size of {grid.Body.Value:0.##} pt"), Text($"take a leading of {grid.Body.Value * 1.25:0.#} pt or more"));
        if (geometry.Lines < FewestLines)
            diagnostics.Error("PG615", file.FormatSource ?? atGrid, Text($"the page has room for {Math.Max(0, geometry.Lines)} lines only"), "take a higher format, or less head and foot");
        else if (theme.Furniture.MastheadLines > geometry.Lines - FewestLines)
            diagnostics.Error("PG615", file.FurnitureSource ?? atGrid, $"a masthead of {theme.Furniture.MastheadLines} lines leaves no room on a page of {geometry.Lines}", Text($"take {geometry.Lines / 8} lines"));
        for (var step = 1; step < theme.Ladder.Length; step++)
        {
            if (theme.Ladder[step].Sizes[0] >= theme.Ladder[step - 1].Sizes[0])
                diagnostics.Warn("PG616", file.LadderSource ?? file.Source, $"headlines of the step {theme.Ladder[step].Name} are as large as those of {theme.Ladder[step - 1].Name} above it", "a ladder goes down from the lead to the briefs");
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
