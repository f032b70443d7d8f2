using System.Text;
using PaperGen.Content;
using PaperGen.Site.Map;
using PaperGen.Site.Models;

namespace PaperGen.Site.Rendering;

/// <summary>A figure with picture, caption and credits as HTML.</summary>
internal static class FigureMarkup
{
    /// <summary>The first picture of a story, without caption; empty when it has none or its file is not there.</summary>
    /// <param name="story">The story.</param>
    /// <param name="site">The website.</param>
    /// <param name="isSeenFirst">True for the picture that a reader sees before all others; the rest come as they come into view.</param>
    public static string First(Story story, SiteContext site, bool isSeenFirst = false)
    {
        var html = new StringBuilder();
        if (story.Body.OfType<Figure>().FirstOrDefault() is { } figure && site.Pictures?.Find(figure) is { } picture)
            AppendPicture(html, picture, site.Text.Of(figure.Alt), root: "", isSeenFirst);
        return html.ToString();
    }

    /// <summary>The first picture of a story that is published, or null.</summary>
    public static SitePicture? FirstOf(Story story, SiteContext site) =>
        site.Pictures is { } pictures ? story.Body.OfType<Figure>().Select(pictures.Find).FirstOrDefault(picture => picture is not null) : null;

    public static void Append(StringBuilder html, Figure figure, StoryMarkup story)
    {
        html.Append("<figure>");
        if (story.Site.Pictures?.Find(figure) is { } picture) AppendPicture(html, picture, story.Site.Text.Of(figure.Alt), story.Root);
        else AppendMissing(html, figure, story);

        if (figure.Caption is not null || !figure.Credits.IsEmpty)
        {
            html.Append("<figcaption>");
            if (figure.Caption is not null) html.AppendEscaped(story.Site.Text.Of(figure.Caption.Text));
            foreach (var credit in figure.Credits)
            {
                if (credit.Caption is { } caption && caption.Text != figure.Caption?.Text) html.AppendEscaped(story.Site.Text.Of(caption.Text));
                html.Append(" <span class=\"credit\">");
                CreditMarkup.Append(html, credit, story);
                html.Append("</span>");
            }

            html.Append("</figcaption>");
        }

        html.Append("</figure>\n");
    }

    private static void AppendPicture(StringBuilder html, SitePicture picture, string alt, string root, bool isSeenFirst = false)
    {
        if (picture is { SizesType: { } type, Sizes.IsEmpty: false })
        {
            html.Append("<picture><source type=\"").AppendEscaped(type).Append('"');
            AppendSizes(html, picture.Sizes, root);
            html.Append('>');
        }

        html.Append("<img src=\"").AppendEscaped(root).AppendEscaped(SitePath.Encode(picture.Address)).Append('"');
        if (picture is { SizesType: null, Sizes.IsEmpty: false }) AppendSizes(html, picture.Sizes.Append(picture), root);
        html.Append(" width=\"").Append(picture.Width).Append("\" height=\"").Append(picture.Height)
            .Append("\" alt=\"").AppendEscaped(alt).Append(isSeenFirst ? "\" fetchpriority=\"high\">" : "\" loading=\"lazy\" decoding=\"async\">");
        if (picture is { SizesType: not null, Sizes.IsEmpty: false }) html.Append("</picture>");
    }

    private static void AppendSizes(StringBuilder html, IEnumerable<SitePicture> sizes, string root)
    {
        html.Append(" srcset=\"");
        foreach (var size in sizes.OrderBy(s => s.Width))
            html.AppendEscaped(root).AppendEscaped(SitePath.Encode(size.Address)).Append(' ').Append(size.Width).Append("w, ");
        html.Length -= 2;
        html.Append("\" sizes=\"(min-width: 46rem) 42rem, 100vw\"");
    }

    private static void AppendMissing(StringBuilder html, Figure figure, StoryMarkup story)
    {
        var alt = story.Site.Text.Of(figure.Alt);
        html.Append("<p class=\"missing\">").AppendEscaped(story.Words["picture_missing"]);
        if (alt.Length > 0) html.AppendEscaped(story.Words["colon"]).AppendEscaped(alt);
        html.Append("</p>");
    }
}
