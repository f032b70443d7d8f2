using PaperGen.Site.Map;
using PaperGen.Site.Text;
using PaperGen.Site.Words;

namespace PaperGen.Site.Models;

/// <summary>What every page's model is made from.</summary>
/// <param name="Map">All issues and stories with their places.</param>
/// <param name="Words">The website's own words.</param>
/// <param name="Pictures">The published pictures.</param>
internal sealed record SiteContext(SiteMap Map, Wording Words, IPictures? Pictures)
{
    /// <summary>Models that several pages show; pages that are written at the same time have their own.</summary>
    public SharedModels Shared { get; init; } = new();

    /// <summary>The same for pages that are written together, by one thread.</summary>
    public SiteContext ForPart() => this with { Shared = new SharedModels() };

    /// <summary>Turns what was written into what is shown.</summary>
    public DisplayText Text => Map.Text;

    public Excerpt Excerpt { get; } = new(Map.Text, Words["ellipsis"]);

    public DateWords Dates { get; } = new(Words);

    public PageAddresses Addresses { get; } = new(Map.Newspaper.Address);

    /// <summary>Language of the newspaper, a BCP 47 tag.</summary>
    public string Language { get; } = Map.Text.OfOptional(Map.Newspaper.Language) ?? "und";

    /// <summary>The zone in which dates are meant; that of Greenwich for a name that this system does not know.</summary>
    public TimeZoneInfo TimeZone { get; } = TimeZoneInfo.TryFindSystemTimeZoneById(Map.Newspaper.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>The folio as it is printed, or made from the page's number.</summary>
    public string PageLabel(PageEntry page) =>
        Text.OfOptional(page.Page.Folio) ?? Words.Number("page_number", page.Page.Number);
}
