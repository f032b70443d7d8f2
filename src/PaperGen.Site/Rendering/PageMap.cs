using System.Globalization;
using System.Text;
using PaperGen.Site.Map;

namespace PaperGen.Site.Rendering;

/// <summary>A printed page as a small drawing: where its stories stand, their heads dark and their text as lines.</summary>
internal static class PageMap
{
    // About a newspaper's column and the white between two, in points.
    private const double Column = 140;
    private const double Gutter = 10;

    /// <summary>
    /// The drawing for the eye only, with one story marked; what it shows is said in words beside it. Of a page that has a small picture
    /// it is the mark alone, to be laid over it.
    /// </summary>
    public static string Thumbnail(PrintedPage printed, PageEntry page, StoryEntry? marked)
    {
        if (!IsDrawable(printed)) return "";
        var svg = Open(printed, "page-map", " aria-hidden=\"true\" focusable=\"false\"");
        foreach (var area in Drawable(printed))
        {
            var isMarked = marked is not null && marked.Page == page && marked.Story.Id == area.StoryId;
            if (printed.Thumbnail is not null && !isMarked) continue;
            svg.Append(isMarked ? "<g class=\"marked\">" : "<g>");
            if (printed.Thumbnail is null) AppendArea(svg, area, HeadHeight(area));
            else svg.Append("<rect class=\"area\"").Rectangle(area.X, area.Y, area.Width, area.Height).Append("/>");
            svg.Append("</g>");
        }

        return svg.Append("</svg>").ToString();
    }

    /// <summary>The page at large: its picture when there is one, else the drawing with headlines; every story a link, in reading order.</summary>
    public static string Sheet(PrintedPage printed, PageEntry page, string root)
    {
        if (!IsDrawable(printed)) return "";
        var stories = page.Issue.Stories.ToLookup(s => s.Story.Id);
        var svg = Open(printed, printed.Picture is null ? "page-sheet" : "page-sheet pictured", "");
        if (printed.Picture is { } picture)
        {
            svg.Append("<image href=\"").AppendEscaped(root).AppendEscaped(SitePath.Encode(picture)).Append('"')
                .Rectangle(0, 0, printed.Width, printed.Height).Append("/>");
        }

        foreach (var area in Drawable(printed))
        {
            if (stories[area.StoryId].FirstOrDefault() is not { } story) continue;
            var head = SheetHead.Fit(story.Title, area.Width, area.Height);
            svg.Append("<a href=\"").AppendEscaped(root).AppendEscaped(story.Address).Append("\" aria-label=\"").AppendEscaped(story.Title).Append("\">");
            svg.Append("<rect class=\"area\"").Rectangle(area.X, area.Y, area.Width, area.Height).Append("/>");
            if (printed.Picture is null)
            {
                AppendText(svg, area, head.Height);
                AppendHead(svg, area, head);
            }

            svg.Append("</a>");
        }

        return svg.Append("</svg>").ToString();
    }

    private static bool IsDrawable(PrintedPage printed) =>
        printed is { Width: > 0, Height: > 0, Areas.IsDefaultOrEmpty: false } && double.IsFinite(printed.Width) && double.IsFinite(printed.Height);

    private static IEnumerable<PrintedArea> Drawable(PrintedPage printed) => printed.Areas.Where(a =>
        a is { Width: > 0, Height: > 0 } && double.IsFinite(a.X) && double.IsFinite(a.Y) && double.IsFinite(a.Width) && double.IsFinite(a.Height));

    private static StringBuilder Open(PrintedPage printed, string kind, string attributes) =>
        new StringBuilder(1024).Append(CultureInfo.InvariantCulture, $"<svg class=\"{kind}\" viewBox=\"0 0 {printed.Width:0.#} {printed.Height:0.#}\"{attributes}>");

    private static void AppendArea(StringBuilder svg, PrintedArea area, double head)
    {
        svg.Append("<rect class=\"area\"").Rectangle(area.X, area.Y, area.Width, area.Height).Append("/>");
        svg.Append("<rect class=\"head\"").Rectangle(area.X, area.Y, area.Width, head).Append("/>");
        AppendText(svg, area, 1.5 * head);
    }

    // Lines of text as the eye sees them from afar, in the page's columns; each column one dashed stroke.
    private static void AppendText(StringBuilder svg, PrintedArea area, double head)
    {
        var height = area.Height - head;
        if (height <= 0) return;
        var columns = Math.Max(1, (int)Math.Round(area.Width / Column));
        var width = area.Width / columns;
        svg.Append("<path class=\"text\" d=\"");
        for (var i = 0; i < columns; i++)
            svg.Append(CultureInfo.InvariantCulture, $"M{area.X + ((i + 0.5) * width):0.#} {area.Y + head:0.#}v{height:0.#}");
        svg.Append(CultureInfo.InvariantCulture, $"\" stroke-width=\"{width - Gutter:0.#}\"/>");
    }

    private static double HeadHeight(PrintedArea area) => Math.Min(area.Height * 0.3, 12 + (area.Width / 16));

    private static void AppendHead(StringBuilder svg, PrintedArea area, SheetHead head)
    {
        svg.Append("<text class=\"sheet-head size-").Append(head.Size).Append("\">");
        for (var i = 0; i < head.Lines.Length; i++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<tspan x=\"{area.X + (area.Width / 2):0.#}\" y=\"{area.Y + head.Baseline(i):0.#}\">")
                .AppendEscaped(head.Lines[i]).Append("</tspan>");
        }

        svg.Append("</text>");
    }

    private static StringBuilder Rectangle(this StringBuilder svg, double x, double y, double width, double height) =>
        svg.Append(CultureInfo.InvariantCulture, $" x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{width:0.#}\" height=\"{height:0.#}\"");
}
