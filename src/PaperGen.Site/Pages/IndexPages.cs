using System.Collections.Immutable;
using PaperGen.Site.Map;
using PaperGen.Site.Models;
using PaperGen.Templates;

namespace PaperGen.Site.Pages;

/// <summary>The lists of all sections, tags and contributors.</summary>
internal static class IndexPages
{
    public static SitePath Sections { get; } = SitePath.Folder("section");

    public static SitePath Contributors { get; } = SitePath.Folder("contributor");

    public static SitePath Tags { get; } = SitePath.Folder("tag");

    public static IEnumerable<SitePage> Describe(SiteContext site)
    {
        if (!site.Map.Sections.IsEmpty) yield return Index(Sections, site.Words["sections"], site.Map.Sections, site);
        if (!site.Map.Tags.IsEmpty) yield return Index(Tags, site.Words["tags"], site.Map.Tags, site);
        if (!site.Map.Contributors.IsEmpty) yield return Index(Contributors, site.Words["contributors"], site.Map.Contributors, site);
    }

    private static SitePage Index(SitePath path, string title, ImmutableArray<StoryList> lists, SiteContext site) =>
        new(path, "lists", title, null, new ScriptObject
        {
            ["title"] = title,
            ["lists"] = new ScriptArray(lists.Select(list => new ModelObject("list line")
            {
                ["name"] = list.Name,
                ["address"] = list.Address,
                ["count"] = site.Words.Number("stories_count", list.Stories.Length),
                ["roles"] = new ScriptArray(list.Roles),
            })),
        });
}
