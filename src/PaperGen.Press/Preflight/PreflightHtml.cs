using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using PaperGen.Content;
using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>Writes preflight reports for people: a page that needs nothing beside it, so that it can be sent along with the PDF.</summary>
public static class PreflightHtml
{
    private static readonly string[] InkNames = ["cyan", "magenta", "yellow", "black"];
    private static readonly string Style = ReadStyle();

    /// <summary>Writes what is said of the whole file.</summary>
    internal static void WriteBeginning(PreflightReport report, Stream output)
    {
        var html = Begin($"Preflight: {report.Title}");
        html.Append(CultureInfo.InvariantCulture, $"<header><h1>{E(report.Title)}</h1><p class=\"file\">{E(report.File)}</p>{Verdict(report)}</header>");
        AppendFacts(html, report);
        AppendFindings(html, report);
        AppendFiles(html, report);
        Flush(html, output);
    }

    /// <summary>Writes what is said of a page, with pictures of it and of its plates.</summary>
    /// <param name="page">The page.</param>
    /// <param name="plates">Its plates.</param>
    /// <param name="png">Room for a picture.</param>
    /// <param name="output">Where it goes to.</param>
    internal static void WritePage(PreflightPage page, PagePlates plates, MemoryStream png, Stream output)
    {
        var html = new StringBuilder(4 * 1024);
        html.Append(CultureInfo.InvariantCulture, $"<section class=\"page\" id=\"p{page.Number}\" style=\"--size:{page.Trim.Width:0.##}/{page.Trim.Height:0.##}");
        Span<bool> isEmpty = stackalloc bool[InkNames.Length];
        AppendPlates(html, plates, png, isEmpty, output);
        html.Append(CultureInfo.InvariantCulture, $"\"><h2>{E(page.Folio.Length > 0 ? page.Folio : $"Page {page.Number}")}");
        if (page.IsBlackOnly) html.Append(" <small>black only</small>");
        html.Append(CultureInfo.InvariantCulture, $"</h2><div class=\"sheet\" role=\"img\" aria-label=\"Page {page.Number} with all plates\"></div><div class=\"detail\"><div class=\"plates\">");
        ReadOnlySpan<double> shares = [page.Plates.Cyan, page.Plates.Magenta, page.Plates.Yellow, page.Plates.Key];
        for (var ink = 0; ink < InkNames.Length; ink++)
        {
            html.Append(CultureInfo.InvariantCulture, $"<figure class=\"plate {InkNames[ink]}{(isEmpty[ink] ? " empty" : "")}\"><div role=\"img\" aria-label=\"{InkNames[ink]} plate\"></div><figcaption>{InkNames[ink]} <b>{(isEmpty[ink] ? "empty" : Percent(shares[ink]))}</b></figcaption></figure>");
        }

        html.Append("</div><dl class=\"facts\">");
        AppendFact(html, "Most ink in one place", Percent(page.MostInk));
        AppendFact(html, "Smallest type", Small(page.Type.SmallestType, page.Type.SmallestColouredType));
        AppendFact(html, "Thinnest rule", Small(page.Type.ThinnestRule, page.Type.ThinnestColouredRule));
        AppendFact(html, "Colour spaces", string.Join("; ", page.Spaces.Select(s => $"{s.Key}: {s.Value}")));
        if (!page.IsMeasured) AppendFact(html, "Ink", "of pictures that were not converted it is a guess");
        html.Append("</dl>");
        if (!page.Pictures.IsEmpty) AppendPictures(html, page);
        Flush(html.Append("</div></section>"), output);
    }

    /// <summary>Writes the end of the report; the stream is left open.</summary>
    internal static void WriteEnd(Stream output)
    {
        var html = new StringBuilder(512);
        html.Append(CultureInfo.InvariantCulture, $"<footer><p>Ink is reckoned from what stands on the pages, not measured on plates. The pictures show what each plate prints, at {PagePlates.PixelsPerPoint * 72:0} pixels an inch.</p></footer>");
        End(html, output);
    }

    /// <summary>Writes the list of several reports.</summary>
    /// <param name="reports">Each report.</param>
    /// <param name="output">Where it goes to; left open.</param>
    public static void WriteList(IEnumerable<ListedReport> reports, Stream output)
    {
        var html = Begin("Preflight");
        html.Append("<header><h1>Preflight</h1></header><section class=\"list\"><table><thead><tr><th>File</th><th>Issue</th><th class=\"n\">Pages</th><th>Verdict</th></tr></thead><tbody>");
        foreach (var listed in reports)
        {
            var (report, address) = listed;
            var held = listed.IsHeldBack ? "<small>held back: what lies here of it is of an earlier build</small>" : "";
            html.Append(CultureInfo.InvariantCulture,
                $"<tr><td><a href=\"{E(address)}\">{E(report.File)}</a></td><td>{E(report.Title)}</td><td class=\"n\">{report.Pages.Length}</td><td>{Verdict(report)}{held}</td></tr>");
        }

        html.Append("</tbody></table></section>");
        End(html, output);
    }

    private static StringBuilder Begin(string title) => new StringBuilder(16 * 1024)
        .Append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>")
        .Append(E(title)).Append("</title><style>\n").Append(Style).Append("</style></head><body><main>\n");

    private static void End(StringBuilder html, Stream output) => Flush(html.Append("</main></body></html>\n"), output);

    /// <summary>Hands on what was written so far.</summary>
    private static void Flush(StringBuilder html, Stream output)
    {
        output.Write(Encoding.UTF8.GetBytes(html.ToString()));
        html.Clear();
    }

    private static string Verdict(PreflightReport report) => (report.Count(Severity.Error), report.Count(Severity.Warning)) switch
    {
        (0, 0) => "<p class=\"verdict good\">Ready for plates</p>",
        (0, var warnings) => $"<p class=\"verdict doubt\">Ready, with {Counted(warnings, "warning")}</p>",
        (var errors, 0) => $"<p class=\"verdict bad\">{Counted(errors, "error")}</p>",
        var (errors, warnings) => $"<p class=\"verdict bad\">{Counted(errors, "error")}, {Counted(warnings, "warning")}</p>",
    };

    private static void AppendFacts(StringBuilder html, PreflightReport report)
    {
        html.Append("<dl class=\"facts\">");
        Fact("Pages", report.Pages.Length.ToString(CultureInfo.InvariantCulture));
        foreach (var trim in report.Pages.Select(p => p.Trim).Distinct()) Fact("Trim", string.Create(CultureInfo.InvariantCulture, $"{trim.Width:0.#} × {trim.Height:0.#} mm"));
        if (report.Pages.Length > 0) Fact("Bleed", report.Pages[0].Bleed > 0 ? string.Create(CultureInfo.InvariantCulture, $"{report.Pages[0].Bleed:0.#} mm") : "none");
        Fact("Standard", report.Standard ?? "none");
        Fact("Made for", report.Output);
        Fact("Fonts", $"{report.Fonts.Length}, all embedded: {string.Join(", ", report.Fonts.Select(f => f.Name))}");
        html.Append("</dl>");

        void Fact(string name, string value) => AppendFact(html, name, value);
    }

    private static void AppendFact(StringBuilder html, string name, string value) =>
        html.Append("<div><dt>").Append(E(name)).Append("</dt><dd>").Append(E(value)).Append("</dd></div>");

    private static void AppendFindings(StringBuilder html, PreflightReport report)
    {
        if (report.Findings.IsEmpty) return;
        html.Append("<section><h2>What to look at</h2><ul class=\"findings\">");
        foreach (var finding in report.Findings)
        {
            var isError = finding.Severity == Severity.Error;
            html.Append(CultureInfo.InvariantCulture, $"<li class=\"{(isError ? "bad" : "doubt")}\"><b>{(isError ? "Error" : "Warning")}</b> ");
            if (!finding.Pages.IsEmpty)
            {
                html.Append(finding.Pages.Length == 1 ? "page " : "pages ")
                    .AppendJoin(", ", finding.Pages.Select(p => string.Create(CultureInfo.InvariantCulture, $"<a href=\"#p{p}\">{p}</a>"))).Append(": ");
            }

            html.Append(E(finding.Message));
            if (finding.Hint is { } hint) html.Append("<small>").Append(E(hint)).Append("</small>");
            html.Append("</li>");
        }

        html.Append("</ul></section>");
    }

    private static void AppendFiles(StringBuilder html, PreflightReport report)
    {
        html.Append("<section class=\"list\"><h2>Files</h2><table><thead><tr><th>File</th><th class=\"n\">Pages</th><th class=\"n\">Trim, mm</th><th class=\"n\">Bleed, mm</th><th class=\"n\">Sheet, mm</th><th class=\"n\">Fonts</th><th class=\"n\">KB</th></tr></thead><tbody>");
        foreach (var file in report.Files)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{E(file.Name)}</td><td class=\"n\">{file.Boxes.Length}</td>");
            Cell(file.Boxes.Select(b => Format(b.TrimWidth, b.TrimHeight)));
            Cell(file.Boxes.Select(b => string.Create(CultureInfo.InvariantCulture, $"{b.Bleed.Millimetres:0.#}")));
            Cell(file.Boxes.Select(b => Format(b.MediaWidth, b.MediaHeight)));
            html.Append(CultureInfo.InvariantCulture, $"<td class=\"n\">{file.Fonts}</td><td class=\"n\">{Math.Ceiling(file.Bytes / 1000.0):0}</td></tr>");
        }

        html.Append("</tbody></table></section>");

        void Cell(IEnumerable<string> values) => html.Append("<td class=\"n\">").AppendJoin("; ", values.Distinct()).Append("</td>");

        static string Format(Points width, Points height) => string.Create(CultureInfo.InvariantCulture, $"{width.Millimetres:0.#} × {height.Millimetres:0.#}");
    }

    /// <summary>Each plate's picture is in the file once: it stands by itself, and the four on top of each other are the page.</summary>
    private static void AppendPlates(StringBuilder html, PagePlates plates, MemoryStream png, Span<bool> isEmpty, Stream output)
    {
        for (var ink = 0; ink < InkNames.Length; ink++)
        {
            html.Append(CultureInfo.InvariantCulture, $";--{InkNames[ink]}:");
            isEmpty[ink] = !PlatePicture.Write(plates[ink], ink, png);
            if (isEmpty[ink])
            {
                html.Append("none");
                continue;
            }

            Flush(html.Append("url(data:image/png;base64,"), output);
            var letters = ArrayPool<byte>.Shared.Rent(Base64.GetMaxEncodedToUtf8Length((int)png.Length));
            Base64.EncodeToUtf8(png.GetBuffer().AsSpan(0, (int)png.Length), letters, out _, out var written);
            output.Write(letters, 0, written);
            ArrayPool<byte>.Shared.Return(letters);
            html.Append(')');
        }
    }

    private static void AppendPictures(StringBuilder html, PreflightPage page)
    {
        html.Append("<table><thead><tr><th>Picture</th><th>Colours</th><th class=\"n\">ppi</th><th class=\"n\">C</th><th class=\"n\">M</th><th class=\"n\">Y</th><th class=\"n\">K</th><th class=\"n\">most</th></tr></thead><tbody>");
        foreach (var picture in page.Pictures)
        {
            var was = picture.PixelsPerInch > picture.StoredPixelsPerInch + 0.5 ? $" <small>of {Whole(picture.PixelsPerInch)}</small>" : "";
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{E(picture.Image)}</td><td>{E(picture.ColourSpace)}</td><td class=\"n\">{Whole(picture.StoredPixelsPerInch)}{was}</td>");
            if (picture.Inks is { } inks)
            {
                foreach (var share in (ReadOnlySpan<double>)[inks.Cyan, inks.Magenta, inks.Yellow, inks.Key, inks.Most]) html.Append("<td class=\"n\">").Append(Percent(share)).Append("</td>");
            }
            else html.Append("<td colspan=\"5\">not measured</td>");
            html.Append("</tr>");
        }

        html.Append("</tbody></table>");
    }

    private static string Small(double black, double coloured) => (black, coloured) switch
    {
        (0, 0) => "–",
        (_, 0) => Pt(black),
        (0, _) => $"{Pt(coloured)} in colour",
        _ => $"{Pt(black)}; {Pt(coloured)} in colour",
    };

    private static string Pt(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.##} pt");

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.#} %");

    private static string Whole(double value) => value.ToString("0", CultureInfo.InvariantCulture);

    private static string Counted(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    private static string E(string text) => XmlText.Escape(text);

    private static string ReadStyle()
    {
        using var resource = new StreamReader(typeof(PreflightHtml).Assembly.GetManifestResourceStream("preflight.css")!);
        return resource.ReadToEnd().ReplaceLineEndings("\n");
    }
}
