using PaperGen.Pages;

namespace PaperGen.Press;

/// <summary>Puts pages, each a form of its own, at their places on one side of a sheet.</summary>
internal static class SheetContent
{
    /// <summary>The operators of one side, without marks.</summary>
    public static PdfTokens Draw(SheetSide side, SheetSpace space, Edition edition)
    {
        var content = new PdfTokens(1024);
        foreach (var imposed in side.Pages.Where(p => p.Page >= 0))
        {
            content.Operator("q"u8);
            WriteRectangle(content, space.Block, space.ReachOf(side, imposed)).Operator("W n"u8);
            WriteMatrix(content, space, imposed, edition.Pages[imposed.Page]);
            content.Operator("cm"u8).Name(NameOf(imposed.Page)).Operator("Do Q"u8).NewLine();
        }

        return content;
    }

    /// <summary>The pages that a side draws, as an entry of its resources.</summary>
    public static void WriteResources(PdfTokens tokens, SheetSide side, ReadOnlySpan<PdfReference> pages)
    {
        tokens.Key("XObject"u8).BeginDictionary();
        foreach (var imposed in side.Pages)
        {
            if (imposed.Page >= 0) tokens.Key(NameOf(imposed.Page)).Reference(pages[imposed.Page]);
        }

        tokens.EndDictionary();
    }

    private static byte[] NameOf(int page) => System.Text.Encoding.ASCII.GetBytes($"G{page + 1}");

    private static PdfTokens WriteRectangle(PdfTokens content, PageSpace space, Rect rect) => content
        .Thousandths(space.X(rect.X)).Thousandths(space.Y(rect.Bottom))
        .Thousandths(PageSpace.Thousandths(rect.Width)).Thousandths(PageSpace.Thousandths(rect.Height)).Operator("re"u8);

    /// <summary>From the page's own space, whose bleed begins at 0, to its place; in the middle of it when the page is smaller than others.</summary>
    private static void WriteMatrix(PdfTokens content, SheetSpace space, ImposedPage imposed, ComposedPage page)
    {
        var trim = space.TrimOf(imposed);
        var (left, top) = (trim.X + (trim.Width - page.Width) / 2, trim.Y + (trim.Height - page.Height) / 2);
        var (block, bleed) = (space.Block, space.Block.Bleed);
        if (imposed.IsTurned)
            content.Integer(-1).Integer(0).Integer(0).Integer(-1).Thousandths(block.X(left + page.Width + bleed)).Thousandths(block.Y(top - bleed));
        else
            content.Integer(1).Integer(0).Integer(0).Integer(1).Thousandths(block.X(left - bleed)).Thousandths(block.Y(top + page.Height + bleed));
    }
}
