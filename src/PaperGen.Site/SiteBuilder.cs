using PaperGen.Content;
using PaperGen.Site.Feeds;
using PaperGen.Site.Map;
using PaperGen.Site.Models;
using PaperGen.Site.Pages;
using PaperGen.Site.Search;
using PaperGen.Site.Templating;

namespace PaperGen.Site;

/// <summary>Builds the website of a newspaper: values in, files out. Touches neither disk nor clock; the same sources give the same bytes.</summary>
public static class SiteBuilder
{
    /// <summary>
    /// The files of the website. They are made one by one while they are enumerated and not kept, so an archive of any size needs the
    /// memory of one page beside its issues. Enumerate once.
    /// </summary>
    /// <param name="sources">What the website is made from.</param>
    /// <param name="diagnostics">Takes what an editor should know; complete when the last file was taken.</param>
    public static IEnumerable<SiteFile> Build(SiteSources sources, DiagnosticBag diagnostics) => Parts(sources, diagnostics).SelectMany(part => part);

    /// <summary>
    /// The same files in parts, such as those of an issue. Each part is made while it is enumerated, and several threads may do that, each
    /// with parts of its own. Which file stands in which part means nothing.
    /// </summary>
    /// <param name="sources">What the website is made from.</param>
    /// <param name="diagnostics">Takes what an editor should know; complete when the last part was taken.</param>
    public static IEnumerable<IEnumerable<SiteFile>> Parts(SiteSources sources, DiagnosticBag diagnostics)
    {
        var map = SiteMapper.Map(sources, diagnostics);
        var templates = new SiteTemplates(sources.Templates, diagnostics);
        var site = new SiteContext(map, templates.ReadWords(sources.Newspaper.Language), sources.Pictures);
        var assets = new AssetShelf(sources.Assets, diagnostics);
        var writer = new PageWriter(templates, site, assets);
        if (!site.Addresses.AreKnown)
            diagnostics.Info("PG454", sources.Newspaper.Source, "the website's address is not known, so it gets no feeds, sitemap and canonical links", "add address: https://… to site.yml");

        // The search first: it is the longest part, and cannot be divided.
        yield return SearchPart(site, writer);
        yield return assets.Files;
        foreach (var part in SitePages.Parts(site))
            yield return part.SelectMany(page => (SiteFile?[])[writer.Write(page), page.Beside]).OfType<SiteFile>();
        yield return [WebManifest.Write(site, assets.Model)];
        if (!site.Addresses.AreKnown) yield break;
        foreach (var part in SiteFeeds.Parts(site)) yield return part;
    }

    // The page names the index, which is known when it is written.
    private static IEnumerable<SiteFile> SearchPart(SiteContext site, PageWriter writer)
    {
        var search = new SearchFiles(site);
        foreach (var file in search.Write()) yield return file;
        if (writer.Write(SearchPage.Describe(search.Root!, site)) is { } page) yield return page;
    }
}
