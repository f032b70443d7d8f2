using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>What a placed item is to a reader; the structure tree of a PDF and the page's checks are built from it.</summary>
public enum ItemRole
{
    /// <summary>Nameplate of the front page (报头).</summary>
    Masthead,

    /// <summary>Folio line (报眉), page number, date, imprint: repeated furniture.</summary>
    Furniture,

    /// <summary>Slogan over the whole page (眉题 / 通栏标语).</summary>
    RunningHead,

    /// <summary>Kicker (引题).</summary>
    Kicker,

    /// <summary>Main headline (主题).</summary>
    Headline,

    /// <summary>Deck (副题).</summary>
    Deck,

    /// <summary>Summary (提要).</summary>
    Summary,

    /// <summary>Byline on a line of its own.</summary>
    Byline,

    /// <summary>Body text.</summary>
    Body,

    /// <summary>Subhead (小标题).</summary>
    Subhead,

    /// <summary>Picture.</summary>
    Picture,

    /// <summary>Caption (图片说明).</summary>
    Caption,

    /// <summary>Credit (摄 / 供图).</summary>
    Credit,

    /// <summary>Jump line (下转 / 上接).</summary>
    Jump,

    /// <summary>Rule, frame or tint without a text of its own.</summary>
    Decoration,

    /// <summary>Paragraph of a quotation that is set apart, or a line of verse.</summary>
    Quote,

    /// <summary>Line of a program.</summary>
    Code,

    /// <summary>Cell of a table.</summary>
    Table,

    /// <summary>Footnote, at the end of its story.</summary>
    Note,

    /// <summary>Line of the contents (导读) on the front page.</summary>
    Contents,

    /// <summary>Notice of the paper for itself (本报启事) at the foot of a page that has not text enough.</summary>
    Notice,

    /// <summary>Words of a story set large a second time; not read again.</summary>
    PullQuote,
}

/// <summary>A colour for the press, with the colour that a screen shows for it.</summary>
/// <param name="Cyan">0 to 1.</param>
/// <param name="Magenta">0 to 1.</param>
/// <param name="Yellow">0 to 1.</param>
/// <param name="Key">0 to 1.</param>
/// <param name="Rgb">0xRRGGBB.</param>
public readonly record struct Ink(double Cyan, double Magenta, double Yellow, double Key, int Rgb)
{
    /// <summary>The black plate only.</summary>
    public static Ink Black { get; } = new(0, 0, 0, 1, 0x000000);

    /// <summary>Bare paper, for text in a solid block.</summary>
    public static Ink Paper { get; } = new(0, 0, 0, 0, 0xFFFFFF);
}

/// <summary>One thing on a page.</summary>
/// <param name="Bounds">The rectangle that the thing takes up; for text its em boxes, not its ink.</param>
/// <param name="Role">What it is to a reader.</param>
/// <param name="StoryId">The story it belongs to, or null for furniture.</param>
/// <param name="Order">Place in the page's reading order; items of one block (a paragraph, a headline) share <see cref="PlacedText.Block"/>.</param>
public abstract record PlacedItem(Rect Bounds, ItemRole Role, string? StoryId, int Order);

/// <summary>A line of text.</summary>
/// <param name="Line">The set line.</param>
/// <param name="OriginX">Where the line's origin stands.</param>
/// <param name="Baseline">Where its baseline stands.</param>
/// <param name="Ink">Its colour.</param>
/// <param name="Block">Number of the block within its story: lines with the same number are one paragraph or one headline, also across legs.</param>
public sealed record PlacedText(
    Rect Bounds, ItemRole Role, string? StoryId, int Order,
    SetLine Line, Points OriginX, Points Baseline, Ink Ink, int Block) : PlacedItem(Bounds, Role, StoryId, Order)
{
    /// <summary>Its place in a list, a table or a footnote, or null.</summary>
    public TextPlace? Place { get; init; }
}

/// <summary>A filled rectangle: a rule (thin), a tint or a solid block.</summary>
public sealed record PlacedFill(Rect Bounds, ItemRole Role, string? StoryId, int Order, Ink Ink)
    : PlacedItem(Bounds, Role, StoryId, Order);

/// <summary>The outline of a rectangle, drawn inside its bounds.</summary>
public sealed record PlacedFrame(Rect Bounds, ItemRole Role, string? StoryId, int Order, Points Thickness, Ink Ink)
    : PlacedItem(Bounds, Role, StoryId, Order);

/// <summary>A picture.</summary>
/// <param name="Image">Path by which the press asks for the picture.</param>
/// <param name="Alt">What it shows, for who cannot see it.</param>
public sealed record PlacedPicture(Rect Bounds, ItemRole Role, string? StoryId, int Order, string Image, string Alt)
    : PlacedItem(Bounds, Role, StoryId, Order)
{
    /// <summary>The part of the picture that fills the bounds.</summary>
    public PictureCrop Crop { get; init; } = PictureCrop.Whole;

    /// <summary>Where the whole picture would stand: the bounds, and what is cropped around them.</summary>
    public Rect Whole => Crop.Around(Bounds);
}

/// <summary>A part of a picture, in shares of its width and height as it stands upright.</summary>
/// <param name="Left">From the left edge, 0 to 1.</param>
/// <param name="Top">From the upper edge, 0 to 1.</param>
/// <param name="Width">Its width, more than 0, at most 1.</param>
/// <param name="Height">Its height, more than 0, at most 1.</param>
public readonly record struct PictureCrop(double Left, double Top, double Width, double Height)
{
    /// <summary>The whole picture.</summary>
    public static PictureCrop Whole { get; } = new(0, 0, 1, 1);

    /// <summary>Where the whole picture would stand if this part of it fills a rectangle.</summary>
    public Rect Around(Rect bounds)
    {
        var (width, height) = (bounds.Width / Width, bounds.Height / Height);
        return new Rect(bounds.X - width * Left, bounds.Y - height * Top, width, height);
    }
}

/// <summary>A place that leads somewhere when clicked.</summary>
/// <param name="Target">Absolute address, or <c>#page=N</c> within the edition.</param>
/// <param name="Title">What it leads to.</param>
public sealed record PlacedLink(Rect Bounds, ItemRole Role, string? StoryId, int Order, string Target, string Title)
    : PlacedItem(Bounds, Role, StoryId, Order);
