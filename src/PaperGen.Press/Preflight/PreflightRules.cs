using System.Globalization;
using PaperGen.Content;
using PaperGen.Pages;
using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>What a press can hold, and what is told when a page asks for more. Coldset offset on newsprint, 85 to 100 lines an inch.</summary>
internal static class PreflightRules
{
    private const double LeastType = 5.5;
    private const double LeastColouredType = 8;
    private const double LeastRule = 0.25;
    private const double LeastColouredRule = 0.5;
    private const double NearTrim = 3; // millimetres that a cutter may err by

    public static IEnumerable<PreflightFinding> OfEdition(Edition edition)
    {
        var pages = edition.Pages.Length;
        if (pages % 2 != 0) yield return new(Severity.Warning, $"{Pages(pages)}: one side of a leaf stays blank", "newspapers have pages by twos, and by fours when their sheets are folded");
        else if (pages % 4 != 0) yield return new(Severity.Warning, $"{Pages(pages)}: a half sheet lies in the fold", "folded sheets have pages by fours");
        if (edition.Date is null) yield return new(Severity.Warning, "the issue has no date, so the file cannot call itself PDF/X-4");
        for (var i = 1; i < pages; i++)
        {
            if (edition.Pages[i].Width != edition.Pages[0].Width || edition.Pages[i].Height != edition.Pages[0].Height)
                yield return PreflightFinding.OnPage(edition.Pages[i].Number, Severity.Error, "its format differs from that of the first page");
        }
    }

    /// <summary>Whether a file of pages or sheets holds what that of the whole issue holds.</summary>
    public static IEnumerable<PreflightFinding> OfFile(PressFile file, PressFile whole)
    {
        if (file.Report.Boxes.IsEmpty) yield return new(Severity.Error, $"{file.Name} has no pages");
        foreach (var boxes in file.Report.Boxes)
        {
            if (boxes.Bleed < Points.Zero || boxes.MediaWidth < boxes.TrimWidth + boxes.Bleed * 2 || boxes.MediaHeight < boxes.TrimHeight + boxes.Bleed * 2)
                yield return new(Severity.Error, $"{file.Name}: the bleed reaches out of the sheet", "the sheet must hold the trimmed page, its bleed and its marks");
        }

        foreach (var font in file.Report.Fonts)
        {
            if (!whole.Report.Fonts.Any(f => f.Name == font.Name)) yield return new(Severity.Error, $"{file.Name} has a font that {whole.Name} has not: {font.Name}");
        }

        foreach (var picture in file.Report.Pictures)
        {
            if (!whole.Report.Pictures.Any(p => p.Page == picture.Page && p.Image == picture.Image && p.ColourSpace == picture.ColourSpace))
                yield return PreflightFinding.OnPage(picture.Page, Severity.Error, $"{file.Name}: {picture.Image} is {picture.ColourSpace} here, and not in {whole.Name}", "build again, and report it when it stays");
        }
    }

    public static IEnumerable<PreflightFinding> OfPage(PreflightPage page, ComposedPage composed, PressProfile profile)
    {
        var limit = profile.Pictures.InkLimit;
        if (page.MostInk > limit + 0.005) yield return Error(string.Create(CultureInfo.InvariantCulture, $"{page.MostInk:P0} of ink in one place; the paper bears {limit:P0}"));
        if (page.Type.SmallestType is > 0 and < LeastType) yield return Warning($"type of {Pt(page.Type.SmallestType)}: below {Pt(LeastType)} newsprint closes its counters");
        if (page.Type.SmallestColouredType is > 0 and < LeastColouredType) yield return Warning($"type of {Pt(page.Type.SmallestColouredType)} in several inks, a tint or reversed: below {Pt(LeastColouredType)} it shows every misregister");
        if (page.Type.ThinnestRule is > 0 and < LeastRule) yield return Warning($"a rule of {Pt(page.Type.ThinnestRule)}: below {Pt(LeastRule)} it breaks up");
        if (page.Type.ThinnestColouredRule is > 0 and < LeastColouredRule) yield return Warning($"a rule of {Pt(page.Type.ThinnestColouredRule)} in several inks or a tint: below {Pt(LeastColouredRule)} it shows every misregister");
        foreach (var picture in page.Pictures)
        {
            if (picture.ColourSpace.EndsWith("RGB", StringComparison.Ordinal))
                yield return Warning($"{picture.Image} is RGB: the print shop's program converts it as it likes", "install the picture converter (docs/pictures.md)");
            if (picture.Inks is { } inks && page.IsBlackOnly && inks.Cyan + inks.Magenta + inks.Yellow > 0)
                yield return Error($"{picture.Image} has colour on a page in black alone");
        }

        foreach (var item in composed.Items)
        {
            if (item is PlacedLink || !IsNearTrim(item.Bounds, composed)) continue;
            if (IsOutside(item.Bounds, composed)) yield return Error($"{Name(item)} stands outside the trimmed page");
            else if (item is PlacedText) yield return Warning($"{Name(item)} stands within {NearTrim:0} mm of the trim, where it may be cut off");
        }

        PreflightFinding Warning(string message, string? hint = null) => PreflightFinding.OnPage(page.Number, Severity.Warning, message, hint);

        PreflightFinding Error(string message) => PreflightFinding.OnPage(page.Number, Severity.Error, message);
    }

    private static string Pages(int count) => count == 1 ? "1 page" : string.Create(CultureInfo.InvariantCulture, $"{count} pages");

    private static string Pt(double size) => string.Create(CultureInfo.InvariantCulture, $"{size:0.##} pt");

    private static string Name(PlacedItem item) => item is PlacedText text ? $"“{Shorten.ToString(text.Line.Text, 24)}”" : item is PlacedPicture picture ? picture.Image : "a rule";

    private static bool IsNearTrim(Rect b, ComposedPage page)
    {
        var near = Points.FromMillimetres(NearTrim);
        return b.X < near || b.Y < near || b.Right > page.Width - near || b.Bottom > page.Height - near;
    }

    private static bool IsOutside(Rect b, ComposedPage page)
    {
        var hair = new Points(0.5);
        return b.X < -hair || b.Y < -hair || b.Right > page.Width + hair || b.Bottom > page.Height + hair;
    }
}
