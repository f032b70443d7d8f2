using System.Collections.Immutable;
using PaperGen.Content;
using PaperGen.Typesetting;

namespace PaperGen.Pages.Tests;

public class TableSetterTests
{
    private static readonly TableSetter Setter = new(new Theme(), new MonospacedTypesetter());

    [Fact]
    public void Numbers_stand_with_their_points_under_each_other()
    {
        var set = Setter.Set(Table("区|占比", "东城|8.5%", "西城|12.25%", "海淀|45%"), new Points(120))!;
        var points = set.Rows.Skip(1).Select(r => r.Texts.Single(t => t.Column == 1)).Select(PointOf).ToList();
        Assert.All(points, p => Assert.Equal(points[0], p, 2));
        Assert.All(set.Rows.SelectMany(r => r.Texts), t => Assert.True(RightOf(t) <= 120.05, $"{t.Text.Text} ends at {RightOf(t)}"));

        static double PointOf(CellLine cell)
        {
            var units = cell.Text.Text.Split('.', '%')[0].Length;
            return cell.Left.Value + units * 0.5 * cell.Text.Em.Value;
        }
    }

    [Theory]
    [InlineData(2, 3, "InLegs")]
    [InlineData(6, 4, "OverLegs")]
    [InlineData(60, 4, "AsText")]
    public void A_table_stands_where_it_has_room(int columns, int characters, string kind)
    {
        var row = string.Join('|', Enumerable.Repeat(new string('字', characters), columns));
        Assert.Equal(kind, Setter.KindOf(Table(row, row, row)).ToString());
    }

    [Theory]
    [InlineData(60)]
    [InlineData(100)]
    [InlineData(300)]
    public void No_cell_leaves_its_column(double width)
    {
        var table = Table("项目|说明", "甲|一段相当长的说明，需要断成好几行才能放得下", "乙|short words that break at spaces");
        if (Setter.Set(table, new Points(width)) is not { } set) return;
        Assert.Equal("甲一段相当长的说明，需要断成好几行才能放得下", string.Concat(set.Rows[1].Texts.Select(t => t.Text.Text)));
        Assert.All(set.Rows.SelectMany(r => r.Texts), t => Assert.True(RightOf(t) <= width + 0.05));
        var second = set.Rows.SelectMany(r => r.Texts).Where(t => t.Column == 1).Min(t => t.Left.Value);
        Assert.All(set.Rows.SelectMany(r => r.Texts).Where(t => t.Column == 0), t => Assert.True(RightOf(t) < second));
    }

    private static double RightOf(CellLine cell) => (cell.Left + cell.Text.Em * (cell.Text.Width / 1000.0)).Value;

    private static TableCopy Table(params string[] rows)
    {
        var style = new TextStyle(FontRole.Hei);
        var cells = rows.Select(r => r.Split('|').Select(c => ImmutableArray.Create(new StyledText(c, style))).ToImmutableArray()).ToImmutableArray();
        return new TableCopy(cells, true, [.. Enumerable.Repeat(ColumnAlignment.Start, cells[0].Length)]);
    }
}
