using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Where columns and grid lines lie on the trimmed page.</summary>
internal sealed class PageGeometry
{
    /// <summary>Em box of a Chinese face over the baseline (T15): the em box sets lines, not the font's line metrics.</summary>
    public const double Ascent = 0.88;

    private readonly Theme _theme;

    public PageGeometry(Theme theme)
    {
        _theme = theme;
        var grid = theme.Grid;
        ColumnWidth = grid.Body * grid.Measure;
        Gutter = grid.Body * grid.Gutter;
        Width = ColumnWidth * grid.Columns + Gutter * (grid.Columns - 1);
        Left = (theme.Format.Width - Width) / 2;
        Top = theme.Format.Head;
        // A hundredth of a point of grace: a page exactly n lines high holds n lines.
        Lines = (int)Math.Floor((theme.Format.Height - theme.Format.Head - theme.Format.Foot + (grid.Leading - grid.Body)) / grid.Leading + 0.001);
    }

    public Points ColumnWidth { get; }

    public Points Gutter { get; }

    /// <summary>Width of the type area (版心).</summary>
    public Points Width { get; }

    public Points Left { get; }

    public Points Right => Left + Width;

    /// <summary>Top of the first grid line.</summary>
    public Points Top { get; }

    /// <summary>Grid lines of a page without masthead.</summary>
    public int Lines { get; }

    /// <summary>Foot of the last line's em box.</summary>
    public Points Bottom => LineTop(Lines) - (_theme.Grid.Leading - _theme.Grid.Body);

    public Points ColumnLeft(int column) => Left + (ColumnWidth + Gutter) * column;

    public Points ColumnRight(int column) => ColumnLeft(column) + ColumnWidth;

    /// <summary>Top of a grid line: of the em box of the body text that stands on it.</summary>
    public Points LineTop(int line) => Top + _theme.Grid.Leading * line;
}
