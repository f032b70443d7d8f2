using System.Globalization;
using System.Text;
using PaperGen.Site.Map;
using PaperGen.Site.Models;

namespace PaperGen.Site.Feeds;

/// <summary>The sitemap: every page that a search engine may find, split where the protocol's limit is, and <c>robots.txt</c>, which names it.</summary>
internal static class Sitemap
{
    private const string Space = "http://www.sitemaps.org/schemas/sitemap/0.9";

    // The protocol allows 50,000 addresses a file; smaller files are fetched again in smaller pieces.
    private const int MostAddresses = 10_000;

    /// <param name="site">The website.</param>
    /// <param name="others">Sitemaps of other kinds, to be named in the index.</param>
    public static IEnumerable<SiteFile> Write(SiteContext site, IEnumerable<SiteFile> others)
    {
        var parts = new List<SitePath>();
        var first = 0;
        foreach (var other in others)
        {
            parts.Add(new SitePath(other.Path));
            first++;
            yield return other;
        }

        foreach (var addresses in Addresses(site).Chunk(MostAddresses))
        {
            var path = new SitePath(string.Create(CultureInfo.InvariantCulture, $"sitemap-{parts.Count - first + 1}.xml"));
            parts.Add(path);
            yield return XmlText.File(path.File, xml =>
            {
                xml.WriteStartElement("urlset", Space);
                foreach (var (page, changed) in addresses)
                {
                    xml.WriteStartElement("url");
                    xml.WriteElementString("loc", site.Addresses.Of(page));
                    if (changed is { } date) xml.WriteElementString("lastmod", DateModel.Iso(date));
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            });
        }

        yield return XmlText.File("sitemap.xml", xml =>
        {
            xml.WriteStartElement("sitemapindex", Space);
            foreach (var part in parts)
            {
                xml.WriteStartElement("sitemap");
                xml.WriteElementString("loc", site.Addresses.Of(part));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });
        yield return new SiteFile("robots.txt", Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\nSitemap: {site.Addresses.Of(new SitePath("sitemap.xml"))}\n"));
    }

    private static IEnumerable<(SitePath Page, DateOnly? Changed)> Addresses(SiteContext site)
    {
        yield return (SitePath.Folder(""), site.Map.Latest?.Date);
        yield return (Pages.ArchivePages.Path, site.Map.Latest?.Date);
        foreach (var year in site.Map.Issues.GroupBy(i => i.Date.Year).Reverse()) yield return (Pages.ArchivePages.PathOf(year.Key), year.Last().Date);
        foreach (var index in Pages.IndexPages.Describe(site)) yield return (index.Path, site.Map.Latest?.Date);
        yield return (Pages.AboutPage.Path, null);
        foreach (var list in site.Map.Sections.Concat(site.Map.Tags).Concat(site.Map.Contributors)) yield return (list.Path(), list.Stories[0].Issue.Date);
        for (var i = site.Map.Issues.Length - 1; i >= 0; i--)
        {
            var issue = site.Map.Issues[i];
            yield return (issue.Path, issue.Date);
            foreach (var page in issue.Pages) yield return (page.Path, issue.Date);
            foreach (var story in issue.Stories) yield return (story.Path, issue.Date);
        }
    }
}
