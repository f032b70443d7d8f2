using System.Collections.Immutable;
using PaperGen.Content;
using PaperGen.Site.Map;
using PaperGen.Site.Models;
using PaperGen.Site.Pages;
using PaperGen.Templates;

namespace PaperGen.Site.Templating;

/// <summary>What the templates of one kind of page find.</summary>
/// <param name="Kind">The kind, such as <c>story</c>; its template is called the same.</param>
/// <param name="Variables">Its variables.</param>
public sealed record PageModel(string Kind, ModelValue Variables);

/// <summary>
/// Describes the page model by building the pages of small newspapers, of which one has everything and one next to nothing: what the
/// description says is what the pages are made of.
/// </summary>
public static class PageModels
{
    /// <summary>Every kind of page in the order in which the website writes them.</summary>
    /// <param name="templates">The newspaper's templates, for its language files.</param>
    /// <param name="language">The newspaper's language.</param>
    /// <param name="assets">The theme's assets.</param>
    public static ImmutableArray<PageModel> Describe(ITemplateLoader templates, string language, ImmutableArray<ThemeAsset> assets)
    {
        var kinds = new OrderedDictionary<string, ModelValue>(StringComparer.Ordinal);
        foreach (var sources in ModelNewspaper.Sources(language, templates, assets))
        {
            foreach (var page in Pages(sources))
            {
                if (!kinds.TryGetValue(page.Kind, out var variables)) kinds[page.Kind] = variables = new ModelValue();
                variables.Add(page.Model);
            }
        }

        return [.. kinds.Select(kind => new PageModel(kind.Key, kind.Value))];
    }

    // What there is to say about the newspaper and its theme is said where they are built.
    private static IEnumerable<SitePage> Pages(SiteSources sources)
    {
        var unsaid = new DiagnosticBag();
        var templates = new SiteTemplates(sources.Templates, unsaid);
        var site = new SiteContext(SiteMapper.Map(sources, unsaid), templates.ReadWords(sources.Newspaper.Language), sources.Pictures);
        var writer = new PageWriter(templates, site, new AssetShelf(sources.Assets, unsaid));
        foreach (var page in SitePages.Describe(site))
        {
            _ = writer.Globals(page);
            yield return page;
        }
    }
}
