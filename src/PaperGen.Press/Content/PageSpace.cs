using PaperGen.Pages;
using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>Where a page's trimmed area lies on its sheet, and the way from places on the page to PDF's coordinates (y upwards, in 1/1000 pt).</summary>
/// <param name="Width">Trimmed width.</param>
/// <param name="Height">Trimmed height.</param>
/// <param name="Margin">Sheet around the trimmed area on every side, for bleed and marks.</param>
/// <param name="Bleed">How far colour may reach over the trim.</param>
internal readonly record struct PageSpace(Points Width, Points Height, Points Margin, Points Bleed)
{
    /// <summary>Sheet on the left and the right, where it is not the margin above and below.</summary>
    public Points? SideMargin { get; init; }

    public Points SheetWidth => Width + Side * 2;

    public Points SheetHeight => Height + Margin * 2;

    public long X(Points x) => Thousandths(x + Side);

    public long Y(Points y) => Thousandths(SheetHeight - Margin - y);

    public static long Thousandths(Points length) => (long)Math.Round(length.Value * 1000, MidpointRounding.AwayFromZero);

    /// <summary>A rectangle as its lower left and upper right corner.</summary>
    public PdfTokens Corners(PdfTokens tokens, Rect rect) => tokens
        .BeginArray()
        .Thousandths(X(rect.X)).Thousandths(Y(rect.Bottom)).Thousandths(X(rect.Right)).Thousandths(Y(rect.Y))
        .EndArray();

    /// <summary>MediaBox, BleedBox and TrimBox; a CropBox would only hide the marks.</summary>
    public void WriteBoxes(PdfTokens page)
    {
        var trim = new Rect(default, default, Width, Height);
        Corners(page.Key("MediaBox"u8), Grown(trim, Side, Margin));
        Corners(page.Key("BleedBox"u8), Grown(trim, Bleed, Bleed));
        Corners(page.Key("TrimBox"u8), trim);
    }

    /// <summary>The boxes as a report tells them.</summary>
    public PrintedBoxes Boxes => new(Width, Height, Bleed, SheetWidth, SheetHeight);

    private Points Side => SideMargin ?? Margin;

    private static Rect Grown(Rect rect, Points across, Points down) => new(rect.X - across, rect.Y - down, rect.Width + across * 2, rect.Height + down * 2);
}
