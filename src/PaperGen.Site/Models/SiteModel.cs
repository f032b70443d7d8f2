using PaperGen.Content;
using PaperGen.Site.Map;
using PaperGen.Templates;

namespace PaperGen.Site.Models;

/// <summary>What every page shows: the newspaper, its navigation, its imprint.</summary>
internal static class SiteModel
{
    private const int MostSections = 7;

    public static ScriptObject Of(SiteContext site)
    {
        var paper = site.Map.Newspaper;
        return new ModelObject("site")
        {
            ["title"] = Title(site),
            ["latin_title"] = site.Text.OfOptional(paper.LatinTitle),
            ["language"] = site.Language,
            ["description"] = site.Text.OfOptional(paper.Description),
            ["slogan"] = site.Text.OfOptional(paper.Slogan),
            ["home"] = SitePath.Folder("").Address,
            ["archive"] = Pages.ArchivePages.Path.Address,
            ["sections"] = site.Map.Sections.IsEmpty ? null : Pages.IndexPages.Sections.Address,
            ["contributors"] = site.Map.Contributors.IsEmpty ? null : Pages.IndexPages.Contributors.Address,
            ["tags"] = site.Map.Tags.IsEmpty ? null : Pages.IndexPages.Tags.Address,
            ["about"] = Pages.AboutPage.Path.Address,
            ["search"] = Pages.SearchPage.Path.Address,
            ["navigation"] = new ScriptArray(Navigation(site)),
            ["imprint"] = new ScriptArray(Imprint(paper, site)),
            ["imprint_lines"] = new ScriptArray(paper.Imprint.Select(site.Text.Of).Where(l => l.Length > 0)),
        };
    }

    /// <summary>The newspaper's name; a newspaper without one is called by its address.</summary>
    public static string Title(SiteContext site) =>
        site.Text.OfOptional(site.Map.Newspaper.Title) ?? site.Map.Newspaper.Address?.Host ?? "—";

    private static IEnumerable<ScriptObject> Navigation(SiteContext site)
    {
        yield return Item(site.Words["home"], SitePath.Folder("").Address);
        if (site.Map.Latest is { } latest) yield return Item(site.Words["this_issue"], latest.Address);
        foreach (var section in site.Map.Sections.Take(MostSections)) yield return Item(section.Name, section.Address);
        yield return Item(site.Words["archive_short"], Pages.ArchivePages.Path.Address);
        yield return Item(site.Words["search"], Pages.SearchPage.Path.Address);
    }

    private static ModelObject Item(string name, string address) => new("link") { ["name"] = name, ["address"] = address };

    private static IEnumerable<ModelObject> Imprint(Newspaper paper, SiteContext site)
    {
        (string Word, string? Value)[] entries =
        [
            ("supervisor", paper.Supervisor), ("publisher", paper.Publisher), ("cn_number", paper.CnNumber), ("postal_code", paper.PostalCode),
            ("street_address", paper.StreetAddress), ("telephone", paper.Telephone), ("price", paper.Price), ("printer", paper.Printer),
        ];
        return entries
            .Where(e => !string.IsNullOrWhiteSpace(e.Value))
            .Select(e => new ModelObject("imprint entry") { ["name"] = site.Words[e.Word], ["value"] = site.Text.Of(e.Value!) });
    }
}
