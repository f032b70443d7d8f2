using System.Globalization;
using System.Text;

namespace PaperGen.Pages;

/// <summary>Writes composed pages as text, item by item with its place, so that a changed layout is seen without a picture.</summary>
public static class PageTrace
{
    /// <summary>The whole edition.</summary>
    public static string Of(Edition edition)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{edition.Title} ({edition.Language})\n");
        foreach (var page in edition.Pages) text.Append(Of(page));
        return text.ToString();
    }

    /// <summary>One page.</summary>
    public static string Of(ComposedPage page)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"page {page.Number} “{page.Folio}” {Number(page.Width.Value)} × {Number(page.Height.Value)}\n");
        string? story = "";
        foreach (var item in page.Items)
        {
            if (item.StoryId != story) text.Append(CultureInfo.InvariantCulture, $" {(story = item.StoryId) ?? "page"}\n");
            var b = item.Bounds;
            text.Append(CultureInfo.InvariantCulture, $"  {item.Role} {Number(b.X.Value)},{Number(b.Y.Value)} {Number(b.Width.Value)}×{Number(b.Height.Value)}");
            text.Append(item switch
            {
                PlacedText line => $" {Number(line.Line.Em.Value)}pt “{line.Line.Text}”",
                PlacedFrame => " frame",
                PlacedPicture picture => $" {picture.Image}",
                PlacedLink link => $" → {link.Target}",
                _ => "",
            });
            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Number(double points) => points.ToString("0.##", CultureInfo.InvariantCulture);
}
