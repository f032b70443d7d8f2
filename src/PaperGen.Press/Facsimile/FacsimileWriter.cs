using System.Globalization;
using System.Text;
using PaperGen.Pages;
using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>What the web knows and a page does not.</summary>
/// <param name="StoryAddress">Address of a story, or null when it has none.</param>
/// <param name="PictureAddress">Address of a picture by the path that the page names, or null to leave a grey field.</param>
public sealed record FacsimileLinks(Func<string, string?> StoryAddress, Func<string, string?> PictureAddress)
{
    /// <summary>A page by itself.</summary>
    public static FacsimileLinks None { get; } = new(_ => null, _ => null);
}

/// <summary>Writes a page as SVG, looking as it is printed: each glyph's outline once, then its places; over it every story as a link of class <c>story</c>, in reading order, for the website's style sheet.</summary>
public static class FacsimileWriter
{
    /// <summary>Writes the page as UTF-8; the stream is left open.</summary>
    public static void Write(ComposedPage page, string language, FacsimileLinks links, Stream output)
    {
        var glyphs = new GlyphSheet($"p{page.Number}");
        var body = new StringBuilder(256 * 1024);
        foreach (var item in page.Items) Draw(body, item, glyphs, links);

        using var svg = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 64 * 1024, leaveOpen: true);
        svg.Write(string.Create(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {page.Width.Value:0.##} {page.Height.Value:0.##}\" lang=\"{Escape(language)}\">"));
        svg.Write($"<title>{Escape(page.Folio)}</title>");
        glyphs.WriteTo(svg);
        svg.Write("<g aria-hidden=\"true\">");
        svg.Write(body);
        svg.Write("</g>");
        WriteStories(svg, page, links);
        svg.Write("</svg>\n");
    }

    private static void Draw(StringBuilder body, PlacedItem item, GlyphSheet glyphs, FacsimileLinks links)
    {
        switch (item)
        {
            case PlacedText text when !text.Line.Runs.IsDefaultOrEmpty:
                foreach (var run in text.Line.Runs) DrawRun(body, text, run, glyphs);
                break;
            case PlacedFill fill:
                Rectangle(body.Append("<rect"), fill.Bounds).Append(Fill(fill.Ink)).Append("/>");
                break;
            case PlacedFrame frame:
                var half = frame.Thickness / 2; // a stroke runs on both sides of its line
                var line = new Rect(frame.Bounds.X + half, frame.Bounds.Y + half, frame.Bounds.Width - frame.Thickness, frame.Bounds.Height - frame.Thickness);
                Rectangle(body.Append("<rect"), line)
                    .Append(CultureInfo.InvariantCulture, $" fill=\"none\" stroke=\"#{frame.Ink.Rgb & 0xFFFFFF:x6}\" stroke-width=\"{frame.Thickness.Value:0.##}\"/>");
                break;
            case PlacedPicture picture when links.PictureAddress(picture.Image) is { } address && picture.Crop != PictureCrop.Whole:
                var (crop, whole) = (picture.Bounds, picture.Crop.Around(picture.Bounds));
                Rectangle(body.Append("<svg"), crop).Append(CultureInfo.InvariantCulture, $" viewBox=\"{crop.X.Value:0.##} {crop.Y.Value:0.##} {crop.Width.Value:0.##} {crop.Height.Value:0.##}\">");
                Rectangle(body.Append("<image preserveAspectRatio=\"none\""), whole).Append(" href=\"").Append(Escape(address)).Append("\"/></svg>");
                break;
            case PlacedPicture picture when links.PictureAddress(picture.Image) is { } address:
                Rectangle(body.Append("<image preserveAspectRatio=\"none\""), picture.Bounds).Append(" href=\"").Append(Escape(address)).Append("\"/>");
                break;
            case PlacedPicture picture:
                Rectangle(body.Append("<rect"), picture.Bounds).Append(" fill=\"#d9d9d9\"/>");
                break;
        }
    }

    private static void DrawRun(StringBuilder body, PlacedText text, GlyphRun run, GlyphSheet glyphs)
    {
        var em = text.Line.Em.Value / 1000;
        var scale = run.Size.Value / GlyphSheet.UnitsPerEm;
        var breadth = scale * run.Breadth / 1000;
        var isOpen = false;
        foreach (var glyph in run.Glyphs)
        {
            if (glyphs.NameOf(run.Face, glyph.Glyph) is not { } name) continue;
            if (!isOpen)
            {
                body.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({text.OriginX.Value:0.##} {text.Baseline.Value:0.##})scale({(run.Breadth == 1000 ? "" : FormattableString.Invariant($"{breadth:0.#####} "))}{scale:0.#####})\"");
                if ((text.Ink.Rgb & 0xFFFFFF) != 0) body.Append(Fill(text.Ink));
                body.Append('>');
                isOpen = true;
            }

            body.Append("<use href=\"#").Append(name).Append('"');
            Attribute(body, " x=\"", glyph.X * em / breadth);
            Attribute(body, " y=\"", -glyph.Y * em / scale);
            body.Append("/>");
        }

        if (isOpen) body.Append("</g>");

        static void Attribute(StringBuilder body, string name, double value)
        {
            var whole = (int)Math.Round(value, MidpointRounding.AwayFromZero);
            if (whole != 0) body.Append(name).Append(CultureInfo.InvariantCulture, $"{whole}\"");
        }
    }

    private static void WriteStories(StreamWriter svg, ComposedPage page, FacsimileLinks links)
    {
        if (page.Stories.IsDefault) return;
        var rectangle = new StringBuilder();
        foreach (var story in page.Stories)
        {
            var title = Escape(story.Title);
            var address = links.StoryAddress(story.StoryId);
            Rectangle(rectangle.Clear(), story.Bounds);
            svg.Write(address is null ? "<g class=\"story\">" : $"<a class=\"story\" href=\"{Escape(address)}\" aria-label=\"{title}\">");
            svg.Write($"<title>{title}</title><rect{rectangle} fill=\"none\" pointer-events=\"all\"/>");
            svg.Write(address is null ? "</g>" : "</a>");
        }
    }

    private static StringBuilder Rectangle(StringBuilder svg, Rect rect) => svg.Append(CultureInfo.InvariantCulture,
        $" x=\"{rect.X.Value:0.##}\" y=\"{rect.Y.Value:0.##}\" width=\"{Math.Max(0, rect.Width.Value):0.##}\" height=\"{Math.Max(0, rect.Height.Value):0.##}\"");

    private static string Fill(Ink ink) => string.Create(CultureInfo.InvariantCulture, $" fill=\"#{ink.Rgb & 0xFFFFFF:x6}\"");

    private static string Escape(string text) => XmlText.Escape(text);
}
