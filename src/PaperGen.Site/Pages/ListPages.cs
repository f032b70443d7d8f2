using PaperGen.Site.Feeds;
using PaperGen.Site.Map;
using PaperGen.Site.Models;
using PaperGen.Templates;

namespace PaperGen.Site.Pages;

/// <summary>The pages of a section, a tag or a contributor: their stories, newest first, so many a page.</summary>
internal static class ListPages
{
    public static IEnumerable<SitePage> Describe(StoryList list, string kind, SiteContext site)
    {
        var feed = FeedSource.OfList(list, site);
        for (var number = 1; number <= list.PageCount; number++)
        {
            var stories = list.Stories.Skip((number - 1) * StoryList.PageSize).Take(StoryList.PageSize);
            var newer = number > 1 ? list.Path(number - 1) : (SitePath?)null;
            var older = number < list.PageCount ? list.Path(number + 1) : (SitePath?)null;
            var label = site.Words["list_page"].Replace("{number}", Count(number)).Replace("{count}", Count(list.PageCount));
            yield return new SitePage(list.Path(number), kind, number == 1 ? list.Name : $"{list.Name} {label}", null, new ScriptObject
            {
                ["list"] = new ModelObject("list")
                {
                    ["name"] = list.Name,
                    ["roles"] = new ScriptArray(list.Roles),
                    ["count"] = site.Words.Number("stories_count", list.Stories.Length),
                    ["page_label"] = list.PageCount > 1 ? label : null,
                    ["newer"] = newer?.Address,
                    ["older"] = older?.Address,
                    ["days"] = new ScriptArray(stories.GroupBy(s => s.Issue).Select(g => Day(g.Key, g, site))),
                },
            })
            {
                Previous = newer,
                Next = older,
                NavigationAddress = list.Address,
                Feed = feed,
            };
        }
    }

    private static ModelObject Day(IssueEntry issue, IEnumerable<StoryEntry> stories, SiteContext site) => new("list day")
    {
        ["date"] = DateModel.Of(issue.Date, site.Dates),
        ["address"] = issue.Address,
        ["stories"] = new ScriptArray(stories.Select(s => StoryModel.Line(s, site))),
    };

    private static string Count(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
