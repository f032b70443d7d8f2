using PaperGen.Content;
using PaperGen.Site.Feeds;
using PaperGen.Site.Map;
using PaperGen.Site.Models;
using PaperGen.Site.Pages;
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
    public static IEnumerable<SiteFile> Build(SiteSources sources, DiagnosticBag diagnostics)
    {
        var map = SiteMapper.Map(sources, diagnostics);
        var templates = new SiteTemplates(sources.Templates, diagnostics);
        var site = new SiteContext(map, templates.ReadWords(sources.Newspaper.Language), sources.Pictures);
        var assets = new AssetShelf(sources.Assets, diagnostics);
        var writer = new PageWriter(templates, site, assets);
        if (!site.Addresses.AreKnown)
            diagnostics.Info("PG454", sources.Newspaper.Source, "the website's address is not known, so it gets no feeds, sitemap and canonical links", "add address: https://… to site.yml");

        foreach (var file in assets.Files) yield return file;
        foreach (var page in SitePages.Describe(site))
        {
            if (writer.Write(page) is { } file) yield return file;
        }

        if (site.Addresses.AreKnown)
        {
            foreach (var file in SiteFeeds.Write(site)) yield return file;
        }
    }
}
