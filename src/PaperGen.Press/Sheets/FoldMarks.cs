using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>Broken lines outside the block where a sheet is folded or cut apart.</summary>
internal static class FoldMarks
{
    public static void Draw(PdfTokens content, SheetSide side, SheetSpace space)
    {
        var block = space.Block;
        content.Operator("q"u8);
        PrinterMarks.BeginAllInks(content);
        content.Operator("[3 2] 0 d"u8);
        for (var column = 1; column < side.Columns; column++)
        {
            var x = space.Page.Width * column;
            PrinterMarks.Line(content, block, x, -PrinterMarks.Far(block), x, -PrinterMarks.Near(block));
            PrinterMarks.Line(content, block, x, block.Height + PrinterMarks.Near(block), x, block.Height + PrinterMarks.Far(block));
        }

        for (var row = 1; row < side.Rows; row++)
        {
            foreach (var y in Heads(space, row))
            {
                PrinterMarks.Line(content, block, -PrinterMarks.Far(block), y, -PrinterMarks.Near(block), y);
                PrinterMarks.Line(content, block, block.Width + PrinterMarks.Near(block), y, block.Width + PrinterMarks.Far(block), y);
            }
        }

        content.Operator("S Q"u8).NewLine();
    }

    // Heads that are cut apart have two edges, others are a fold.
    private static Points[] Heads(SheetSpace space, int row)
    {
        var y = space.Page.Height * row + space.Layout.HeadTrim * (row - 1);
        return space.Layout.HeadTrim > Points.Zero ? [y, y + space.Layout.HeadTrim] : [y];
    }
}
