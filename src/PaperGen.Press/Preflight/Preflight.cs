using System.Collections.Immutable;
using PaperGen.Content;
using PaperGen.Pages;

namespace PaperGen.Press;

/// <summary>Examines what was printed for plates, from the placed items and from what the writer knows of its file.</summary>
public static class Preflight
{
    /// <summary>Examines an edition.</summary>
    /// <param name="edition">Its pages.</param>
    /// <param name="profile">The profile that the whole edition was printed with.</param>
    /// <param name="files">What was printed: the file of the whole edition, then those of its sheets and pages.</param>
    /// <param name="said">What was said of the issue while it was composed.</param>
    public static PreflightReport Examine(Edition edition, PressProfile profile, ImmutableArray<PressFile> files, IEnumerable<Diagnostic> said)
    {
        var report = files[0].Report;
        var pages = new PreflightPage[edition.Pages.Length];
        var masks = new GlyphMasks();
        Parallel.For(0, pages.Length, i => pages[i] = Examine(edition.Pages[i], profile, report, masks));
        var findings = said.Concat(files.SelectMany(f => f.Report.Diagnostics)).Where(d => d.Severity != Severity.Info && IsOfPrint(d.Code)).Select(OfDiagnostic)
            .Concat(PreflightRules.OfEdition(edition))
            .Concat(files.SelectMany(file => PreflightRules.OfFile(file, files[0])))
            .Concat(pages.SelectMany((page, i) => PreflightRules.OfPage(page, edition.Pages[i], profile)))
            .GroupBy(f => (f.Severity, f.Message, f.Hint))
            .Select(same => same.First() with { Pages = [.. same.SelectMany(f => f.Pages).Distinct()] })
            .OrderByDescending(f => f.Severity).ThenBy(f => f.Pages.FirstOrDefault());
        return new PreflightReport(
            edition.Title, edition.Date, files[0].Name,
            profile.Output?.Description ?? "none named", profile.Conforms(edition) ? "PDF/X-4" : null,
            [.. pages], report.Fonts, [.. findings])
        {
            Files = [.. files.Select(PreflightFile.Of)],
        };
    }

    private static PreflightPage Examine(ComposedPage page, PressProfile profile, PressReport report, GlyphMasks masks)
    {
        using var plates = PagePlates.Draw(page, report.Pictures, masks);
        var pictures = report.Pictures.Where(p => p.Page == page.Number).ToImmutableArray();
        var fills = page.Items.OfType<PlacedFill>().Select(f => page.IsBlackOnly ? BlackInkPainter.KeyOf(f.Ink) : f.Ink.Cyan + f.Ink.Magenta + f.Ink.Yellow + f.Ink.Key);
        var most = pictures.Select(p => p.Inks?.Most ?? 0).Concat(fills).DefaultIfEmpty().Max();
        return new PreflightPage(
            page.Number, page.Folio, page.IsBlackOnly,
            (page.Width.Millimetres, page.Height.Millimetres), profile.Bleed.Millimetres,
            new PictureInks(plates.CoverageOf(0), plates.CoverageOf(1), plates.CoverageOf(2), plates.CoverageOf(3), most), most,
            TypeSurvey.Of(page), pictures, SpacesOf(page, pictures))
        {
            PlatePictures = [.. Enumerable.Range(0, 4).Select(ink => PlatePicture.Write(plates, ink))],
        };
    }

    private static ImmutableSortedDictionary<string, int> SpacesOf(ComposedPage page, ImmutableArray<PrintedPicture> pictures)
    {
        var spaces = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in page.Items)
        {
            if (item is PlacedText or PlacedFill or PlacedFrame) Count($"DeviceCMYK, {Plates(InkOf(item), page)}");
        }

        foreach (var picture in pictures) Count($"{picture.ColourSpace}, picture");
        return spaces.ToImmutableSortedDictionary(StringComparer.Ordinal);

        void Count(string space) => spaces[space] = spaces.GetValueOrDefault(space) + 1;
    }

    private static Ink InkOf(PlacedItem item) => item switch { PlacedText t => t.Ink, PlacedFill f => f.Ink, PlacedFrame f => f.Ink, _ => Ink.Paper };

    private static string Plates(Ink ink, ComposedPage page)
    {
        if (page.IsBlackOnly) return BlackInkPainter.KeyOf(ink) > 0 ? "K" : "paper";
        var plates = (ink.Cyan > 0 ? "C" : "") + (ink.Magenta > 0 ? "M" : "") + (ink.Yellow > 0 ? "Y" : "") + (ink.Key > 0 ? "K" : "");
        return plates.Length > 0 ? plates : "paper";
    }

    private static bool IsOfPrint(string code) => code.StartsWith("PG5", StringComparison.Ordinal) || code.StartsWith("PG6", StringComparison.Ordinal) || code.StartsWith("PG7", StringComparison.Ordinal);

    private static PreflightFinding OfDiagnostic(Diagnostic said) => new(said.Severity, $"{said.Source}: {said.Message}", said.Hint);
}
