using PaperGen.Pages;

namespace PaperGen.Press;

/// <summary>A page's content, ready for the file.</summary>
/// <param name="Deflated">The content stream.</param>
/// <param name="Tags">Its marked content, or null without tags.</param>
internal sealed record PageContent(byte[] Deflated, PageTags? Tags)
{
    /// <summary>Builds the content of one page; several pages may be built at once.</summary>
    public static PageContent Build(ComposedPage page, PageSpace space, IInkPainter painter, FontShelf fonts, PictureShelf pictures, bool isTagged, ReadOnlySpan<byte> marks)
    {
        var canvas = new PageCanvas(space, painter, fonts);
        var tags = isTagged ? PageTags.Of(page) : null;
        var spaces = LineEnds.FindSpaces(page);
        var open = PageTags.Nothing;
        for (var i = 0; i < page.Items.Length; i++)
        {
            var item = page.Items[i];
            if (tags is not null && tags[i] != PageTags.Nothing)
            {
                if (tags[i] != open || open == PageTags.Artifact)
                {
                    if (open != PageTags.Nothing) canvas.EndMarked();
                    if (tags[i] == PageTags.Artifact) canvas.BeginArtifact(item.Role == ItemRole.Furniture);
                    else canvas.BeginContent(MarkOf(item.Role), tags[i]);
                    open = tags[i];
                }
            }

            Draw(canvas, page, item, spaces[i], pictures);
        }

        if (open != PageTags.Nothing) canvas.EndMarked();
        if (!marks.IsEmpty) canvas.Insert(marks);
        return new PageContent(Deflate.Compress(canvas.Written), tags);
    }

    private static void Draw(PageCanvas canvas, ComposedPage page, PlacedItem item, bool endsInSpace, PictureShelf pictures)
    {
        switch (item)
        {
            case PlacedText text:
                canvas.Text(text, endsInSpace);
                break;
            case PlacedFill fill:
                canvas.Fill(fill.Bounds, fill.Ink);
                break;
            case PlacedFrame frame:
                canvas.Frame(frame.Bounds, frame.Thickness, frame.Ink);
                break;
            case PlacedPicture placed when pictures[page, placed] is { } picture:
                canvas.Picture(placed.Bounds, placed.Crop, picture.ResourceName, picture.Orientation);
                break;
            case PlacedPicture placed:
                // A grey field where a picture is missing, so that a proof shows what the message says.
                canvas.Fill(placed.Bounds, new Ink(0, 0, 0, 0.15, 0xD9D9D9));
                break;
        }
    }

    // The mark in the content needs no more than the kind; the structure tree has the levels (ISO 32000-1, 14.7.4.2).
    private static ReadOnlySpan<byte> MarkOf(ItemRole role) => role switch
    {
        ItemRole.Picture => "Figure"u8,
        ItemRole.Headline or ItemRole.Masthead or ItemRole.RunningHead or ItemRole.Subhead => "H"u8,
        ItemRole.Caption => "Caption"u8,
        _ => "P"u8,
    };
}
