using System.Collections.Immutable;
using System.Globalization;
using PaperGen.Cli.Files;
using PaperGen.Pages;
using PaperGen.Press;

namespace PaperGen.Cli.Pipeline;

/// <summary>The files of one composed issue: for the print shop whole, by pages and on sheets; for the website whole, by pages and as pictures.</summary>
internal sealed class IssueFiles(Edition edition, DateOnly date, IPictureSource pictures, OutputFolder output)
{
    private readonly string _press = $"press/{PrintShop.Name(date)}";

    /// <summary>Writes them, several at a time; returns what there is to say of the files of the whole issue, that of the press's file first.</summary>
    public ImmutableArray<PressReport> Write(PressOrder order, bool forSite)
    {
        PressProfile[] profiles = [.. order.OfIssue, .. forSite ? [PressProfile.Screen] : Array.Empty<PressProfile>()];
        var forme = new Forme(edition, pictures, [.. profiles, .. order.Page is null || edition.Pages.Length > 1 ? [] : (PressProfile[])[order.Page]]);
        var said = new PressReport[profiles.Length];
        var files = profiles.Select((profile, i) => (Action)(() => said[i] = Write(forme, profile, PathOf(profile))))
            .Concat(edition.Pages.Select((_, i) => (Action)(() => WritePage(forme, i, order.Page, forSite))));
        Parallel.Invoke([.. files]);
        return [.. said];
    }

    private string PathOf(PressProfile profile) =>
        profile == PressProfile.Screen ? "site/" + PrintShop.ScreenPath(date) : profile.Sheets is null ? $"{_press}.pdf" : $"{_press}/sheets.pdf";

    // What is wrong with a page was said of the whole issue.
    private void WritePage(Forme issue, int index, PressProfile? press, bool forSite)
    {
        var page = edition.Pages[index];
        PressProfile[] profiles = [.. press is null ? [] : (PressProfile[])[press], .. forSite ? [PressProfile.Screen] : Array.Empty<PressProfile>()];
        var forme = issue.Page(index, profiles);
        if (press is not null) Write(forme, press, string.Create(CultureInfo.InvariantCulture, $"{_press}/p{page.Number:00}.pdf"));
        if (!forSite) return;
        Write(forme, PressProfile.Screen, "site/" + PrintShop.ScreenPath(date, page.Number));
        using var picture = output.Create("site/" + PrintShop.PicturePath(date, page.Number));
        FacsimileWriter.Write(page, edition.Language, FacsimileLinks.None with { PictureAddress = FacsimilePictures.Of(page, pictures) }, picture);
    }

    private PressReport Write(Forme forme, PressProfile profile, string path)
    {
        using var file = output.Create(path);
        return forme.Write(profile, file);
    }
}
