using System.Collections.Concurrent;
using PaperGen.Site.Feeds;
using PaperGen.Site.Map;
using PaperGen.Site.Rendering;
using PaperGen.Site.Models;
using PaperGen.Site.Pages;
using PaperGen.Templates;

namespace PaperGen.Site.Templating;

/// <summary>Puts a page's model together with what all pages share, and has it written; for any number of threads.</summary>
internal sealed class PageWriter(SiteTemplates templates, SiteContext site, AssetShelf assets)
{
    private readonly ScriptObject _site = SharedModels.Frozen(SiteModel.Of(site));
    private readonly ScriptObject _words = SharedModels.Frozen(WordsModel(site));
    private readonly ScriptObject _assets = SharedModels.Frozen(assets.Model);
    private readonly DateFunctions _dates = new(site.Dates);
    private readonly ConcurrentDictionary<string, SiteFunctions> _functions = new(StringComparer.Ordinal);
    private readonly FeedSource _feed = FeedSource.OfNewspaper(site);

    /// <summary>The page as a file, or null when a template is wrong; its mistake is among the diagnostics.</summary>
    public SiteFile? Write(SitePage page) => templates.Render(Globals(page), _dates) is { } html ? new SiteFile(page.Path.File, html) : null;

    /// <summary>All variables of a page.</summary>
    public ScriptObject Globals(SitePage page)
    {
        var globals = page.Model;
        // A page for any address cannot know the way to the root: it starts from the host.
        var root = page.IsAnywhere ? site.Addresses.BasePath : page.Path.RootPrefix;
        globals["root"] = root;
        globals["site"] = _site;
        globals["words"] = _words;
        globals["assets"] = _assets;
        globals["page"] = PageModel(page);
        _functions.GetOrAdd(root, way => new SiteFunctions(way, _assets)).AddTo(globals);
        return globals;
    }

    private ModelObject PageModel(SitePage page) => new("page", members: 18)
    {
        ["template"] = page.Kind + ".html",
        ["kind"] = page.Kind,
        ["name"] = page.Title.Length == 0 ? SiteModel.Title(site) : page.Title,
        ["title"] = page.Title.Length == 0 ? SiteModel.Title(site) : page.Title + site.Words["title_separator"] + SiteModel.Title(site),
        ["description"] = page.Description,
        ["canonical"] = page.IsAnywhere ? null : site.Addresses.Of(page.LeadsTo ?? page.Path),
        ["graph_type"] = page.GraphType,
        ["picture"] = site.Addresses.AreKnown && page.Picture is { } picture ? new ModelObject("page picture")
        {
            ["address"] = site.Addresses.OfFile(SitePath.Encode(picture.Address)),
            ["width"] = picture.Width,
            ["height"] = picture.Height,
        } : null,
        ["structured_data_html"] = page.StructuredData.AsMarkup(),
        ["navigation"] = page.NavigationAddress,
        ["previous"] = page.Previous?.Address,
        ["next"] = page.Next?.Address,
        ["is_anywhere"] = page.IsAnywhere,
        ["leads_to"] = page.LeadsTo?.Address,
        ["item"] = page.Beside is { } beside ? SitePath.Encode(beside.Path) : null,
        ["is_hidden"] = page.IsHidden,
        ["script"] = page.Script,
        ["feeds"] = new ScriptArray(site.Addresses.AreKnown ? Feeds(page.Feed ?? _feed) : []),
    };

    private static IEnumerable<ScriptObject> Feeds(FeedSource feed) =>
    [
        Feed("RSS", "application/rss+xml", feed.Rss, feed.Title),
        Feed("Atom", "application/atom+xml", feed.Atom, feed.Title),
        Feed("JSON Feed", "application/feed+json", feed.Json, feed.Title),
    ];

    private static ModelObject Feed(string name, string type, SitePath path, string title) =>
        new("feed") { ["name"] = name, ["type"] = type, ["address"] = path.Address, ["title"] = title };

    private static ModelObject WordsModel(SiteContext site)
    {
        var words = new ModelObject("words");
        foreach (var (name, word) in site.Words.Words) words[name] = word;
        return words;
    }
}
