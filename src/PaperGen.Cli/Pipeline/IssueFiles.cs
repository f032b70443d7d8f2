using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using PaperGen.Content;
using PaperGen.Pages;
using PaperGen.Press;
using PaperGen.Site;

namespace PaperGen.Cli.Pipeline;

/// <summary>The files of one composed issue: for the print shop whole, by pages and on sheets; for the website whole, by pages and as pictures.</summary>
/// <param name="edition">The issue.</param>
/// <param name="date">Its date.</param>
/// <param name="pictures">Its pictures.</param>
/// <param name="create">Opens a file of the output by its path.</param>
/// <param name="thumbnails">Makes the small pictures of its pages; null for none.</param>
internal sealed class IssueFiles(Edition edition, DateOnly date, IPictureSource pictures, Func<string, Stream> create, PageThumbnails? thumbnails = null)
{
    private readonly string _name = PrintShop.Name(date);
    private readonly FacsimileWriter _facsimiles = new(edition.Language);
    private readonly ConcurrentDictionary<int, SitePicture> _thumbnails = [];

    /// <summary>The numbers of the pages that the website may not show yet.</summary>
    public ImmutableHashSet<int> HeldBack { get; init; } = [];

    /// <summary>The small pictures of its pages that were made for the website, by their numbers.</summary>
    public ImmutableDictionary<int, SitePicture> Thumbnails => _thumbnails.ToImmutableDictionary();

    /// <summary>Writes them, several at a time.</summary>
    /// <returns>The print shop's files, that of the whole issue first, and what there is to say of all files of the whole issue.</returns>
    public (ImmutableArray<PressFile> ForPress, ImmutableArray<Diagnostic> Said) Write(PressOrder order, bool forSite)
    {
        PressProfile[] profiles = [.. order.OfIssue, .. forSite && HeldBack.IsEmpty ? [PressProfile.Screen] : Array.Empty<PressProfile>()];
        var forme = new Forme(edition, pictures, [.. profiles, .. order.Page is null || edition.Pages.Length > 1 ? [] : (PressProfile[])[order.Page]]);
        var whole = new PressFile[profiles.Length];
        var pages = new PressFile?[edition.Pages.Length];
        var files = profiles.Select((profile, i) => (Action)(() => whole[i] = Write(forme, profile, NameOf(profile))))
            .Concat(pages.Select((_, i) => (Action)(() => pages[i] = WritePage(forme, i, order.Page, forSite && !HeldBack.Contains(edition.Pages[i].Number)))));
        Parallel.Invoke([.. files]);
        return ([.. whole.Where((_, i) => profiles[i] != PressProfile.Screen), .. pages.OfType<PressFile>()], [.. whole.SelectMany(file => file.Report.Diagnostics)]);
    }

    private string NameOf(PressProfile profile) => profile.Sheets is null ? $"{_name}.pdf" : $"{_name}/sheets.pdf";

    /// <summary>Writes the files of a page; returns that for the print shop.</summary>
    private PressFile? WritePage(Forme issue, int index, PressProfile? press, bool forSite)
    {
        var page = edition.Pages[index];
        PressProfile[] profiles = [.. press is null ? [] : (PressProfile[])[press], .. forSite ? [PressProfile.Screen] : Array.Empty<PressProfile>()];
        var forme = issue.Page(index, profiles);
        PressFile? file = press is null ? null : Write(forme, press, string.Create(CultureInfo.InvariantCulture, $"{_name}/p{page.Number:00}.pdf"));
        if (!forSite) return file;
        Write(forme, PressProfile.Screen, "", PrintShop.ScreenPath(date, page.Number));
        using var picture = new MemoryStream();
        _facsimiles.Write(page, FacsimileLinks.None with { PictureAddress = FacsimilePictures.Of(page, pictures) }, picture);
        var facsimile = picture.GetBuffer().AsMemory(0, (int)picture.Length);
        using (var published = create("site/" + PrintShop.PicturePath(date, page.Number))) published.Write(facsimile.Span);
        if (thumbnails?.Make(facsimile, page.Height.Value / page.Width.Value) is { } thumbnail) _thumbnails[page.Number] = thumbnail;
        return file;
    }

    private PressFile Write(Forme forme, PressProfile profile, string name, string? sitePath = null)
    {
        using var file = create(profile == PressProfile.Screen ? "site/" + (sitePath ?? PrintShop.ScreenPath(date)) : PreflightFiles.Folder + name);
        return new PressFile(name, forme.Write(profile, file));
    }
}
