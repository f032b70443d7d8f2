using PaperGen.Pages;
using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>Builds one content stream; repeats no operator whose effect still holds.</summary>
internal sealed class PageCanvas(PageSpace space, IInkPainter painter, FontShelf fonts)
{
    // Thicker than any rule: black that wide hides a picture's edge better than it is added to it.
    private static readonly Points WidestOverprintedFill = new(8);

    private readonly PdfTokens _content = new(16 * 1024);
    private readonly TextLineSetter _lines = new(fonts);
    private Ink? _ink;
    private bool _overprints;

    public ReadOnlySpan<byte> Written => _content.Written;

    public void Text(PlacedText text, bool endsInSpace)
    {
        if (text.Line.Runs.IsDefaultOrEmpty) return;
        SetInk(text.Ink, painter.Overprints(text.Ink));
        _lines.Set(_content, text.Line, endsInSpace, space.X(text.OriginX), space.Y(text.Baseline));
    }

    public void Fill(Rect rect, Ink ink)
    {
        var isThin = Math.Min(rect.Width.Value, rect.Height.Value) <= WidestOverprintedFill.Value;
        SetInk(ink, isThin && painter.Overprints(ink));
        Rectangle(rect).Operator("f"u8).NewLine();
    }

    /// <summary>The frame as the area between two rectangles: no line join can stand out, and it stays inside its bounds.</summary>
    public void Frame(Rect rect, Points thickness, Ink ink)
    {
        var inner = new Rect(rect.X + thickness, rect.Y + thickness, rect.Width - thickness * 2, rect.Height - thickness * 2);
        if (inner.Width <= Points.Zero || inner.Height <= Points.Zero)
        {
            Fill(rect, ink);
            return;
        }

        SetInk(ink, painter.Overprints(ink));
        Rectangle(rect);
        Rectangle(inner).Operator("f*"u8).NewLine();
    }

    /// <summary>Draws a part of a picture into a rectangle.</summary>
    public void Picture(Rect bounds, PictureCrop crop, ReadOnlySpan<byte> name, Orientation orientation)
    {
        SetOverprint(false);
        _content.Operator("q"u8);
        if (crop != PictureCrop.Whole) Rectangle(bounds).Operator("W n"u8);
        var rect = crop.Around(bounds);
        var (x, y) = (space.X(rect.X), space.Y(rect.Bottom));
        orientation.WriteMatrix(_content, x, y, space.X(rect.Right) - x, space.Y(rect.Y) - y);
        _content.Operator("cm"u8).Name(name).Operator("Do Q"u8).NewLine();
    }

    /// <summary>Begins a marked content sequence that the structure tree knows by its number.</summary>
    public void BeginContent(ReadOnlySpan<byte> tag, int number) => _content
        .Name(tag).BeginDictionary().Key("MCID"u8).Integer(number).EndDictionary().Operator("BDC"u8).NewLine();

    /// <summary>Begins what assistive technology passes over.</summary>
    public void BeginArtifact(bool isPagination) => _content
        .Name("Artifact"u8).BeginDictionary().Key("Type"u8).Name(isPagination ? "Pagination"u8 : "Layout"u8).EndDictionary()
        .Operator("BDC"u8).NewLine();

    public void EndMarked() => _content.Operator("EMC"u8).NewLine();

    /// <summary>Operators from elsewhere, without overprint; what they set must be within <c>q</c> and <c>Q</c>.</summary>
    public void Insert(ReadOnlySpan<byte> operators)
    {
        SetOverprint(false);
        _content.Raw(operators).NewLine();
    }

    private PdfTokens Rectangle(Rect rect)
    {
        // The far edges are rounded, not the lengths, so that neighbouring tints meet.
        var (x, y) = (space.X(rect.X), space.Y(rect.Bottom));
        return _content
            .Thousandths(x).Thousandths(y)
            .Thousandths(space.X(rect.Right) - x).Thousandths(space.Y(rect.Y) - y).Operator("re"u8);
    }

    private void SetInk(Ink ink, bool overprint)
    {
        SetOverprint(overprint);
        if (_ink == ink) return;
        painter.SetFill(_content, ink);
        _content.NewLine();
        _ink = ink;
    }

    private void SetOverprint(bool overprint)
    {
        if (_overprints == overprint) return;
        _content.Name(overprint ? "Over"u8 : "Knock"u8).Operator("gs"u8).NewLine();
        _overprints = overprint;
    }
}
