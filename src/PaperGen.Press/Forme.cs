using System.Collections.Immutable;
using PaperGen.Pages;

namespace PaperGen.Press;

/// <summary>
/// An edition ready for printing (印版). What several files of it have in common, its fonts, is made once;
/// files may be written at the same time.
/// </summary>
public sealed class Forme
{
    private readonly Edition _edition;
    private readonly Edition _issue;
    private readonly IPictureSource _pictures;
    private readonly ImmutableArray<PressProfile> _profiles;
    private readonly Lazy<FontStock> _fonts;

    /// <summary>Locks an edition up.</summary>
    /// <param name="edition">The pages.</param>
    /// <param name="pictures">Where the pictures come from.</param>
    /// <param name="profiles">What files will be made for; the fonts hold what their marks need too.</param>
    public Forme(Edition edition, IPictureSource pictures, params ReadOnlySpan<PressProfile> profiles)
        : this(edition, edition, pictures, [.. profiles])
    {
    }

    private Forme(Edition edition, Edition issue, IPictureSource pictures, ImmutableArray<PressProfile> profiles, Lazy<FontStock>? fonts = null)
    {
        (_edition, _issue, _pictures, _profiles) = (edition, issue, pictures, profiles);
        _fonts = fonts ?? new Lazy<FontStock>(() => FontStock.Collect(edition, profiles.SelectMany(profile => SlugsFor(profile)).SelectMany(slug => slug.Lines)));
    }

    /// <summary>One page by itself, with the fonts that it needs.</summary>
    /// <param name="index">Its place in the edition, from 0.</param>
    /// <param name="profiles">What files will be made for.</param>
    public Forme Page(int index, params ReadOnlySpan<PressProfile> profiles)
    {
        var page = _edition.Pages[index];
        var title = string.IsNullOrWhiteSpace(page.Folio) ? _edition.Title : $"{_edition.Title} {page.Folio}";
        // A jump leads out of the file, and what leads nowhere has been told of the whole issue.
        var items = page.Items.RemoveAll(item => item is PlacedLink link && !LinkTarget.LeadsOut(link.Target));
        // An issue of one page needs no other fonts.
        var isWhole = _edition.Pages.Length == 1 && profiles.ToArray().All(_profiles.Contains);
        return new Forme(_edition with { Title = title, Pages = [page with { Items = items }] }, _issue, _pictures, [.. profiles], isWhole ? _fonts : null);
    }

    /// <summary>Writes a file.</summary>
    /// <param name="profile">One of those that the forme was made for.</param>
    /// <param name="output">Where the file goes to; needs no seeking and is left open.</param>
    /// <returns>What was written and what is wrong with it; the file is complete in any case.</returns>
    public PressReport Write(PressProfile profile, Stream output)
    {
        if (!_profiles.Contains(profile)) throw new ArgumentException("the forme was not made for this profile", nameof(profile));
        using var file = new PdfFile(output, profile.ForPlates ? "1.6" : "1.7");
        return new PressRun(file, _edition, profile, _pictures, _fonts.Value, SlugsFor(profile)).Print();
    }

    private ImmutableArray<Slug> SlugsFor(PressProfile profile) => Slug.SetAll(_edition, _issue, profile);
}
