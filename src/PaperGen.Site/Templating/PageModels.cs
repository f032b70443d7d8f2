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
/// Describes the page model by building the pages of a small newspaper that has everything: what the description says is what the
/// pages are made of.
/// </summary>
public static class PageModels
{
    /// <summary>Every kind of page in the order in which the website writes them.</summary>
    /// <param name="templates">The newspaper's templates, for its language files.</param>
    /// <param name="language">The newspaper's language.</param>
    /// <param name="assets">The theme's assets.</param>
    public static ImmutableArray<PageModel> Describe(ITemplateLoader templates, string language, ImmutableArray<ThemeAsset> assets)
    {
        var sources = ModelNewspaper.Sources(language, templates, assets);
        // What there is to say about the newspaper and its theme is said where they are built.
        var unsaid = new DiagnosticBag();
        var site = new SiteContext(SiteMapper.Map(sources, unsaid), new SiteTemplates(templates, unsaid).ReadWords(sources.Newspaper), sources.Pictures);
        var writer = new PageWriter(new SiteTemplates(templates, unsaid), site, new AssetShelf(assets, unsaid));
        var kinds = new OrderedDictionary<string, ModelValue>(StringComparer.Ordinal);
        foreach (var page in SitePages.Describe(site))
        {
            if (!kinds.TryGetValue(page.Kind, out var variables)) kinds[page.Kind] = variables = new ModelValue();
            variables.Add(writer.Globals(page));
        }

        return [.. kinds.Select(kind => new PageModel(kind.Key, kind.Value))];
    }
}
