using System.Collections.Immutable;
using PaperGen.Content;
using PaperGen.Pages;

namespace PaperGen.Press;

/// <summary>Examines what was printed for plates, from the placed items and from what the writer knows of its file.</summary>
public static class Preflight
{
    // Enough for every core to be busy while one is slow; memory holds so many pages of the report.
    private static readonly int PagesPerBatch = 8 * Environment.ProcessorCount;

    /// <summary>Examines an edition and writes the report of it for people, with a picture of each plate.</summary>
    /// <param name="edition">Its pages.</param>
    /// <param name="profile">The profile that the whole edition was printed with.</param>
    /// <param name="files">What was printed: the file of the whole edition, then those of its sheets and pages.</param>
    /// <param name="said">What was said of the issue while it was composed.</param>
    /// <param name="html">Where the report goes to, page by page; left open.</param>
    public static PreflightReport Examine(Edition edition, PressProfile profile, ImmutableArray<PressFile> files, IEnumerable<Diagnostic> said, Stream html)
    {
        var printed = files[0].Report;
        var pages = edition.Pages.Select(page => Examine(page, profile, printed)).ToArray();
        var findings = said.Concat(files.SelectMany(f => f.Report.Diagnostics)).Where(d => d.Severity != Severity.Info && IsOfPrint(d.Code)).Select(OfDiagnostic)
            .Concat(PreflightRules.OfEdition(edition))
            .Concat(files.SelectMany(file => PreflightRules.OfFile(file, files[0])))
            .Concat(pages.SelectMany((page, i) => PreflightRules.OfPage(page, edition.Pages[i], profile)))
            .GroupBy(f => (f.Severity, f.Message, f.Hint))
            .Select(same => same.First() with { Pages = [.. same.SelectMany(f => f.Pages).Distinct()] })
            .OrderByDescending(f => f.Severity).ThenBy(f => f.Pages.FirstOrDefault());
        var report = new PreflightReport(
            edition.Title, edition.Date, files[0].Name,
            profile.Output?.Description ?? "none named", profile.Conforms(edition) ? "PDF/X-4" : null,
            [.. pages], printed.Fonts, [.. findings])
        {
            Files = [.. files.Select(PreflightFile.Of)],
        };
        PreflightHtml.WriteBeginning(report, html);
        WritePages(edition, pages, html);
        PreflightHtml.WriteEnd(html);
        return report with { Pages = [.. pages] };
    }

    /// <summary>Draws the plates of the pages, which tells how much of them is covered, and writes what the report says of each: several at a time, in their order.</summary>
    private static void WritePages(Edition edition, PreflightPage[] pages, Stream html)
    {
        var masks = new GlyphMasks();
        var proofs = new PageProof[Math.Min(PagesPerBatch, pages.Length)];
        for (var i = 0; i < proofs.Length; i++) proofs[i] = new PageProof();
        for (var first = 0; first < pages.Length; first += proofs.Length)
        {
            var (start, count) = (first, Math.Min(proofs.Length, pages.Length - first));
            OneByOne.Do(count, i => pages[start + i] = proofs[i].Draw(edition.Pages[start + i], pages[start + i], masks));
            for (var i = 0; i < count; i++) proofs[i].WriteTo(html);
        }

        foreach (var proof in proofs) proof.Dispose();
    }

    /// <summary>Examines a page; its plates are not drawn yet.</summary>
    private static PreflightPage Examine(ComposedPage page, PressProfile profile, PressReport report)
    {
        var pictures = report.Pictures.Where(p => p.Page == page.Number).ToImmutableArray();
        var fills = page.Items.OfType<PlacedFill>().Select(f => page.IsBlackOnly ? BlackInkPainter.KeyOf(f.Ink) : f.Ink.Cyan + f.Ink.Magenta + f.Ink.Yellow + f.Ink.Key);
        var most = pictures.Select(p => p.Inks?.Most ?? 0).Concat(fills).DefaultIfEmpty().Max();
        return new PreflightPage(
            page.Number, page.Folio, page.IsBlackOnly,
            (page.Width.Millimetres, page.Height.Millimetres), profile.Bleed.Millimetres,
            new PictureInks(0, 0, 0, 0, most), most,
            TypeSurvey.Of(page), pictures, SpacesOf(page, pictures));
    }

    private static ImmutableSortedDictionary<string, int> SpacesOf(ComposedPage page, ImmutableArray<PrintedPicture> pictures)
    {
        Span<int> byPlates = stackalloc int[16];
        byPlates.Clear();
        foreach (var item in page.Items)
        {
            if (item is PlacedText or PlacedFill or PlacedFrame) byPlates[PlatesOf(InkOf(item), page)]++;
        }

        var spaces = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        for (var plates = 0; plates < byPlates.Length; plates++)
        {
            if (byPlates[plates] > 0) spaces[$"DeviceCMYK, {NameOf(plates)}"] = byPlates[plates];
        }

        foreach (var picture in pictures)
        {
            var space = $"{picture.ColourSpace}, picture";
            spaces[space] = spaces.GetValueOrDefault(space) + 1;
        }

        return spaces.ToImmutable();
    }

    private static Ink InkOf(PlacedItem item) => item switch { PlacedText t => t.Ink, PlacedFill f => f.Ink, PlacedFrame f => f.Ink, _ => Ink.Paper };

    /// <summary>The plates that an ink reaches: 1 cyan, 2 magenta, 4 yellow, 8 black.</summary>
    private static int PlatesOf(Ink ink, ComposedPage page) => page.IsBlackOnly
        ? BlackInkPainter.KeyOf(ink) > 0 ? 8 : 0
        : (ink.Cyan > 0 ? 1 : 0) | (ink.Magenta > 0 ? 2 : 0) | (ink.Yellow > 0 ? 4 : 0) | (ink.Key > 0 ? 8 : 0);

    private static string NameOf(int plates) => plates == 0
        ? "paper"
        : ((plates & 1) != 0 ? "C" : "") + ((plates & 2) != 0 ? "M" : "") + ((plates & 4) != 0 ? "Y" : "") + ((plates & 8) != 0 ? "K" : "");

    private static bool IsOfPrint(string code) => code.StartsWith("PG5", StringComparison.Ordinal) || code.StartsWith("PG6", StringComparison.Ordinal) || code.StartsWith("PG7", StringComparison.Ordinal);

    private static PreflightFinding OfDiagnostic(Diagnostic said) => new(said.Severity, $"{said.Source}: {said.Message}", said.Hint);
}
