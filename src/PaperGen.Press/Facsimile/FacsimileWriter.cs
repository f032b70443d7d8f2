using System.Globalization;
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

/// <summary>
/// Writes the pages of an issue as SVG, looking as they are printed: each glyph's outline once, then its places; over it every
/// story as a link of class <c>story</c>, in reading order, for the website's style sheet. Several pages may be written at once.
/// </summary>
/// <param name="language">BCP 47 tag of the main language.</param>
public sealed class FacsimileWriter(string language)
{
    private readonly GlyphPaths _paths = new();

    /// <summary>Writes a page as UTF-8; the stream is left open.</summary>
    public void Write(ComposedPage page, FacsimileLinks links, Stream output)
    {
        using var glyphs = new GlyphSheet(_paths, string.Create(CultureInfo.InvariantCulture, $"p{page.Number}"));
        using var body = new SvgText();
        foreach (var item in page.Items) Draw(body, item, glyphs, links);
        body.Add("</g>"u8);
        WriteStories(body, page, links);
        body.Add("</svg>\n"u8);

        using var head = new SvgText();
        head.Add("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "u8).Add(page.Width.Value).Add(" "u8).Add(page.Height.Value)
            .Add("\" lang=\""u8).Add(Escape(language)).Add("\"><title>"u8).Add(Escape(page.Folio)).Add("</title>"u8);
        if (glyphs.Defined.Length > 0) head.Add("<defs>"u8).Add(glyphs.Defined).Add("</defs>"u8);
        head.Add("<g aria-hidden=\"true\">"u8);
        output.Write(head.Written);
        output.Write(body.Written);
    }

    private static void Draw(SvgText svg, PlacedItem item, GlyphSheet glyphs, FacsimileLinks links)
    {
        switch (item)
        {
            case PlacedText text when !text.Line.Runs.IsDefaultOrEmpty:
                foreach (var run in text.Line.Runs) DrawRun(svg, text, run, glyphs);
                break;
            case PlacedFill fill:
                Fill(Rectangle(svg.Add("<rect"u8), fill.Bounds), fill.Ink).Add("/>"u8);
                break;
            case PlacedFrame frame:
                var half = frame.Thickness / 2; // a stroke runs on both sides of its line
                var line = new Rect(frame.Bounds.X + half, frame.Bounds.Y + half, frame.Bounds.Width - frame.Thickness, frame.Bounds.Height - frame.Thickness);
                Rectangle(svg.Add("<rect"u8), line).Add(" fill=\"none\" stroke=\""u8).AddColour(frame.Ink.Rgb)
                    .Add("\" stroke-width=\""u8).Add(frame.Thickness.Value).Add("\"/>"u8);
                break;
            case PlacedPicture picture when links.PictureAddress(picture.Image) is { } address && picture.Crop != PictureCrop.Whole:
                var (crop, whole) = (picture.Bounds, picture.Crop.Around(picture.Bounds));
                Rectangle(svg.Add("<svg"u8), crop).Add(" viewBox=\""u8).Add(crop.X.Value).Add(" "u8).Add(crop.Y.Value)
                    .Add(" "u8).Add(crop.Width.Value).Add(" "u8).Add(crop.Height.Value).Add("\">"u8);
                Image(svg, whole, address).Add("</svg>"u8);
                break;
            case PlacedPicture picture when links.PictureAddress(picture.Image) is { } address:
                Image(svg, picture.Bounds, address);
                break;
            case PlacedPicture picture:
                Rectangle(svg.Add("<rect"u8), picture.Bounds).Add(" fill=\"#d9d9d9\"/>"u8);
                break;
        }
    }

    private static void DrawRun(SvgText svg, PlacedText text, GlyphRun run, GlyphSheet glyphs)
    {
        var em = text.Line.Em.Value / 1000;
        var scale = run.Size.Value / GlyphPaths.UnitsPerEm;
        var breadth = scale * run.Breadth / 1000;
        var isOpen = false;
        foreach (var glyph in run.Glyphs)
        {
            var number = glyphs.NumberOf(run.Face, glyph.Glyph);
            if (number == 0) continue;
            if (!isOpen)
            {
                svg.Add("<g transform=\"translate("u8).Add(text.OriginX.Value).Add(" "u8).Add(text.Baseline.Value).Add(")scale("u8);
                if (run.Breadth != 1000) svg.Add(breadth, "0.#####").Add(" "u8);
                svg.Add(scale, "0.#####").Add(")\""u8);
                if ((text.Ink.Rgb & 0xFFFFFF) != 0) Fill(svg, text.Ink);
                svg.Add(">"u8);
                isOpen = true;
            }

            glyphs.AppendName(svg.Add("<use href=\"#"u8), number).Add("\""u8);
            Place(svg, " x=\""u8, glyph.X * em / breadth);
            Place(svg, " y=\""u8, -glyph.Y * em / scale);
            svg.Add("/>"u8);
        }

        if (isOpen) svg.Add("</g>"u8);
    }

    private static void Place(SvgText svg, ReadOnlySpan<byte> name, double value)
    {
        var whole = (int)Math.Round(value, MidpointRounding.AwayFromZero);
        if (whole != 0) svg.Add(name).Add(whole).Add("\""u8);
    }

    private static void WriteStories(SvgText svg, ComposedPage page, FacsimileLinks links)
    {
        if (page.Stories.IsDefault) return;
        foreach (var story in page.Stories)
        {
            var title = Escape(story.Title);
            var address = links.StoryAddress(story.StoryId);
            if (address is null) svg.Add("<g class=\"story\">"u8);
            else svg.Add("<a class=\"story\" href=\""u8).Add(Escape(address)).Add("\" aria-label=\""u8).Add(title).Add("\">"u8);
            Rectangle(svg.Add("<title>"u8).Add(title).Add("</title><rect"u8), story.Bounds).Add(" fill=\"none\" pointer-events=\"all\"/>"u8);
            svg.Add(address is null ? "</g>"u8 : "</a>"u8);
        }
    }

    private static SvgText Image(SvgText svg, Rect rect, string address) =>
        Rectangle(svg.Add("<image preserveAspectRatio=\"none\""u8), rect).Add(" href=\""u8).Add(Escape(address)).Add("\"/>"u8);

    private static SvgText Rectangle(SvgText svg, Rect rect) => svg
        .Add(" x=\""u8).Add(rect.X.Value).Add("\" y=\""u8).Add(rect.Y.Value)
        .Add("\" width=\""u8).Add(Math.Max(0, rect.Width.Value)).Add("\" height=\""u8).Add(Math.Max(0, rect.Height.Value)).Add("\""u8);

    private static SvgText Fill(SvgText svg, Ink ink) => svg.Add(" fill=\""u8).AddColour(ink.Rgb).Add("\""u8);

    private static string Escape(string text) => XmlText.Escape(text);
}
