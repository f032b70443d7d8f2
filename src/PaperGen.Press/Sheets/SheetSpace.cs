using PaperGen.Content;
using PaperGen.Pages;
using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>Where the pages of a sheet lie on it. The block of trimmed pages has places as a page has, from its top left corner.</summary>
/// <param name="Block">The block on its sheet.</param>
/// <param name="Page">A trimmed page; the largest of the edition.</param>
/// <param name="Layout">The profile's imposition.</param>
internal sealed record SheetSpace(PageSpace Block, Rect Page, SheetLayout Layout)
{
    /// <summary>The space of an edition's sheets.</summary>
    public static SheetSpace Of(Edition edition, PressProfile profile, SheetLayout layout)
    {
        var width = edition.Pages.Max(p => p.Width);
        var height = edition.Pages.Max(p => p.Height);
        var rows = layout.Imposition == Imposition.EightPages ? 2 : 1;
        var (across, down) = (width * 2, height * rows + layout.HeadTrim * (rows - 1));
        var least = profile.Margin;
        var sheet = layout.Sheet is { } named && named.Width >= across + least * 2 && named.Height >= down + least * 2 ? named : (Width: across + least * 2, Height: down + least * 2);
        return new SheetSpace(
            new PageSpace(across, down, (sheet.Height - down) / 2, profile.Bleed) { SideMargin = (sheet.Width - across) / 2 },
            new Rect(default, default, width, height),
            layout);
    }

    /// <summary>Whether a named sheet holds the pages with what stands around them.</summary>
    public bool FitsSheet => Layout.Sheet is not { } named || Math.Abs((named.Width - Block.SheetWidth).Value) < 0.01 && Math.Abs((named.Height - Block.SheetHeight).Value) < 0.01;

    /// <summary>The trimmed page at its place, moved towards the fold by the creep of its leaf.</summary>
    public Rect TrimOf(ImposedPage imposed)
    {
        var creep = Layout.Creep * imposed.Leaf;
        var x = Page.Width * imposed.Column + (imposed.Column == 0 ? creep : -creep);
        return Page with { X = x, Y = (Page.Height + Layout.HeadTrim) * imposed.Row };
    }

    /// <summary>What may be printed of the page at its place: to the fold, to the middle between heads, and to the bleed elsewhere.</summary>
    public Rect ReachOf(SheetSide side, ImposedPage imposed)
    {
        var bleed = Block.Bleed;
        var inner = new Points(Math.Min(bleed.Value, Layout.HeadTrim.Value / 2));
        var left = imposed.Column == 0 ? -bleed : Page.Width * imposed.Column;
        var right = imposed.Column == side.Columns - 1 ? Block.Width + bleed : Page.Width * (imposed.Column + 1);
        var top = (Page.Height + Layout.HeadTrim) * imposed.Row - (imposed.Row == 0 ? bleed : inner);
        var bottom = (Page.Height + Layout.HeadTrim) * imposed.Row + Page.Height + (imposed.Row == side.Rows - 1 ? bleed : inner);
        return new Rect(left, top, right - left, bottom - top);
    }
}
